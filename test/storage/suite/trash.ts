import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../src/domain/id.ts';
import type { Thing } from '../../../src/domain/trash.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { undo } from '../../../src/storage/changes.ts';
import { findCurrent } from '../../../src/storage/current-person.ts';
import type { Db } from '../../../src/storage/db.ts';
import { eraseChunk } from '../../../src/storage/erase-chunk.ts';
import { createGoal, removeGoal } from '../../../src/storage/goals.ts';
import { changeMembers, createGroup, removeGroup } from '../../../src/storage/groups.ts';
import { mergePeople } from '../../../src/storage/merge-people.ts';
import { removeMoment, updateMoment } from '../../../src/storage/moments.ts';
import { removePerson, updatePerson } from '../../../src/storage/people.ts';
import { removeProfile } from '../../../src/storage/profiles.ts';
import { listThings, listTrash, readChain, search } from '../../../src/storage/queries.ts';
import { removeReflection, saveReflection } from '../../../src/storage/reflections.ts';
import { splitPerson } from '../../../src/storage/split-person.ts';
import { bringBack, lookAtClock, orderErasure, orderSome } from '../../../src/storage/trash.ts';
import { tended } from '../../../src/storage/upkeep.ts';
import { eraseNow, rowsWith } from './erase-now.ts';
import { ada, ben, captureOf, must, type OpenDatabase, post, START, testPorts } from './make.ts';
import { derived, livingRecords, recounted } from './recount.ts';

const SECRET = 'zanzibar';
const DAY = 86_400_000;
const all = { offset: 0, limit: 100 };

export function trashSuite(openDatabase: OpenDatabase): void {
  describe('the trash', () => {
    let db: Db;
    let ports: ReturnType<typeof testPorts>;
    beforeEach(async () => {
      db = await openDatabase();
      ports = testPorts();
    });
    afterEach(async () => {
      await tended(db);
      await db.delete();
    });

    const secretAda = { ...ada, bio: `Grows cloves in ${SECRET}`, headline: SECRET };
    const save = async (postId: string, note?: string, author = ada) =>
      must(await saveCapture(db, ports, captureOf(post(postId, { author }), note ? { note, tags: [note] } : {})));
    const idOf = (saved: Awaited<ReturnType<typeof save>>) => saved.people[0]?.id ?? '';
    const everything = async (): Promise<readonly Thing[]> => listThings(db, all);

    it('lists what was deleted, the last first, and what it is', async () => {
      const saved = await save('1', 'first');
      must(await removeMoment(db, ports, saved.momentId ?? ''));
      must(await removePerson(db, ports, idOf(saved)));
      const { rows, total } = await listTrash(db, all);
      expect(total).toBe(2);
      expect(rows).toMatchObject([
        { kind: 'person', title: 'Ada Holm' },
        { kind: 'moment', title: 'first', people: ['Ada Holm'] },
      ]);
      expect((await listTrash(db, { ...all, kind: 'moment' })).rows.map(({ kind }) => kind)).toEqual(['moment']);
      expect((await listTrash(db, { offset: 1, limit: 1 })).rows).toEqual([rows[1]]);
      expect(await listThings(db, { offset: 1, limit: 5 })).toEqual([{ kind: 'moment', id: saved.momentId }]);
    });

    it('gives everything back with all that named it', async () => {
      const saved = await save('1', 'first');
      const person = idOf(saved);
      const goal = newId(START, ports.random());
      const group = newId(START, ports.random());
      const groupBase = { id: group, name: 'Circle', tags: [] };
      must(await createGoal(db, ports, { id: goal, kind: 'goal', title: 'Ask better', personIds: [person], tags: [] }));
      must(await createGroup(db, ports, groupBase as never));
      must(await changeMembers(db, ports, { id: group, add: [person], remove: [] }));
      must(await updateMoment(db, ports, saved.momentId ?? '', { goalIds: [goal], groupIds: [group] }));
      const answers = [{ prompt: 'learned', text: 'Slow is smooth' }];
      must(await saveReflection(db, ports, { id: newId(START, ports.random()), kind: 'week', from: START, answers }));
      const stood = await livingRecords(db);
      const reflection = (await db.reflections.toCollection().first())?.id ?? '';
      must(await removeReflection(db, ports, reflection));
      must(await removeGoal(db, ports, goal));
      must(await removePerson(db, ports, person));
      must(await removeGroup(db, ports, group));
      must(await removeMoment(db, ports, saved.momentId ?? ''));
      const { restored, token } = must(await bringBack(db, ports, await everything()));
      expect(restored).toBe(5);
      expect(await livingRecords(db)).toEqual(stood);
      expect(await derived(db)).toEqual(await recounted(db));
      expect((await listTrash(db, all)).total).toBe(0);
      must(await undo(db, ports, token));
      expect((await listTrash(db, all)).total).toBe(5);
      // Again, and by a page that still shows what is back already.
      expect(must(await bringBack(db, ports, [{ kind: 'goal', id: goal }])).restored).toBe(1);
      expect(must(await bringBack(db, ports, [{ kind: 'goal', id: goal }])).restored).toBe(0);
    });

    it('gives a profile back to whoever its person is now', async () => {
      const first = idOf(await save('1'));
      const second = idOf(await save('2', undefined, ben));
      const profile = (await db.profiles.where('personId').equals(second).first())?.id ?? '';
      must(await removeProfile(db, ports, profile));
      expect((await listTrash(db, all)).rows).toMatchObject([{ kind: 'profile', site: 'x', title: 'benotieno' }]);
      const kept = must(await mergePeople(db, ports, { ids: [first, second], choices: {} })).id;
      must(await bringBack(db, ports, [{ kind: 'profile', id: profile }]));
      expect((await db.profiles.get(profile))?.personId).toBe(kept);
    });

    it('shows nobody who was merged, and a split has them whole', async () => {
      const first = idOf(await save('1'));
      const second = idOf(await save('2', SECRET, ben));
      must(await updatePerson(db, ports, second, { note: SECRET }));
      const kept = must(await mergePeople(db, ports, { ids: [first, second], choices: {} })).id;
      expect((await listTrash(db, all)).total).toBe(0);
      must(await orderSome(db, { until: Number.MAX_SAFE_INTEGER }));
      await eraseNow(db, ports, []);
      must(await splitPerson(db, ports, { id: kept, profileIds: [], mergedId: second }));
      expect((await db.people.get(second))?.record).toMatchObject({ name: 'Ben Otieno', note: SECRET });
      expect((await findCurrent(db, second))?.id).toBe(second);
    });

    it('erases whoever was merged with the one they are now, and their old id leads there still', async () => {
      const first = idOf(await save('1'));
      const second = idOf(await save('2', undefined, { ...ben, bio: SECRET }));
      must(await updatePerson(db, ports, second, { note: SECRET }));
      const kept = must(await mergePeople(db, ports, { ids: [first, second], choices: {} })).id;
      must(await removePerson(db, ports, kept));
      await eraseNow(db, ports, await everything());
      expect(await rowsWith(db, SECRET)).toEqual([]);
      expect((await db.people.get(second))?.record).toMatchObject({ erased: true, mergedInto: kept });
      const again = await save('3');
      expect(idOf(again)).toBe(kept);
      expect((await findCurrent(db, second))?.id).toBe(kept);
    });

    it('leaves no word of what was erased in any table, and erasing again changes nothing', async () => {
      const saved = await save('1', SECRET, secretAda);
      const other = await save('2', 'plain', ben);
      must(await updatePerson(db, ports, idOf(saved), { note: SECRET, tags: [SECRET], name: `Ada of ${SECRET}` }));
      must(await updateMoment(db, ports, saved.momentId ?? '', { place: SECRET, tags: [`${SECRET} trip`] }));
      must(await removeMoment(db, ports, saved.momentId ?? ''));
      must(await removePerson(db, ports, idOf(saved)));
      expect((await rowsWith(db, SECRET)).length).toBeGreaterThan(5);
      const things = await everything();
      await eraseNow(db, ports, things);
      expect(await rowsWith(db, SECRET)).toEqual([]);
      const left = await db.people.toArray();
      await eraseNow(db, ports, things);
      expect(await db.people.toArray()).toEqual(left);
      expect(await db.erasures.count()).toBe(0);
      // What was captured beside it is as it was.
      expect((await search(db, 'plain', 5)).moments.map((row) => row.moment.id)).toEqual([other.momentId]);
      expect(await derived(db)).toEqual(await recounted(db));
      expect(await undo(db, ports, saved.token)).toMatchObject({ ok: false, code: 'not-found' });
    });

    it('takes what was erased and is captured again as new, under its own id', async () => {
      const capture = captureOf(post('1', { author: secretAda }), { note: SECRET });
      const saved = must(await saveCapture(db, ports, capture));
      must(await updatePerson(db, ports, idOf(saved), { intent: SECRET }));
      must(await removeMoment(db, ports, saved.momentId ?? ''));
      must(await removePerson(db, ports, idOf(saved)));
      await eraseNow(db, ports, await everything());
      const again = await save('1');
      expect(again).toMatchObject({ outcome: 'created', momentId: saved.momentId });
      expect(idOf(again)).toBe(idOf(saved));
      expect(await rowsWith(db, SECRET)).toEqual([]);
      expect(await derived(db)).toEqual(await recounted(db));
      must(await undo(db, ports, again.token));
      expect(await livingRecords(db)).toEqual([]);
    });

    it('keeps what came back between the order and the erasing', async () => {
      const saved = await save('1', SECRET);
      const { token } = must(await removeMoment(db, ports, saved.momentId ?? ''));
      must(await orderErasure(db, await everything()));
      must(await undo(db, ports, token));
      while (must(await eraseChunk(db, ports)).more);
      expect((await db.moments.get(saved.momentId ?? ''))?.record).toMatchObject({ notes: [{ text: SECRET }] });
      expect(await db.erasures.count()).toBe(0);
    });

    it('goes on through a conversation behind a moment that was erased', async () => {
      const [a, b, c] = [await save('1', 'a'), await save('2', 'b'), await save('3', 'c')].map(
        (one) => one.momentId ?? '',
      );
      must(await updateMoment(db, ports, b ?? '', { followsId: a ?? '' }));
      must(await updateMoment(db, ports, c ?? '', { followsId: b ?? '' }));
      must(await removeMoment(db, ports, b ?? ''));
      await eraseNow(db, ports, await everything());
      const { links } = await readChain(db, c ?? '', { before: 5, after: 5 });
      expect(links.map(({ id, row }) => [id, Boolean(row)]).sort()).toEqual(
        [
          [a, true],
          [b, false],
          [c, true],
        ].sort(),
      );
    });

    it('writes a reflection of a week anew whose first one was erased', async () => {
      const wanted = { id: newId(START, ports.random()), kind: 'week' as const, from: START };
      must(await saveReflection(db, ports, { ...wanted, answers: [{ prompt: 'learned', text: SECRET }] }));
      must(await removeReflection(db, ports, wanted.id));
      await eraseNow(db, ports, await everything());
      must(await saveReflection(db, ports, { ...wanted, answers: [{ prompt: 'learned', text: 'Again' }] }));
      expect(await rowsWith(db, SECRET)).toEqual([]);
      expect((await db.reflections.get(wanted.id))?.at).toBe(START);
    });

    it('purges what lay there for thirty days, never early, and nothing by a clock that is far ahead', async () => {
      const saved = await save('1', 'old');
      must(await removeMoment(db, ports, saved.momentId ?? ''));
      const at = (await db.trash.toArray())[0]?.at ?? 0;
      const due = async (now: number) => {
        const until = must(await lookAtClock(db, now));
        return (await db.trash.where('at').belowOrEqual(until).count()) > 0;
      };
      expect(await due(at + DAY)).toBe(false);
      expect(await due(at + 400 * DAY)).toBe(false);
      expect(await due(at + 400 * DAY + 1_000)).toBe(false);
      // Put right: what was read ahead is forgotten.
      expect(await due(at + 2 * DAY)).toBe(false);
      for (let day = 3; day < 30; day += 1) expect(await due(at + day * DAY)).toBe(false);
      expect(await due(at - 500 * DAY)).toBe(false);
      expect(await due(at + 30 * DAY)).toBe(false);
      expect(await due(at + 31 * DAY)).toBe(true);
    });
  });
}
