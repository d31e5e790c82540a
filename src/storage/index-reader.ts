import { Dexie } from 'dexie';
import { bytesToId } from '../domain/id.ts';
import { DocSet } from '../search/doc-set.ts';
import { largest } from '../search/largest.ts';
import { blocksFor, visitBlock } from '../search/segment.ts';
import type { Db } from './db.ts';
import { CHUNK, ID_CHUNK } from './search-docs.ts';
import type { SearchSpace, StoredSegment } from './stored.ts';

/** A term asked for. `prefix`: every term that begins with it. */
export type Asked = { term: string; prefix: boolean };

/** Documents, latest first, and how many there are in all. */
export type Ranked = { docs: number[]; total: number };

/** The tables a search reads; one transaction over them sees one state of the index. */
export function searchTables(db: Db) {
  return [db.segments, db.blocks, db.docTimes, db.docIds];
}

/** The segments of a space, in the order of their documents. */
export function readSegments(db: Db, space: SearchSpace): Promise<StoredSegment[]> {
  return db.segments.where('[space+from]').between([space, Dexie.minKey], [space, Dexie.maxKey]).toArray();
}

/**
 * Reads the search index for one question and remembers what it read until that is answered: make one inside the
 * transaction, and let it go with it. Rows of one kind are always asked for together, in one go.
 */
export class IndexReader {
  readonly #db: Db;
  readonly #segments = new Map<SearchSpace, Promise<StoredSegment[]>>();
  readonly #blocks = new Map<string, Uint8Array>();
  readonly #times: Record<SearchSpace, (Uint32Array | undefined)[]> = { people: [], moments: [] };

  constructor(db: Db) {
    this.#db = db;
  }

  /** The documents that have, of every group, at least one term. No groups = nothing is asked, nothing is found. */
  async find(space: SearchSpace, groups: readonly (readonly Asked[])[]): Promise<DocSet> {
    const segments = await this.#readSegments(space);
    const size = segments.at(-1)?.to ?? 0;
    if (groups.length === 0) return new DocSet(0);
    await this.#readBlocks(segments, groups.flat());
    const [first = new DocSet(size), ...others] = groups.map((group) => {
      const found = new DocSet(size);
      for (const segment of segments) this.#collect(segment, group, found);
      return found;
    });
    for (const other of others) first.and(other);
    return first;
  }

  /** Of these documents those that still stand, latest first: the first `most` of them, and how many there are. */
  async rank(space: SearchSpace, set: DocSet, most = Number.POSITIVE_INFINITY): Promise<Ranked> {
    const found = set.list();
    const times = await this.#readTimes(space, found);
    // Time and number in one float, which holds 53 bits: plain numbers sort ten times as fast as objects.
    const ranks = new Float64Array(found.length);
    let total = 0;
    for (const doc of found) {
      const time = times[Math.floor(doc / CHUNK)]?.[doc % CHUNK] ?? 0;
      if (time === 0) continue;
      ranks[total] = time * DOCS + doc;
      total += 1;
    }
    return { docs: largest(ranks.subarray(0, total), most).map((rank) => rank % DOCS), total };
  }

  /** The same of all documents. */
  async rankAll(space: SearchSpace, most = Number.POSITIVE_INFINITY): Promise<Ranked> {
    const all = new DocSet((await this.#readSegments(space)).at(-1)?.to ?? 0);
    for (let doc = 0; doc < all.size; doc += 1) all.add(doc);
    return this.rank(space, all, most);
  }

  /** When those of these documents that still stand happened: Unix ms, whole seconds, in no order. */
  async times(space: SearchSpace, set: DocSet): Promise<number[]> {
    const docs = set.list();
    const times = await this.#readTimes(space, docs);
    return docs.flatMap((doc) => {
      const time = times[Math.floor(doc / CHUNK)]?.[doc % CHUNK] ?? 0;
      return time === 0 ? [] : [time * 1_000];
    });
  }

  /** The ids of the records behind these documents, in the same order. */
  async ids(space: SearchSpace, docs: readonly number[]): Promise<string[]> {
    const chunks = [...new Set(docs.map((doc) => Math.floor(doc / ID_CHUNK)))];
    const rows = await this.#db.docIds.bulkGet(chunks.map((chunk): [string, number] => [space, chunk]));
    const ids = new Map(chunks.map((chunk, at) => [chunk, rows[at]?.ids] as const));
    return docs.flatMap((doc) => {
      const bytes = ids.get(Math.floor(doc / ID_CHUNK));
      return bytes ? [bytesToId(bytes, (doc % ID_CHUNK) * 16)] : [];
    });
  }

  #readSegments(space: SearchSpace): Promise<StoredSegment[]> {
    const reading = this.#segments.get(space) ?? readSegments(this.#db, space);
    this.#segments.set(space, reading);
    return reading;
  }

  async #readBlocks(segments: readonly StoredSegment[], asked: readonly Asked[]): Promise<void> {
    const wanted = new Map<string, [number, number]>();
    for (const { segment, firsts, bytes } of segments) {
      for (const { term, prefix } of asked) {
        const [start, end] = blocksFor(firsts, term, prefix);
        for (let block = start; block < end; block += 1) {
          const key = `${segment}:${block}`;
          if (bytes) this.#blocks.set(key, bytes);
          else if (!this.#blocks.has(key)) wanted.set(key, [segment, block]);
        }
      }
    }
    const rows = wanted.size > 0 ? await this.#db.blocks.bulkGet([...wanted.values()]) : [];
    for (const row of rows) if (row) this.#blocks.set(`${row.segment}:${row.block}`, row.bytes);
  }

  /** Each block is gone through once, however many terms are looked for in it. */
  #collect({ segment, firsts }: StoredSegment, group: readonly Asked[], into: DocSet): void {
    const byBlock = new Map<number, { exact: Set<string>; starts: string[]; last: string }>();
    for (const { term, prefix } of group) {
      const [start, end] = blocksFor(firsts, term, prefix);
      for (let block = start; block < end; block += 1) {
        const asked = byBlock.get(block) ?? { exact: new Set(), starts: [], last: '' };
        if (prefix) asked.starts.push(term);
        else asked.exact.add(term);
        if (term > asked.last) asked.last = term;
        byBlock.set(block, asked);
      }
    }
    const add = (doc: number) => into.add(doc);
    for (const [block, { exact, starts, last }] of byBlock) {
      const bytes = this.#blocks.get(`${segment}:${block}`);
      if (!bytes) continue;
      visitBlock(bytes, (found, docs) => {
        if (exact.has(found) || starts.some((start) => found.startsWith(start))) docs(add);
        else if (found > last) return 'stop';
        return 'on';
      });
    }
  }

  /** By number of the chunk. */
  async #readTimes(space: SearchSpace, docs: readonly number[]): Promise<readonly (Uint32Array | undefined)[]> {
    const times = this.#times[space];
    const missing = new Set<number>();
    for (const doc of docs) {
      const chunk = Math.floor(doc / CHUNK);
      if (!(chunk in times)) missing.add(chunk);
    }
    const chunks = [...missing];
    const rows = await this.#db.docTimes.bulkGet(chunks.map((chunk): [string, number] => [space, chunk]));
    for (const [at, chunk] of chunks.entries()) times[chunk] = rows[at]?.times;
    return times;
  }
}

/** More than any device will number: every change of words takes one. */
const DOCS = 2 ** 21;
