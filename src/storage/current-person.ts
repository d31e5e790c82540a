import type { Person } from '../domain/person.ts';
import type { Db } from './db.ts';
import { readRecord } from './read-record.ts';
import type { StoredPerson } from './stored.ts';

/** The person an id leads to: somebody who was merged is found in whom they are now. Deleted ones too; `undefined` = none. */
export async function findCurrent(db: Db, id: string): Promise<Person | undefined> {
  return (await currentPeople(db, [id])).get(id);
}

/** The same of many, in as few reads as the longest way has steps. */
export async function currentPeople(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  const rows = new Map<string, StoredPerson>();
  let asked = [...new Set(ids)];
  while (asked.length > 0) {
    const found = (await db.people.bulkGet(asked)).filter((row) => row !== undefined);
    for (const row of found) rows.set(row.id, row);
    asked = found.flatMap(({ mergedInto }) => (mergedInto !== undefined && !rows.has(mergedInto) ? [mergedInto] : []));
  }
  const end = (id: string) => {
    const seen = new Set<string>();
    let row = rows.get(id);
    while (row?.mergedInto !== undefined && !seen.has(row.id)) {
      seen.add(row.id);
      row = rows.get(row.mergedInto);
    }
    return readRecord('person', row);
  };
  return new Map(
    ids.flatMap((id) => [[id, end(id)] as const]).filter((pair): pair is [string, Person] => Boolean(pair[1])),
  );
}

/** Records that were merged into somebody, by when. */
export async function mergedInto(db: Db, id: string): Promise<Person[]> {
  const rows = await db.people.where('mergedInto').equals(id).toArray();
  return rows.flatMap((row) => readRecord('person', row) ?? []).sort((a, b) => (a.deletedAt ?? 0) - (b.deletedAt ?? 0));
}
