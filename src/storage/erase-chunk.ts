import { draftKeysOf } from '../domain/draft-traces.ts';
import { type Erased, erasedOf } from '../domain/erased.ts';
import type { Source } from '../domain/moment.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { isInTrash, type TrashKind } from '../domain/trash.ts';
import type { Db } from './db.ts';
import { readRecord } from './read-record.ts';
import { settled } from './refusal.ts';
import { settle } from './settle.ts';
import { trashRow } from './settle-trash.ts';
import type { StoredProfile, StoredProgress } from './stored.ts';
import type { StoredErasure } from './stored-trash.ts';
import { TABLES } from './tables.ts';
import { FRESH, Work, type WorkRecords, type WorkRow } from './work.ts';

/** Records whose content goes in one transaction: some ten milliseconds, which is how long a capture may have to wait. */
const AT_ONCE = 20;

/**
 * Takes the content of some records for which that was ordered, and says whether there are more. What came back
 * meanwhile stays. Their tables, figures and the pairs of people who may be one hold nothing of them then; what else does
 * is gone through by their rows of stage `bare` (`erase-traces.ts`).
 */
export function eraseChunk(db: Db, ports: Ports): Promise<Result<{ more: boolean }>> {
  return settled(() =>
    db.transaction('rw', db.tables, async () => {
      const ordered = await db.erasures.where('stage').equals('ordered').limit(AT_ONCE).toArray();
      if (ordered.length === 0) return { more: false };
      const work = new Work(db, ports, ((await db.meta.get('progress')) ?? FRESH) as StoredProgress);
      work.isUndoable = false;
      const bare: StoredErasure[] = [];
      const erase = async <K extends TrashKind>(kind: K, record: WorkRecords[K]) => {
        const left = erasedOf({ ...record, deletedAt: record.deletedAt ?? work.now });
        work.erase(kind, left);
        bare.push(await bareOf(work, kind, record, left));
      };
      const people: string[] = [];
      for (const { kind, id } of ordered) {
        const row = await db.table<WorkRow, string>(TABLES[kind]).get(id);
        const record = row && work.take(kind, row);
        if (record && isInTrash(record)) {
          await erase(kind, record);
          if (kind === 'person') people.push(id);
          // What this version cannot read it cannot take apart: it stays in the trash.
        } else if (row && !record && !work.left(kind, id)) {
          await db.trash.put(trashRow(kind, row, row.deletedAt ?? work.now));
        }
      }
      for (const record of await wentInto(work, people)) {
        await erase('person', record);
        people.push(record.id);
      }
      for (const profile of await profilesOf(work, people)) {
        // Counted out like any profile that goes, and only then laid bare.
        const gone =
          profile.deletedAt === undefined ? work.patch('profile', profile, { deletedAt: work.now }) : profile;
        await erase('profile', gone);
      }
      await settle(work);
      await work.written();
      await db.erasures.bulkDelete(ordered.map(({ kind, id }): [TrashKind, string] => [kind, id]));
      await db.erasures.bulkPut(bare);
      return { more: true };
    }),
  );
}

async function bareOf<K extends TrashKind>(
  work: Work,
  kind: K,
  record: WorkRecords[K],
  left: Erased,
): Promise<StoredErasure> {
  const { keys, url, source, tags } = record as Partial<WorkRecords['profile'] & WorkRecords['moment']>;
  const marks = [...(keys ?? []), ...(source?.keys ?? []), url, source?.url].filter((mark) => mark !== undefined);
  if (source) marks.push(...draftKeysOf(source, await authorKeys(work, source)));
  return { kind, id: record.id, stage: 'bare', at: work.now, left, marks: [...new Set(marks)], tags: tags ?? [] };
}

async function authorKeys(work: Work, { authorProfileId }: Source): Promise<readonly string[]> {
  const row = authorProfileId === undefined ? undefined : await work.rowOf('profile', authorProfileId);
  return readRecord('profile', row)?.keys ?? [];
}

/** Whoever was merged into these people, by however many steps: with nobody to be split from, they are the same person. */
async function wentInto(work: Work, people: readonly string[]): Promise<WorkRecords['person'][]> {
  const found = new Map<string, WorkRecords['person']>();
  let asked = [...people];
  while (asked.length > 0) {
    const rows = await work.db.people.where('mergedInto').anyOf(asked).toArray();
    const fresh = rows.flatMap((row) => (found.has(row.id) ? [] : (work.take('person', row) ?? [])));
    for (const person of fresh) found.set(person.id, person);
    asked = fresh.map(({ id }) => id);
  }
  return [...found.values()];
}

/** Their profiles, also those that were taken away from them before. */
async function profilesOf(work: Work, people: readonly string[]): Promise<WorkRecords['profile'][]> {
  if (people.length === 0) return [];
  const { db } = work;
  const taken = await db.trash.where('ownerId').anyOf(people).primaryKeys();
  const rows: (StoredProfile | undefined)[] = [
    ...(await db.profiles.where('personId').anyOf(people).toArray()),
    ...(await db.profiles.bulkGet(taken.map(([, id]) => id))),
  ];
  const known = new Set(work.erased.map(({ record }) => record.id));
  return rows.flatMap((row) => (row && !known.has(row.id) ? (work.take('profile', row) ?? []) : []));
}
