import { Dexie } from 'dexie';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { personRows } from './list-people.ts';
import { momentsMarked } from './moments-of.ts';
import { readAll } from './read-record.ts';
import type { MomentRow, Page, PersonRow } from './rows.ts';

type Block = { offset: number; limit: number };

/** Those who bring people and posts, the ones who bring most first. */
export function listAmplifiers(db: Db, { offset, limit }: Block): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.stats, db.people], async () => {
    const all = () => db.stats.where('amplified').above(0);
    const [ids, total] = await Promise.all([
      all()
        .reverse()
        .limit(offset + limit)
        .primaryKeys(),
      all().count(),
    ]);
    return { rows: await personRows(db, await db.stats.bulkGet(ids.slice(offset))), total };
  });
}

/** Whom somebody brought, the latest first. */
export function listBroughtPeople(db: Db, id: string, limit: number): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.stats, db.people], async () => {
    const [ids, own] = await Promise.all([
      db.people
        .where('[metThroughId+addedAt]')
        .between([id, Dexie.minKey], [id, Dexie.maxKey])
        .reverse()
        .limit(limit)
        .primaryKeys(),
      db.stats.get(id),
    ]);
    return { rows: await personRows(db, await db.stats.bulkGet(ids)), total: own?.stats.brought ?? 0 };
  });
}

/** What came by way of somebody, the latest first. */
export function listPassedOn(db: Db, id: string, limit: number): Promise<Page<MomentRow>> {
  return db.transaction('r', [db.people, db.moments, db.stats], async () => {
    // Nobody brings what is their own.
    const others = momentsMarked(db, 'via', id).filter(({ people }) => people.every(([who]) => who !== id));
    const [rows, own] = await Promise.all([others.limit(limit).toArray(), db.stats.get(id)]);
    return { rows: await momentRowsOf(db, readAll('moment', rows)), total: own?.stats.passedOn ?? 0 };
  });
}
