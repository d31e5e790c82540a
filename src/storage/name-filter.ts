const BYTES = 1 << 21;
const BITS = BYTES * 8;
const HASHES = 4;

/**
 * Of names (keys, ids) that were added, says in 2 MB that one *may* be among them, or that it is not: a Bloom filter. Right about
 * some 999 of 1,000 that are not, with half a million names in it.
 */
export class NameFilter {
  readonly #bits = new Uint8Array(BYTES);

  add(name: string): void {
    for (const bit of bitsOf(name)) this.#bits[bit >>> 3] = (this.#bits[bit >>> 3] ?? 0) | (1 << (bit & 7));
  }

  mayHave(name: string): boolean {
    return bitsOf(name).every((bit) => ((this.#bits[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0);
  }
}

/** Two hashes of the text (FNV-1a and one like it), of which all others are made. */
function bitsOf(name: string): number[] {
  let [one, two] = [0x811c9dc5, 0x9747b28c];
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = Math.imul(two ^ code, 0x85ebca6b);
    two ^= two >>> 13;
  }
  return Array.from({ length: HASHES }, (_none, turn) => ((one + Math.imul(turn, two | 1)) >>> 0) & (BITS - 1));
}
