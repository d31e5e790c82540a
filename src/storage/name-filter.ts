const BYTES = 1 << 21;
const HASHES = 4;

/**
 * Of names (keys, ids) that were added, says in 2 MB that one *may* be among them, or that it is not: a Bloom filter. Right about
 * some 999 of 1,000 that are not, with half a million names in it.
 */
export class NameFilter {
  readonly #bits = new Uint8Array(BYTES);

  add(name: string): void {
    this.#visit(name, true);
  }

  mayHave(name: string): boolean {
    return this.#visit(name, false);
  }

  /** Were all bits of the name set? Called hundreds of thousands of times, so it makes nothing. */
  #visit(name: string, isAdding: boolean): boolean {
    // Two hashes of the text (FNV-1a and one like it), of which the others are made.
    let [bit, step] = [0x811c9dc5, 0x9747b28c];
    for (let at = 0; at < name.length; at += 1) {
      const code = name.charCodeAt(at);
      bit = Math.imul(bit ^ code, 0x01000193);
      step = Math.imul(step ^ code, 0x85ebca6b);
      step ^= step >>> 13;
    }
    let wereSet = true;
    for (let turn = 0; turn < HASHES; turn += 1) {
      const place = (bit >>> 3) & (BYTES - 1);
      const mask = 1 << (bit & 7);
      const byte = this.#bits[place] ?? 0;
      if ((byte & mask) === 0) wereSet = false;
      if (isAdding) this.#bits[place] = byte | mask;
      bit = (bit + (step | 1)) | 0;
    }
    return wereSet;
  }
}
