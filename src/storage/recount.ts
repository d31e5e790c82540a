import type { Transaction } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import { addFigures, type Figures } from '../domain/tally.ts';
import { chunksOf } from './chunks-of.ts';
import { newExtras, sharesOf } from './person-extras.ts';
import type { StoredMoment, StoredPerson, StoredStats } from './stored.ts';
import { storedPerson, storedStats } from './to-stored.ts';

/**
 * Counts what schema 2 keeps beside each person and schema 1 did not: what they gave, whom they brought, where touch is
 * due. One pass over the moments, reading only; then the people's own rows.
 */
export async function recountPeople(transaction: Transaction): Promise<void> {
  const extras = new Map<string, Figures>();
  const add = (id: string, figures: Figures) => extras.set(id, addFigures(extras.get(id) ?? new Map(), figures, 1));
  const moments = transaction.table<StoredMoment, string>('moments');
  for await (const rows of chunksOf(moments)) {
    for (const { record } of rows) for (const [id, figures] of sharesOf(record as Moment)) add(id, figures);
  }
  const people = new Map<string, Person>();
  await transaction
    .table<StoredPerson, string>('people')
    .toCollection()
    .modify((row, cursor) => {
      const person = row.record as Person;
      people.set(row.id, person);
      const { metThroughId } = person;
      if (person.deletedAt === undefined && metThroughId !== undefined) add(metThroughId, new Map([['brought', 1]]));
      const { support, resting, rhythmDays, snoozedUntil } = person;
      const isMarked = support || resting || rhythmDays !== undefined || snoozedUntil !== undefined;
      if (isMarked) cursor.value = storedPerson(person, row.doc);
    });
  await transaction
    .table<StoredStats, string>('stats')
    .toCollection()
    .modify((row, cursor) => {
      const stats = { ...row.stats, ...newExtras(undefined, extras.get(row.personId) ?? new Map()) };
      cursor.value = storedStats(people.get(row.personId), stats, row.siteUses);
    });
}
