import { tidy } from './plain-text.ts';

/** Stands between inline elements in `marked` (invisible separator): they are often a gap on screen that the text does not show. */
export const MARK = '\u2063';

/** One line of a page as a reader meets it: the text between two block boundaries. */
export type Line = {
  text: string;
  /** The same with a `MARK` wherever one inline element ends or begins. */
  marked: string;
  /** The innermost block element that holds it. */
  element: Element;
  /** Place in reading order. */
  at: number;
};

/**
 * Block boundaries by tag, not by computed style: styles may not be loaded, and asking for them costs layout. Lists of inline
 * tags age better than lists of blocks, since unknown (custom) elements usually are blocks.
 */
const INLINE = new Set(
  'a img input abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template svg canvas iframe object select option textarea button math audio video head link meta'.split(
    ' ',
  ),
);
/** Enough for the longest real page; a hostile one must not stop the tab. */
const MOST_NODES = 12_000;
const MOST_TEXT = 2000;

/** Elements that say themselves that nobody is to see them. Real styles are not asked (see above); bylines are often shown by script. */
const HIDDEN = '[hidden], [style*="display:none"], [style*="display: none"]';

function hiddenIn(root: Element): ReadonlySet<Element> {
  const hidden = new Set<Element>();
  for (const element of root.querySelectorAll(HIDDEN)) {
    if (!/author|byline/i.test(element.getAttribute('class') ?? '')) hidden.add(element);
  }
  return hidden;
}

/** The block that each element's text flows in; `null` = nobody sees it. Each element is looked at once. */
function blocksUnder(root: Element): (element: Element) => Element | null {
  const hidden = hiddenIn(root);
  const known = new Map<Element, Element | null>([[root, root]]);
  return (element) => {
    const path: Element[] = [];
    let at = element;
    let block = known.get(at);
    // By hand, not by recursion: a hostile page can nest deeper than the stack.
    while (block === undefined) {
      path.push(at);
      at = at.parentNode as Element;
      block = known.get(at);
    }
    for (let i = path.length - 1; i >= 0; i--) {
      const step = path[i] as Element;
      const tag = step.localName;
      if (block !== null) {
        if (SKIPPED.has(tag) || hidden.has(step)) block = null;
        else if (!INLINE.has(tag)) block = step;
      }
      known.set(step, block);
    }
    return block;
  };
}

/** An element's words on one line, for short ones: blocks apart by ` | `, inline boundaries by `MARK`. */
export function shownText(element: Element): string {
  // Most are a name and nothing else.
  if (!element.firstElementChild && !SKIPPED.has(element.localName)) return tidy(element.textContent);
  return readLines(element)
    .map(({ marked }) => marked)
    .join(' | ');
}

/**
 * Adds what stands between two texts of one block: white space, and a `MARK` for each edge of an inline element. `undefined` = a line
 * ends between them.
 */
function joined(line: string, from: Node, to: Node, blockOf: (element: Element) => Element | null): string | undefined {
  let text = line;
  let node = from;
  for (let left = MOST_NODES; left > 0; left--) {
    let next: Node | null = node.nextSibling;
    while (!next) {
      node = node.parentNode as Node;
      text += MARK;
      next = node.nextSibling;
    }
    // Down to the first text or leaf.
    for (;;) {
      if (next === to) return text;
      if (next.nodeType === 3) text += next.nodeValue ?? '';
      else if (next.nodeType === 1) {
        const tag = (next as Element).localName;
        if (tag === 'br' || tag === 'hr') return undefined;
        if (!SKIPPED.has(tag) && blockOf(next as Element) !== null) {
          if (!INLINE.has(tag)) return undefined;
          text += MARK;
          if (next.firstChild) {
            next = next.firstChild;
            continue;
          }
        }
      }
      node = next;
      break;
    }
  }
  return text;
}

const TEXT_NODES = 4;

/**
 * Text nodes of inline elements run together; every block, `br` and list item starts a new line. Only texts are visited, not the
 * elements between them: a page has several times as many nodes as words to read.
 */
export function readLines(root: Element): Line[] {
  const lines: Line[] = [];
  const blockOf = blocksUnder(root);
  let text = '';
  let holder: Element | undefined;
  let last: Node | undefined;
  const flush = (): void => {
    if (holder) {
      const marked = text.replace(/\s+/g, ' ').trim();
      const plain = marked.includes(MARK) ? marked.replaceAll(MARK, '').replace(/ {2,}/g, ' ').trim() : marked;
      if (plain) lines.push({ text: plain, marked, element: holder, at: lines.length });
    }
    text = '';
    holder = undefined;
  };
  const texts = root.ownerDocument.createTreeWalker(root, TEXT_NODES);
  for (let left = MOST_NODES; left > 0; left--) {
    const node = texts.nextNode() as Text | null;
    if (!node) break;
    // Whole scripts are texts too: not worth a copy.
    if (node.length > MOST_TEXT && blockOf(node.parentNode as Element) === null) continue;
    const value = node.nodeValue ?? '';
    if (!/\S/.test(value)) continue;
    const block = blockOf(node.parentNode as Element);
    if (block === null) continue;
    const before = holder === block && last ? joined(text, last, node, blockOf) : undefined;
    if (before === undefined) flush();
    else text = before;
    holder = block;
    last = node;
    if (text.length < MOST_TEXT) text += value.length > MOST_TEXT ? value.slice(0, MOST_TEXT) : value;
  }
  flush();
  return lines;
}
