import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { derivedId, newId } from '../../../src/domain/id.ts';
import type { ImportJob, ImportOrder } from '../../../src/domain/import-job.ts';
import type { ImportRow } from '../../../src/domain/import-row.ts';
import type { SeenProfile } from '../../../src/domain/sighting.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { type Db, openDatabase as open } from '../../../src/storage/db.ts';
import { writeChunk } from '../../../src/storage/import-batch.ts';
import { beginImport, turnImport } from '../../../src/storage/import-store.ts';
import { undoChunk } from '../../../src/storage/import-undo.ts';
import { matchPeople } from '../../../src/storage/match-import.ts';
import { createPerson, removePerson, updatePerson } from '../../../src/storage/people.ts';
import { RowMemory } from '../../../src/storage/row-memory.ts';
import { tend } from '../../../src/storage/tend.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { writeAsV3 } from '../../support/old-database.ts';
import { moment, order, person, someone } from './import-rows.ts';
import { ada, captureOf, must, type OpenDatabase, personPage, post, START, testPorts } from './make.ts';
import { derived, expectSound, livingRecords, recounted } from './recount.ts';

export function importSuite(openDatabase: OpenDatabase, runs: number): void {
  describe('an import', () => {
    let db: Db;
    let ports: ReturnType<typeof testPorts>;
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts();
    });
    afterEach(() => db.delete());

    async function bring(
      rows: readonly ImportRow[],
      more: Partial<ImportOrder> = {},
      atOnce = 7,
      between: (chunk: number) => Promise<unknown> = async () => undefined,
    ): Promise<ImportJob> {
      let job = must(await beginImport(db, ports, order(rows, more)));
      const memory = new RowMemory();
      while (job.done < rows.length) {
        if (!memory.isWhole && job.chunks % 2 === 1) await memory.learn(db);
        const done = Math.min(rows.length, job.done + atOnce);
        const send = () => writeChunk(db, ports, job, rows.slice(job.done, done), { done, offset: done }, { memory });
        const sent = await send();
        // Somebody else wrote since the chunk before: what was remembered is forgotten by now.
        job = must(!sent.ok && sent.code === 'conflict' ? await send() : sent);
        await between(job.chunks);
      }
      return must(await turnImport(db, job.id, { from: ['running'], to: 'done' }));
    }
    async function takeBack(id: string): Promise<ImportJob> {
      let job = must(await turnImport(db, id, { from: ['done', 'stopped'], to: 'undoing' }));
      while (job.state === 'undoing') job = must(await undoChunk(db, ports, id));
      return job;
    }
    /** Goes on in a database of an older schema with the same in it. */
    async function upgraded(): Promise<void> {
      const name = 'weft-test-import-from-3';
      await Dexie.delete(name);
      await tended(db);
      await writeAsV3(name, db);
      await db.delete();
      db = open(name);
    }
    const isSound = () => expectSound(db);

    it('of before an upgrade is taken back after it, also when it had not come to its end', async () => {
      const rows = [
        ...Array.from({ length: 9 }, (_, at) => person(someone(at))),
        ...Array.from({ length: 9 }, (_, at) => moment(at, [someone(at % 5)])),
      ];
      const job = await bring(rows, {}, 5, async (chunk) => {
        if (chunk === 2) await upgraded();
      });
      expect((await livingRecords(db)).length).toBeGreaterThan(rows.length);
      await takeBack(job.id);
      expect(await livingRecords(db)).toEqual([]);
      await isSound();
    });

    it('adds people and moments, counted and found, and twice is once', async () => {
      const rows = [
        ...Array.from({ length: 12 }, (_, at) => person(someone(at), { tags: at % 2 ? ['trainers'] : [] })),
        ...Array.from({ length: 20 }, (_, at) => moment(at, [someone(at % 5), ada])),
      ];
      const job = await bring(rows);
      // Ada came with what she wrote.
      expect(job.tally).toMatchObject({ people: 13, moments: 20, changed: 0, same: 0, left: 0 });
      await isSound();
      await tend(db, START);
      const before = await livingRecords(db);
      expect(before).toHaveLength(13 * 2 + 20);
      const again = await bring(rows);
      expect(again.tally).toMatchObject({ people: 0, moments: 0, changed: 0, same: 32 });
      expect(await livingRecords(db)).toEqual(before);
      await isSound();
    });

    it('keeps every passage of a book that has more than one moment holds', async () => {
      const rows = Array.from({ length: 503 }, (_, at) =>
        moment(1, [ada], { quotes: [{ text: `Passage ${at}`, at: START }] }),
      );
      expect((await bring(rows, {}, 200)).tally).toMatchObject({ moments: 1, changed: 502, left: 0 });
      const [kept] = (await livingRecords(db)).filter((one) => 'quotes' in one);
      expect(JSON.stringify(kept)).toContain('Passage 502');
      expect((await bring(rows, {}, 200)).tally).toMatchObject({ same: 503, changed: 0, left: 0 });
      await isSound();
    });

    it('knows who is there already, and only adds to them', async () => {
      const saved = must(
        await saveCapture(db, ports, captureOf(post('1', { author: ada }), { note: 'mine', tags: ['a'] })),
      );
      const stood = await livingRecords(db);
      const stranger = { ...ada, name: 'Another name', headline: 'Trainer' };
      const job = await bring([
        person(stranger, { tags: ['b'], note: 'from a file' }),
        moment(1, [ada], { tags: ['b'] }),
      ]);
      expect(job.tally).toMatchObject({ people: 0, moments: 0, changed: 2 });
      const record = (await db.people.get(saved.people[0]?.id ?? ''))?.record;
      expect(record).toMatchObject({ name: 'Ada Holm', tags: ['b'], note: 'from a file' });
      const [profile] = await db.profiles.toArray();
      expect(profile?.record).toMatchObject({ name: 'Ada Holm', headline: 'Trainer' });
      await isSound();
      expect((await takeBack(job.id)).state).toBe('undone');
      expect(await livingRecords(db)).toEqual(stood);
      await isSound();
    });

    it('knows by their id whoever has no profile, and adds none that says no more', async () => {
      const twin = async () =>
        must(await createPerson(db, ports, { name: 'Ada', kind: 'person', tags: [], profiles: [] })).id;
      const ids = [await twin(), await twin()];
      const rows = ids.map((id, at) =>
        person(
          { site: 'web', stableId: `urn:uuid:${id}`, name: 'Ada' },
          { id, ...(at === 1 && { note: 'the second' }) },
        ),
      );
      expect(await matchPeople(db, rows)).toMatchObject(ids.map((id) => ({ by: 'profile', id })));
      expect((await bring(rows)).tally).toMatchObject({ people: 0, same: 1, changed: 1 });
      expect((await db.people.get(ids[1] ?? ''))?.record).toMatchObject({ note: 'the second' });
      expect(await db.profiles.count()).toBe(0);
      await isSound();
    });

    it('keeps contacts of one name apart where nobody has their ids', async () => {
      const rows = ['a', 'b'].map((uid) =>
        person(
          { site: 'web', stableId: uid, name: 'Ada' },
          { id: newId(START, new Uint8Array(16).fill(uid.charCodeAt(0))) },
        ),
      );
      expect((await bring(rows)).tally).toMatchObject({ people: 2 });
      expect((await bring(rows)).tally).toMatchObject({ people: 0, same: 2 });
      await isSound();
    });

    it('is taken back whole, but for what was used since', async () => {
      const rows = [
        ...Array.from({ length: 9 }, (_, at) => person(someone(at))),
        ...Array.from({ length: 9 }, (_, at) => moment(at, [someone(at)])),
      ];
      const job = await bring(rows);
      const kept = (await db.people.toArray()).find((row) => (row.record as { name: string }).name === 'Someone 3');
      must(await updatePerson(db, ports, kept?.id ?? '', { note: 'We talked' }));
      must(await saveCapture(db, ports, captureOf(post('77', { author: someone(5) }), {})));
      const undone = await takeBack(job.id);
      expect(undone).toMatchObject({ state: 'undone', tally: { kept: 1 } });
      expect(await db.importMade.count()).toBe(0);
      const names = (await livingRecords(db)).flatMap((one) => ('roles' in one ? [one.name] : []));
      expect(names.sort()).toEqual(['Someone 3', 'Someone 5']);
      expect((await livingRecords(db)).filter((one) => 'happenedAt' in one)).toHaveLength(1);
      expect((await livingRecords(db)).filter((one) => 'handles' in one)).toHaveLength(2);
      await isSound();
      const again = await bring(rows);
      expect(again.tally).toMatchObject({ people: 7, moments: 9 });
      await isSound();
    });

    it('refuses a chunk that comes twice, and goes on where it stopped', async () => {
      const rows = [person(someone(1)), person(someone(2))];
      const job = must(await beginImport(db, ports, order(rows)));
      const first = must(await writeChunk(db, ports, job, rows.slice(0, 1), { done: 1, offset: 1 }));
      expect(await writeChunk(db, ports, job, rows.slice(0, 1), { done: 1, offset: 1 })).toMatchObject({
        code: 'conflict',
      });
      must(await turnImport(db, job.id, { from: ['running'], to: 'stopped' }));
      expect(await writeChunk(db, ports, first, rows.slice(1), { done: 2, offset: 2 })).toMatchObject({
        code: 'conflict',
      });
      must(await turnImport(db, job.id, { from: ['stopped'], to: 'running' }));
      must(await writeChunk(db, ports, first, rows.slice(1), { done: 2, offset: 2 }));
      expect(await db.people.count()).toBe(2);
      await isSound();
    });

    it('completes an id without a name when the person is seen', async () => {
      const id: SeenProfile = { site: 'x', stableId: '42', url: 'https://x.com/i/user/42' };
      await bring([person(id)]);
      const [row] = await db.people.toArray();
      expect(row?.record).toMatchObject({ toResolve: true });
      must(await saveCapture(db, ports, captureOf(personPage({ ...ada, stableId: '42' }), {})));
      const people = await db.people.toArray();
      expect(people).toHaveLength(1);
      expect(people[0]?.record).toMatchObject({ name: 'Ada Holm' });
      expect(people[0]?.record).not.toHaveProperty('toResolve');
      await isSound();
    });

    it('does as the user chose for those who are unclear', async () => {
      const saved = must(await saveCapture(db, ports, captureOf(personPage(ada), {})));
      const adaId = saved.people[0]?.id ?? '';
      const elsewhere: SeenProfile = { site: 'linkedin', name: 'Ada Holm', handle: 'ada-holm' };
      const choices: ImportOrder['choices'] = [
        ['linkedin:@ada-holm', adaId],
        ['x:@someone1', null],
      ];
      const job = await bring([person(elsewhere), person(someone(1))], { choices });
      expect(job.tally).toMatchObject({ people: 0, changed: 1, left: 1 });
      expect(await db.profiles.where('personId').equals(adaId).count()).toBe(2);
      await isSound();
    });

    it('leaves out what was given to strangers, where the user says so', async () => {
      const rows = [
        person(someone(1)),
        moment(1, [someone(1)], { kind: 'gave' }),
        moment(2, [someone(2)], { kind: 'gave' }),
      ];
      const job = await bring(rows, { onlyKnown: true }, 1);
      expect(job.tally).toMatchObject({ people: 1, moments: 1, left: 1 });
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('brings whole records back under their own ids, and follows those who are somebody else here', async () => {
      await bring([
        ...Array.from({ length: 4 }, (_, at) => person(someone(at))),
        moment(1, [someone(1)], { tags: ['t'] }),
      ]);
      const records = await everything(db);
      const other = await openDatabase();
      const first = db;
      try {
        db = other;
        const job = await bring(records, {}, 3);
        expect(job.tally).toMatchObject({ people: 4, moments: 1, left: 0 });
        expect(await everything(db)).toEqual(records);
        await isSound();
        expect((await bring(records)).tally).toMatchObject({ people: 0, moments: 0, changed: 0 });
        expect(await everything(db)).toEqual(records);
      } finally {
        await other.delete();
        db = first;
      }
    });

    it('takes the later edit of each field, and lets the dead rest unless they come alive', async () => {
      await bring([person(someone(1), { tags: ['kept'] })]);
      const records = await everything(db);
      const [row] = await db.people.toArray();
      must(await updatePerson(db, ports, row?.id ?? '', { intent: 'later, here' }));
      expect((await bring(records)).tally).toMatchObject({ changed: 0 });
      expect((await db.people.get(row?.id ?? ''))?.record).toMatchObject({ intent: 'later, here' });
      must(await removePerson(db, ports, row?.id ?? ''));
      expect((await bring(records)).tally).toMatchObject({ people: 1 });
      expect((await db.people.get(row?.id ?? ''))?.record).toMatchObject({ intent: 'later, here', tags: ['kept'] });
      await isSound();
    });

    it('sees what others write between two of its chunks', async () => {
      const rows = [
        person(someone(1)),
        moment(1, [someone(1)]),
        moment(2, [someone(1)], { happenedAt: START + 9 }),
        moment(3, [someone(3)]),
        person(someone(2)),
        moment(7, [someone(2)], { tags: ['t'] }),
      ];
      const job = await bring(rows, {}, 2, async (chunk) => {
        if (chunk === 1) {
          const [row] = await db.people.toArray();
          must(await removePerson(db, ports, row?.id ?? ''));
          must(await saveCapture(db, ports, captureOf(post('7', { author: someone(2) }), {})));
        }
        if (chunk === 2) must(await updatePerson(db, ports, derivedId('person', 'x:@someone2'), { intent: 'mine' }));
      });
      expect(job.tally).toMatchObject({ moments: 3, people: 2 });
      const records = await livingRecords(db);
      expect(records.flatMap((one) => ('roles' in one ? [one.name] : [])).sort()).toEqual([
        'Someone 1',
        'Someone 2',
        'Someone 3',
      ]);
      expect(records.find((one) => 'intent' in one)).toMatchObject({ name: 'Someone 2', intent: 'mine' });
      expect(records.filter((one) => 'happenedAt' in one)).toHaveLength(4);
      await isSound();
    });

    it('knows what is there once it has learned all names, and not while somebody writes', async () => {
      must(await saveCapture(db, ports, captureOf(post('5', { author: someone(1) }), {})));
      const memory = new RowMemory();
      await memory.learn(db);
      expect(memory.isWhole).toBe(true);
      expect(memory.isNowhere('moments', 'key:x:post:5')).toBe(false);
      expect(memory.isNowhere('moments', 'key:x:post:6')).toBe(true);
      expect(memory.profilesWith('x:@someone1')).toBeUndefined();
      expect(memory.profilesWith('x:@someone2')).toEqual([]);
      const learning = memory.learn(db);
      await saveCapture(db, ports, captureOf(post('6', { author: someone(2) }), {}));
      await learning;
      // Either all of it was seen, or nothing is claimed.
      expect(memory.isNowhere('moments', 'key:x:post:6')).toBe(false);
    });

    it('forgets what a chunk that failed was about to write', async () => {
      const rows = [person(someone(1)), person(someone(2)), moment(1, [someone(2)])];
      const memory = new RowMemory();
      const begun = must(await beginImport(db, ports, order(rows)));
      const job = must(await writeChunk(db, ports, begun, rows.slice(0, 1), { done: 1, offset: 1 }, { memory }));
      const rest = () => writeChunk(db, ports, job, rows.slice(1), { done: 3, offset: 3 }, { memory });
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
        if (this.name === 'imports') throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, args);
      };
      const failed = await rest().finally(() => {
        IDBObjectStore.prototype.put = put;
      });
      expect(failed).toMatchObject({ code: 'storage-full' });
      expect(await db.people.count()).toBe(1);
      expect(must(await rest()).tally).toMatchObject({ people: 2, moments: 1 });
      await isSound();
    });

    it('whatever is brought in and taken back, figures equal a recount', async () => {
      const rows = fc.array(
        fc.oneof(
          fc
            .record({ who: fc.nat(5), tag: fc.constantFrom('a', 'b') })
            .map(({ who, tag }) => person(someone(who), { tags: [tag] })),
          fc
            .record({ post: fc.nat(5), who: fc.subarray([0, 1, 2, 3, 4, 5]), at: fc.nat(3) })
            .map(({ post, who, at }) => moment(post, who.map(someone), { happenedAt: START + at })),
        ),
        { minLength: 1, maxLength: 12 },
      );
      // Somebody captures and removes meanwhile.
      const meddle = async (chunk: number) => {
        const at = chunk % 4;
        if (at === 0 || at === 1)
          must(await saveCapture(db, ports, captureOf(post(`9${at}`, { author: someone(at) }), {})));
        if (at === 2) await removePerson(db, ports, derivedId('person', 'x:@someone2'));
      };
      await fc.assert(
        fc.asyncProperty(rows, rows, fc.integer({ min: 1, max: 5 }), async (one, two, atOnce) => {
          await db.transaction('rw', db.tables, () => Promise.all(db.tables.map((table) => table.clear())));
          await bring(one, {}, atOnce);
          const stood = await livingRecords(db);
          const job = await bring(two, {}, atOnce);
          await isSound();
          expect((await bring(two, {}, atOnce)).tally).toMatchObject({ people: 0, moments: 0, changed: 0 });
          await takeBack(job.id);
          expect(await livingRecords(db)).toEqual(stood);
          await isSound();
          await bring(two, {}, atOnce, meddle);
          await isSound();
          expect((await bring(two, {}, atOnce)).tally).toMatchObject({ moments: 0, changed: 0 });
        }),
        { numRuns: runs },
      );
    }, 120_000);
  });
}

/** All records as Weft's own file has them: profiles before their people. */
async function everything(db: Db): Promise<ImportRow[]> {
  const of = async (kind: 'profile' | 'person' | 'moment', table: 'profiles' | 'people' | 'moments') =>
    (await db[table].orderBy('id').toArray()).map(({ record }) => ({ row: 'record', kind, record }) as ImportRow);
  const tags = (await db.tags.orderBy('id').toArray()).map(
    (record) => ({ row: 'record', kind: 'tag', record }) as ImportRow,
  );
  return [
    ...(await of('profile', 'profiles')),
    ...(await of('person', 'people')),
    ...(await of('moment', 'moments')),
    ...tags,
  ];
}
