import { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A segment: the terms of a run of documents, sorted, each with the numbers of the documents that hold it, cut into
 * blocks of some 16 KB. Never changed once written, only merged with its neighbours into a larger one; so a write costs
 * what its own document costs, however large the index is. (The way of log-structured merge trees: O'Neil et al., 1996;
 * and of Lucene's segments.)
 *
 * In a block: per term the letters shared with the term before, the rest of it in UTF-8, the length of its list in
 * bytes, and the list: differences between ascending numbers. All numbers are varints.
 */
export type Postings = { term: string; docs: readonly number[] };
/** Postings packed together, and the first of their terms, by which a block is found without opening it. */
export type Block = { first: string; bytes: Uint8Array };

export const BLOCK_BYTES = 16_384;

// A term may begin with a byte order mark: it is kept.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Packs postings that come in term order into blocks. */
export class BlockPacker {
  readonly #writer = new ByteWriter();
  readonly #scratch = new ByteWriter();
  #first: string | undefined;
  #last = '';

  /** Gives a block when one is full. A term without documents is left out. */
  add({ term, docs }: Postings): Block | undefined {
    if (docs.length === 0) return undefined;
    const full = this.#writer.length >= BLOCK_BYTES ? this.flush() : undefined;
    const shared = this.#first === undefined ? 0 : sharedStart(this.#last, term);
    this.#first ??= term;
    this.#last = term;
    this.#writer.varint(shared);
    this.#scratch.reset();
    this.#scratch.text(term.slice(shared));
    this.#flushScratch();
    let before = 0;
    for (const doc of docs) {
      this.#scratch.varint(doc - before);
      before = doc;
    }
    this.#flushScratch();
    return full;
  }

  flush(): Block | undefined {
    if (this.#first === undefined) return undefined;
    const block = { first: this.#first, bytes: this.#writer.done() };
    this.#writer.reset();
    this.#first = undefined;
    this.#last = '';
    return block;
  }

  /** Its length, then what it holds. */
  #flushScratch(): void {
    this.#writer.varint(this.#scratch.length);
    this.#writer.raw(this.#scratch.view());
    this.#scratch.reset();
  }
}

/** The terms of new documents as blocks. `docs` in ascending order. */
export function packSegment(docs: readonly { doc: number; terms: readonly string[] }[]): Block[] {
  const byTerm = new Map<string, number[]>();
  for (const { doc, terms } of docs) {
    for (const term of new Set(terms)) {
      const list = byTerm.get(term);
      if (list) list.push(doc);
      else byTerm.set(term, [doc]);
    }
  }
  const packer = new BlockPacker();
  const blocks: Block[] = [];
  const keep = (block: Block | undefined) => {
    if (block) blocks.push(block);
  };
  for (const term of [...byTerm.keys()].sort()) keep(packer.add({ term, docs: byTerm.get(term) ?? [] }));
  keep(packer.flush());
  return blocks;
}

/** Calls `visit` for each term of a block from `from` on, in order, until it says stop. The list is decoded when asked for. */
export function visitBlock(
  bytes: Uint8Array,
  visit: (term: string, docs: (each: (doc: number) => void) => void) => 'on' | 'stop',
): void {
  const reader = new ByteReader(bytes);
  let term = '';
  while (!reader.ended) {
    const shared = reader.varint();
    term = term.slice(0, shared) + textOf(reader.raw(reader.varint()));
    const list = reader.raw(reader.varint());
    if (visit(term, (each) => eachDoc(list, each)) === 'stop') return;
  }
}

/** The postings of a block, for merging. */
export function unpackBlock(bytes: Uint8Array): Postings[] {
  const postings: Postings[] = [];
  visitBlock(bytes, (term, read) => {
    const docs: number[] = [];
    read((doc) => docs.push(doc));
    postings.push({ term, docs });
    return 'on';
  });
  return postings;
}

/** Which blocks may hold terms that equal `term` or, with `prefix`, begin with it: the first, and the one after the last. */
export function blocksFor(firsts: readonly string[], term: string, prefix: boolean): [number, number] {
  let start = lowerBound(firsts, (first) => first > term);
  start = Math.max(0, start - 1);
  const end = lowerBound(firsts, (first) => first > term && !(prefix && first.startsWith(term)));
  return [start, end];
}

/** Index of the first member for which `past` holds; the members are sorted by it. */
function lowerBound(members: readonly string[], past: (member: string) => boolean): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (past(members[middle] as string)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function eachDoc(list: Uint8Array, each: (doc: number) => void): void {
  const reader = new ByteReader(list);
  let doc = 0;
  while (!reader.ended) {
    doc += reader.varint();
    each(doc);
  }
}

/** How many UTF-16 units two terms share at the start; never half a character, whose other half UTF-8 cannot hold. */
function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  const last = b.charCodeAt(shared - 1);
  return shared > 0 && last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}

/** Short plain words are most of the index: faster without the decoder's set-up. */
function textOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) {
    if (byte >= 0x80) return decoder.decode(bytes);
    text += String.fromCharCode(byte);
  }
  return text;
}
