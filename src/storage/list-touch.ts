import { Dexie } from 'dexie';
import { TIES, type Tie } from '../domain/tie.ts';
import { touch } from '../domain/touch.ts';
import type { Db } from './db.ts';
import { personRows } from './list-people.ts';
import { readRecord } from './read-record.ts';
import type { Page, PersonRow, TouchCounts, TouchList, TouchQuery } from './rows.ts';

const DAY = 86_400_000;

/** One page of a list of keeping touch. Nothing but keys is read of those before it, and nothing of those after it. */
export function listTouch(
  db: Db,
  list: TouchList,
  query: TouchQuery,
  { offset, limit }: { offset: number; limit: number },
): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.people, db.stats], async () => {
    const { first, count } = LISTS[list];
    const [ids, total] = await Promise.all([first(db, query, offset + limit), count(db, query)]);
    return { rows: await personRows(db, await db.stats.bulkGet(ids.slice(offset, offset + limit))), total };
  });
}

/** How many stand on each of the lists. */
export function countTouch(db: Db, query: TouchQuery): Promise<TouchCounts> {
  return db.transaction('r', [db.people, db.stats], async () => {
    const [losing, giveBack, snoozed, resting] = await Promise.all([
      LISTS.losing.count(db, query),
      LISTS['give-back'].count(db, query),
      LISTS.snoozed.count(db, query),
      LISTS.resting.count(db, query),
    ]);
    return { losing, 'give-back': giveBack, snoozed, resting };
  });
}

/** The ids of the `most` who stand first, and how many there are. */
type List = {
  first(db: Db, query: TouchQuery, most: number): Promise<readonly string[]>;
  count(db: Db, query: TouchQuery): Promise<number>;
};

const LISTS: Readonly<Record<TouchList, List>> = {
  losing: { first: losingTouch, count: countLosing },
  'give-back': {
    first: (db, _query, most) => db.stats.orderBy('owed').reverse().limit(most).primaryKeys(),
    count: (db) => db.stats.orderBy('owed').count(),
  },
  snoozed: {
    first: async (db, { now }, most) => (await snoozed(db, now)).slice(0, most),
    count: async (db, { now }) => (await snoozed(db, now)).length,
  },
  resting: {
    first: (db, _query, most) => resting(db).limit(most).primaryKeys(),
    count: (db) => resting(db).count(),
  },
};

function resting(db: Db) {
  return db.people.where('resting').equals(1);
}

/** The user puts them off one by one: few. */
function snoozed(db: Db, now: number): Promise<string[]> {
  return db.people
    .where('snoozedUntil')
    .above(now)
    .filter(({ resting }) => resting === undefined)
    .primaryKeys();
}

/** Those with a rhythm of their own first, the longest due first; then by tie, the closest first, the longest ago first. */
async function losingTouch(db: Db, query: TouchQuery, most: number): Promise<readonly string[]> {
  const { due, aside } = await apart(db, query);
  const ids = [...due];
  for (const tie of TIES) {
    if (ids.length >= most) break;
    const found = await lostByTie(db, query, tie)
      ?.limit(most - ids.length + aside.size)
      .primaryKeys();
    ids.push(...(found ?? []).filter((id) => !aside.has(id)));
  }
  return ids.slice(0, most);
}

async function countLosing(db: Db, query: TouchQuery): Promise<number> {
  const { due, aside } = await apart(db, query);
  const [byTie, put] = await Promise.all([
    Promise.all(TIES.map((tie) => lostByTie(db, query, tie)?.count() ?? 0)),
    db.stats.bulkGet([...aside]),
  ]);
  const others = put.filter((row) => row?.tie && isLost(query, row.tie, row.touchedAt));
  return due.length + byTie.reduce((sum, count) => sum + count, 0) - others.length;
}

/** Of those with this tie everybody whose time has come, the longest ago first; nothing where the tie has no rhythm. */
function lostByTie(db: Db, query: TouchQuery, tie: Tie) {
  const latest = latestOf(query, tie);
  if (latest === undefined) return undefined;
  return db.stats.where('[tie+touchedAt]').between([tie, Dexie.minKey], [tie, latest], true, true);
}

function isLost(query: TouchQuery, tie: Tie, touchedAt: number | undefined): boolean {
  const latest = latestOf(query, tie);
  return touchedAt !== undefined && latest !== undefined && touchedAt <= latest;
}

/** Whoever was last in touch then, or before, is due; absent = nobody ever is. */
function latestOf({ now, rhythms }: TouchQuery, tie: Tie): number | undefined {
  return rhythms[tie] === 0 ? undefined : now - rhythms[tie] * DAY;
}

/** Whom the index by tie does not speak for: those with a rhythm of their own, and those who were put off. `due`: who of the first are due. */
async function apart(db: Db, query: TouchQuery): Promise<{ due: readonly string[]; aside: ReadonlySet<string> }> {
  const [own, put] = await Promise.all([ownRhythm(db, query), snoozed(db, query.now)]);
  return { due: own.due, aside: new Set([...own.all, ...put]) };
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
