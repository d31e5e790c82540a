import { type Block, BlockPacker, type Postings, unpackBlock } from './segment.ts';

/** The postings of one segment, block by block, in order. */
export type Source = { next(): Promise<Uint8Array | undefined> };

/**
 * Merges neighbouring segments, given in the order of their documents, into one: term by term, with no more than one
 * block of each in memory. Documents that are gone are left out. Gives blocks as they fill.
 */
export async function* mergeSegments(
  sources: readonly Source[],
  stands: (doc: number) => boolean,
): AsyncGenerator<Block> {
  const heads = await Promise.all(sources.map((source) => Head.open(source)));
  const packer = new BlockPacker();
  for (;;) {
    let term: string | undefined;
    for (const { current } of heads) if (current && (term === undefined || current.term < term)) term = current.term;
    if (term === undefined) break;
    const docs: number[] = [];
    for (const head of heads) {
      if (head.current?.term !== term) continue;
      // The sources stand in the order of their documents, so the lists join in order.
      for (const doc of head.current.docs) if (stands(doc)) docs.push(doc);
      if (!head.step()) await head.load();
    }
    const full = packer.add({ term, docs });
    if (full) yield full;
  }
  const last = packer.flush();
  if (last) yield last;
}

class Head {
  readonly #source: Source;
  #postings: Postings[] = [];
  #at = 0;

  private constructor(source: Source) {
    this.#source = source;
  }

  static async open(source: Source): Promise<Head> {
    const head = new Head(source);
    await head.load();
    return head;
  }

  get current(): Postings | undefined {
    return this.#postings[this.#at];
  }

  /** False when the block is at its end. */
  step(): boolean {
    this.#at += 1;
    return this.#at < this.#postings.length;
  }

  async load(): Promise<void> {
    this.#at = 0;
    this.#postings = [];
    // An empty block is passed over; no block is the end.
    for (let bytes = await this.#source.next(); bytes; bytes = await this.#source.next()) {
      this.#postings = unpackBlock(bytes);
      if (this.#postings.length > 0) return;
    }
  }
}
