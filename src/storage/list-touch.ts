import { Dexie } from 'dexie';
import { TIES } from '../domain/tie.ts';
import { touch } from '../domain/touch.ts';
import type { Db } from './db.ts';
import { personRows } from './list-people.ts';
import { readRecord } from './read-record.ts';
import type { Page, PersonRow, TouchCounts, TouchList, TouchQuery } from './rows.ts';

const DAY = 86_400_000;

/** One page of a list of keeping touch. Of those not on the page nothing but keys is read. */
export function listTouch(
  db: Db,
  list: TouchList,
  query: TouchQuery,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.people, db.stats], async () => {
    const ids = await LISTS[list](db, query);
    const rows = await db.stats.bulkGet(ids.slice(offset, offset + limit));
    return { rows: await personRows(db, rows), total: ids.length };
  });
}

/** How many stand on each of the lists. */
export function countTouch(db: Db, query: TouchQuery): Promise<TouchCounts> {
  return db.transaction('r', [db.people, db.stats], async () => {
    const of = async (list: TouchList) => (await LISTS[list](db, query)).length;
    const [losing, giveBack, snoozed, resting] = await Promise.all([
      of('losing'),
      of('give-back'),
      of('snoozed'),
      of('resting'),
    ]);
    return { losing, 'give-back': giveBack, snoozed, resting };
  });
}

const LISTS: Readonly<Record<TouchList, (db: Db, query: TouchQuery) => Promise<readonly string[]>>> = {
  losing: losingTouch,
  'give-back': (db) => db.stats.orderBy('owed').reverse().primaryKeys(),
  snoozed: (db, { now }) => snoozed(db, now),
  resting: (db) => db.people.where('resting').equals(1).primaryKeys(),
};

function snoozed(db: Db, now: number): Promise<string[]> {
  return db.people
    .where('snoozedUntil')
    .above(now)
    .filter(({ resting }) => resting === undefined)
    .primaryKeys();
}

/** Those with a rhythm of their own first, the longest due first; then by tie, the closest first, the longest ago first. */
async function losingTouch(db: Db, query: TouchQuery): Promise<readonly string[]> {
  const [own, put] = await Promise.all([ownRhythm(db, query), snoozed(db, query.now)]);
  const aside = new Set([...own.all, ...put]);
  const byTie = await Promise.all(
    TIES.map((tie) => {
      const days = query.rhythms[tie];
      if (days === 0) return [];
      const latest = query.now - days * DAY;
      return db.stats.where('[tie+touchedAt]').between([tie, Dexie.minKey], [tie, latest], true, true).primaryKeys();
    }),
  );
  return [...own.due, ...byTie.flat().filter((id) => !aside.has(id))];
}

/** People for whom the user set a rhythm: few, so each is looked at. */
async function ownRhythm(db: Db, { now, rhythms }: TouchQuery): Promise<{ all: string[]; due: string[] }> {
  const rows = (await db.people.orderBy('rhythmDays').toArray()).filter(({ kind }) => kind === 'person');
  const stats = await db.stats.bulkGet(rows.map(({ id }) => id));
  const due = rows.flatMap((row, place) => {
    const person = readRecord('person', row);
    if (!person) return [];
    const { lastAt } = stats[place]?.stats ?? {};
    const { state, dueAt = 0 } = touch(
      { ...person, since: person.createdAt, ...(lastAt !== undefined && { lastAt }) },
      now,
      rhythms,
    );
    return state === 'losing-touch' ? [{ id: row.id, dueAt }] : [];
  });
  due.sort((a, b) => a.dueAt - b.dueAt);
  return { all: rows.map(({ id }) => id), due: due.map(({ id }) => id) };
}
