/** Documents per row of times (8 KB) and of ids (4 KB): small enough to be written again with every capture. */
export const CHUNK = 2_048;
export const ID_CHUNK = 256;

/** What ranks a document: whole seconds, never 0, which says that it is gone. */
export function timeToRank(ms: number): number {
  return Math.min(Math.max(Math.floor(ms / 1_000), 1), 0xffffffff);
}

export function idToBytes(id: string): Uint8Array {
  const hex = id.replaceAll('-', '');
  const bytes = new Uint8Array(16);
  for (let at = 0; at < 16; at += 1) bytes[at] = Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16);
  return bytes;
}

export function bytesToId(bytes: Uint8Array, start: number): string {
  let hex = '';
  for (let at = start; at < start + 16; at += 1) hex += (bytes[at] ?? 0).toString(16).padStart(2, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
