import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/db.ts';
import { exportSource } from '../../src/storage/export-source.ts';
import { storedMoment, storedPerson } from '../../src/storage/to-stored.ts';

const db = openDatabase('weft-export-source');
const idOf = (number: number) => `018f0000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const base = { v: 1, createdAt: 1, stamps: {}, tags: [] };
const person = { ...base, id: idOf(1), kind: 'person' as const, name: 'Mira', roles: [] };
const gone = { ...base, id: idOf(2), kind: 'person' as const, name: 'Gone', roles: [], deletedAt: 5 };

/** Most happened at one instant: more than are read at once. */
const moments = Array.from({ length: 2_600 }, (_, at) => ({
  ...base,
  id: idOf(10_000 + at),
  kind: 'learned' as const,
  personIds: [person.id, gone.id],
  quotes: [],
  notes: [],
  happenedAt: at < 100 ? 9_000 - at : at < 2_500 ? 5_000 : 100,
}));

const [first] = moments;
if (!first) throw new Error('no moments');

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const read: T[] = [];
  for await (const one of stream) read.push(one);
  return read;
}

beforeAll(async () => {
  await db.people.bulkPut([storedPerson(person, undefined), storedPerson(gone, undefined)]);
  await db.moments.bulkPut([
    ...moments.map((one) => storedMoment(one, undefined)),
    storedMoment({ ...first, id: idOf(9), deletedAt: 5 }, undefined),
  ]);
});
afterAll(() => db.delete());

it('gives every living moment once, by day, with the names of who is there', async () => {
  const read = await all(exportSource(db).moments());
  expect(read.map(({ moment }) => moment.id).sort()).toEqual(moments.map(({ id }) => id));
  const times = read.map(({ moment }) => moment.happenedAt);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(read[0]?.people.map(({ name }) => name)).toEqual(['Mira', undefined]);
});

it('gives nobody who is in the trash', async () => {
  const read = await all(exportSource(db).people());
  expect(read.map((one) => one.person.name)).toEqual(['Mira']);
});

it('gives everybody with all of their moments, by day', async () => {
  const [story, ...others] = await all(exportSource(db).stories());
  expect(others).toEqual([]);
  expect(story?.moments.map(({ id }) => id).sort()).toEqual(moments.map(({ id }) => id));
  const times = story?.moments.map(({ happenedAt }) => happenedAt) ?? [];
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
