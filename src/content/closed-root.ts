import { api } from '../platform/page-runtime.ts';

/** What an element of ours in a page is. Written inside its closed root, never on the element. */
export type Piece = 'control' | 'mark' | 'card';

type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** Chrome shares one sheet between roots; Firefox allows a content script only `<style>`. Both work whatever the page's policy says. */
const sheets = new Map<string, CSSStyleSheet | null>();

/**
 * A bare element with a closed shadow root: no name, text or attribute in the page's own tree. `content` goes into it
 * and carries what it is, so that a later script of ours finds it again. Only the card's element gets attributes, later:
 * it is a popover, and says which theme the user chose, where that is not the browser's (`card/shell.ts`).
 */
export function makeHost(piece: Piece, css: string, content: HTMLElement): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement('span');
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, css);
  content.dataset['weft'] = piece;
  root.append(content);
  return { host, root };
}

/**
 * Elements of ours in `parent` besides `own`: those that an older script left behind, because after an update its world
 * is gone in Firefox and an orphan in Chrome. Found by looking into closed roots, which only extensions can.
 */
export function straysIn(parent: Element, piece: Piece, own?: Element): [Element, ShadowRoot][] {
  const strays: [Element, ShadowRoot][] = [];
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if (child.tagName !== 'SPAN' || child.firstChild || child === own) continue;
    const root = openedRoot(child);
    if (root?.querySelector(`[data-weft="${piece}"]`)) strays.push([child, root]);
  }
  return strays;
}

function openedRoot(element: Opened): ShadowRoot | null {
  try {
    return element.openOrClosedShadowRoot ?? api().dom?.openOrClosedShadowRoot(element as HTMLElement) ?? null;
  } catch {
    // The extension went away between two lines: an orphan has no such right.
    return null;
  }
}

function addStyle(root: ShadowRoot, css: string): void {
  const sheet = sheetOf(css);
  try {
    if (sheet) {
      root.adoptedStyleSheets = [sheet];
      return;
    }
  } catch {
    // Firefox refuses to adopt sheets from a content script.
    sheets.set(css, null);
  }
  const style = document.createElement('style');
  style.textContent = css;
  root.append(style);
}

function sheetOf(css: string): CSSStyleSheet | null {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    try {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    } catch {
      // No constructed sheets in this world.
      sheet = null;
    }
    sheets.set(css, sheet);
  }
  return sheet;
}
