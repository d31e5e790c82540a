import { idToBytes } from '../domain/id.ts';
import { packSegment } from '../search/segment.ts';
import { CHUNK, ID_CHUNK, timeToRank } from './search-docs.ts';
import {
  INLINE_BYTES,
  type SearchSpace,
  type StoredBlock,
  type StoredDocIds,
  type StoredDocTimes,
  type StoredProgress,
} from './stored.ts';
import type { Work } from './work.ts';

/**
 * What one write does to the search index: new documents become one new segment, old ones lose their time. The cost
 * is that of the write's own words, however large the index is. `flush` within the transaction of the write.
 */
export class IndexWriter {
  readonly #work: Work;
  #progress: StoredProgress;
  readonly #added: Record<SearchSpace, { doc: number; terms: () => readonly string[] }[]> = { people: [], moments: [] };
  readonly #times: Marked<number, StoredDocTimes>;
  readonly #ids: Marked<string, StoredDocIds>;

  constructor(work: Work) {
    this.#work = work;
    this.#progress = work.progress;
    this.#times = new Marked(CHUNK, (key) => work.other(`docTimes ${key}`, () => work.db.docTimes.get(key)));
    this.#ids = new Marked(ID_CHUNK, (key) => work.other(`docIds ${key}`, () => work.db.docIds.get(key)));
  }

  /** Gives the number of the new document. Its terms are asked for when all is written that waits for nothing else. */
  add(space: SearchSpace, id: string, terms: () => readonly string[], at: number): number {
    const doc = this.#progress.nextDoc[space];
    this.#progress = { ...this.#progress, nextDoc: { ...this.#progress.nextDoc, [space]: doc + 1 } };
    this.#added[space].push({ doc, terms });
    this.#ids.mark(space, doc, id, 'new');
    this.#times.mark(space, doc, timeToRank(at), 'new');
    return doc;
  }

  drop(space: SearchSpace, doc: number | undefined): void {
    if (doc !== undefined) this.#times.mark(space, doc, 0);
  }

  setTime(space: SearchSpace, doc: number | undefined, at: number): void {
    if (doc !== undefined) this.#times.mark(space, doc, timeToRank(at));
  }

  /** Hands all of it to the act's writes. */
  async flush(): Promise<void> {
    this.#flushSegments();
    const { db } = this.#work;
    this.#work.later(db.meta.put(this.#progress));
    const times = this.#times.rows((space, chunk, stored, marks) => {
      const next = stored?.times ?? new Uint32Array(CHUNK);
      for (const [offset, time] of marks) next[offset] = time;
      return { space, chunk, times: next };
    });
    const ids = this.#ids.rows((space, chunk, stored, marks) => {
      const next = stored?.ids ?? new Uint8Array(ID_CHUNK * 16);
      for (const [offset, id] of marks) next.set(idToBytes(id), offset * 16);
      return { space, chunk, ids: next };
    });
    this.#put('docTimes', await times);
    this.#put('docIds', await ids);
  }

  /** As this write leaves it. */
  get progress(): StoredProgress {
    return this.#progress;
  }

  #put<R extends StoredDocTimes | StoredDocIds>(name: 'docTimes' | 'docIds', rows: readonly R[]): void {
    this.#work.later(this.#work.db.table<R>(name).bulkPut(rows));
    for (const row of rows) this.#work.memory?.keepOther(`${name} ${[row.space, row.chunk]}`, row);
  }

  #flushSegments(): void {
    const { db } = this.#work;
    for (const space of ['people', 'moments'] as const) {
      const docs = this.#added[space];
      const from = docs[0]?.doc;
      if (from === undefined) continue;
      const segment = this.#progress.nextSegment;
      this.#progress = { ...this.#progress, nextSegment: segment + 1 };
      const blocks = packSegment(docs.map(({ doc, terms }) => ({ doc, terms: terms() })));
      const only = blocks.length === 1 && blocks[0] && blocks[0].bytes.length <= INLINE_BYTES ? blocks[0].bytes : null;
      const row = {
        space,
        from,
        to: from + docs.length,
        segment,
        firsts: blocks.map((block) => block.first),
        ...(only && { bytes: only }),
      };
      this.#work.later(db.segments.put(row));
      if (only) continue;
      this.#work.later(db.blocks.bulkPut(blocks.map(({ bytes }, block): StoredBlock => ({ segment, block, bytes }))));
    }
  }
}

type Chunk<T, R> = { space: SearchSpace; chunk: number; stored: PromiseLike<R | undefined>; marks: [number, T][] };

/** What is to be written at places of rows that hold many documents each. A row is asked for as soon as it is needed. */
class Marked<T, R> {
  readonly #chunks = new Map<string, Chunk<T, R>>();
  readonly #size: number;
  readonly #read: (key: [SearchSpace, number]) => PromiseLike<R | undefined>;

  constructor(size: number, read: (key: [SearchSpace, number]) => PromiseLike<R | undefined>) {
    this.#size = size;
    this.#read = read;
  }

  /** `new`: numbers are given in order, so the first of a row is in a row that is not there yet. */
  mark(space: SearchSpace, doc: number, value: T, age?: 'new'): void {
    const chunk = Math.floor(doc / this.#size);
    const key = `${space}:${chunk}`;
    const read = () => (age && doc % this.#size === 0 ? Promise.resolve(undefined) : this.#read([space, chunk]));
    const known = this.#chunks.get(key) ?? { space, chunk, stored: read(), marks: [] };
    known.marks.push([doc % this.#size, value]);
    this.#chunks.set(key, known);
  }

  rows(
    make: (space: SearchSpace, chunk: number, stored: R | undefined, marks: readonly [number, T][]) => R,
  ): Promise<R[]> {
    const all = [...this.#chunks.values()];
    return Promise.all(all.map(async ({ space, chunk, stored, marks }) => make(space, chunk, await stored, marks)));
  }
}
