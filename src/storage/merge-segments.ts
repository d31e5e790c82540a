import { Dexie } from 'dexie';
import { mergeSegments, type Source } from '../search/merge.ts';
import type { Db } from './db.ts';
import { readSegments } from './index-reader.ts';
import { CHUNK } from './search-docs.ts';
import { INLINE_BYTES, type SearchSpace, type StoredBlock, type StoredProgress, type StoredSegment } from './stored.ts';

/** So many neighbours of a size become one of the next size: a document is written again once per size, not per write. */
const FAN = 8;
/** Blocks written in one go: some 256 KB, a few milliseconds. */
const BATCH = 16;

/** A merge that was begun: what it wrote is dropped when it was interrupted. */
export type StoredMerge = { key: 'merge'; segment: number };

/** Merges one run of segments, when there is one to merge. Says whether it did. */
export function mergeDue(db: Db, space: SearchSpace): Promise<boolean> {
  return inTurn(db, async () => {
    const run = dueRun(await readSegments(db, space));
    return run.length > 0 && merge(db, space, run);
  });
}

/** Writes one segment anew that still holds words of documents that are gone. Says whether there was one. */
export function scrubDue(db: Db, space: SearchSpace): Promise<boolean> {
  return inTurn(db, async () => {
    for (const segment of await readSegments(db, space)) {
      const { gone } = await standing(db, space, [segment]);
      if (gone > (segment.gone ?? 0)) return merge(db, space, [segment]);
    }
    return false;
  });
}

const turns = new WeakMap<Db, Promise<unknown>>();

/** One merge after the other: a second one would take what the first has written so far for the rest of a dead one. */
function inTurn<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const run = (turns.get(db) ?? Promise.resolve()).then(work, work);
  turns.set(db, run);
  return run;
}

async function merge(db: Db, space: SearchSpace, run: readonly StoredSegment[]): Promise<boolean> {
  const segment = await beginMerge(db);
  const { stands, gone } = await standing(db, space, run);
  const firsts: string[] = [];
  let batch: StoredBlock[] = [];
  // Segments never change once written, so they are read and the new one is written in small steps, between which
  // captures go on. Only the exchange at the end is one step.
  for await (const block of mergeSegments(
    run.map((one) => sourceOf(db, one)),
    stands,
  )) {
    batch.push({ segment, block: firsts.length, bytes: block.bytes });
    firsts.push(block.first);
    if (batch.length < BATCH) continue;
    await db.blocks.bulkPut(batch);
    batch = [];
  }
  return exchange(db, space, run, { segment, firsts, batch, gone });
}

/** The smallest size of which there are enough neighbours, and those neighbours. */
export function dueRun(segments: readonly StoredSegment[]): StoredSegment[] {
  const sizes = segments.map(({ from, to }) => Math.floor(Math.log(Math.max(1, to - from)) / Math.log(FAN) + 1e-9));
  for (let size = 0; size <= Math.max(0, ...sizes); size += 1) {
    let run: StoredSegment[] = [];
    for (const [at, segment] of segments.entries()) {
      if ((sizes[at] ?? 0) <= size) run.push(segment);
      else if (run.length >= FAN) break;
      else run = [];
    }
    if (run.length >= FAN) return run;
  }
  return [];
}

/** Notes which segment is being made; what an interrupted merge left behind is dropped first. */
function beginMerge(db: Db): Promise<number> {
  return db.transaction('rw', [db.meta, db.blocks], async () => {
    const left = await db.meta.get('merge');
    if (left?.key === 'merge') await dropBlocks(db, left.segment);
    const progress = (await db.meta.get('progress')) as StoredProgress;
    const segment = progress.nextSegment;
    await db.meta.bulkPut([
      { ...progress, nextSegment: segment + 1 },
      { key: 'merge', segment },
    ]);
    return segment;
  });
}

/** Which documents of these neighbours are still there, and how many are not. */
async function standing(
  db: Db,
  space: SearchSpace,
  run: readonly StoredSegment[],
): Promise<{ stands: (doc: number) => boolean; gone: number }> {
  const first = Math.floor((run[0]?.from ?? 0) / CHUNK);
  const last = Math.floor(((run.at(-1)?.to ?? 1) - 1) / CHUNK);
  const rows = await db.docTimes.where('[space+chunk]').between([space, first], [space, last], true, true).toArray();
  const times = new Map(rows.map((row) => [row.chunk, row.times]));
  const stands = (doc: number) => (times.get(Math.floor(doc / CHUNK))?.[doc % CHUNK] ?? 0) !== 0;
  let gone = 0;
  for (const { from, to } of run) for (let doc = from; doc < to; doc += 1) if (!stands(doc)) gone += 1;
  return { stands, gone };
}

function sourceOf(db: Db, { segment, firsts, bytes }: StoredSegment): Source {
  let block = 0;
  return {
    async next() {
      if (block >= firsts.length) return undefined;
      const at = block;
      block += 1;
      // A block that is gone is skipped as empty.
      return bytes ?? (await db.blocks.get([segment, at]))?.bytes ?? new Uint8Array();
    },
  };
}

/** The new segment takes the place of the old ones, all at once. */
function exchange(
  db: Db,
  space: SearchSpace,
  run: readonly StoredSegment[],
  made: { segment: number; firsts: readonly string[]; batch: readonly StoredBlock[]; gone: number },
): Promise<boolean> {
  const { segment, firsts, batch, gone } = made;
  const [first, last] = [run[0] as StoredSegment, run.at(-1) as StoredSegment];
  return db.transaction('rw', [db.meta, db.segments, db.blocks], async () => {
    const keys = run.map(({ from }): [string, number] => [space, from]);
    const now = await db.segments.bulkGet(keys);
    // Somebody else merged them meanwhile: what was made here is dropped with the next merge.
    if (now.some((row, at) => row?.segment !== run[at]?.segment)) return false;
    const only = firsts.length === 1 && batch[0] && batch[0].bytes.length <= INLINE_BYTES ? batch[0].bytes : undefined;
    if (!only) await db.blocks.bulkPut([...batch]);
    await db.segments.bulkDelete(keys);
    await db.segments.put({
      space,
      from: first.from,
      to: last.to,
      segment,
      firsts,
      gone,
      ...(only && { bytes: only }),
    });
    for (const old of run) if (!old.bytes) await dropBlocks(db, old.segment);
    await db.meta.delete('merge');
    return true;
  });
}

async function dropBlocks(db: Db, segment: number): Promise<void> {
  await db.blocks.where('[segment+block]').between([segment, Dexie.minKey], [segment, Dexie.maxKey]).delete();
}
