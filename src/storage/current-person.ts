import type { Person } from '../domain/person.ts';
import type { Db } from './db.ts';
import { readAll, readRecord } from './read-record.ts';

/** The person an id leads to: somebody who was merged is found in whom they are now. Deleted ones too; `undefined` = none. */
export async function findCurrent(db: Db, id: string): Promise<Person | undefined> {
  return (await currentPeople(db, [id])).get(id);
}

/** The same of many, in as few reads as the longest way has steps. */
export async function currentPeople(db: Db, ids: readonly string[]): Promise<Map<string, Person>> {
  const records = new Map<string, Person>();
  let asked = [...new Set(ids)];
  while (asked.length > 0) {
    const found = readAll('person', await db.people.bulkGet(asked));
    for (const person of found) records.set(person.id, person);
    asked = found.flatMap(({ mergedInto }) =>
      mergedInto !== undefined && !records.has(mergedInto) ? [mergedInto] : [],
    );
  }
  const end = (id: string) => {
    const seen = new Set<string>();
    let person = records.get(id);
    while (person?.deletedAt !== undefined && person.mergedInto !== undefined && !seen.has(person.id)) {
      seen.add(person.id);
      person = records.get(person.mergedInto);
    }
    return person;
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
