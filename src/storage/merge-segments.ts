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

/** Merges one run of segments, when there is one to merge. Says whether it did. */
export async function mergeDue(db: Db, space: SearchSpace): Promise<boolean> {
  const run = dueRun(await readSegments(db, space));
  if (run.length === 0) return false;
  const segment = await beginMerge(db);
  const stands = await standing(db, space, run);
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
  return exchange(db, space, run, { segment, firsts, batch });
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

async function standing(db: Db, space: SearchSpace, run: readonly StoredSegment[]): Promise<(doc: number) => boolean> {
  const first = Math.floor((run[0]?.from ?? 0) / CHUNK);
  const last = Math.floor(((run.at(-1)?.to ?? 1) - 1) / CHUNK);
  const rows = await db.docTimes.where('[space+chunk]').between([space, first], [space, last], true, true).toArray();
  const times = new Map(rows.map((row) => [row.chunk, row.times]));
  return (doc) => (times.get(Math.floor(doc / CHUNK))?.[doc % CHUNK] ?? 0) !== 0;
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
  { segment, firsts, batch }: { segment: number; firsts: readonly string[]; batch: readonly StoredBlock[] },
): Promise<boolean> {
  const [first, last] = [run[0] as StoredSegment, run.at(-1) as StoredSegment];
  return db.transaction('rw', [db.meta, db.segments, db.blocks], async () => {
    const keys = run.map(({ from }): [string, number] => [space, from]);
    const now = await db.segments.bulkGet(keys);
    // Somebody else merged them meanwhile: what was made here is dropped with the next merge.
    if (now.some((row, at) => row?.segment !== run[at]?.segment)) return false;
    const only = firsts.length === 1 && batch[0] && batch[0].bytes.length <= INLINE_BYTES ? batch[0].bytes : undefined;
    if (!only) await db.blocks.bulkPut([...batch]);
    await db.segments.bulkDelete(keys);
    await db.segments.put({ space, from: first.from, to: last.to, segment, firsts, ...(only && { bytes: only }) });
    for (const old of run) if (!old.bytes) await dropBlocks(db, old.segment);
    await db.meta.delete('merge');
    return true;
  });
}

async function dropBlocks(db: Db, segment: number): Promise<void> {
  await db.blocks.where('[segment+block]').between([segment, Dexie.minKey], [segment, Dexie.maxKey]).delete();
}
