import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenProfile } from '../../../src/domain/sighting.ts';
import { findEntry, findMarks, saveCapture, savedKeys } from '../../../src/storage/capture-store.ts';
import { undo } from '../../../src/storage/changes.ts';
import type { Db } from '../../../src/storage/db.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import { completePerson, createPerson, removePerson, updatePerson } from '../../../src/storage/people.ts';
import { addProfile, removeProfile } from '../../../src/storage/profiles.ts';
import * as read from '../../../src/storage/queries.ts';
import { makeSnapshot } from '../../../src/storage/snapshot.ts';
import { completeTag } from '../../../src/storage/tags.ts';
import { ada, ben, captureOf, must, type OpenDatabase, page, personPage, post, START, testPorts } from './make.ts';

const DAY = 86_400_000;
const first = <T>(all: readonly T[]): T => {
  const [one] = all;
  if (one === undefined) throw new Error('nothing there');
  return one;
};

export function networkSuite(openDatabase: OpenDatabase): void {
  describe('the network', () => {
    let db: Db;
    let ports: ReturnType<typeof testPorts>;
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts();
    });
    afterEach(() => db.delete());
    const save = async (...args: Parameters<typeof captureOf>) =>
      must(await saveCapture(db, ports, captureOf(...args)));
    const moments = async () => (await read.listMoments(db, { offset: 0, limit: 100 })).rows;
    const people = async () => (await read.listPeople(db, { sort: 'name', offset: 0, limit: 100 })).rows;

    it('takes the next owner of a handle for somebody else', async () => {
      const byId: SeenProfile = { ...ada, stableId: '42' };
      const one = await save(post('1', { author: ada }));
      expect(first((await save(post('2', { author: byId }))).people).id).toBe(first(one.people).id);
      await save(post('3', { author: { ...byId, handle: 'holm', url: 'https://x.com/holm' } }), {}, START + DAY);
      const next = await save(post('4', { author: { ...ada, stableId: '99', name: 'Adam' } }), {}, START + 2 * DAY);
      expect(first(next.people).id).not.toBe(first(one.people).id);
      expect((await people()).map(({ person }) => person.name)).toEqual(['Ada Holm', 'Adam']);
      const marks = await findMarks(db, { people: [{ keys: ['x:@adaholm'] }, { keys: ['x:@nobody'] }], posts: [] });
      expect(marks.people).toEqual(['unset', null]);
    });

    it('puts a seen profile under the person the user names', async () => {
      const { id } = must(await createPerson(db, ports, { name: 'Ada H.', kind: 'person', tags: [], profiles: [] }));
      const saved = await save(post('1'), { personId: id, tie: 'strong' });
      expect(saved.people).toEqual([{ id, name: 'Ada H.' }]);
      expect((await read.findPersonPage(db, id))?.profiles.map(({ handles }) => first(handles).handle)).toEqual([
        'adaholm',
      ]);
      expect(first((await save(post('2'))).people).id).toBe(id);
      expect(await read.counts(db)).toMatchObject({ people: 1, byTie: { strong: 1 } });
    });

    it('moves the moment with the profile when the user corrects whose it is', async () => {
      await save(post('1'));
      const { id } = must(await createPerson(db, ports, { name: 'Real Ada', kind: 'person', tags: [], profiles: [] }));
      const fixed = await save(post('1'), { personId: id });
      expect(first(await moments()).people.map(({ name }) => name)).toEqual(['Real Ada']);
      must(await undo(db, ports, fixed.token));
      expect(first(await moments()).people.map(({ name }) => name)).toEqual(['Ada Holm']);
    });

    it('saves a page under all of its authors, and one without any', async () => {
      const anna = { site: 'web', name: 'Anna' };
      const guild = { site: 'web', kind: 'organisation', name: 'Guild', url: 'https://guild.example' } as const;
      const saved = await save(page('https://a.example/1', { authors: [anna, guild] }));
      expect(saved.people.map(({ name }) => name)).toEqual(['Anna', 'Guild']);
      expect((await save(page('https://a.example/2'))).people).toEqual([]);
      expect((await save(page('https://a.example/3'), { personName: 'Anna' })).people).toHaveLength(1);
      expect(await read.counts(db)).toMatchObject({ people: 1, organisations: 1, moments: 3 });
    });

    it("keeps a comment's post beside it, and a corrected name", async () => {
      const context = { postId: '9', text: 'the post', author: ben };
      await save(post('1', { context }), { personName: 'Ada Holm-Berg' });
      expect(first(await moments()).moment.source?.context?.author?.name).toBe('Ben Otieno');
      await save(post('2', { author: { ...ada, name: 'ada 🌱' } }));
      expect((await people()).map(({ person }) => person.name)).toEqual(['Ada Holm-Berg']);
    });

    it('answers an open card', async () => {
      expect(await findEntry(db, ports, post('1'))).toEqual({ personMoments: 0, tagsOffered: [] });
      await save(post('1', { via: ben }), { note: 'one', tags: ['feedback'], tie: 'weak', intent: 'her questions' });
      await save(page('https://a.example/2'), { tags: ['memory'] });
      expect(await findEntry(db, ports, post('1'))).toMatchObject({
        person: { name: 'Ada Holm', tie: 'weak', intent: 'her questions', since: START },
        moment: { notes: [{ text: 'one' }], tags: ['feedback'], via: { name: 'Ben Otieno' } },
        personMoments: 1,
        tagsOffered: ['feedback', 'memory'],
      });
      expect((await findEntry(db, ports, post('2'))).moment).toBeUndefined();
    });

    it('marks what is saved, and nothing that was removed', async () => {
      const saved = await save(post('1'), { tie: 'strong' });
      const question = { people: [{ keys: ['x:@adaholm'] }], posts: [{ keys: ['x:post:1'] }, { keys: ['x:post:2'] }] };
      expect(await findMarks(db, question)).toEqual({ people: ['strong'], posts: [true, false] });
      expect(await savedKeys(db, ['x:post:1'])).toBe(true);
      expect(await savedKeys(db, ['x:@adaholm'])).toBe(true);
      must(await removeMoment(db, ports, saved.momentId ?? ''));
      must(await removePerson(db, ports, first(saved.people).id));
      expect(await findMarks(db, question)).toEqual({ people: [null], posts: [false, false] });
      expect(await savedKeys(db, ['x:post:1', 'x:@adaholm'])).toBe(false);
    });

    it('restores all links when a removed person comes back by undo', async () => {
      const saved = await save(post('1', { via: ben }), { tags: ['feedback'] });
      const before = await read.findPersonPage(db, first(saved.people).id);
      const { token } = must(await removePerson(db, ports, first(saved.people).id));
      expect(first(await moments()).people).toEqual([{ id: first(saved.people).id }]);
      must(await undo(db, ports, token));
      const { stamps: _now, ...after } = (await read.findPersonPage(db, first(saved.people).id))?.person ?? {};
      const { stamps: _then, ...was } = before?.person ?? {};
      expect(after).toEqual(was);
      expect(first(await moments()).people[0]?.name).toBe('Ada Holm');
    });

    it('refuses to undo over a later change, and touches nothing', async () => {
      const saved = await save(post('1'));
      const { id } = first(saved.people);
      const { token } = must(await updatePerson(db, ports, id, { tie: 'weak' }));
      must(await updatePerson(db, ports, id, { tie: 'strong', note: 'later' }));
      expect(await undo(db, ports, token)).toMatchObject({ ok: false, code: 'conflict' });
      expect((await read.findPersonPage(db, id))?.person).toMatchObject({ tie: 'strong', note: 'later' });
      expect(await undo(db, ports, 'no such token')).toMatchObject({ ok: false, code: 'not-found' });
    });

    it('undoes one tag of two, and a capture without the person who has more since', async () => {
      const saved = await save(post('1'));
      const { id } = first(saved.people);
      const one = must(await updatePerson(db, ports, id, { tags: ['a'] }));
      must(await updatePerson(db, ports, id, { tags: ['a', 'b'] }));
      must(await undo(db, ports, one.token));
      expect((await read.findPersonPage(db, id))?.person.tags).toEqual(['b']);
      await save(post('2'));
      must(await undo(db, ports, saved.token));
      expect((await moments()).map(({ moment }) => moment.source?.postId)).toEqual(['2']);
      expect((await people()).map(({ person }) => person.id)).toEqual([id]);
    });

    it('finds a renamed person, and their moments, by the new name alone', async () => {
      const saved = await save(post('1'), { note: 'spaced practice' });
      must(await updatePerson(db, ports, first(saved.people).id, { name: 'Zoë Ångström' }));
      expect((await read.search(db, 'zoe ang', 5)).people).toHaveLength(1);
      expect((await read.search(db, 'angstrom practice', 5)).moments).toHaveLength(1);
      expect(await completePerson(db, 'ång')).toEqual([{ id: first(saved.people).id, name: 'Zoë Ångström' }]);
      expect(await completePerson(db, 'z')).toEqual([]);
    });

    it('completes tags, frequent and recent first', async () => {
      await save(post('1'), { tags: ['feedback', 'facilitation'] });
      await save(post('2'), { tags: ['feedback'] });
      expect(await completeTag(db, START, 'F')).toEqual(['feedback', 'facilitation']);
      expect(await completeTag(db, START, '')).toEqual(['feedback', 'facilitation']);
      expect(await completeTag(db, START, 'x')).toEqual([]);
    });

    it('adds somebody by hand, knows their profiles, and takes one away', async () => {
      await save(personPage(ada));
      const profiles = [{ seen: ada, pageUrl: 'https://x.com/adaholm' }];
      const added = must(await createPerson(db, ports, { name: 'A. Holm', kind: 'person', tags: ['b'], profiles }));
      const blog = { site: 'web', name: 'Ada', url: 'https://ada.example' };
      must(await addProfile(db, ports, { personId: added.id, seen: blog, pageUrl: 'https://ada.example' }));
      const found = await read.findPersonPage(db, added.id);
      expect(found).toMatchObject({ person: { name: 'Ada Holm', tags: ['b'] }, stats: { sites: ['web', 'x'] } });
      must(await removeProfile(db, ports, found?.profiles[1]?.id ?? ''));
      expect((await read.findPersonPage(db, added.id))?.stats.sites).toEqual(['x']);
      expect(first((await save(personPage(blog))).people).id).not.toBe(added.id);
    });

    it('lists by any filters together, in pages', async () => {
      for (let at = 0; at < 12; at += 1) {
        const author = { site: 'x', handle: `p${at}`, name: `Person ${at}` };
        await save(
          post(`${at}`, { author }),
          { tags: [at % 2 ? 'odd' : 'even'], tie: at % 3 ? 'weak' : 'strong' },
          START + at,
        );
      }
      const query = { kind: 'learned', tag: 'odd', site: 'x', text: 'warm', limit: 2 } as const;
      const pages = await Promise.all([0, 2, 4].map((offset) => read.listMoments(db, { ...query, offset })));
      expect(pages.map(({ total }) => total)).toEqual([6, 6, 6]);
      expect(pages.flatMap(({ rows }) => rows.map(({ moment }) => moment.source?.postId))).toEqual([
        '11',
        '9',
        '7',
        '5',
        '3',
        '1',
      ]);
      const weak = { sort: 'added', tie: 'weak', site: 'x', text: 'pers', offset: 1, limit: 3 } as const;
      const found = await read.listPeople(db, weak);
      expect(found.total).toBe(8);
      expect(found.rows.map(({ person }) => person.name)).toEqual(['Person 10', 'Person 8', 'Person 7']);
      const deep = await read.listMoments(db, { offset: 1_000, limit: 5 });
      expect(deep).toEqual({ rows: [], total: 12 });
    });

    it('makes the snapshot of the popup', async () => {
      const saved = await save(post('1'), { note: 'try this' });
      must(await updateMoment(db, ports, saved.momentId ?? '', { kind: 'gave' }));
      await save(personPage(ben), { intent: 'his workshops' }, START - 30 * DAY);
      expect(await makeSnapshot(db, START + DAY)).toMatchObject({
        v: 1,
        counts: { people: 2, organisations: 0, moments: 1 },
        week: { taken: 0, given: 1 },
        people: [
          { name: 'Ada Holm', line: 'try this', lastAt: START },
          { name: 'Ben Otieno', line: 'his workshops', lastAt: START - 30 * DAY },
        ],
        moments: [{ kind: 'gave', line: 'try this', people: ['Ada Holm'], site: 'x' }],
      });
    });

    it('tells a page what changed', async () => {
      const seen: number[] = [];
      const stop = read.watch(
        async (db) => (await read.counts(db)).moments,
        (count) => seen.push(count),
        () => {},
        db,
      );
      await expect.poll(() => seen).toEqual([0]);
      await save(post('1'));
      await expect.poll(() => seen.at(-1)).toBe(1);
      stop();
    });

    it('tells a page twice a second what changes all the time, and the last of it in the end', async () => {
      const quiet = () => new Promise((over) => setTimeout(over, 1_200));
      const seen: number[] = [];
      let readings = 0;
      const stop = read.watch(
        (db) => {
          readings += 1;
          return read.counts(db).then(({ moments }) => moments);
        },
        (count) => seen.push(count),
        () => {},
        db,
      );
      await expect.poll(() => seen).toEqual([0]);
      const began = Date.now();
      for (let n = 1; n <= 40; n += 1) await save(post(`${n}`));
      await expect.poll(() => seen.at(-1), { timeout: 5_000 }).toBe(40);
      const halves = Math.ceil((Date.now() - began) / 500);
      expect(readings).toBeLessThanOrEqual(6 + halves * 4);
      await quiet();
      let before = readings;
      await save(post('41'));
      await expect.poll(() => seen.at(-1)).toBe(41);
      await quiet();
      expect(readings - before).toBeLessThanOrEqual(2);
      stop();
      before = readings;
      await save(post('42'));
      await quiet();
      expect(readings).toBe(before);
    });
  });
}
