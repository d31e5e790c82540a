import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Goal } from '../../../src/domain/goal.ts';
import type { Group } from '../../../src/domain/group.ts';
import { LINKS, type LinkingKind } from '../../../src/domain/merge-links.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import type { Person, Role } from '../../../src/domain/person.ts';
import type { SeenProfile } from '../../../src/domain/sighting.ts';
import type { Patch } from '../../../src/domain/stamp.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import type { Db } from '../../../src/storage/db.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';
import { removeMoment } from '../../../src/storage/moments.ts';
import { updatePerson } from '../../../src/storage/people.ts';
import { splitPerson } from '../../../src/storage/split-person.ts';
import { undoAct as undo } from '../../../src/storage/undo-act.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { write } from '../../../src/storage/work.ts';
import { ada, ben, captureOf, must, type OpenDatabase, personPage, post, START, testPorts } from './make.ts';
import { derived, livingRecords, recounted } from './recount.ts';

const blog: SeenProfile = { site: 'web', name: 'Ada Holm', url: 'https://ada.example' };
const cid: SeenProfile = { site: 'linkedin', name: '李明', url: 'https://www.linkedin.com/in/liming/' };
const SEEN = [ada, ben, cid, blog] as const;

/** Merges and splits in chains, stars and any order: what was there before comes back, link by link. */
/** Names that were written by a split since are not taken for those of the merge before. */
const WRITTEN_SINCE: typeof WAITING = [
  { posts: [], facts: [{}, {}, {}, {}], met: [3, 0, 0, 1], named: [[0]] },
  [
    { one: 2, other: 3, choices: { metThroughId: 'second' }, splits: undefined },
    { one: 0, other: 1, choices: {}, splits: undefined },
    { one: 1, other: 2, choices: {}, splits: undefined },
    { one: 0, other: 2, choices: {}, splits: 1 },
  ],
];
/** What comes back with a split is somebody who is still one with who gets it: it waits for them to leave. */
const WAITING: [Facts, (typeof step extends fc.Arbitrary<infer T> ? T : never)[]] = [
  { posts: [], facts: [{}, {}, {}, {}], met: [2, 0, 0, 1], named: [[0]] },
  [
    { one: 3, other: 0, choices: { metThroughId: 'first' }, splits: undefined },
    { one: 2, other: 0, choices: {}, splits: undefined },
  ],
];

export function mergeAlgebraSuite(openDatabase: OpenDatabase, runs: number): void {
  let db: Db;
  let ports: ReturnType<typeof testPorts>;
  const people = async () => (await db.people.toArray()).map((row) => row.record as Person);
  const merged = async () => (await people()).filter(({ mergedInto }) => mergedInto !== undefined);

  /** Four people, what they say of each other and what names them. Gives their ids, the oldest first. */
  async function begin({ posts, facts, met, named }: Network): Promise<string[]> {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    ports = testPorts(START + 3_600_000);
    for (const [at, { author, via }] of posts.entries()) {
      const brought = via === undefined ? {} : { via: SEEN[via] as SeenProfile };
      const seen = post(`${at}`, { author: SEEN[author] as SeenProfile, ...brought });
      must(await saveCapture(db, ports, captureOf(seen, {}, START + at * 60_000)));
    }
    const ids: string[] = [];
    for (const [at, one] of SEEN.entries()) {
      const saved = must(await saveCapture(db, ports, captureOf(personPage(one), {}, START + 600_000 + at)));
      ids.push(saved.people[0]?.id as string);
    }
    for (const [at, fact] of facts.entries()) {
      const through = met[at] === at ? undefined : ids[met[at] ?? at];
      const patch: Patch<Person> = { ...fact, ...(through !== undefined && { metThroughId: through }) };
      must(await updatePerson(db, ports, ids[at] as string, patch));
    }
    const some = (which: readonly number[]) => which.map((one) => ids[one] as string);
    must(
      await write(db, ports, async (work) => {
        for (const [at, who] of named.entries()) {
          work.put('moment', { ...moment, id: `${RECORD}a00${at}`, personIds: some(who) });
          work.put('goal', { ...goal, id: `${RECORD}b00${at}`, personIds: some(who) });
          work.put('group', { ...group, id: `${RECORD}c00${at}`, memberIds: some(who) });
        }
        return {};
      }),
    );
    return ids;
  }

  async function split(which: number): Promise<void> {
    const living = new Set((await people()).filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id));
    const open = (await merged()).filter(({ mergedInto }) => living.has(mergedInto as string));
    const leaving = open[which % Math.max(1, open.length)];
    if (!leaving) return;
    const wish = { id: leaving.mergedInto as string, profileIds: [], mergedId: leaving.id };
    expect(must(await splitPerson(db, ports, wish)).id).toBe(leaving.id);
  }

  describe('merges and splits', () => {
    beforeEach(async () => {
      db = await openDatabase();
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });

    it('are inverse, in chains and in whatever order', async () => {
      await fc.assert(
        fc.asyncProperty(networks, steps, async (network, acts) => {
          const ids = await begin(network);
          const stood = await gist(db);
          for (const { one, other, choices, splits } of acts) {
            const pair = [ids[one] as string, ids[other] as string] as const;
            if (splits !== undefined) await split(splits);
            else must(await mergePeople(db, ports, { ids: pair, choices }));
            expect(await strangers(db)).toEqual([]);
          }
          expect(await derived(db)).toEqual(await recounted(db));
          for (let left = (await merged()).length; left > 0; left -= 1) await split(acts.length * left);
          expect(await merged()).toEqual([]);
          expect(await gist(db)).toEqual(stood);
          expect(await derived(db)).toEqual(await recounted(db));
        }),
        { numRuns: runs, endOnFailure: true, examples: [WAITING, WRITTEN_SINCE] },
      );
    }, 240_000);

    it('an undo of each merge, the last first, does the same as the splits', async () => {
      await fc.assert(
        fc.asyncProperty(networks, steps, async (network, acts) => {
          const ids = await begin(network);
          const stood = await gist(db);
          const tokens: string[] = [];
          for (const { one, other, choices } of acts) {
            const pair = [ids[one] as string, ids[other] as string] as const;
            tokens.push(must(await mergePeople(db, ports, { ids: pair, choices })).token);
          }
          for (const token of tokens.reverse()) must(await undo(db, ports, token));
          expect(await gist(db)).toEqual(stood);
          expect(await derived(db)).toEqual(await recounted(db));
        }),
        { numRuns: runs, endOnFailure: true },
      );
    }, 240_000);

    it('reach a moment that lies in the trash meanwhile', async () => {
      const facts = [{}, {}, {}, {}];
      const [a, b, c] = (await begin({ posts: [], facts, met: [0, 1, 2, 3], named: [[2]] })) as [
        string,
        string,
        string,
      ];
      must(await mergePeople(db, ports, { ids: [b, c], choices: {} }));
      must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      const logged = async () => (await db.moments.get(`${RECORD}a000`))?.record as Moment;
      expect((await logged()).personIds).toEqual([a]);
      const removed = must(await removeMoment(db, ports, `${RECORD}a000`));
      must(await splitPerson(db, ports, { id: a, profileIds: [], mergedId: b }));
      must(await undo(db, ports, removed.token));
      expect((await logged()).personIds).toEqual([b]);
      must(await splitPerson(db, ports, { id: b, profileIds: [], mergedId: c }));
      expect(await logged()).toMatchObject({ personIds: [c] });
      expect((await logged()).named).toBeUndefined();
    });

    it('an undo keeps what was edited since, and takes what was merged', async () => {
      const facts = [{ note: 'a' }, { note: 'b', tags: ['x'] }, {}, {}];
      const [a, b] = (await begin({ posts: [], facts, met: [0, 1, 2, 3], named: [[1]] })) as [string, string];
      const { token } = must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      must(await updatePerson(db, ports, a, { note: 'a and b, one person', tie: 'strong' }));
      must(await undo(db, ports, token));
      must(await undo(db, ports, token));
      const [kept, back] = await Promise.all([a, b].map(async (id) => (await db.people.get(id))?.record as Person));
      expect(kept).toMatchObject({ note: 'a and b, one person', tie: 'strong', tags: [] });
      expect(back).toMatchObject({ note: 'b', tags: ['x'] });
      expect(back?.deletedAt).toBeUndefined();
      expect((await db.moments.get(`${RECORD}a000`))?.record).toMatchObject({ personIds: [b] });
      expect(await derived(db)).toEqual(await recounted(db));
    });
  });
}

const RECORD = '018f0000-0000-7000-8000-00000000';
const base = { v: 1, createdAt: START, stamps: {} };
const goal: Goal = { ...base, id: '', kind: 'goal', title: 'Ask better questions', personIds: [], tags: [] };
const group: Group = { ...base, id: '', name: 'Reading circle', memberIds: [], tags: [] };
const moment: Moment = {
  ...base,
  id: '',
  kind: 'met',
  personIds: [],
  quotes: [],
  notes: [],
  tags: [],
  happenedAt: START,
};

const fact = fc.record(
  {
    tie: fc.constantFrom('weak', 'strong'),
    note: fc.constantFrom('a', 'b'),
    location: fc.constantFrom('Lund', 'Kyoto'),
    support: fc.constant(true),
    resting: fc.constant(true),
    tags: fc.subarray(['x', 'y', 'z']),
    roles: fc.subarray<Role>(['peer', 'mentor']),
    snoozedUntil: fc.constantFrom(START, START + 1),
  },
  { requiredKeys: [] },
);
const four = { minLength: 4, maxLength: 4 };
const networks = fc.record({
  posts: fc.array(fc.record({ author: fc.nat(3), via: fc.option(fc.nat(3), { nil: undefined }) }), { maxLength: 4 }),
  facts: fc.array(fact, four),
  met: fc.array(fc.nat(3), four),
  named: fc.array(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), { minLength: 1, maxLength: 3 }),
});
type Facts = typeof networks extends fc.Arbitrary<infer T> ? T : never;
type Network = Omit<Facts, 'facts'> & {
  facts: readonly Patch<Person>[];
};

const choice = fc.constantFrom('first', 'second');
const step = fc.record({
  one: fc.nat(3),
  other: fc.nat(3),
  choices: fc.record(
    { name: choice, tie: choice, metThroughId: choice, note: fc.constantFrom('first', 'second', 'both') },
    { requiredKeys: [] },
  ),
  splits: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
});
const steps = fc.array(step, { minLength: 2, maxLength: 7 });

/** What a user would say is there; the order of people in a list and who was taken apart aside. */
async function gist(db: Db) {
  const plain = [...(await db.goals.toArray()), ...(await db.groups.toArray())].map((row) => row.record);
  return [...(await livingRecords(db)), ...(plain as (Goal | Group)[])].map((record) => {
    const { dismissed: _, stamps: __, ...rest } = record as Record<string, unknown>;
    const sets = ['personIds', 'memberIds', 'tags', 'roles'].filter((set) => rest[set] !== undefined);
    return { ...rest, ...Object.fromEntries(sets.map((set) => [set, [...(rest[set] as string[])].sort()])) };
  });
}

/** People whom some record shows though they are somebody else now. */
async function strangers(db: Db): Promise<string[]> {
  const living = new Set((await livingRecords(db)).map(({ id }) => id));
  const tables = { moment: db.moments, person: db.people, goal: db.goals, group: db.groups };
  const found: string[] = [];
  for (const [kind, table] of Object.entries(tables) as [LinkingKind, typeof db.moments][]) {
    for (const { record } of await table.toArray()) {
      const { deletedAt, ...fields } = record as Record<string, unknown>;
      if (deletedAt !== undefined) continue;
      found.push(...LINKS[kind].flatMap((field) => (fields[field] ?? []) as string[]).filter((id) => !living.has(id)));
    }
  }
  return found;
}
