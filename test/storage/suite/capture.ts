import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { undo } from '../../../src/storage/changes.ts';
import type { Db } from '../../../src/storage/db.ts';
import { removeMoment } from '../../../src/storage/moments.ts';
import { removePerson } from '../../../src/storage/people.ts';
import * as read from '../../../src/storage/queries.ts';
import { ada, ben, captureOf, must, type OpenDatabase, page, personPage, post, START, testPorts } from './make.ts';

export function captureSuite(openDatabase: OpenDatabase): void {
  describe('saving a capture', () => {
    let db: Db;
    beforeEach(async () => {
      db = await openDatabase();
    });
    afterEach(() => db.delete());
    const everyMoment = { offset: 0, limit: 100 } as const;
    const everyone = { sort: 'name', offset: 0, limit: 100 } as const;

    it('makes a person, a profile and a moment of a post', async () => {
      const saved = must(
        await saveCapture(db, testPorts(), captureOf(post('1'), { note: 'try this', tags: ['feedback'] })),
      );
      expect(saved).toMatchObject({ outcome: 'created', people: [{ name: 'Ada Holm' }] });
      const { rows, total } = await read.listMoments(db, everyMoment);
      expect(total).toBe(1);
      expect(rows[0]?.moment).toMatchObject({
        id: saved.momentId,
        kind: 'learned',
        notes: [{ text: 'try this', at: START }],
        tags: ['feedback'],
        source: {
          site: 'x',
          postId: '1',
          keys: ['x:post:1', 'web:https://x.com/adaholm/status/1', expect.any(String)],
        },
      });
      const people = await read.listPeople(db, everyone);
      expect(people.rows[0]?.stats).toMatchObject({ learned: 1, lastAt: START, lastLine: 'try this', sites: ['x'] });
      expect(await read.counts(db)).toMatchObject({ people: 1, moments: 1, byTie: { unset: 1 } });
      expect((await read.search(db, 'ada', 5)).people).toHaveLength(1);
      expect((await read.search(db, 'warm', 5)).moments).toHaveLength(1);
      expect((await read.search(db, 'holm war', 5)).moments).toHaveLength(1);
      expect((await read.search(db, 'feed', 5)).tags).toEqual([{ name: 'feedback', uses: 1 }]);
    });

    it('gives the same reply to the same capture and doubles nothing', async () => {
      const ports = testPorts();
      const capture = captureOf(post('1'), { note: 'once' });
      const first = must(await saveCapture(db, ports, capture));
      expect(must(await saveCapture(db, ports, capture))).toEqual(first);
      const rows = (await read.listMoments(db, everyMoment)).rows;
      expect(rows.map(({ moment }) => moment.notes)).toEqual([[{ text: 'once', at: START }]]);
    });

    it('makes one moment of one post saved in two tabs at once', async () => {
      const ports = testPorts();
      const both = await Promise.all([
        saveCapture(db, ports, captureOf(post('1'), { note: 'from one' })),
        saveCapture(db, ports, captureOf(post('1'), { note: 'from two' })),
      ]);
      expect(new Set(both.map((one) => must(one).momentId)).size).toBe(1);
      const { rows, total } = await read.listMoments(db, everyMoment);
      expect(total).toBe(1);
      expect(rows[0]?.moment.notes.map(({ text }) => text)).toEqual(['from one', 'from two']);
    });

    it('adds quotes and notes to what is there and overwrites nothing', async () => {
      const ports = testPorts();
      const url = 'https://essays.example/slow';
      await saveCapture(
        db,
        ports,
        captureOf(page(url, { selection: 'first passage' }), { note: 'one', benefit: 'idea' }),
      );
      const again = captureOf(page(url, { selection: 'second passage', lang: 'en' }), { note: 'two' }, START + 5_000);
      expect(must(await saveCapture(db, ports, again)).outcome).toBe('added');
      const [row] = (await read.listMoments(db, everyMoment)).rows;
      expect(row?.moment).toMatchObject({
        benefit: 'idea',
        notes: [{ text: 'one' }, { text: 'two', at: START + 5_000 }],
        quotes: [{ text: 'first passage' }, { text: 'second passage' }],
        source: { lang: 'en' },
      });
      expect(must(await saveCapture(db, ports, captureOf(page(url)))).outcome).toBe('unchanged');
    });

    it('knows one page under all of its addresses', async () => {
      const ports = testPorts();
      await saveCapture(db, ports, captureOf(page('https://essays.example/slow?utm_source=feed#part')));
      await saveCapture(db, ports, captureOf(page('https://www.essays.example/slow/')));
      expect((await read.listMoments(db, everyMoment)).total).toBe(1);
    });

    it('brings back what was deleted', async () => {
      const ports = testPorts();
      const saved = must(await saveCapture(db, ports, captureOf(post('1'), { note: 'kept' })));
      must(await removePerson(db, ports, saved.people[0]?.id ?? ''));
      expect(await read.counts(db)).toMatchObject({ people: 0, moments: 1 });
      expect((await read.listMoments(db, everyMoment)).rows[0]?.people[0]).toEqual({ id: saved.people[0]?.id });
      must(await saveCapture(db, ports, captureOf(post('1'))));
      expect(await read.counts(db)).toMatchObject({ people: 1, moments: 1 });
      expect((await read.search(db, 'ada', 5)).people).toHaveLength(1);
    });

    it('says that a moment came back from the trash with its words, and takes that back', async () => {
      const ports = testPorts();
      const { momentId = '' } = must(await saveCapture(db, ports, captureOf(post('1'), { note: 'kept' })));
      const bare = must(await saveCapture(db, ports, captureOf(post('2'))));
      must(await removeMoment(db, ports, momentId));
      must(await removeMoment(db, ports, bare.momentId ?? ''));
      expect(must(await saveCapture(db, ports, captureOf(post('2')))).outcome).toBe('created');
      const back = must(await saveCapture(db, ports, captureOf(post('1'), { note: 'more' })));
      expect(back).toMatchObject({ outcome: 'restored', momentId });
      const notes = async () => (await read.listMoments(db, everyMoment)).rows.flatMap(({ moment }) => moment.notes);
      expect((await notes()).map(({ text }) => text).sort()).toEqual(['kept', 'more']);
      must(await undo(db, ports, back.token));
      expect(await notes()).toEqual([]);
    });

    it('notes who brought a post and a new person', async () => {
      const ports = testPorts();
      const saved = must(await saveCapture(db, ports, captureOf(post('1', { via: ben }))));
      const [row] = (await read.listMoments(db, everyMoment)).rows;
      expect(row?.via?.name).toBe('Ben Otieno');
      const ada = await read.findPersonPage(db, saved.people[0]?.id ?? '');
      expect(ada?.metThrough?.name).toBe('Ben Otieno');
      const brought = await read.findPersonPage(db, row?.via?.id ?? '');
      expect(brought?.brought.map(({ name }) => name)).toEqual(['Ada Holm']);
    });

    it('renames the reposter when their name is spelled better, and takes another name for somebody else', async () => {
      const ports = testPorts();
      const shown = { ...ben, name: 'Ben Otienno' };
      const via = async () => (await read.listMoments(db, everyMoment)).rows[0]?.via;
      must(await saveCapture(db, ports, captureOf(post('1', { via: shown }), { via: { name: 'Ben Otieno' } })));
      const first = await via();
      expect(first?.name).toBe('Ben Otieno');
      must(await saveCapture(db, ports, captureOf(post('2', { via: ben }))));
      must(await saveCapture(db, ports, captureOf(post('1', { via: shown }), { via: { name: 'Ben K. Otieno' } })));
      expect((await read.counts(db)).people).toBe(2);
      must(await saveCapture(db, ports, captureOf(post('2', { via: ben }), { via: { name: 'Mina Sol' } })));
      expect((await read.counts(db)).people).toBe(3);
      expect((await via())?.name).toBe('Mina Sol');
      must(await saveCapture(db, ports, captureOf(post('2'), { via: { name: 'Mina Soll' } })));
      expect((await read.counts(db)).people).toBe(3);
      expect((await via())?.name).toBe('Mina Soll');
      expect(await read.findPersonPage(db, first?.id ?? '')).toMatchObject({ person: { name: 'Ben K. Otieno' } });
    });

    it('saves a person with intent, tie and tags', async () => {
      const edits = { intent: 'how she gives feedback', tie: 'weak', tags: ['feedback'], note: 'met in Oslo' } as const;
      const saved = must(
        await saveCapture(db, testPorts(), captureOf(personPage(ada), { ...edits, tags: ['feedback'] })),
      );
      expect(saved).toMatchObject({ outcome: 'created', people: [{ name: 'Ada Holm' }] });
      expect(saved.momentId).toBeUndefined();
      const [row] = (await read.listPeople(db, { ...everyone, tie: 'weak', tag: 'feedback', site: 'x' })).rows;
      expect(row?.person).toMatchObject({ intent: edits.intent, tie: 'weak', note: 'met in Oslo' });
    });

    it('keeps a note of its own for words that occur in an earlier one', async () => {
      const ports = testPorts();
      must(await saveCapture(db, ports, captureOf(personPage(ada), { note: 'knows Anna well' })));
      const again = captureOf(personPage(ada), { note: 'Anna' }, START + 1);
      expect(must(await saveCapture(db, ports, again)).outcome).toBe('added');
      must(await saveCapture(db, ports, captureOf(personPage(ada), { note: 'Anna' }, START + 2)));
      const [row] = (await read.listPeople(db, everyone)).rows;
      expect(row?.person.note).toBe('knows Anna well\n\nAnna');
    });

    it('edits one of two notes that were saved at once in two tabs, and leaves the other', async () => {
      const ports = testPorts();
      for (const note of ['from one', 'from two']) must(await saveCapture(db, ports, captureOf(post('1'), { note })));
      const notes = async () => (await read.listMoments(db, everyMoment)).rows[0]?.moment.notes ?? [];
      const editedNotes = [{ at: (await notes())[0]?.at ?? 0, text: 'changed' }];
      must(await saveCapture(db, ports, captureOf(post('1'), { editedNotes }, START + 9)));
      expect((await notes()).map(({ text }) => text)).toEqual(['changed', 'from two']);
    });

    it('takes in a feed with an address as long as addresses are', async () => {
      const ports = testPorts();
      const feeds = [`https://essays.example/${'f'.repeat(3_000)}`];
      must(await saveCapture(db, ports, captureOf(personPage(ada))));
      must(await saveCapture(db, ports, captureOf(personPage({ ...ada, feeds }), {}, START + 1)));
    });

    it('is taken back whole', async () => {
      const ports = testPorts();
      const saved = must(await saveCapture(db, ports, captureOf(post('1', { via: ben }), { tags: ['feedback'] })));
      must(await undo(db, ports, saved.token));
      expect(await read.counts(db)).toMatchObject({ people: 0, moments: 0 });
      expect(await read.listSites(db)).toEqual([]);
      expect(await read.listTags(db, 5)).toEqual([]);
      expect((await read.search(db, 'ada', 5)).people).toEqual([]);
      must(await undo(db, ports, saved.token));
    });
  });
}
