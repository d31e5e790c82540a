import type { Table } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isDismissed, mergeReasons } from '../../../src/domain/merge-evidence.ts';
import type { Moment } from '../../../src/domain/moment.ts';
import type { NewMoment } from '../../../src/domain/new-moment.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { Profile } from '../../../src/domain/profile.ts';
import type { SeenProfile } from '../../../src/domain/sighting.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { createMoment } from '../../../src/storage/create-moment.ts';
import type { Db } from '../../../src/storage/db.ts';
import { createGoal } from '../../../src/storage/goals.ts';
import { createGroup } from '../../../src/storage/groups.ts';
import { dismissMerge, mergePeople } from '../../../src/storage/merge-people.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import { removePerson, updatePerson } from '../../../src/storage/people.ts';
import { addProfile } from '../../../src/storage/profiles.ts';
import * as read from '../../../src/storage/queries.ts';
import { splitPerson } from '../../../src/storage/split-person.ts';
import { undoAct as undo } from '../../../src/storage/undo-act.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { ada, ben, captureOf, must, type OpenDatabase, page, personPage, post, START, testPorts } from './make.ts';
import { derived, expectSound, livingRecords, recounted } from './recount.ts';

const BLOG = 'https://ada.example';
const adaBlog: SeenProfile = {
  site: 'web',
  name: 'Ada Holm',
  url: BLOG,
  links: [{ url: 'https://twitter.com/AdaHolm', evidence: 'rel-me' }],
};
const adaX: SeenProfile = { ...ada, links: [{ url: `${BLOG}/?utm_source=x`, evidence: 'bio' }] };
const cid: SeenProfile = {
  site: 'linkedin',
  name: '李明',
  handle: 'liming',
  url: 'https://www.linkedin.com/in/liming/',
};

export function mergeSuite(openDatabase: OpenDatabase, runs: number): void {
  let db: Db;
  let ports: ReturnType<typeof testPorts>;
  const fresh = async () => {
    await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
    ports = testPorts(START + 3_600_000);
  };
  const people = async () => (await db.people.toArray()).map((row) => row.record as Person);
  const living = async () => (await people()).filter(({ deletedAt }) => deletedAt === undefined);
  const moments = async () => (await db.moments.toArray()).map((row) => row.record as Moment);
  const profiles = async () => (await db.profiles.toArray()).map((row) => row.record as Profile);
  const save = async (...args: Parameters<typeof captureOf>) => must(await saveCapture(db, ports, captureOf(...args)));
  const two = async (): Promise<[string, string]> => {
    const a = (await save(post('1'), { note: 'first' })).people[0]?.id as string;
    const b = (await save(page(`${BLOG}/slow`, { authors: [adaBlog] }), {}, START + 60_000)).people[0]?.id as string;
    return [a, b];
  };

  describe('two records of one person', () => {
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts(START + 3_600_000);
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });

    it('become one: profiles, moments, links and sets follow, and undo takes all of it back', async () => {
      const [a, b] = await two();
      must(await updatePerson(db, ports, a, { tags: ['feedback'], tie: 'weak', note: 'Met online' }));
      must(await updatePerson(db, ports, b, { tags: ['slow'], tie: 'strong', note: 'Writes well', support: true }));
      const [by] = (await save(post('2', { author: ben, via: adaBlog }))).people;
      must(await updatePerson(db, ports, by?.id as string, { metThroughId: b }));
      const stood = await livingRecords(db);
      const { id, token } = must(await mergePeople(db, ports, { ids: [b, a], choices: { tie: 'first' } }));
      expect(id).toBe(a);
      const kept = (await living()).find((one) => one.id === a);
      expect(kept).toMatchObject({ tie: 'strong', note: 'Met online\n\nWrites well', support: true });
      expect(kept?.tags).toEqual(['feedback', 'slow']);
      expect((await moments()).map(({ personIds }) => personIds)).not.toContainEqual([b]);
      expect((await moments()).find(({ viaId }) => viaId !== undefined)?.viaId).toBe(a);
      expect((await living()).find((one) => one.id === by?.id)?.metThroughId).toBe(a);
      expect((await profiles()).filter(({ personId }) => personId === a)).toHaveLength(2);
      await expectSound(db);
      must(await undo(db, ports, token));
      expect(await livingRecords(db)).toEqual(stood);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('keep being found by old links, old pages and old profiles', async () => {
      const [a, b] = await two();
      must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      expect((await read.findPersonPage(db, b))?.person.id).toBe(a);
      // A page that was open before goes on editing.
      must(await updatePerson(db, ports, b, { intent: 'How she asks' }));
      must(await addProfile(db, ports, { personId: b, seen: cid, pageUrl: 'https://www.linkedin.com/feed/' }));
      const saved = await save(page(`${BLOG}/again`, { authors: [adaBlog] }), {}, START + 120_000);
      expect(saved.people.map(({ id }) => id)).toEqual([a]);
      const named = await save(page('https://other.example/x', {}), { personId: b }, START + 130_000);
      expect(named.people.map(({ id }) => id)).toEqual([a]);
      must(await updateMoment(db, ports, named.momentId as string, { personIds: [b], viaId: b }));
      expect((await moments()).every(({ personIds, viaId }) => !personIds.includes(b) && viaId !== b)).toBe(true);
      const [kept] = await living();
      expect(kept).toMatchObject({ id: a, intent: 'How she asks' });
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('are one after a merge that is sent twice, and while a capture of the other comes in', async () => {
      const [a, b] = await two();
      const [first, again, saved] = await Promise.all([
        mergePeople(db, ports, { ids: [a, b], choices: {} }),
        mergePeople(db, ports, { ids: [b, a], choices: {} }),
        saveCapture(db, ports, captureOf(page(`${BLOG}/third`, { authors: [adaBlog] }), { tags: ['now'] })),
      ]);
      expect([must(first).id, must(again).id]).toEqual([a, a]);
      must(saved);
      expect(await living()).toHaveLength(1);
      expect((await moments()).map(({ personIds }) => personIds)).toEqual([[a], [a], [a]]);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('part again with what came while they were one: written by them, or brought', async () => {
      const [a, b] = await two();
      const { token } = must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      const wrote = await save(page(`${BLOG}/third`, { authors: [adaBlog] }), {}, START + 90_000);
      const brought = await save(post('7', { author: ben, via: adaBlog }), {}, START + 91_000);
      const byOther = await save(post('8', { author: ben, via: ada }), {}, START + 92_000);
      const of = async (id: string | undefined) => (await moments()).find((one) => one.id === id);
      for (const saved of [brought, byOther]) expect((await of(saved.momentId))?.viaId).toBe(a);
      const met = (await save(post('9', { author: cid, via: adaBlog }), {}, START + 93_000)).people[0]?.id;
      const through = async (id: string | undefined) => (await living()).find((one) => one.id === id)?.metThroughId;
      expect([await through(brought.people[0]?.id), await through(met)]).toEqual([a, a]);
      must(await undo(db, ports, token));
      expect((await of(wrote.momentId))?.personIds).toEqual([b]);
      expect((await of(brought.momentId))?.viaId).toBe(b);
      expect((await of(byOther.momentId))?.viaId).toBe(a);
      expect([await through(brought.people[0]?.id), await through(met)]).toEqual([b, b]);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('a moment that comes back from the trash, or an undo from before, belongs to the one who stayed', async () => {
      const [a, b] = await two();
      const [mine] = (await moments()).filter(({ personIds }) => personIds.includes(b));
      const removed = must(await removeMoment(db, ports, mine?.id as string));
      must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      must(await undo(db, ports, removed.token));
      expect((await moments()).find(({ id }) => id === mine?.id)?.personIds).toEqual([a]);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('a person who is removed comes back with every link, merged or not', async () => {
      const [a, b] = await two();
      must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      const { token } = must(await removePerson(db, ports, a));
      expect((await read.listMoments(db, { offset: 0, limit: 9 })).rows.flatMap((row) => row.people)).toEqual([
        { id: a },
        { id: a },
      ]);
      expect(await read.findPersonPage(db, b)).toBeUndefined();
      must(await undo(db, ports, token));
      expect((await read.findPersonPage(db, b))?.person.id).toBe(a);
    });

    it('two tabs that edit one person lose no field', async () => {
      const [a, b] = await two();
      const edits = [
        { note: 'one' },
        { location: 'Lund' },
        { tie: 'weak' },
        { roles: ['peer'] },
        { tags: ['x'] },
      ] as const;
      const tabs = edits.map((patch, at) => updatePerson(db, ports, at % 2 ? a : b, structuredClone(patch) as never));
      await Promise.all(
        [mergePeople(db, ports, { ids: [a, b], choices: {} }), ...tabs].map(async (one) => must(await one)),
      );
      const [kept] = await living();
      expect(kept).toMatchObject({ note: 'one', location: 'Lund', tie: 'weak', roles: ['peer'], tags: ['x'] });
    });
  });

  describe('a split', () => {
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts(START + 3_600_000);
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });

    it('takes profiles out with the moments captured from them', async () => {
      const [a] = await two();
      must(await addProfile(db, ports, { personId: a, seen: cid, pageUrl: 'https://www.linkedin.com/feed/' }));
      const saved = await save(page('https://essays.example/b', { authors: [cid] }), { note: 'his' }, START + 90_000);
      expect(saved.people[0]?.id).toBe(a);
      const [his] = (await profiles()).filter(({ site }) => site === 'linkedin');
      const before = await livingRecords(db);
      const { id, token } = must(await splitPerson(db, ports, { id: a, profileIds: [his?.id as string] }));
      expect((await living()).find((one) => one.id === id)).toMatchObject({ name: '李明', kind: 'person' });
      expect((await moments()).find((one) => one.id === saved.momentId)?.personIds).toEqual([id]);
      expect(await derived(db)).toEqual(await recounted(db));
      must(await undo(db, ports, token));
      expect(await livingRecords(db)).toEqual(before);
    });

    it('gives back what is linked by hand, also after a merge from before names were kept', async () => {
      const [a, b] = await two();
      const c = (await save(post('3', { author: ben }))).people[0]?.id as string;
      const id = (nth: number) => `018f0000-0000-7000-8000-${String(nth).padStart(12, '0')}`;
      const log = async (nth: number, ids: readonly string[], viaId?: string) => {
        const people = ids.map((one) => ({ id: one }));
        const wanted = { id: id(nth), kind: 'met', people, tags: [], happenedAt: START + nth, ...(viaId && { viaId }) };
        must(await createMoment(db, ports, wanted as NewMoment));
      };
      await log(1, [b], b);
      await log(2, [a, b]);
      await log(3, [a]);
      await log(4, [b]);
      must(await createGoal(db, ports, { id: id(5), kind: 'goal', title: 'Ask', personIds: [b], tags: [] }));
      must(await createGroup(db, ports, { id: id(6), name: 'Tea', memberIds: [c, b], tags: [] }));
      must(await updatePerson(db, ports, c, { metThroughId: b }));
      must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      for (const table of [db.moments, db.people, db.goals, db.groups] as Table[]) {
        await table
          .toCollection()
          .modify(({ record }: { record: { named?: unknown; stamps: Partial<Moment['stamps']> } }) => {
            delete record.named;
            delete record.stamps['named'];
          });
      }
      // The user says since whom it was with, and logs another.
      for (const personIds of [[c], [a]]) must(await updateMoment(db, ports, id(4), { personIds }));
      await log(7, [a]);
      must(await splitPerson(db, ports, { id: a, profileIds: [], mergedId: b }));
      const named = async (table: Table, nth: number) => (await table.get(id(nth)))?.record;
      expect(await named(db.moments, 1)).toMatchObject({ personIds: [b], viaId: b });
      expect(await named(db.moments, 2)).toMatchObject({ personIds: [a, b] });
      for (const nth of [3, 4, 7]) expect(await named(db.moments, nth)).toMatchObject({ personIds: [a] });
      expect(await named(db.goals, 5)).toMatchObject({ personIds: [b] });
      expect(await named(db.groups, 6)).toMatchObject({ memberIds: [c, b] });
      expect((await living()).find((one) => one.id === c)?.metThroughId).toBe(b);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('leaves somebody, and takes somebody', async () => {
      const [a] = await two();
      const own = (await profiles()).filter(({ personId }) => personId === a).map(({ id }) => id);
      expect(await splitPerson(db, ports, { id: a, profileIds: own })).toMatchObject({
        ok: false,
        code: 'bad-payload',
      });
      expect(await splitPerson(db, ports, { id: a, profileIds: [] })).toMatchObject({ ok: false });
      expect(await splitPerson(db, ports, { id: a, profileIds: [], mergedId: a })).toMatchObject({ code: 'not-found' });
    });
  });

  describe('who may be one', () => {
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts(START + 3_600_000);
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });
    const pairs = async () => (await db.pairs.toArray()).map((pair) => [...pair.people]);

    it('is known as soon as the second profile is written, and no more once it is answered', async () => {
      const [a, b] = await two();
      expect(await pairs()).toEqual([[a, b].sort()]);
      const dismissed = must(await dismissMerge(db, ports, [a, b]));
      expect(await pairs()).toEqual([]);
      must(await undo(db, ports, dismissed.token));
      expect(await pairs()).toHaveLength(1);
      const merged = must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      expect(await pairs()).toEqual([]);
      must(await undo(db, ports, merged.token));
      expect(await pairs()).toHaveLength(1);
      const removed = must(await removePerson(db, ports, b));
      expect(await pairs()).toEqual([]);
      must(await undo(db, ports, removed.token));
      must(await mergePeople(db, ports, { ids: [a, b], choices: {} }));
      must(await splitPerson(db, ports, { id: a, profileIds: [], mergedId: b }));
      expect(await pairs()).toEqual([]);
    });

    it('equals a comparison of all with all, whatever is done', async () => {
      const seen: SeenProfile[] = [
        adaX,
        adaBlog,
        ben,
        cid,
        { ...adaX, site: 'web', url: `${BLOG}/about`, handle: 'a' },
      ];
      const step = fc.record({ one: fc.nat(4), do: fc.constantFrom('see', 'see', 'remove', 'rename', 'organisation') });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 9 }), async (steps) => {
          await fresh();
          for (const [at, { one, do: what }] of steps.entries()) {
            const person = seen[one] as SeenProfile;
            if (what === 'see') await save(personPage(person), {}, START + at * 1_000);
            const all = await living();
            const target = all[one % Math.max(1, all.length)];
            if (what === 'see' || !target) continue;
            if (what === 'remove') must(await removePerson(db, ports, target.id));
            else
              must(
                await updatePerson(
                  db,
                  ports,
                  target.id,
                  what === 'rename' ? { name: 'Ben Otieno' } : { kind: what as 'organisation' },
                ),
              );
          }
          const everybody = await living();
          const theirs = await profiles();
          const known = everybody.map((person) => ({
            person,
            profiles: theirs.filter(({ personId, deletedAt }) => personId === person.id && deletedAt === undefined),
          }));
          const wanted = known.flatMap((a) =>
            known.flatMap((b) =>
              a.person.id < b.person.id && mergeReasons(a, b).length > 0 && !isDismissed(a.person, b.person)
                ? [`${a.person.id}:${b.person.id}`]
                : [],
            ),
          );
          expect((await db.pairs.toCollection().primaryKeys()).sort()).toEqual(wanted.sort());
        }),
        { numRuns: runs },
      );
    }, 240_000);
  });
}
