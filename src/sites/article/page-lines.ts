import { spaced, tidy } from './plain-text.ts';

/** Stands between inline elements in `marked` (invisible separator): they are often a gap on screen that the text does not show. */
export const MARK = '\u2063';

/** One line of a page as a reader meets it: the text between two block boundaries. */
export type Line = {
  text: string;
  /** The same with a `MARK` wherever one inline element ends or begins. */
  marked: string;
  /** The innermost block element that holds it. */
  element: Element;
  /** The heading that it is part of, below the first level. */
  heading: Element | undefined;
  /** Place in reading order. */
  at: number;
};

/**
 * Block boundaries by tag, not by computed style: styles may not be loaded, and asking for them costs layout. Lists of inline
 * tags age better than lists of blocks, since unknown (custom) elements usually are blocks.
 */
const KINDS: ReadonlyMap<string, 'inline' | 'skipped' | 'break' | 'heading'> = new Map(
  Object.entries({
    inline:
      'a img input abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span strike strong sub sup time tt u var wbr',
    skipped:
      'script style noscript template svg canvas iframe object select option textarea button math audio video head link meta',
    break: 'br hr',
    heading: 'h2 h3 h4 h5 h6',
  } as const).flatMap(([kind, tags]) => tags.split(' ').map((tag) => [tag, kind as 'inline'] as const)),
);
/** Enough for the longest real page; a hostile one must not stop the tab. */
const MOST_NODES = 12_000;
const TEXT = 3;
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

/** An element's words on one line, for short ones: blocks apart by ` | `, inline boundaries by `MARK`. */
export function shownText(element: Element): string {
  // Most are a name and nothing else.
  if (!element.firstElementChild && KINDS.get(element.localName) !== 'skipped') return tidy(element.textContent);
  return readLines(element)
    .map(({ marked }) => marked)
    .join(' | ');
}

/** An element that is being read: the block that its text flows in, and the heading around it. */
type Open = { element: Element; block: Element; heading: Element | undefined };

/** A block's text as a line; `undefined` = it has none. */
function lineFrom(raw: string, { block, heading }: Open, at: number): Line | undefined {
  const marked = spaced(raw);
  const text = marked.includes(MARK) ? marked.replaceAll(MARK, '').replace(/ {2,}/g, ' ').trim() : marked;
  return text ? { text, marked, element: block, heading, at } : undefined;
}

/**
 * Text nodes of inline elements run together; every block, `br` and list item starts a new line. One way down and up through the page,
 * and nothing is asked twice: each answer of the page about a node takes longer than what is done with it. By hand, not by recursion: a
 * hostile page can nest deeper than the stack.
 */
export function readLines(root: Element): Line[] {
  const lines: Line[] = [];
  const hidden = hiddenIn(root);
  const around: Open[] = [];
  let open: Open = { element: root, block: root, heading: undefined };
  let text = '';
  let holder: Open | undefined;
  /** White space and a `MARK` for each edge of an inline element since the last text; `undefined` = a line ends here. */
  let gap: string | undefined;
  const flush = (): void => {
    const line = holder && lineFrom(text, holder, lines.length);
    if (line) lines.push(line);
    text = '';
  };
  let node: Node | null = root.firstChild;
  for (let left = MOST_NODES; left > 0; ) {
    if (!node) {
      const outer = around.pop();
      if (!outer) break;
      if (gap !== undefined && open.block !== open.element) gap += MARK;
      node = open.element.nextSibling;
      open = outer;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const kind = KINDS.get(element.localName);
      const isRead = kind !== 'skipped' && kind !== 'break' && !hidden.has(element);
      const isInline = kind === 'inline';
      if (isRead && isInline && gap !== undefined) gap += MARK;
      else if (kind === 'break' || (isRead && !isInline)) gap = undefined;
      const first: Node | null = isRead ? element.firstChild : null;
      if (first) {
        around.push(open);
        const { block, heading } = open;
        open = isInline
          ? { element, block, heading }
          : { element, block: element, heading: kind === 'heading' ? element : heading };
      }
      node = first ?? element.nextSibling;
    } else {
      left--;
      const value = node.nodeType === TEXT ? (node.nodeValue ?? '') : '';
      if (/\S/.test(value)) {
        if (holder?.block === open.block && gap !== undefined) text += gap;
        else flush();
        holder = open;
        gap = '';
        if (text.length < MOST_TEXT) text += value.length > MOST_TEXT ? value.slice(0, MOST_TEXT) : value;
      } else if (gap !== undefined) gap += value;
      node = node.nextSibling;
    }
  }
  flush();
  return lines;
}
