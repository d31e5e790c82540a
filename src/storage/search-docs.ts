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

const HEX = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'));
const DASH_BEFORE = new Set([4, 6, 8, 10]);

export function bytesToId(bytes: Uint8Array, start: number): string {
  let id = '';
  for (let at = 0; at < 16; at += 1) id += (DASH_BEFORE.has(at) ? '-' : '') + HEX[bytes[start + at] ?? 0];
  return id;
}
