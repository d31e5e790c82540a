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
/** So many frames in each other are kept: what people build has some dozens. */
const MOST_DEPTH = 200;
/** So many levels are looked into. */
const MOST_LEVELS = 5_000;
/** So many elements in each other are kept at the bottom of frames that are left out. */
const LAST_FRAMES = 50;

/**
 * The page itself; of a very large one a copy without most of what is large in it. Every kind of evidence is looked for all over the
 * page, and each such look costs as much as there are elements. Frames around what is large are kept, so that whatever stands before and
 * behind a table of 100,000 rows is there, and some rows of it. In the copy nothing loads and nothing runs.
 */
export function withoutBulk(document: Document, { large, kept } = LIMITS): Document {
  if (!hasMore(document, large)) return document;
  const copy = document.cloneNode(false) as Document;
  const root = document.documentElement;
  if (!root) return copy;
  const frame = copy.importNode(root, false);
  copy.append(frame);
  // By hand, not by recursion: a hostile page can nest deeper than the stack.
  const left: Part[] = [{ element: root, most: kept, shown: frame, before: null, depth: 0 }];
  for (let part = left.pop(); part; part = left.pop()) left.push(...beginAndEnd(part, copy));
  return copy;
}

/** An element of which about `most` nodes are to be put into `shown`, before `before` (`null` = at its end). */
type Part = { element: Element; most: number; shown: Element; before: Node | null; depth: number };

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
 * Copies `most` elements at most, the element itself counted: its first small children and its last ones, whole. The large ones among
 * them share the room that is left, and come next: a frame around one of them leaves all its room to that. Frames in frames without end
 * say nothing: what is in them is put into the last one that is kept.
 */
function beginAndEnd({ element, most, shown, before, depth }: Part, copy: Document): Part[] {
  const put = (node: Node): Node => shown.insertBefore(node, before);
  if (!hasMore(element, most - 1)) {
    for (const child of element.childNodes) put(copy.importNode(child, true));
    return [];
  }
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
  return [...front.taken, ...end.taken.reverse()].flatMap((child): Part[] => {
    if (!large.has(child)) {
      put(copy.importNode(child, true));
      return [];
    }
    if (share <= 0 || depth > MOST_LEVELS) return [];
    const inner = child as Element;
    if (depth < MOST_DEPTH) {
      const frame = put(copy.importNode(inner, false)) as Element;
      return [{ element: inner, most: share, shown: frame, before: null, depth: depth + 1 }];
    }
    // A frame that is left out takes no room itself.
    const mark = put(copy.createComment(''));
    return [{ element: onlyFrame(inner), most: share + 1, shown, before: mark, depth: depth + 1 }];
  });
}

/** The innermost of frames with nothing beside it, without the last ones: they may be what all the others are around. */
function onlyFrame(element: Element): Element {
  const onlyIn = (at: Element) => (at.childNodes.length === 1 ? at.firstElementChild : null);
  let at = element;
  for (let only = onlyIn(at); only && onlyIn(only) && hasMore(only, LAST_FRAMES); only = onlyIn(at)) at = only;
  return at;
}
