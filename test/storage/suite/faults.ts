import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { type Db, openDatabase as open } from '../../../src/storage/db.ts';
import { createGoal } from '../../../src/storage/goals.ts';
import { createGroup } from '../../../src/storage/groups.ts';
import type { Mark } from '../../../src/storage/marks.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import * as read from '../../../src/storage/queries.ts';
import { makeSnapshot } from '../../../src/storage/snapshot.ts';
import { tend } from '../../../src/storage/tend.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { write } from '../../../src/storage/work.ts';
import { writeAsV1, writeAsV3 } from '../../support/old-database.ts';
import { V1 } from '../../support/schema-v1.mjs';
import { eraseNow } from './erase-now.ts';
import { ada, ben, captureOf, must, type OpenDatabase, page, personPage, post, START, testPorts } from './make.ts';
import { derived, recounted } from './recount.ts';

export function faultSuite(openDatabase: OpenDatabase): void {
  const everyMoment = { offset: 0, limit: 100 } as const;
  const everyone = { sort: 'recent', offset: 0, limit: 100 } as const;

  describe('when storage fails', () => {
    let db: Db;
    beforeEach(async () => {
      db = await openDatabase();
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });

    async function contents() {
      return Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
    }

    it('a full disk stores nothing and says so', async () => {
      const ports = testPorts();
      must(await saveCapture(db, ports, captureOf(post('1'))));
      const before = await contents();
      const refuse = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
      const { mutate } = db.changes.core;
      db.changes.core.mutate = refuse;
      expect(await saveCapture(db, ports, captureOf(post('2')))).toMatchObject({ ok: false, code: 'storage-full' });
      db.changes.core.mutate = mutate;
      expect(await contents()).toEqual(before);
      must(await saveCapture(db, ports, captureOf(post('2'))));
    });

    it('an act that stops half way leaves nothing', async () => {
      const before = await contents();
      const act = write(db, testPorts(), async (work) => {
        await db.captures.put({ captureId: 'half', at: 0, saved: { outcome: 'created', people: [], token: '' } });
        return work.refuse('conflict', 'half way');
      });
      expect(await act).toEqual({ ok: false, code: 'conflict', detail: 'half way' });
      expect(await contents()).toEqual(before);
    });

    it('a bug is thrown, not hidden', async () => {
      const bug = write(db, testPorts(), async () => {
        throw new TypeError('a bug');
      });
      await expect(bug).rejects.toThrow('a bug');
    });

    it('a record that could never be read again is refused', async () => {
      const ports = testPorts();
      const many = Array.from({ length: 501 }, (_none, at) => `tag ${at}`);
      const refused = await saveCapture(db, ports, captureOf(post('1'), { tags: many }));
      expect(refused).toMatchObject({ ok: false, code: 'bad-payload' });
      expect(await read.counts(db)).toMatchObject({ moments: 0, people: 0 });
    });

    it('a closed database is a failure, not an exception', async () => {
      db.close({ disableAutoOpen: true });
      const code = 'storage-failed';
      expect(await saveCapture(db, testPorts(), captureOf(post('1')))).toMatchObject({ ok: false, code });
      const failure = await new Promise((resolve) => read.watch(read.counts, () => {}, resolve, db));
      expect(failure).toMatchObject({ ok: false, code });
      await db.open();
    });

    it('what cannot be read is kept, left out and breaks nothing', async () => {
      const ports = testPorts();
      const saved = must(await saveCapture(db, ports, captureOf(post('1'), { note: 'whole' })));
      must(await saveCapture(db, ports, captureOf(post('2'), { note: 'later shape' })));
      must(await saveCapture(db, ports, captureOf(personPage({ site: 'x', handle: 'cid', name: 'Cid' }))));
      const newer = await db.moments.filter(({ id }) => id !== saved.momentId).first();
      await db.moments.update(newer?.id ?? '', { record: { v: 99, words: 'of a newer Weft' } });
      const cid = await db.people.filter(({ record }) => (record as { name: string }).name === 'Cid').first();
      await db.people.update(cid?.id ?? '', { record: 'damaged' });
      await db.profiles.toCollection().modify((row) => {
        if (row.keys.includes('x:@cid')) row.record = null;
      });
      expect((await read.listMoments(db, everyMoment)).rows.map(({ moment }) => moment.id)).toEqual([saved.momentId]);
      expect((await read.listMoments(db, { ...everyMoment, site: 'x' })).rows).toHaveLength(1);
      expect((await read.listPeople(db, everyone)).rows.map(({ person }) => person.name)).toEqual(['Ada Holm']);
      expect((await read.search(db, 'later', 5)).moments).toEqual([]);
      expect((await makeSnapshot(db, START)).moments).toHaveLength(1);
      // Met again, they start anew beside what cannot be read.
      must(await saveCapture(db, ports, captureOf(personPage({ site: 'x', handle: 'cid', name: 'Cid' }))));
      must(await saveCapture(db, ports, captureOf(post('2'), { note: 'anew' })));
      expect((await db.people.get(cid?.id ?? ''))?.record).toBe('damaged');
      expect((await db.moments.get(newer?.id ?? ''))?.record).toMatchObject({ v: 99 });
      expect((await read.listMoments(db, everyMoment)).rows).toHaveLength(2);
    });

    it('stamps go forward when the clock goes back', async () => {
      const ports = testPorts();
      must(await saveCapture(db, ports, captureOf(personPage(ada))));
      must(await saveCapture(db, ports, captureOf(personPage(ada), { tie: 'weak' })));
      ports.set(START - 86_400_000);
      const saved = must(await saveCapture(db, ports, captureOf(personPage(ada), { tie: 'strong' })));
      const person = await read.findPersonPage(db, saved.people[0]?.id ?? '');
      expect(person?.person).toMatchObject({ tie: 'strong', stamps: { tie: { at: START + 3_000, n: 1 } } });
    });
  });

  describe('upkeep', () => {
    let db: Db;
    beforeEach(async () => {
      db = await openDatabase();
    });
    afterEach(() => db.delete());

    it('merges segments, finds the same, and cleans up after an interrupted merge', async () => {
      const ports = testPorts();
      for (let at = 0; at < 20; at += 1) {
        must(
          await saveCapture(db, ports, captureOf(page(`https://a.example/${at}`, { title: `Lesson ${at} of all` }))),
        );
      }
      await tended(db);
      // A merge that was begun and never finished.
      await db.meta.put({ key: 'merge', segment: 999_999 });
      await db.blocks.put({ segment: 999_999, block: 0, bytes: new Uint8Array([1, 2, 3]) });
      for (let at = 20; at < 32; at += 1) {
        must(
          await saveCapture(db, ports, captureOf(page(`https://a.example/${at}`, { title: `Lesson ${at} of all` }))),
        );
      }
      await tended(db);
      await tend(db, START);
      expect(await db.segments.count()).toBeLessThan(8);
      expect(await db.blocks.where('[segment+block]').between([999_999, 0], [999_999, 9]).count()).toBe(0);
      expect((await read.listMoments(db, { ...everyMoment, text: 'lesson' })).total).toBe(32);
      expect((await read.listMoments(db, { ...everyMoment, text: 'lesson 17' })).total).toBe(1);
      expect(await derived(db)).toEqual(await recounted(db));
    });

    it('thins the journals by age', async () => {
      const ports = testPorts();
      const saved = must(await saveCapture(db, ports, captureOf(post('1'))));
      await tend(db, START + 29 * 86_400_000);
      expect(await db.changes.get(saved.token)).toBeDefined();
      await tend(db, START + 31 * 86_400_000);
      expect(await db.changes.count()).toBe(0);
      expect(await db.captures.count()).toBe(0);
    });
  });

  describe('opening', () => {
    it('a database of version 1 gives everything it holds', async () => {
      const name = 'weft-test-from-1';
      await Dexie.delete(name);
      const source = await openDatabase();
      must(
        await saveCapture(
          source,
          testPorts(),
          captureOf(post('1', { via: ben }), { note: 'kept', tags: ['feedback'], benefit: 'idea' }),
        ),
      );
      const own = { site: 'web', name: 'Ada', url: 'https://ada.example' };
      const links = [{ url: 'https://x.com/adaholm', evidence: 'rel-me' as const }];
      must(await saveCapture(source, testPorts(START + 9_000), captureOf(personPage({ ...own, links }))));
      const gone = must(await saveCapture(source, testPorts(START + 19_000), captureOf(post('2'))));
      must(await removeMoment(source, testPorts(START + 29_000), gone.momentId ?? ''));
      // What schema 2 keeps beside each person was not there yet, nor who may be one.
      await source.profiles.toCollection().modify((row) => {
        delete row.links;
      });
      await source.moments.toCollection().modify((row) => {
        delete (row as { marks?: unknown }).marks;
      });
      await source.stats.toCollection().modify((row) => {
        row.stats = { ...row.stats };
        delete (row.stats as { benefits?: unknown }).benefits;
      });
      await writeAsV1(name, source);
      await source.delete();
      const db = open(name);
      expect(await read.counts(db)).toMatchObject({ people: 3, moments: 1 });
      const [brought] = (await read.listAmplifiers(db, { offset: 0, limit: 9 })).rows;
      expect(brought?.person.name).toBe('Ben Otieno');
      expect((await read.listPassedOn(db, brought?.person.id ?? '', 9)).rows).toHaveLength(1);
      expect(await read.countSuggestions(db)).toBe(1);
      expect(await derived(db)).toEqual(await recounted(db));
      // The trash of schema 3 holds what was only marked as deleted, since it was.
      const { deletedAt } = (await db.moments.get(gone.momentId ?? '')) ?? {};
      expect((await read.listTrash(db, everyMoment)).rows).toMatchObject([{ id: gone.momentId, at: deletedAt }]);
      expect((await read.search(db, 'kept', 5)).moments).toHaveLength(1);
      must(await saveCapture(db, testPorts(START + 60_000), captureOf(post('1'), { note: 'more' })));
      expect(await derived(db)).toEqual(await recounted(db));
      await db.delete();
    });

    it('a database of version 3 finds moments by all that they were found by', async () => {
      const name = 'weft-test-from-3';
      await Dexie.delete(name);
      const source = await openDatabase();
      const ports = testPorts();
      const at = (n: number) => testPorts(START + n * 9_000);
      const first = must(
        await saveCapture(source, ports, captureOf(post('1', { via: ben }), { note: 'to recall' }), true),
      );
      const followsId = first.momentId ?? '';
      const goal = must(
        await createGoal(source, at(1), {
          id: newId(START, new Uint8Array(16)),
          title: 'Ask better',
          kind: 'goal',
          personIds: [],
          tags: [],
        }),
      );
      const group = must(
        await createGroup(source, at(2), {
          id: newId(START + 1, new Uint8Array(16)),
          name: 'Friday',
          memberIds: [],
          tags: [],
        }),
      );
      for (const [n, more] of [{ goalIds: [goal.id], groupIds: [group.id], followsId }, { followsId }].entries()) {
        const { momentId = '' } = must(await saveCapture(source, at(3 + n), captureOf(post(`${2 + n}`))));
        must(await updateMoment(source, at(5 + n), momentId, more));
        if (n === 0) continue;
        must(await removeMoment(source, at(8), momentId));
        await eraseNow(source, at(9), [{ kind: 'moment', id: momentId }]);
      }
      await tended(source);
      const marks = async (one: Db) => (await one.moments.toArray()).map(({ id, marks }) => [id, marks]);
      const wanted = await marks(source);
      const kinds = wanted.flatMap(([, all]) => ((all ?? []) as readonly Mark[]).map(([what]) => what));
      expect(kinds.sort()).toEqual(['due', 'follows', 'follows', 'goal', 'group', 'via']);
      await writeAsV3(name, source);
      await source.delete();
      const db = open(name);
      expect(await marks(db)).toEqual(wanted);
      expect((await read.goalMoments(db, goal.id, 9)).total).toBe(1);
      await db.delete();
    });

    it('stands aside when a newer Weft wants to change the schema', async () => {
      const name = 'weft-test-newer';
      await Dexie.delete(name);
      const db = open(name);
      must(await saveCapture(db, testPorts(), captureOf(post('1'))));
      await tended(db);
      const newer = new Dexie(name);
      newer.version(1).stores(V1);
      newer.version(2).stores({ goals: 'id' });
      let isBlocked = false;
      newer.on('blocked', () => {
        isBlocked = true;
      });
      await newer.open();
      expect(isBlocked).toBe(false);
      expect(await newer.table('moments').count()).toBe(1);
      newer.close();
      db.close();
      await Dexie.delete(name);
    });
  });
}
