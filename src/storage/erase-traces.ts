import type { Table } from 'dexie';
import { derivedId } from '../domain/id.ts';
import type { TrashKind } from '../domain/trash.ts';
import type { Db } from './db.ts';
import type { StoredImportChanges } from './import-rows.ts';
import { scrubDue } from './merge-segments.ts';
import type { Changed, StoredCapture, StoredChange } from './stored.ts';
import type { StoredErasure } from './stored-trash.ts';

/** Records whose content went, until everything that held it was gone through. */
export type Bare = Extract<StoredErasure, { stage: 'bare' }>;

/** What was laid bare and still has traces elsewhere. */
export async function listBare(db: Db): Promise<readonly Bare[]> {
  return (await db.erasures.where('stage').equals('bare').toArray()) as Bare[];
}

/** Ends these erasures: nothing in the database or beside it holds them any more, and their keys are forgotten, too. */
export async function endErasures(db: Db, bare: readonly Bare[]): Promise<void> {
  await db.erasures.bulkDelete(bare.map(({ kind, id }): [TrashKind, string] => [kind, id]));
}

/** Rows gone through in one transaction: those of the journals may be large. */
const AT_ONCE = 50;

/**
 * Takes erased records out of what lies beside them in the database: the journals that undo reads, the replies to captures,
 * tags that nothing else has, and the words of the search index. Each step may be interrupted and done again; `breathe`
 * runs between them.
 */
export async function eraseTraces(db: Db, bare: readonly Bare[], breathe: () => Promise<unknown>): Promise<void> {
  const erasedAt = new Map(bare.map(({ kind, id, at }) => [`${kind}:${id}`, at]));
  /** What was written of it since is of what came back as new. */
  const isOfErased = ({ kind, id }: Changed, at: number) =>
    at <= (erasedAt.get(`${kind}:${id}`) ?? Number.NEGATIVE_INFINITY);

  await through(db.changes as unknown as Table<StoredChange, string>, breathe, ({ changed, at }) =>
    changed.some((one) => isOfErased(one, at)) ? null : undefined,
  );
  await through(db.captures as unknown as Table<StoredCapture, string>, breathe, (row) => {
    const isNamed = (id: string) => row.at <= (erasedAt.get(`person:${id}`) ?? Number.NEGATIVE_INFINITY);
    if (!row.saved.people.some(({ id, name }) => name !== '' && isNamed(id))) return undefined;
    // The reply stays: what is sent again is still one act. Only its names go.
    const people = row.saved.people.map(({ id, name }) => ({ id, name: isNamed(id) ? '' : name }));
    return { ...row, saved: { ...row.saved, people } };
  });
  await through(db.importChanges as unknown as Table<StoredImportChanges, [string, number]>, breathe, (row) => {
    const kept = row.changed.filter(({ kind, id }) => !erasedAt.has(`${kind}:${id}`));
    if (kept.length === row.changed.length) return undefined;
    return { ...row, changed: kept };
  });
  await forgetChoices(db, new Set(bare.flatMap(({ marks }) => marks)));
  await breathe();
  await dropTags(db, bare);
  for (const space of ['people', 'moments'] as const) while (await scrubDue(db, space)) await breathe();
}

/** Goes through a table by key. `change` gives the row as it is to be, `null` to drop it, `undefined` to leave it. */
async function through<R, K>(
  table: Table<R, K>,
  breathe: () => Promise<unknown>,
  change: (row: R) => R | null | undefined,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    await table.db.transaction('rw', table, async () => {
      const some = keys.slice(from, from + AT_ONCE);
      const rows = await table.bulkGet(some);
      for (const [at, row] of rows.entries()) {
        const next = row && change(row);
        if (next === null) await table.delete(some[at] as K);
        else if (next) await table.put(next);
      }
    });
    await breathe();
  }
}

/** What was answered for somebody of an import, by their key: needed no more once it is done. */
async function forgetChoices(db: Db, marks: ReadonlySet<string>): Promise<void> {
  await db.transaction('rw', db.imports, async () => {
    for (const job of await db.imports.toArray()) {
      const isOver = job.state === 'done' || job.state === 'undone';
      const choices = isOver ? [] : job.choices.filter(([key]) => !marks.has(key));
      if (choices.length < job.choices.length) await db.imports.put({ ...job, choices });
    }
  });
}

/** Tags that only erased or deleted records had. A deleted one that comes back brings its own back. */
async function dropTags(db: Db, bare: readonly Bare[]): Promise<void> {
  const ids = tagIdsOf(bare);
  await db.transaction('rw', db.tags, async () => {
    const rows = await db.tags.bulkGet(ids);
    await db.tags.bulkDelete(rows.flatMap((row) => (row && row.uses <= 0 ? [row.id] : [])));
  });
}

/** Of the tags that erased records had, those that nothing here has any more. */
export async function tagsGone(db: Db, bare: readonly Bare[]): Promise<readonly string[]> {
  const ids = tagIdsOf(bare);
  const rows = await db.tags.bulkGet(ids);
  return ids.filter((_, at) => rows[at] === undefined);
}

function tagIdsOf(bare: readonly Bare[]): string[] {
  return [...new Set(bare.flatMap(({ tags }) => tags))].map((name) => derivedId('tag', name));
}
