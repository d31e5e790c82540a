import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Moment } from '../../../src/domain/moment.ts';
import type { Person } from '../../../src/domain/person.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import type { Db } from '../../../src/storage/db.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';
import { removePerson, updatePerson } from '../../../src/storage/people.ts';
import * as read from '../../../src/storage/queries.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { ada, ben, captureOf, must, type OpenDatabase, post, START, testPorts } from './make.ts';
import { derived, recounted } from './recount.ts';

const cid = { site: 'linkedin', name: '李明', handle: 'liming', url: 'https://www.linkedin.com/in/liming/' };

/** Who brings new voices, and who stands behind the user. */
export function amplifySuite(openDatabase: OpenDatabase): void {
  let db: Db;
  let ports: ReturnType<typeof testPorts>;
  const living = async () =>
    (await db.people.toArray()).map((row) => row.record as Person).filter(({ deletedAt }) => deletedAt === undefined);
  const moments = async () => (await db.moments.toArray()).map((row) => row.record as Moment);
  const save = async (...args: Parameters<typeof captureOf>) => must(await saveCapture(db, ports, captureOf(...args)));

  describe('who brings new voices', () => {
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts(START + 3_600_000);
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });

    it('those who bring most come first, with their people and posts, the latest first', async () => {
      for (const id of ['1', '2', '3']) await save(post(id, { via: ben }), {}, START + Number(id) * 60_000);
      await save(post('4', { author: cid, via: ada }), {}, START + 240_000);
      const { rows, total } = await read.listAmplifiers(db, { offset: 0, limit: 9 });
      expect([total, rows.map(({ person }) => person.name)]).toEqual([2, ['Ben Otieno', 'Ada Holm']]);
      expect((await read.listAmplifiers(db, { offset: 1, limit: 1 })).rows[0]?.person.name).toBe('Ada Holm');
      const [first, second] = rows.map(({ person }) => person.id) as [string, string];
      const posts = await read.listPassedOn(db, first, 2);
      expect([posts.total, posts.rows.map(({ moment }) => moment.source?.postId)]).toEqual([3, ['3', '2']]);
      const brought = await read.listBroughtPeople(db, second, 5);
      expect([brought.total, brought.rows.map(({ person }) => person.name)]).toEqual([1, ['李明']]);
      // Found to be one with whom they brought, nobody brings themselves.
      const [author] = (await living()).filter(({ name }) => name === 'Ada Holm');
      must(await mergePeople(db, ports, { ids: [first, author?.id as string], choices: {} }));
      const now = await read.listAmplifiers(db, { offset: 0, limit: 9 });
      expect(now.rows.map(({ stats }) => [stats.brought, stats.passedOn])).toEqual([[1, 1]]);
      expect((await moments()).every(({ viaId }) => viaId !== undefined)).toBe(true);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('what is their own takes no place among what they passed on', async () => {
      await save(post('1', { via: ben }), {}, START + 60_000);
      for (const id of ['2', '3']) await save(post(id, { author: cid, via: ben }), {}, START + Number(id) * 60_000);
      const by = (name: string) => living().then((all) => all.find((person) => person.name === name)?.id as string);
      const [first, second] = [await by('Ben Otieno'), await by('李明')];
      const { id } = must(await mergePeople(db, ports, { ids: [first, second], choices: {} }));
      const posts = await read.listPassedOn(db, id, 2);
      expect([posts.total, posts.rows.map(({ moment }) => moment.source?.postId)]).toEqual([1, ['1']]);
    });

    it('the support network is read by its index', async () => {
      const a = (await save(post('1'))).people[0]?.id as string;
      expect((await read.readSupport(db)).total).toBe(0);
      must(await updatePerson(db, ports, a, { support: true, roles: ['mentor'] }));
      expect((await read.readSupport(db)).rows.map(({ person }) => person.id)).toEqual([a]);
      expect(await read.countSupport(db)).toBe(1);
      const asked = { sort: 'recent', offset: 0, limit: 9 } as const;
      expect((await read.listPeople(db, { ...asked, support: 'yes', role: 'mentor' })).total).toBe(1);
      expect((await read.listPeople(db, { ...asked, support: 'yes', role: 'peer' })).total).toBe(0);
      must(await removePerson(db, ports, a));
      expect((await read.readSupport(db)).total).toBe(0);
    });
  });
}
