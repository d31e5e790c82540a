/** The rows of a long list that are in the page: `first`, and how many. */
export type Window = { first: number; count: number };

/** No list puts more rows than this into the page, however tall the screen. */
export const MOST_ROWS = 60;
const OVERSCAN = 8;

/** Which rows to draw: those in view, some before and after, never more than `MOST_ROWS`, those in view first. */
export function windowOf(scrollTop: number, height: number, rowHeight: number, total: number): Window {
  if (total <= 0 || rowHeight <= 0) return { first: 0, count: 0 };
  const top = Math.min(Math.max(0, scrollTop), Math.max(0, total * rowHeight - height));
  const firstSeen = Math.floor(top / rowHeight);
  const seen = Math.min(MOST_ROWS, Math.ceil((top + Math.max(0, height)) / rowHeight) - firstSeen);
  const before = Math.min(firstSeen, OVERSCAN, Math.floor((MOST_ROWS - seen) / 2));
  const first = firstSeen - before;
  return {
    first,
    count: Math.max(0, Math.min(total - first, seen + before + Math.min(OVERSCAN, MOST_ROWS - seen - before))),
  };
}

/** How many rows a view of this height ever holds: row `n` takes place `n % places`, so that a fling reuses what is there. */
export function placesIn(height: number, rowHeight: number): number {
  return Math.min(MOST_ROWS, Math.ceil(Math.max(0, height) / rowHeight) + 1 + 2 * OVERSCAN);
}

/** The rows to ask the database for, so that a small scroll asks nothing: steps of half a block. */
export function blockOf({ first, count }: Window, block = 120): { offset: number; limit: number } {
  const step = block / 2;
  const offset = Math.max(0, Math.floor((first - (block - Math.min(block, count)) / 4) / step) * step);
  return { offset, limit: Math.max(block, first + count - offset) };
}

/** How far to scroll so that a row is wholly in view; `undefined` = it is. */
export function scrollFor(index: number, scrollTop: number, height: number, rowHeight: number): number | undefined {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return undefined;
}

/** Where a key leads in a list; `undefined` = it is no key of a list. */
export function rowAfterKey(key: string, index: number, total: number, page: number): number | undefined {
  const step = stepOf(key, page);
  if (step === undefined || total === 0) return undefined;
  return Math.min(Math.max(0, index + step), total - 1);
}

function stepOf(key: string, page: number): number | undefined {
  if (key === 'ArrowDown' || key === 'j') return 1;
  if (key === 'ArrowUp' || key === 'k') return -1;
  if (key === 'PageDown') return Math.max(1, page);
  if (key === 'PageUp') return -Math.max(1, page);
  if (key === 'Home') return -Infinity;
  return key === 'End' ? Infinity : undefined;
}
