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
const MOST_NODES = 40_000;
const MOST_TEXT = 2000;

/** Elements that say themselves that nobody is to see them. Real styles are not asked (see above); bylines are often shown by script. */
const HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i]';

function hiddenIn(root: Element): ReadonlySet<Element> {
  const hidden = new Set<Element>();
  for (const element of root.querySelectorAll(HIDDEN)) {
    if (!/author|byline/i.test(element.getAttribute('class') ?? '')) hidden.add(element);
  }
  return hidden;
}

function blockAround(node: Node, root: Element): Element {
  let at = node.parentElement ?? root;
  while (at !== root && INLINE.has(at.localName)) at = at.parentElement ?? root;
  return at;
}

/** An element's words on one line, for short ones: blocks apart by ` | `, inline boundaries by `MARK`. */
export function shownText(element: Element): string {
  return readLines(element)
    .map(({ marked }) => marked)
    .join(' | ');
}

/** Text nodes of inline elements run together; every block, `br` and list item starts a new line. */
export function readLines(root: Element): Line[] {
  const lines: Line[] = [];
  const hidden = hiddenIn(root);
  let text = '';
  let holder: Element | undefined;
  const flush = (): void => {
    if (holder) {
      const marked = text.replace(/\s+/g, ' ').trim();
      const plain = marked.includes(MARK) ? marked.replaceAll(MARK, '').replace(/ {2,}/g, ' ').trim() : marked;
      if (plain) lines.push({ text: plain, marked, element: holder, at: lines.length });
    }
    text = '';
    holder = undefined;
  };
  let left = MOST_NODES;
  let node: Node | null = root.firstChild;
  while (node && left-- > 0) {
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      // White space between blocks, most of all text nodes, is not worth a look around.
      if (holder ? text.length < MOST_TEXT : /\S/.test(value)) {
        holder ??= blockAround(node, root);
        text += value.length > MOST_TEXT ? value.slice(0, MOST_TEXT) : value;
      }
    } else if (node.nodeType === 1) {
      const tag = (node as Element).localName;
      if (tag === 'br' || tag === 'hr') flush();
      else if (!SKIPPED.has(tag) && !(hidden.size > 0 && hidden.has(node as Element))) {
        if (!INLINE.has(tag)) flush();
        else if (holder) text += MARK;
        const child: Node | null = node.firstChild;
        if (child) {
          node = child;
          continue;
        }
      }
    }
    let next: Node | null = node.nextSibling;
    while (!next) {
      node = node.parentNode;
      if (!node || node === root) break;
      if (holder) {
        if (!INLINE.has((node as Element).localName)) flush();
        else text += MARK;
      }
      next = node.nextSibling;
    }
    node = next;
  }
  flush();
  return lines;
}
