/** A set of document numbers below `size`, one bit each: 100,000 documents are 12 KB. */
export class DocSet {
  readonly size: number;
  readonly #bits: Uint32Array;

  constructor(size: number) {
    this.size = size;
    this.#bits = new Uint32Array((size + 31) >> 5);
  }

  add(doc: number): void {
    if (doc >= this.size) return;
    const word = doc >> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (doc & 31));
  }

  has(doc: number): boolean {
    return doc < this.size && ((this.#bits[doc >> 5] ?? 0) & (1 << (doc & 31))) !== 0;
  }

  /** Keeps only what is in both. */
  and(other: DocSet): void {
    for (let word = 0; word < this.#bits.length; word += 1) {
      this.#bits[word] = (this.#bits[word] ?? 0) & (other.#bits[word] ?? 0);
    }
  }

  /** Takes out what is in the other. */
  minus(other: DocSet): void {
    for (let word = 0; word < this.#bits.length; word += 1) {
      this.#bits[word] = (this.#bits[word] ?? 0) & ~(other.#bits[word] ?? 0);
    }
  }

  /** In ascending order. */
  list(): number[] {
    const docs: number[] = [];
    for (let word = 0; word < this.#bits.length; word += 1) {
      let bits = this.#bits[word] ?? 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        docs.push(word * 32 + (31 - Math.clz32(lowest)));
        bits ^= lowest;
      }
    }
    return docs;
  }
}
