import { Dexie } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import { momentLine, oneLine } from '../domain/moment-line.ts';
import { MOST_A_DAY } from '../domain/review-queue.ts';
import { SNAPSHOT_LINES, type Snapshot } from '../domain/snapshot.ts';
import { weekStart } from '../domain/when.ts';
import { counts } from './counts.ts';
import type { Db } from './db.ts';
import { IndexReader, searchTables } from './index-reader.ts';
import { readAll, readRecord } from './read-record.ts';
import { reviewToday } from './review.ts';
import type { StoredStats } from './stored.ts';

/** What the popup paints before the database opens, read from indexes alone, however large the network is. */
export function makeSnapshot(db: Db, now: number): Promise<Snapshot> {
  const tables = [db.counters, db.stats, db.people, db.profiles, db.moments, ...searchTables(db)];
  return db.transaction('r', tables, async () => {
    const from = weekStart(now);
    const inWeek = (kind: string) => db.moments.where('[kind+at]').between([kind, from], [kind, Dexie.maxKey]).count();
    const [{ people, organisations, moments }, taken, given, peopleLines, momentLines, review] = await Promise.all([
      counts(db),
      inWeek('learned'),
      inWeek('gave'),
      readPeople(db),
      readMoments(db),
      readReview(db, now),
    ]);
    return {
      v: 1,
      at: now,
      counts: { people, organisations, moments },
      week: { from, taken, given },
      review,
      people: peopleLines,
      moments: momentLines,
    };
  });
}

async function readPeople(db: Db): Promise<Snapshot['people']> {
  const index = new IndexReader(db);
  const { docs } = await index.rankAll('people', SNAPSHOT_LINES);
  const ids = await index.ids('people', docs);
  const [stats, people] = await Promise.all([db.stats.bulkGet(ids), db.people.bulkGet(ids)]);
  const lines = await Promise.all(
    stats.map(async (row, at) => {
      const person = readRecord('person', people[at]);
      if (!row || !person || person.deletedAt !== undefined) return [];
      const line = row.stats.lastLine || oneLine(person.intent ?? '') || (await headline(db, row));
      const { id, name, kind, tie } = person;
      return [{ id, name, kind, ...(tie && { tie }), lastAt: row.activeAt ?? person.createdAt, line }];
    }),
  );
  return lines.flat();
}

async function headline(db: Db, { personId }: StoredStats): Promise<string> {
  const profiles = readAll('profile', await db.profiles.where('personId').equals(personId).limit(10).toArray());
  return profiles.find((profile) => profile.headline)?.headline ?? '';
}

async function readMoments(db: Db): Promise<Snapshot['moments']> {
  return linesOf(db, readAll('moment', await db.moments.orderBy('at').reverse().limit(SNAPSHOT_LINES).toArray()));
}

async function readReview(db: Db, now: number): Promise<Snapshot['review']> {
  const { due, done } = await reviewToday(db, now, MOST_A_DAY);
  return { due: await linesOf(db, due), done };
}

async function linesOf(db: Db, moments: readonly Moment[]): Promise<Snapshot['moments']> {
  const ids = [...new Set(moments.flatMap(({ personIds }) => personIds))];
  const people = readAll('person', await db.people.bulkGet(ids));
  const names = new Map(people.filter(({ deletedAt }) => deletedAt === undefined).map(({ id, name }) => [id, name]));
  return moments.map((moment) => ({
    id: moment.id,
    kind: moment.kind,
    at: moment.happenedAt,
    line: momentLine(moment),
    people: moment.personIds.flatMap((id) => names.get(id) ?? []).slice(0, 5),
    site: moment.source?.site ?? '',
  }));
}
