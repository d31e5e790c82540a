import { Dexie } from 'dexie';
import type { ImportJob, ImportTally } from '../domain/import-job.ts';
import type { ImportRow } from '../domain/import-row.ts';
import type { Ports } from '../domain/ports.ts';
import type { Stamp } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import { compareStamps, sameValue } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { ImportPlan, type Outcome } from './import-plan.ts';
import { prefetch } from './import-prefetch.ts';
import { RecordPlan } from './import-records.ts';
import { type StoredImportMade, UNDO_ORDER } from './import-rows.ts';
import { putTags } from './import-tags.ts';
import { Refusal, settled } from './refusal.ts';
import { RowMemory } from './row-memory.ts';
import { settle } from './settle.ts';
import type { Changed, StoredProgress } from './stored.ts';
import { FRESH, type Touched, Work } from './work.ts';

/** Where a chunk of rows ends: the rows before it and the byte after it. */
export type ChunkEnd = { done: number; offset: number };

/** What is remembered between the chunks of an import, and who wants to know how it will stand. */
type Beside = {
  memory?: RowMemory;
  /**
   * Hears how the import stands after this chunk as soon as all its writes are ordered: the next one can be begun, and is
   * refused (`conflict`) where this one is not stored after all.
   */
  foresees?(next: ImportJob): void;
};

/**
 * Writes one chunk of an import: its records, all that follows from them, what its undo needs, and how far the import has
 * come, in one transaction. A chunk that is sent twice, or by two workers at once, is refused the second time (`conflict`).
 */
export async function writeChunk(
  db: Db,
  ports: Ports,
  job: ImportJob,
  rows: readonly (ImportRow | undefined)[],
  end: ChunkEnd,
  { memory = new RowMemory(), foresees }: Beside = {},
): Promise<Result<ImportJob>> {
  const chunk = {
    rows: rows.filter((row) => row !== undefined),
    left: rows.filter((row) => row === undefined).length,
    end,
  };
  let isStored = false;
  try {
    const wrote = await settled(() => writeRows(db, ports, job, chunk, { trusts: true, memory, foresees }));
    isStored = wrote.ok;
    return wrote;
  } catch (error) {
    if (!isTaken(error)) throw error;
  } finally {
    if (!isStored) memory.forget();
  }
  // Some id was somebody else's after all: once more, and each is looked up. Chunks that were begun meanwhile are wrong.
  return settled(() => writeRows(db, ports, job, chunk, { trusts: false, memory: new RowMemory(), foresees }));
}

type Chunk = {
  rows: readonly ImportRow[];
  /** Lines that are no rows: half written, or not Weft's. */
  left: number;
  end: ChunkEnd;
};

function isTaken(error: unknown): boolean {
  return error instanceof Dexie.BulkError && error.failures.some(({ name }) => name === 'ConstraintError');
}

function writeRows(
  db: Db,
  ports: Ports,
  job: ImportJob,
  { rows, left, end }: Chunk,
  { trusts, memory, foresees }: { trusts: boolean; memory: RowMemory; foresees: Beside['foresees'] },
): Promise<ImportJob> {
  return db.transaction('rw', db.tables, async () => {
    const standing = Promise.all([db.meta.get('progress'), db.imports.get(job.id)]);
    standing.catch(() => undefined);
    const { foreseen } = memory;
    // Where nothing is begun ahead, a turn ends here: what follows is long enough for one.
    if (!foresees) await standing;
    const progress = foreseen ?? (((await standing)[0] ?? FRESH) as StoredProgress);
    const work = new Work(db, ports, withSeen(progress, rows));
    const now = foreseen ? job : (await standing)[1];
    if (now?.state !== 'running' || now.offset !== job.offset) return work.refuse('conflict', 'import');
    if (!foreseen) await memory.begin(db, rows.length);
    const { generation } = memory;
    work.batch = job.id;
    work.isUndoable = false;
    work.trustsIds = trusts;
    work.memory = memory;
    const taken = await prefetch(work, now, rows);
    const plan = new ImportPlan(work, now, taken);
    const records = new RecordPlan(work, now, plan, taken);
    const tally = { ...now.tally };
    for (const row of rows) count(tally, add(row, plan, records), row);
    tally.people += plan.brought;
    tally.left += left;
    const next: ImportJob = { ...now, ...end, chunks: now.chunks + 1, tally, aliases: records.aliases };
    const after = await settle(work);
    await putTags(work, rows);
    keepChanges(work, now);
    listMade(work, now);
    work.later(db.imports.put(next));
    // What an erasure leaves is written past the memory.
    if (work.erased.length > 0) memory.forget();
    else {
      memory.end(after);
      if (foresees) inTurnOfItsOwn(() => foresees(next));
    }
    await work.written();
    const [stood, stoodJob] = await standing;
    const isForeseen = !foreseen || (sameValue(stood, foreseen) && sameValue(stoodJob, job));
    const isRemembered = work.erased.length > 0 || memory.generation === generation;
    return isForeseen && isRemembered ? next : work.refuse('conflict', 'import');
  });
}

/**
 * In this turn all that is asked of the database would be asked within the transaction. No timer: those of a page that
 * nobody sees may be put off by a second.
 */
function inTurnOfItsOwn(act: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    act();
  };
  port2.postMessage(undefined);
}

/** Goes on behind a row that cannot be stored, and counts it. */
export function leaveRow(db: Db, job: ImportJob, end: ChunkEnd): Promise<Result<ImportJob>> {
  return settled(() =>
    db.transaction('rw', db.imports, async () => {
      const now = await db.imports.get(job.id);
      if (now?.state !== 'running' || now.offset !== job.offset) throw new Refusal('conflict', 'import');
      const next: ImportJob = { ...now, ...end, tally: { ...now.tally, left: now.tally.left + 1 } };
      await db.imports.put(next);
      return next;
    }),
  );
}

function add(row: ImportRow, plan: ImportPlan, records: RecordPlan): Outcome {
  if (row.row === 'person') return plan.addPerson(row);
  if (row.row === 'erased') return records.addErased(row);
  return row.row === 'moment' ? plan.addMoment(row) : records.add(row);
}

function count(tally: ImportTally, outcome: Outcome, row: ImportRow): void {
  if (outcome !== 'new') {
    tally[outcome] += 1;
    return;
  }
  if (row.row === 'moment' || (row.row === 'record' && row.kind === 'moment')) tally.moments += 1;
  const person = row.row === 'person' ? row : row.row === 'record' && row.kind === 'person' ? row.record : undefined;
  if (person?.kind === 'organisation') tally.organisations += 1;
  else if (person) tally.people += 1;
}

/** What was there before and changed, as undo needs it. What the import made itself carries its mark instead. */
function keepChanges(work: Work, { id, chunks }: ImportJob): void {
  const changed = work.touched.filter(
    (one) => one.before && one.row?.batch !== id && !sameValue(one.before, one.after),
  );
  if (changed.length === 0) return;
  work.later(work.db.importChanges.put({ batch: id, chunk: chunks, changed: changed.map(asChanged) }));
}

function listMade(work: Work, { id, chunks }: ImportJob): void {
  const { db, touched } = work;
  const made = UNDO_ORDER.map((kind, rank): StoredImportMade => {
    const ids = touched.flatMap((one) => (one.kind === kind && !one.before ? [one.after.id] : []));
    return { batch: id, rank, chunk: chunks, ids };
  });
  work.later(db.importMade.bulkPut(made.filter(({ ids }) => ids.length > 0)));
}

function asChanged({ kind, before, after }: Touched): Changed {
  return { kind, id: after.id, ...(before && { before }), after };
}

/** This device's clock is never behind an edit that it has seen. */
function withSeen(progress: StoredProgress, rows: readonly ImportRow[]): StoredProgress {
  let latest: Stamp | undefined = progress.stamp;
  for (const row of rows) {
    if (row.row !== 'record' && row.row !== 'erased') continue;
    for (const stamp of Object.values(row.record.stamps)) {
      if (!latest || compareStamps(stamp, latest) > 0) latest = stamp;
    }
  }
  return latest ? { ...progress, stamp: latest } : progress;
}
