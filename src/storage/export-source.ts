import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { chunksOf } from './chunks-of.ts';
import type { Db } from './db.ts';
import { momentsOf as latestMomentsOf } from './moments-of.ts';
import { readAll, readRecord } from './read-record.ts';
import type { StoredMoment, StoredPerson } from './stored.ts';

type OnePerson = { person: Person; profiles: readonly Profile[] };
type Somebody = { id: string; name?: string; profile?: Profile };
type OneMoment = { moment: Moment; people: readonly Somebody[]; via?: Somebody };

/** Moments read at once. */
const CHUNK = 1_000;
/** People whose moments are read at once. */
const PEOPLE = 100;

/** What is there, as the writers of files read it: some at a time, people by id and moments by day. */
export function exportSource(db: Db): {
  people(): AsyncGenerator<OnePerson>;
  moments(): AsyncGenerator<OneMoment>;
  stories(): AsyncGenerator<OnePerson & { moments: readonly Moment[] }>;
} {
  return { people: () => peopleOf(db), moments: () => momentsOf(db), stories: () => storiesOf(db) };
}

/** Everybody with their living moments, by day. */
async function* storiesOf(db: Db): AsyncGenerator<OnePerson & { moments: readonly Moment[] }> {
  let held: OnePerson[] = [];
  for await (const one of peopleOf(db)) {
    held.push(one);
    if (held.length < PEOPLE) continue;
    yield* await withMoments(db, held);
    held = [];
  }
  yield* await withMoments(db, held);
}

function withMoments(db: Db, people: readonly OnePerson[]): Promise<(OnePerson & { moments: readonly Moment[] })[]> {
  return db.transaction('r', db.moments, () =>
    Promise.all(
      people.map(async (one) => {
        const rows = await latestMomentsOf(db, one.person.id).toArray();
        return { ...one, moments: readAll('moment', rows).reverse() };
      }),
    ),
  );
}

async function* peopleOf(db: Db): AsyncGenerator<OnePerson> {
  for await (const rows of chunksOf<StoredPerson>(db.people as never)) {
    const there = rows.filter(({ deletedAt }) => deletedAt === undefined);
    const ids = there.map(({ id }) => id);
    const profiles = new Map<string, Profile[]>(ids.map((id) => [id, []]));
    for (const profile of readAll('profile', await db.profiles.where('personId').anyOf(ids).toArray())) {
      profiles.get(profile.personId)?.push(profile);
    }
    for (const row of there) {
      const person = readRecord('person', row);
      if (person) yield { person, profiles: profiles.get(person.id) ?? [] };
    }
  }
}

async function* momentsOf(db: Db): AsyncGenerator<OneMoment> {
  const people = new Map<string, Somebody>();
  for await (const { person, profiles } of peopleOf(db)) {
    const profile = profiles.find(({ url }) => url) ?? profiles[0];
    people.set(person.id, { id: person.id, name: person.name, ...(profile && { profile }) });
  }
  const somebody = (id: string): Somebody => people.get(id) ?? { id };
  for await (const rows of inTime(db)) {
    for (const moment of readAll('moment', rows)) {
      const { personIds, viaId } = moment;
      yield { moment, people: personIds.map(somebody), ...(viaId !== undefined && { via: somebody(viaId) }) };
    }
  }
}

/** Living moments by day. Those of the same instant may lie in two chunks: each is given once. */
async function* inTime(db: Db): AsyncGenerator<StoredMoment[]> {
  let from = Number.NEGATIVE_INFINITY;
  let seen = new Set<string>();
  for (;;) {
    const rows = await db.moments
      .where('at')
      .aboveOrEqual(from)
      .limit(CHUNK + seen.size)
      .toArray();
    const fresh = rows.filter(({ id }) => !seen.has(id));
    const end = fresh.at(-1)?.at;
    if (end === undefined) return;
    yield fresh;
    const atEnd = rows.filter(({ at }) => at === end).map(({ id }) => id);
    seen = end === from ? new Set([...seen, ...atEnd]) : new Set(atEnd);
    from = end;
  }
}
