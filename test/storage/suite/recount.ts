import { expect } from 'vitest';
import type { Moment } from '../../../src/domain/moment.ts';
import { momentLine } from '../../../src/domain/moment-line.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import type { Db } from '../../../src/storage/db.ts';
import * as read from '../../../src/storage/queries.ts';

/** Everything that is kept up to date beside the records, as it stands. */
export async function derived(db: Db) {
  const [counters, tags, stats] = await Promise.all([db.counters.get('all'), db.tags.toArray(), db.stats.toArray()]);
  return {
    counters: counters?.values ?? {},
    tags: Object.fromEntries(tags.filter(({ uses }) => uses > 0).map(({ name, uses }) => [name, uses])),
    stats: Object.fromEntries(
      stats
        .filter((row) => row.kind !== undefined || (row.stats.lastAt ?? 0) > 0)
        .map((row) => [row.personId, row.stats]),
    ),
  };
}

/** The same, counted anew from the records alone, by other means than the code that keeps it. */
export async function recounted(db: Db) {
  const people = (await db.people.toArray()).map((row) => row.record as Person);
  const profiles = (await db.profiles.toArray()).map((row) => row.record as Profile).filter(isAlive);
  const moments = (await db.moments.toArray()).map((row) => row.record as Moment).filter(isAlive);
  const counters: Record<string, number> = {};
  const tags: Record<string, number> = {};
  const count = (into: Record<string, number>, key: string) => {
    into[key] = (into[key] ?? 0) + 1;
  };
  const stats: Record<string, unknown> = {};
  for (const moment of moments) {
    count(counters, 'moments');
    count(counters, `kind:${moment.kind}`);
    if (moment.source) count(counters, `site:${moment.source.site}:moments`);
    for (const tag of moment.tags) count(tags, tag);
  }
  for (const person of people) {
    const theirs = moments.filter(({ personIds }) => personIds.includes(person.id));
    const sites = new Set([
      ...profiles.filter(({ personId }) => personId === person.id).map(({ site }) => site),
      ...theirs.flatMap(({ source }) => source?.site ?? []),
    ]);
    const last = [...theirs].sort((a, b) => b.happenedAt - a.happenedAt || (a.id < b.id ? 1 : -1))[0];
    const kinds = { learned: 0, gave: 0, asked: 0, met: 0 };
    for (const { kind } of theirs) kinds[kind] += 1;
    const tally = (list: readonly unknown[]) => (list.length > 0 ? list.length : undefined);
    const benefits: Record<string, number> = {};
    for (const { benefit } of theirs) if (benefit) count(benefits, benefit);
    const topics: Record<string, number> = {};
    for (const tag of theirs.flatMap((one) => one.tags)) count(topics, tag);
    const extras = {
      inPerson: tally(theirs.filter(({ inPerson }) => inPerson)),
      benefits: Object.keys(benefits).length > 0 ? benefits : undefined,
      tags: Object.keys(topics).length > 0 ? topics : undefined,
      brought: tally(people.filter((one) => isAlive(one) && one.metThroughId === person.id)),
      passedOn: tally(moments.filter(({ viaId, personIds }) => viaId === person.id && !personIds.includes(viaId))),
    };
    const row = {
      personId: person.id,
      ...kinds,
      ...extras,
      ...(last && { lastAt: last.happenedAt, lastLine: momentLine(last) }),
      sites: [...sites].sort(),
    };
    if (isAlive(person) || last) stats[person.id] = row;
    if (!isAlive(person)) continue;
    count(counters, person.kind === 'organisation' ? 'organisations' : 'people');
    if (person.kind === 'person') count(counters, `tie:${person.tie ?? 'unset'}`);
    for (const tag of person.tags) count(tags, tag);
    for (const site of sites) count(counters, `site:${site}:people`);
  }
  return { counters, tags, stats };
}

/** What lists and search find, against what they should: every living record by its words and facets, and no other. */
export async function findable(db: Db) {
  const people = (await db.people.toArray()).map((row) => row.record as Person).filter(isAlive);
  const moments = (await db.moments.toArray()).map((row) => row.record as Moment).filter(isAlive);
  const faults: string[] = [];
  const same = (what: string, found: readonly string[], wanted: readonly string[]) => {
    if ([...found].sort().join() !== [...wanted].sort().join()) {
      faults.push(`${what}: found ${found.length} of ${wanted.length}`);
    }
  };
  const all = { offset: 0, limit: 1_000 } as const;
  for (const tag of new Set([...people, ...moments].flatMap((one) => one.tags))) {
    const found = await read.listMoments(db, { ...all, tag });
    same(
      `moments tagged ${tag}`,
      found.rows.map((row) => row.moment.id),
      withTag(moments, tag),
    );
    const tagged = await read.listPeople(db, { ...all, sort: 'recent', tag });
    same(
      `people tagged ${tag}`,
      tagged.rows.map((row) => row.person.id),
      withTag(people, tag),
    );
  }
  for (const person of people) {
    const wanted = moments.filter(({ personIds }) => personIds.includes(person.id)).map(({ id }) => id);
    const direct = await read.listMoments(db, { ...all, personId: person.id });
    same(
      'moments of a person',
      direct.rows.map((row) => row.moment.id),
      wanted,
    );
    const indexed = await read.listMoments(db, { ...all, personId: person.id, kind: 'learned' });
    same(
      'learned of a person',
      indexed.rows.map((row) => row.moment.id),
      wanted,
    );
    const byName = await read.search(db, person.name, 1_000);
    const bears = people.filter(({ name }) => name === person.name).map(({ id }) => id);
    const missing = bears.filter((id) => !byName.people.some((row) => row.person.id === id));
    if (missing.length > 0) faults.push(`${missing.length} not found by name`);
  }
  const everyone = await read.listPeople(db, { ...all, sort: 'name' });
  same(
    'people',
    everyone.rows.map((row) => row.person.id),
    people.map(({ id }) => id),
  );
  return faults;
}

function withTag<T extends { id: string; tags: readonly string[] }>(records: readonly T[], tag: string): string[] {
  return records.filter(({ tags }) => tags.includes(tag)).map(({ id }) => id);
}

function isAlive({ deletedAt }: { deletedAt?: number }): boolean {
  return deletedAt === undefined;
}

/** What follows from the records is what a recount gives, and lists and search find all of it. */
export async function expectSound(db: Db): Promise<void> {
  expect(await derived(db)).toEqual(await recounted(db));
  expect(await findable(db)).toEqual([]);
}

/** All records without what an undo may leave behind: stamps, and what is in the trash. */
export async function livingRecords(db: Db) {
  const rows = [...(await db.people.toArray()), ...(await db.profiles.toArray()), ...(await db.moments.toArray())];
  return rows
    .map((row) => row.record as Person | Profile | Moment)
    .filter(isAlive)
    .map(({ stamps: _stamps, ...record }) => record)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
