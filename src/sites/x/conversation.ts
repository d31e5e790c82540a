import type { SeenReference } from '../../domain/sighting.ts';
import { addressOf, POST, recogniseX } from './recognise.ts';

/** Reads a post without what is around it. */
type ReadPart = (post: Element, page: URL) => SeenReference | undefined;

const CELL = '[data-testid="cellInnerDiv"]';
const THREAD_LIMIT = 100;

/** A row of the list that the conversation is: a post, a gap between two answers, or something else. */
type Row = { post?: Element; kind: 'post' | 'gap' | 'heading' };

/**
 * What an answer belongs to, on the page of a post: what stands above the opened post is what it answers, one by one;
 * what stands below answers it. Below a heading ("Discover more") stand posts that have nothing to do with it.
 */
export function contextOf(post: Element, page: URL, read: ReadPart): SeenReference | undefined {
  const rows = rowsAround(post, page);
  const opened = openedIn(rows, page);
  const at = rows.findIndex((row) => row.post === post);
  if (opened === -1 || at === -1) return undefined;
  const before = rows[at - 1]?.post;
  const around = at > opened ? rows[opened]?.post : before;
  const between = rows.slice(opened, at);
  if (!around || between.some((row) => row.kind === 'heading')) return undefined;
  if (at > opened && threadRows(rows, opened, at).includes(opened)) return undefined;
  return read(around, page);
}

/** The other parts of the author's own thread: the posts by the same author that touch this one, in order. */
export function threadOf(post: Element, page: URL, read: ReadPart): SeenReference[] | undefined {
  const rows = rowsAround(post, page);
  const opened = openedIn(rows, page);
  const at = rows.findIndex((row) => row.post === post);
  if (opened === -1 || at === -1) return undefined;
  const parts = threadRows(rows, opened, at)
    .flatMap((row) => rows[row]?.post ?? [])
    .filter((part) => part !== post);
  const seen = parts.slice(0, THREAD_LIMIT).flatMap((part) => read(part, page) ?? []);
  return seen.length > 0 ? seen : undefined;
}

/** The rows around `at` that go on without another author between. */
function threadRows(rows: readonly Row[], opened: number, at: number): number[] {
  const author = rows[at]?.post;
  const goesOn = (index: number, above: number): boolean => {
    const row = rows[index];
    // Directly below the opened post there is a gap even when its author goes on.
    if (row?.kind === 'gap') return above === opened;
    return row?.post !== undefined && author !== undefined && sameAuthor(row.post, author);
  };
  let first = at;
  while (first > 0 && goesOn(first - 1, first - 2)) first -= 1;
  let last = at;
  while (goesOn(last + 1, last)) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function rowsAround(post: Element, page: URL): Row[] {
  const cell = post.closest(CELL);
  if (!addressOf(page.pathname).postId || !cell?.parentElement) return [];
  return [...cell.parentElement.children].map((row) => {
    const inside = row.querySelector(POST);
    if (inside) return { post: inside, kind: 'post' };
    return { kind: row.querySelector('h2, [role="heading"]') ? 'heading' : 'gap' };
  });
}

function openedIn(rows: readonly Row[], page: URL): number {
  const { postId } = addressOf(page.pathname);
  return rows.findIndex((row) => row.post !== undefined && recogniseX.identify(row.post)?.postId === postId);
}

function sameAuthor(a: Element, b: Element): boolean {
  const [one, two] = [recogniseX.authorOf(a), recogniseX.authorOf(b)];
  return one !== undefined && one.toLowerCase() === two?.toLowerCase();
}
