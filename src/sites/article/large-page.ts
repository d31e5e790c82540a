/**
 * `large`: a page of more elements than this holds data (rows, log lines, comments by the thousand), not more of an article.
 * `kept`: about so many nodes of it are read.
 */
const LIMITS = { large: 20_000, kept: 12_000 };
/** Of the nodes that are read in an element, so many may be small children from its beginning on, and so many from its end. */
const FROM_FRONT = 0.75;
const FROM_END = 0.25;
/** A child that would take more than this is no row of a list, but what its siblings stand around. */
const SMALL = 0.25;

/**
 * The page itself; of a very large one a copy without most of what is large in it. Every kind of evidence is looked for all over the
 * page, and each such look costs as much as there are elements. Frames around what is large are kept, so that whatever stands before and
 * behind a table of 100,000 rows is there, and some rows of it. In the copy nothing loads and nothing runs.
 */
export function withoutBulk(document: Document, { large, kept } = LIMITS): Document {
  if (!hasMore(document, large)) return document;
  const copy = document.cloneNode(false) as Document;
  const root = document.documentElement;
  if (root) copy.append(beginAndEnd(root, kept, copy));
  return copy;
}

/** More elements than `most` inside? Looks no further than that. */
function hasMore(root: Document | Element, most: number): boolean {
  return root.getElementsByTagName('*').item(most) !== null;
}

/** How many nodes a child counts for; `most + 1` = more than `most`. */
function sizeOf(node: Node, most: number): number {
  if (node.nodeType !== 1) return 1;
  return hasMore(node as Element, most) ? most + 1 : (node as Element).getElementsByTagName('*').length + 1;
}

/**
 * A copy of an element with `most` elements at most, itself counted: its first small children and its last ones, whole. The large ones
 * among them share the room that is left, and are cut the same way: a frame around one of them leaves all its room to that.
 */
function beginAndEnd(element: Element, most: number, copy: Document): Element {
  if (!hasMore(element, most - 1)) return copy.importNode(element, true);
  const shown = copy.importNode(element, false);
  const large = new Set<Node>();
  const small = Math.floor(most * SMALL);
  let left = most - 1;
  const take = (start: ChildNode | null, step: 'nextSibling' | 'previousSibling', stop: Node | null, room: number) => {
    const taken: ChildNode[] = [];
    const least = left - room;
    let at = start;
    for (; at && at !== stop; at = at[step]) {
      const size = sizeOf(at, small);
      if (size > small && at.nodeType === 1) large.add(at);
      else if (left - size < least) break;
      else left -= size;
      taken.push(at);
    }
    return { taken, at };
  };
  const front = take(element.firstChild, 'nextSibling', null, most * FROM_FRONT);
  const end = take(front.at && element.lastChild, 'previousSibling', front.at, most * FROM_END);
  const share = Math.floor(left / large.size);
  for (const child of [...front.taken, ...end.taken.reverse()]) {
    if (!large.has(child)) shown.append(copy.importNode(child, true));
    else if (share > 0) shown.append(beginAndEnd(child as Element, share, copy));
  }
  return shown;
}
