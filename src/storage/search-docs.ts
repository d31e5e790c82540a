/** Documents per row of times (8 KB) and of ids (4 KB): small enough to be written again with every capture. */
export const CHUNK = 2_048;
export const ID_CHUNK = 256;

/** What ranks a document: whole seconds, never 0, which says that it is gone. */
export function timeToRank(ms: number): number {
  return Math.min(Math.max(Math.floor(ms / 1_000), 1), 0xffffffff);
}
