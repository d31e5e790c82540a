import { Dexie } from 'dexie';
import { type Facts, factsOf, type MomentFacts } from '../domain/insight.ts';
import type { MomentKind } from '../domain/moment.ts';
import type { Relation } from '../domain/person.ts';
import type { Db } from './db.ts';
import { readAll } from './read-record.ts';

const KINDS: readonly MomentKind[] = ['learned', 'gave', 'asked', 'met'];

/** One week: moments of each kind, and people who came. `from`: its start, Unix ms. */
export type Week = Readonly<Record<MomentKind, number>> & { from: number; newPeople: number };

/** Counted from the indexes, week by week; `starts` are the beginnings of the weeks and the end of the last. */
export function countWeeks(db: Db, starts: readonly number[]): Promise<readonly Week[]> {
  return db.transaction('r', [db.moments, db.people], () =>
    Dexie.Promise.all(
      starts.slice(0, -1).map((from, at) => {
        const to = starts[at + 1] ?? from;
        const moments = (kind: MomentKind) =>
          db.moments.where('[kind+at]').between([kind, from], [kind, to], true, false).count();
        const people = db.people.where('[kind+addedAt]').between(['person', from], ['person', to], true, false).count();
        return Dexie.Promise.all([...KINDS.map(moments), people]).then(
          ([learned = 0, gave = 0, asked = 0, met = 0, newPeople = 0]): Week => ({
            from,
            learned,
            gave,
            asked,
            met,
            newPeople,
          }),
        );
      }),
    ),
  );
}

/** Of each half at most this many moments are looked at, the latest: a heavy year must not keep the page waiting. */
const LOOKED_AT = 3_000;

/** What the moments of this time say, beside those of the time before it, of the same length. */
export function readFacts(db: Db, from: number, to: number): Promise<Facts> {
  return db.transaction('r', [db.moments, db.people, db.stats, db.goals], async () => {
    const [now, before] = [await momentsBetween(db, from, to), await momentsBetween(db, from - (to - from), from)];
    const ids = [...new Set(now.flatMap(({ personIds }) => personIds))];
    const people = readAll('person', await db.people.bulkGet(ids)).filter(
      ({ deletedAt, kind }) => deletedAt === undefined && kind === 'person',
    );
    const stats = await db.stats.bulkGet(people.map(({ id }) => id));
    const both = stats.filter((row) => row && row.stats.gave > 0 && row.stats.learned > 0).length;
    const goals = readAll('goal', await db.goals.orderBy('at').toArray());
    return factsOf({
      now,
      before,
      relations: people.flatMap(({ relation }): Relation[] => (relation ? [relation] : [])),
      active: people.length,
      bothWays: both,
      resting: people.filter(({ resting }) => resting).length,
      goalsOpen: goals.filter(({ closedAt }) => closedAt === undefined).length,
      goalsClosed: goals.filter(({ closedAt }) => closedAt !== undefined && closedAt >= from && closedAt < to).length,
      isCut: now.length === LOOKED_AT,
    });
  });
}

async function momentsBetween(db: Db, from: number, to: number): Promise<MomentFacts[]> {
  const rows = await db.moments.where('at').between(from, to, true, false).reverse().limit(LOOKED_AT).toArray();
  return readAll('moment', rows).map(
    ({ kind, tags, personIds, source, inPerson, benefit, notes, goalIds, review, viaId }) => ({
      kind,
      tags,
      personIds,
      ...(source && { site: source.site }),
      ...(source?.lang && { lang: source.lang }),
      ...(benefit && { benefit }),
      inPerson: inPerson ?? false,
      noted: notes.length > 0,
      forGoal: (goalIds?.length ?? 0) > 0,
      recalled: (review?.reps ?? 0) > 0,
      brought: viaId !== undefined,
    }),
  );
}
