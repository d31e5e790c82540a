import { packSegment } from '../search/segment.ts';
import type { Db } from './db.ts';
import { CHUNK, ID_CHUNK, idToBytes, timeToRank } from './search-docs.ts';
import { INLINE_BYTES, type SearchSpace, type StoredBlock, type StoredProgress } from './stored.ts';

/**
 * What one write does to the search index: new documents become one new segment, old ones lose their time. The cost
 * is that of the write's own words, however large the index is. `flush` within the transaction of the write.
 */
export class IndexWriter {
  readonly #db: Db;
  #progress: StoredProgress;
  readonly #added: Record<SearchSpace, { doc: number; terms: readonly string[] }[]> = { people: [], moments: [] };
  readonly #times = new Map<string, { space: SearchSpace; chunk: number; marks: [number, number][] }>();
  readonly #ids = new Map<string, { space: SearchSpace; chunk: number; marks: [number, string][] }>();

  constructor(db: Db, progress: StoredProgress) {
    this.#db = db;
    this.#progress = progress;
  }

  /** Gives the number of the new document. */
  add(space: SearchSpace, id: string, terms: readonly string[], at: number): number {
    const doc = this.#progress.nextDoc[space];
    this.#progress = { ...this.#progress, nextDoc: { ...this.#progress.nextDoc, [space]: doc + 1 } };
    this.#added[space].push({ doc, terms });
    this.#mark(this.#ids, space, doc, ID_CHUNK, id);
    this.setTime(space, doc, at);
    return doc;
  }

  drop(space: SearchSpace, doc: number | undefined): void {
    if (doc !== undefined) this.#mark(this.#times, space, doc, CHUNK, 0);
  }

  setTime(space: SearchSpace, doc: number | undefined, at: number): void {
    if (doc !== undefined) this.#mark(this.#times, space, doc, CHUNK, timeToRank(at));
  }

  /** Writes all of it and gives the progress as it stands then. */
  async flush(): Promise<StoredProgress> {
    await Promise.all([this.#flushSegments(), this.#flushTimes(), this.#flushIds()]);
    return this.#progress;
  }

  #mark<T>(
    into: Map<string, { space: SearchSpace; chunk: number; marks: [number, T][] }>,
    space: SearchSpace,
    doc: number,
    size: number,
    value: T,
  ): void {
    const chunk = Math.floor(doc / size);
    const row = into.get(`${space}:${chunk}`) ?? { space, chunk, marks: [] };
    row.marks.push([doc % size, value]);
    into.set(`${space}:${chunk}`, row);
  }

  async #flushSegments(): Promise<void> {
    for (const space of ['people', 'moments'] as const) {
      const docs = this.#added[space];
      const from = docs[0]?.doc;
      if (from === undefined) continue;
      const segment = this.#progress.nextSegment;
      this.#progress = { ...this.#progress, nextSegment: segment + 1 };
      const blocks = packSegment(docs);
      const only = blocks.length === 1 && blocks[0] && blocks[0].bytes.length <= INLINE_BYTES ? blocks[0].bytes : null;
      await this.#db.segments.put({
        space,
        from,
        to: from + docs.length,
        segment,
        firsts: blocks.map((block) => block.first),
        ...(only && { bytes: only }),
      });
      if (!only) {
        await this.#db.blocks.bulkPut(blocks.map(({ bytes }, block): StoredBlock => ({ segment, block, bytes })));
      }
    }
  }

  async #flushTimes(): Promise<void> {
    const rows = [...this.#times.values()];
    if (rows.length === 0) return;
    const stored = await this.#db.docTimes.bulkGet(rows.map(({ space, chunk }): [string, number] => [space, chunk]));
    await this.#db.docTimes.bulkPut(
      rows.map(({ space, chunk, marks }, at) => {
        const times = stored[at]?.times ?? new Uint32Array(CHUNK);
        for (const [offset, time] of marks) times[offset] = time;
        return { space, chunk, times };
      }),
    );
  }

  async #flushIds(): Promise<void> {
    const rows = [...this.#ids.values()];
    if (rows.length === 0) return;
    const stored = await this.#db.docIds.bulkGet(rows.map(({ space, chunk }): [string, number] => [space, chunk]));
    await this.#db.docIds.bulkPut(
      rows.map(({ space, chunk, marks }, at) => {
        const ids = stored[at]?.ids ?? new Uint8Array(ID_CHUNK * 16);
        for (const [offset, id] of marks) ids.set(idToBytes(id), offset * 16);
        return { space, chunk, ids };
      }),
    );
  }
}
