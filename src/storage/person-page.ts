import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { readAll, readRecord } from './read-record.ts';
import type { MomentRow, PersonPage } from './rows.ts';

const BROUGHT = 20;

/** `undefined`: there is no such person, or they were removed. */
export function findPersonPage(db: Db, id: string): Promise<PersonPage | undefined> {
  return db.transaction('r', [db.people, db.profiles, db.stats], async () => {
    const person = readRecord('person', await db.people.get(id));
    if (!person || person.deletedAt !== undefined) return undefined;
    const [profiles, row, through, brought] = await Promise.all([
      db.profiles.where('personId').equals(id).toArray(),
      db.stats.get(id),
      person.metThroughId === undefined ? undefined : db.people.get(person.metThroughId),
      db.people.where('metThroughId').equals(id).limit(BROUGHT).toArray(),
    ]);
    const metThrough = readRecord('person', through);
    return {
      person,
      profiles: readAll('profile', profiles).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
      stats: row?.stats ?? { personId: id, learned: 0, gave: 0, asked: 0, met: 0, sites: [] },
      ...(metThrough &&
        metThrough.deletedAt === undefined && { metThrough: { id: metThrough.id, name: metThrough.name } }),
      brought: readAll('person', brought).map(({ id, name }) => ({ id, name })),
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
