import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import type { PeopleChange } from '../../../src/domain/people-change.ts';
import type { Person } from '../../../src/domain/person.ts';
import { changePeople } from '../../../src/storage/change-people.ts';
import { undo } from '../../../src/storage/changes.ts';
import type { Db } from '../../../src/storage/db.ts';
import { createPerson, removePerson, updatePerson } from '../../../src/storage/people.ts';
import { counts, listPeople, listPeopleIds, listTags } from '../../../src/storage/queries.ts';
import { must, type OpenDatabase, START, testPorts } from './make.ts';
import { derived, recounted } from './recount.ts';

const change: fc.Arbitrary<PeopleChange> = fc.record(
  {
    tie: fc.constantFrom('strong' as const, 'weak' as const, null),
    addTags: fc.subarray(['xapi', 'onboarding']),
    removeTags: fc.subarray(['xapi', 'feedback']),
    addRole: fc.constantFrom('peer' as const, 'mentor' as const),
    removeRole: fc.constantFrom('peer' as const, 'expert' as const),
    resting: fc.boolean(),
    remove: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

/** Many people changed at once. */
export function bulkSuite(open: OpenDatabase, runs: number): void {
  const ports = testPorts();
  const act = () => newId(START, ports.random());
  const add = async (db: Db, name: string, tags: string[] = []) =>
    must(await createPerson(db, ports, { name, kind: 'person', tags, profiles: [] })).id;
  const all = { sort: 'name', offset: 0, limit: 100 } as const;
  const people = async (db: Db) => (await listPeople(db, all)).rows.map(({ person }) => person);

  describe('many people at once', () => {
    it('are changed by one act, the counts follow, and one undo takes all back', async () => {
      await fc.assert(
        fc.asyncProperty(change, async (wanted) => {
          const db = await open();
          const ids = [await add(db, 'Ada', ['feedback']), await add(db, 'Ben', ['xapi']), await add(db, 'Cyd')];
          must(await updatePerson(db, ports, ids[0] ?? '', { roles: ['peer'], tie: 'weak' }));
          const before = await people(db);
          const { token, changed } = must(
            await changePeople(db, ports, { actId: act(), ids: ids.slice(0, 2), change: wanted }),
          );
          expect(changed).toBeLessThanOrEqual(2);
          const tie = (await people(db)).filter((person) => person.tie === 'strong').length;
          expect((await counts(db)).byTie.strong).toBe(tie);
          expect(await derived(db)).toEqual(await recounted(db));
          must(await undo(db, ports, token));
          const facts = ({ name, tags, roles, tie, resting }: Person) => ({
            name,
            tags: [...tags].sort(),
            roles,
            tie,
            resting,
          });
          expect((await people(db)).map(facts)).toEqual(before.map(facts));
          await db.delete();
        }),
        { numRuns: runs },
      );
    });

    it('leave out who is gone, count who changed, and are one act however often it is sent', async () => {
      const db = await open();
      const [ada, ben, gone] = [await add(db, 'Ada', ['xapi']), await add(db, 'Ben'), await add(db, 'Gone')];
      must(await removePerson(db, ports, gone));
      const wish = { actId: act(), ids: [ada, ben, gone, ada, act()], change: { addTags: ['xapi'] } };
      const [first, second] = await Promise.all([changePeople(db, ports, wish), changePeople(db, ports, wish)]);
      expect(must(first).changed).toBe(1);
      expect(must(second)).toEqual(must(first));
      expect(await listTags(db, 5)).toEqual([{ name: 'xapi', uses: 2 }]);
      must(await undo(db, ports, must(first).token));
      expect(await listTags(db, 5)).toEqual([{ name: 'xapi', uses: 1 }]);
    });

    it('are known by their ids alone, in the order of the list', async () => {
      const db = await open();
      const ids = [await add(db, 'Ada'), await add(db, 'Ben'), await add(db, 'Cyd', ['xapi'])];
      expect(await listPeopleIds(db, { sort: 'name' }, 1, 2)).toEqual(ids.slice(1));
      expect(await listPeopleIds(db, { sort: 'name', tag: 'xapi' }, 0, 9)).toEqual(ids.slice(2));
      expect(await listPeopleIds(db, { sort: 'recent' }, 0, 9)).toEqual(ids.toReversed());
    });
  });
}
