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

/** Whether an element says itself that nobody is to see it. Real styles are not asked (see above). */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style) && !/author|byline/i.test(element.className.toString());
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
  let text = '';
  let holder: Element = root;
  let left = MOST_NODES;
  const flush = (next: Element): void => {
    if (text && /\S/.test(text)) {
      const marked = text.replace(/\s+/g, ' ').trim();
      const plain = marked.includes(MARK) ? marked.replaceAll(MARK, '').replace(/ {2,}/g, ' ').trim() : marked;
      if (plain) lines.push({ text: plain, marked, element: holder, at: lines.length });
    }
    text = '';
    holder = next;
  };
  let node: Node | null = root.firstChild;
  while (node && left-- > 0) {
    if (node.nodeType === 3) {
      if (text.length < MOST_TEXT) text += node.nodeValue?.slice(0, MOST_TEXT) ?? '';
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.localName;
      if (tag === 'br' || tag === 'hr') flush(holder);
      else if (!SKIPPED.has(tag) && !isHidden(element)) {
        if (!INLINE.has(tag)) flush(element);
        else if (text) text += MARK;
        if (element.firstChild) {
          node = element.firstChild;
          continue;
        }
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && text && INLINE.has((node as Element).localName)) text += MARK;
      if (node && node !== root && !INLINE.has((node as Element).localName)) flush(node.parentElement ?? root);
    }
    node = node === root ? null : (node?.nextSibling ?? null);
  }
  flush(root);
  return lines;
}
