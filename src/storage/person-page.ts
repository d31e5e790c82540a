import { findCurrent, mergedInto } from './current-person.ts';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { readAll, readRecord } from './read-record.ts';
import type { MomentRow, PersonPage } from './rows.ts';

const BROUGHT = 20;

/** `undefined`: there is no such person, or they were removed. The id of somebody who was merged gives whom they are now. */
export function findPersonPage(db: Db, asked: string): Promise<PersonPage | undefined> {
  return db.transaction('r', [db.people, db.profiles, db.stats], async () => {
    const person = await findCurrent(db, asked);
    if (!person || person.deletedAt !== undefined) return undefined;
    const { id } = person;
    const [profiles, row, through, brought, merged] = await Promise.all([
      db.profiles.where('personId').equals(id).toArray(),
      db.stats.get(id),
      person.metThroughId === undefined ? undefined : findCurrent(db, person.metThroughId),
      db.people.where('metThroughId').equals(id).limit(BROUGHT).toArray(),
      mergedInto(db, id),
    ]);
    const metThrough = through?.deletedAt === undefined ? through : undefined;
    return {
      person,
      profiles: readAll('profile', profiles).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      stats: row?.stats ?? { personId: id, learned: 0, gave: 0, asked: 0, met: 0, sites: [] },
      ...(person.metThroughId !== undefined && {
        metThrough: { id: metThrough?.id ?? person.metThroughId, ...(metThrough && { name: metThrough.name }) },
      }),
      brought: readAll('person', brought).map(({ id, name }) => ({ id, name })),
      merged: merged.map(({ id, name, deletedAt }) => ({ id, name, at: deletedAt ?? 0 })),
    };
  });
}

/** `undefined`: there is no such moment, or it was removed. */
export function findMoment(db: Db, id: string): Promise<MomentRow | undefined> {
  return db.transaction('r', [db.people, db.moments], async () => {
    const moment = readRecord('moment', await db.moments.get(id));
    if (!moment || moment.deletedAt !== undefined) return undefined;
    return (await momentRowsOf(db, [moment]))[0];
  });
}
