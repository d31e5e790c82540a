import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Capture, CaptureEdits } from '../../../src/domain/capture.ts';
import type { Ports } from '../../../src/domain/ports.ts';
import type { SeenProfile } from '../../../src/domain/sighting.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { undo } from '../../../src/storage/changes.ts';
import type { Db } from '../../../src/storage/db.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import { createPerson, removePerson, updatePerson } from '../../../src/storage/people.ts';
import { removeProfile } from '../../../src/storage/profiles.ts';
import { splitPerson } from '../../../src/storage/split-person.ts';
import { bringBack } from '../../../src/storage/trash.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { eraseNow } from './erase-now.ts';
import { ada, ben, captureOf, must, type OpenDatabase, page, personPage, post, START, testPorts } from './make.ts';
import { derived, expectSound, livingRecords, recounted } from './recount.ts';

const cid: SeenProfile = { site: 'linkedin', name: 'Cid Àvila', handle: 'cid-avila', stableId: '77' };
const guild: SeenProfile = { site: 'web', kind: 'organisation', name: 'Guild', url: 'https://guild.example' };
const SEEN = [ada, ben, cid, guild];
const TAGS = ['feedback', 'practice', '学び方'];

const edits: fc.Arbitrary<CaptureEdits> = fc.record(
  {
    note: fc.constantFrom('try it', 'again', ''),
    tags: fc.subarray(TAGS),
    benefit: fc.constantFrom('idea', null),
    tie: fc.constantFrom('weak', 'strong', null),
    quote: fc.constantFrom('a passage', ''),
  },
  { requiredKeys: [] },
);

export type Op =
  | { do: 'capture'; capture: Capture }
  | {
      do: 'remove' | 'edit' | 'undo' | 'detach' | 'create' | 'merge' | 'split' | 'restore' | 'erase';
      pick: number;
      tags: string[];
    };

const sightings = fc.oneof(
  fc
    .record({ id: fc.integer({ min: 1, max: 4 }), author: fc.nat(3), via: fc.option(fc.nat(3)) })
    .map(({ id, author, via }) => {
      const brought = via === null ? undefined : SEEN[via];
      return post(`${id}`, { author: SEEN[author] as SeenProfile, ...(brought && { via: brought }) });
    }),
  fc.nat(3).map((one) => personPage(SEEN[one] as SeenProfile)),
  fc
    .subarray([0, 1, 2, 3])
    .map((authors) => page('https://essays.example/slow', { authors: authors.map((one) => SEEN[one] as SeenProfile) })),
);
const captures = fc
  .record({ sighting: sightings, edits, at: fc.integer({ min: 0, max: 9 }) })
  .map(({ sighting, edits, at }) => captureOf(sighting, edits, START + at * 60_000));
export const ops: fc.Arbitrary<Op> = fc.oneof(
  { weight: 3, arbitrary: captures.map((capture) => ({ do: 'capture' as const, capture })) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('remove', 'edit', 'undo', 'detach', 'create', 'merge', 'split', 'restore', 'erase'),
      pick: fc.nat(20),
      tags: fc.subarray(TAGS),
    }),
  },
);

/** Does one thing; gives its token when it did something that can be undone. */
export async function perform(db: Db, ports: Ports, op: Op, tokens: readonly string[]): Promise<string | undefined> {
  if (op.do === 'capture') return must(await saveCapture(db, ports, op.capture)).token;
  const pick = <T>(all: readonly T[]): T | undefined => all[op.pick % Math.max(1, all.length)];
  if (op.do === 'undo') {
    const token = pick(tokens);
    if (token !== undefined) await undo(db, ports, token);
    return undefined;
  }
  if (op.do === 'create') {
    const profiles = [{ seen: pick(SEEN) as SeenProfile, pageUrl: 'https://x.com/home' }];
    return must(await createPerson(db, ports, { name: 'Dara', kind: 'person', tags: op.tags, profiles })).token;
  }
  if (op.do === 'detach') {
    const id = pick(await db.profiles.filter((row) => row.deletedAt === undefined).primaryKeys());
    return id === undefined ? undefined : must(await removeProfile(db, ports, id)).token;
  }
  if (op.do === 'merge') {
    const living = await db.people.filter((row) => row.deletedAt === undefined).primaryKeys();
    const [a, b] = [living[op.pick % Math.max(1, living.length)], living[(op.pick + 1) % Math.max(1, living.length)]];
    if (a === undefined || b === undefined) return undefined;
    return must(await mergePeople(db, ports, { ids: [a, b], choices: op.pick % 2 ? { name: 'second' } : {} })).token;
  }
  if (op.do === 'split') {
    const profile = pick(await db.profiles.filter((row) => row.personId !== undefined).toArray());
    if (!profile?.personId) return undefined;
    const split = await splitPerson(db, ports, { id: profile.personId, profileIds: [profile.id] });
    return split.ok ? split.value.token : undefined;
  }
  if (op.do === 'restore' || op.do === 'erase') {
    const thing = pick(await db.trash.toArray());
    if (!thing) return undefined;
    if (op.do === 'restore') return must(await bringBack(db, ports, [thing])).token;
    await eraseNow(db, ports, [thing]);
    return undefined;
  }
  const moments = await db.moments.filter((row) => row.deletedAt === undefined).primaryKeys();
  const people = await db.people.filter((row) => row.deletedAt === undefined).primaryKeys();
  const id = pick([...moments, ...people]);
  if (id === undefined) return undefined;
  const isMoment = moments.includes(id);
  if (op.do === 'remove') return must(await (isMoment ? removeMoment : removePerson)(db, ports, id)).token;
  if (isMoment) {
    return must(await updateMoment(db, ports, id, { tags: op.tags, happenedAt: START + op.pick * 1_000 })).token;
  }
  const kind = op.pick % 2 ? 'person' : 'organisation';
  return must(await updatePerson(db, ports, id, { tags: op.tags, kind, name: `Name ${op.pick}` })).token;
}

const PATIENCE = 120_000;

export function algebraSuite(openDatabase: OpenDatabase, runs: number): void {
  let db: Db;
  /** One database for all runs, emptied before each: opening one takes longer than a run. */
  const withDatabase = async (test: (db: Db) => Promise<void>) => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    await test(db).finally(() => tended(db));
  };

  describe('whatever is done in whatever order', () => {
    beforeAll(async () => {
      db = await openDatabase();
    });
    afterAll(() => db.delete());

    it(
      'figures equal a recount, and lists and search find what is there',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(ops, { maxLength: 14 }), (all) =>
            withDatabase(async (db) => {
              const ports = testPorts(START + 3_600_000);
              const tokens: string[] = [];
              for (const op of all) {
                const token = await perform(db, ports, op, tokens);
                if (token !== undefined) tokens.push(token);
              }
              await expectSound(db);
            }),
          ),
          { numRuns: runs },
        );
      },
      PATIENCE,
    );

    it(
      'undo takes back the last act and nothing else',
      async () => {
        await fc.assert(
          fc.asyncProperty(fc.array(ops, { maxLength: 6 }), ops, (before, last) =>
            withDatabase(async (db) => {
              const ports = testPorts(START + 3_600_000);
              const tokens: string[] = [];
              for (const op of before) {
                const token = await perform(db, ports, op, tokens);
                if (token !== undefined) tokens.push(token);
              }
              const stood = await livingRecords(db);
              if (last.do === 'undo') return;
              const token = await perform(db, ports, last, tokens);
              if (token === undefined) return;
              expect(await undo(db, ports, token)).toEqual({ ok: true, value: { undone: true } });
              expect(await livingRecords(db)).toEqual(stood);
              expect(await derived(db)).toEqual(await recounted(db));
            }),
          ),
          { numRuns: runs },
        );
      },
      PATIENCE,
    );

    it(
      'captures give the same moments in any order, and twice is once',
      async () => {
        const tagless = captures.map((capture) => {
          const { tags: _tags, benefit: _benefit, ...edits } = capture.edits;
          return { ...capture, edits };
        });
        await fc.assert(
          fc.asyncProperty(
            fc
              .array(tagless, { minLength: 1, maxLength: 5 })
              .chain((all) =>
                fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
              ),
            async ([all, shuffled]) => {
              const outcomes: unknown[] = [];
              for (const order of [all, shuffled]) {
                await withDatabase(async (db) => {
                  const ports = testPorts(START + 3_600_000);
                  for (const capture of order) must(await saveCapture(db, ports, capture));
                  outcomes.push(await gist(db));
                });
              }
              expect(outcomes[1]).toEqual(outcomes[0]);
            },
          ),
          { numRuns: runs },
        );
      },
      PATIENCE,
    );
  });
}

/** What a user would say is there: which sources, under whom, with which words. */
async function gist(db: Db) {
  const people = new Map((await db.people.toArray()).map(({ id, record }) => [id, (record as { name: string }).name]));
  const moments = await db.moments.toArray();
  return {
    people: [...people.values()].sort(),
    moments: moments
      .map(
        ({ record }) =>
          record as Capture & {
            source: { keys: string[] };
            personIds: string[];
            notes: { text: string }[];
            quotes: { text: string }[];
          },
      )
      .map(({ source, personIds, notes, quotes }) => ({
        keys: [...source.keys].sort(),
        people: personIds.map((id) => people.get(id)).sort(),
        notes: notes.map(({ text }) => text).sort(),
        quotes: quotes.map(({ text }) => text).sort(),
      }))
      .sort((a, b) => ((a.keys[0] ?? '') < (b.keys[0] ?? '') ? -1 : 1)),
  };
}
