import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import { owed } from '../../../src/domain/reciprocity.ts';
import { touch } from '../../../src/domain/touch.ts';
import { undo } from '../../../src/storage/changes.ts';
import { createMoment } from '../../../src/storage/create-moment.ts';
import { removeMoment } from '../../../src/storage/moments.ts';
import { createPerson, updatePerson } from '../../../src/storage/people.ts';
import { countTouch, findPersonPage, giveAndTake, listPeople, listTouch } from '../../../src/storage/queries.ts';
import type { TouchList, TouchQuery } from '../../../src/storage/rows.ts';
import { must, type OpenDatabase, START, testPorts } from './make.ts';

const DAY = 86_400_000;
const LISTS: readonly TouchList[] = ['losing', 'give-back', 'snoozed', 'resting'];
const rhythms = { strong: 30, weak: 90, 'very-weak': 0 };

/** What a random person of the property test is made of. */
const facts = fc.record(
  {
    tie: fc.constantFrom('strong' as const, 'weak' as const, 'very-weak' as const),
    kind: fc.constantFrom('person' as const, 'person' as const, 'organisation' as const),
    rhythmDays: fc.constantFrom(0, 7, 60),
    snoozedUntil: fc.integer({ min: -20, max: 200 }).map((days) => START + days * DAY),
    resting: fc.boolean(),
    moments: fc.array(
      fc.tuple(fc.constantFrom('learned' as const, 'gave' as const), fc.integer({ min: -90, max: 90 })),
      {
        maxLength: 5,
      },
    ),
  },
  { requiredKeys: ['kind', 'moments'] },
);

/** Lists of keeping touch. */
export function touchSuite(open: OpenDatabase, runs: number): void {
  const all = { offset: 0, limit: 100 };

  describe('keeping touch', () => {
    it('lists exactly those whom the rules name', async () => {
      const people = fc.array(facts, { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(people, fc.integer({ min: -5, max: 250 }), async (wanted, days) => {
          const db = await open();
          const ports = testPorts();
          for (const [nth, { kind, moments, ...patch }] of wanted.entries()) {
            const { id } = must(await createPerson(db, ports, { name: `P${nth}`, kind, tags: [], profiles: [] }));
            must(await updatePerson(db, ports, id, patch));
            for (const [momentKind, day] of moments) {
              const moment = { id: newId(START, ports.random()), kind: momentKind, people: [{ id }], tags: [] };
              must(await createMoment(db, ports, { ...moment, happenedAt: START + day * DAY }));
            }
          }
          const query: TouchQuery = { now: START + days * DAY, rhythms };
          const rows = (await listPeople(db, { sort: 'name', ...all })).rows;
          for (const list of LISTS) {
            const expected = rows.filter(({ person, stats }) => {
              if (list === 'losing') {
                const known = { ...person, ...stats, since: person.createdAt };
                return person.kind === 'person' && touch(known, query.now, rhythms).state === 'losing-touch';
              }
              if (list === 'resting') return Boolean(person.resting);
              if (list === 'snoozed') return !person.resting && (person.snoozedUntil ?? 0) > query.now;
              const owes = owed({ took: stats.learned, gave: stats.gave }) > 0;
              return owes && person.kind === 'person' && !person.resting;
            });
            const found = await listTouch(db, list, query, all);
            expect(found.rows.map(({ person }) => person.name).sort()).toEqual(
              expected.map(({ person }) => person.name),
            );
            expect(found.total).toBe(expected.length);
            const pages = await Promise.all(
              [0, 2, 4].map((offset) => listTouch(db, list, query, { offset, limit: 2 })),
            );
            expect(pages.flatMap((page) => page.rows)).toEqual(found.rows);
          }
          const counted = await countTouch(db, query);
          for (const list of LISTS) expect(counted[list]).toBe((await listTouch(db, list, query, all)).total);
          await db.delete();
        }),
        { numRuns: runs },
      );
    });

    it('gives pages, the closest first and the longest ago first', async () => {
      const db = await open();
      const ports = testPorts();
      const add = async (name: string, tie: 'strong' | 'weak') => {
        ports.set(START + (await db.people.count()) * DAY);
        return must(await createPerson(db, ports, { name, kind: 'person', tie, tags: [], profiles: [] }));
      };
      // Nearer than anybody, and no row of any page.
      const { id } = await add('put off', 'strong');
      must(await updatePerson(db, ports, id, { snoozedUntil: START + 500 * DAY }));
      await add('old weak', 'weak');
      await add('old strong', 'strong');
      await add('new strong', 'strong');
      const query = { now: START + 400 * DAY, rhythms };
      const names = async (offset: number) =>
        (await listTouch(db, 'losing', query, { offset, limit: 2 })).rows.map(({ person }) => person.name);
      expect(await names(0)).toEqual(['old strong', 'new strong']);
      expect(await names(2)).toEqual(['old weak']);
    });

    it('begins afresh with any moment, and goes back with its undo', async () => {
      const db = await open();
      const ports = testPorts();
      const person = { name: 'Ada', kind: 'person' as const, tie: 'strong' as const, tags: [], profiles: [] };
      const { id } = must(await createPerson(db, ports, person));
      const query = { now: START + 40 * DAY, rhythms };
      const losing = async () => (await countTouch(db, query)).losing;
      expect(await losing()).toBe(1);
      const moment = { id: newId(START, ports.random()), kind: 'met' as const, people: [{ id }], tags: [] };
      const { token } = must(await createMoment(db, ports, { ...moment, happenedAt: START + 35 * DAY }));
      expect(await losing()).toBe(0);
      must(await undo(db, ports, token));
      expect(await losing()).toBe(1);
    });

    it('counts giving and taking from what stands', async () => {
      const db = await open();
      const ports = testPorts();
      const { id } = must(await createPerson(db, ports, { name: 'Ada', kind: 'person', tags: [], profiles: [] }));
      for (const kind of ['learned', 'gave', 'gave', 'met'] as const) {
        const moment = { id: newId(START, ports.random()), kind, people: [{ id }], tags: [], happenedAt: START };
        must(await createMoment(db, ports, moment));
      }
      expect(await giveAndTake(db, id)).toEqual({ took: [START], gave: [START, START] });
      const [gave] = await db.moments.where('[kind+at]').equals(['gave', START]).primaryKeys();
      must(await removeMoment(db, ports, gave ?? ''));
      expect(await giveAndTake(db, id)).toEqual({ took: [START], gave: [START] });
      expect((await findPersonPage(db, id))?.stats.gave).toBe(1);
    });
  });
}
