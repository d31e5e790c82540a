import { Dexie } from 'dexie';
import type { ImportJob } from '../domain/import-job.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { undoChange } from '../domain/undo.ts';
import { upgrade } from '../domain/upgrade.ts';
import type { Db } from './db.ts';
import { UNDO_ORDER } from './import-rows.ts';
import { settled } from './refusal.ts';
import { settle } from './settle.ts';
import type { Changed, StoredPerson, StoredProfile, StoredProgress } from './stored.ts';
import { TABLES } from './tables.ts';
import { FRESH, Work, type WorkKind, type WorkRow } from './work.ts';

/**
 * Takes back one step of an import, and says how it stands then; `undone` when nothing is left. What the import made goes
 * to the trash, unless something else wrote it since; what it changed goes back where nothing changed it again.
 */
export function undoChunk(db: Db, ports: Ports, id: string): Promise<Result<ImportJob>> {
  return settled(() =>
    db.transaction('rw', db.tables, async () => {
      const progress = ((await db.meta.get('progress')) ?? FRESH) as StoredProgress;
      const work = new Work(db, ports, progress);
      work.isUndoable = false;
      const job = await db.imports.get(id);
      if (job?.state !== 'undoing') return work.refuse('conflict', 'import');
      const step = (await takeBackChanges(work, id)) ?? (await takeBackMade(work, id));
      await settle(work);
      await work.written();
      // What was not undone stays, and is now like anything else that is here.
      if (step && step.kept.length > 0) await unmark(work, step);
      const tally = { ...job.tally, kept: job.tally.kept + (step?.kind === 'person' ? step.kept.length : 0) };
      const next: ImportJob = { ...job, tally, state: step ? 'undoing' : 'undone' };
      await db.imports.put(next);
      return next;
    }),
  );
}

type Step = { kind: WorkKind; kept: readonly string[] };

/** The last chunk's changes to what was there before. */
async function takeBackChanges(work: Work, batch: string): Promise<Step | undefined> {
  const last = await work.db.importChanges
    .where('[batch+chunk]')
    .between([batch, 0], [batch, Number.MAX_SAFE_INTEGER])
    .last();
  if (!last) return undefined;
  for (const one of last.changed) await takeBack(work, one.kind, one);
  await work.db.importChanges.delete([batch, last.chunk]);
  return { kind: 'moment', kept: [] };
}

async function takeBack<K extends WorkKind>(work: Work, kind: K, change: Changed): Promise<void> {
  const current = await work.find(kind, change.id);
  const before = upgrade(kind, change.before);
  const after = upgrade(kind, change.after);
  if (!current || !before.ok || !after.ok) return;
  const patch = undoChange(kind, before.value, after.value, current);
  // Changed again since: it stays as it is now.
  if (patch !== 'conflict') work.patch(kind, current, patch);
}

/** What one transaction made, of one kind, as far as it has the mark still. */
async function takeBackMade(work: Work, batch: string): Promise<Step | undefined> {
  const { importMade } = work.db;
  const made = await importMade
    .where('[batch+rank+chunk]')
    .between([batch, 0, Dexie.minKey], [batch, UNDO_ORDER.length, Dexie.minKey])
    .first();
  const kind = made && UNDO_ORDER[made.rank];
  if (!kind) return undefined;
  await importMade.delete([batch, made.rank, made.chunk]);
  const found = await work.db.table<WorkRow, string>(TABLES[kind]).bulkGet([...made.ids]);
  const rows = found.flatMap((row) => (row?.batch === batch ? [row] : []));
  const needed = await stillNeeded(work, kind, rows, batch);
  const kept: string[] = [];
  for (const row of rows) {
    const record = work.take(kind, row);
    // What cannot be read stays as well.
    if (!record || record.deletedAt !== undefined || needed.has(row.id)) kept.push(row.id);
    else work.patch(kind, record, { deletedAt: work.now } as never);
  }
  return { kind, kept };
}

/** People with moments or profiles that came by other ways, and the profiles of people who stay. */
async function stillNeeded(
  work: Work,
  kind: WorkKind,
  rows: readonly WorkRow[],
  batch: string,
): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  if (kind === 'person') {
    const ids = rows.map(({ id }) => id);
    const [stats, profiles] = await Promise.all([
      work.db.stats.bulkGet(ids),
      Promise.all(ids.map((id) => work.db.profiles.where('personId').equals(id).toArray())),
    ]);
    for (const [at, id] of ids.entries()) {
      const { learned = 0, gave = 0, asked = 0, met = 0, brought = 0, passedOn = 0 } = stats[at]?.stats ?? {};
      const others = (profiles[at] ?? []).some((row: StoredProfile) => row.batch !== batch);
      if (learned + gave + asked + met + brought + passedOn > 0 || others) kept.add(id);
    }
  }
  if (kind === 'profile') {
    const owners = await work.db.people.bulkGet(rows.map((row) => (row as StoredProfile).personId ?? ''));
    for (const [at, row] of rows.entries()) {
      const owner: StoredPerson | undefined = owners[at];
      if (owner && owner.deletedAt === undefined) kept.add(row.id);
    }
  }
  return kept;
}

async function unmark({ db }: Work, { kind, kept }: Step): Promise<void> {
  const table = db.table<WorkRow, string>(TABLES[kind]);
  const rows = (await table.bulkGet([...kept])).filter((row) => row !== undefined);
  await table.bulkPut(
    rows.map((row) => {
      const { batch: _mark, ...rest } = row;
      return rest as WorkRow;
    }),
  );
}
