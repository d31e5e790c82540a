import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answered } from '../../../src/domain/review.ts';
import type { ReviewState } from '../../../src/domain/review-state.ts';
import { nextDay, weekStart } from '../../../src/domain/when.ts';
import { saveCapture } from '../../../src/storage/capture-store.ts';
import { undo } from '../../../src/storage/changes.ts';
import type { Db } from '../../../src/storage/db.ts';
import { removeMoment, reviewMoment, updateMoment } from '../../../src/storage/moments.ts';
import * as read from '../../../src/storage/queries.ts';
import { isWeekOpen } from '../../../src/storage/read-reflections.ts';
import { removeReflection, saveReflection } from '../../../src/storage/reflections.ts';
import { captureOf, must, type OpenDatabase, post, START, testPorts } from './make.ts';

const DAY = 86_400_000;
const ID = '018f0000-0000-7000-8000-000000000009';

/** The review and the reflections as they lie in the database. */
export function reviewSuite(open: OpenDatabase): void {
  // Its hooks are for these tests alone.
  describe('looking back', () => {
    let db: Db;
    let ports: ReturnType<typeof testPorts>;
    beforeEach(async () => {
      db = await open();
      ports = testPorts();
    });
    afterEach(() => db.delete());
    const save = async (postId: string, note?: string, at = START, author = postId) => {
      const seen = post(postId, { author: { site: 'x', handle: author, name: `Person ${author}` } });
      const saved = must(await saveCapture(db, ports, captureOf(seen, note ? { note } : {}, at), true));
      return saved.momentId ?? '';
    };
    const reviewOf = async (id: string) => (await read.findMoment(db, id))?.moment.review;
    const answer = async (id: string, now: number) => {
      const before = (await reviewOf(id)) as ReviewState;
      return reviewMoment(db, ports, { id, reps: before.reps, review: answered(before, 'good', now) });
    };

    describe('review', () => {
      it('takes in what was learned and noted, from the next day on, and nothing else', async () => {
        const noted = await save('1', 'ask sooner');
        const bare = await save('2');
        expect((await reviewOf(noted))?.dueAt).toBe(START + DAY);
        expect(await reviewOf(bare)).toBeUndefined();
        expect(await read.countDue(db, START, 5)).toBe(0);
        expect(await read.countDue(db, START + DAY, 5)).toBe(1);
        must(await updateMoment(db, ports, bare, { notes: [{ text: 'now I see', at: START }] }, true));
        expect(await read.countDue(db, START + DAY, 5)).toBe(2);
      });
      it('leaves everything out where the user does not want it, and what was taken out stays out', async () => {
        const saved = must(await saveCapture(db, ports, captureOf(post('1'), { note: 'mine' })));
        expect(await reviewOf(saved.momentId ?? '')).toBeUndefined();
        const id = await save('2', 'mine');
        must(await updateMoment(db, ports, id, { review: null }, true));
        must(await updateMoment(db, ports, id, { notes: [{ text: 'mine, better', at: START }] }, true));
        expect(await reviewOf(id)).toBeUndefined();
      });
      it('asks no more than was set in a day, counts what was done, and loses nothing after a holiday', async () => {
        for (let nth = 0; nth < 20; nth += 1) await save(`${nth}`, `note ${nth}`, START + nth, `p${nth % 2}`);
        let now = START + 30 * DAY;
        const seen = new Set<string>();
        expect(await read.countDue(db, now, 6)).toBe(6);
        for (let day = 0; day < 5; day += 1) {
          for (let left = await read.countDue(db, now, 6); left > 0; left -= 1) {
            const { due, done } = await read.reviewToday(db, now, 6);
            expect(done + left).toBe(Math.min(6, done + due.length));
            seen.add(due[0]?.id ?? '');
            must(await answer(due[0]?.id ?? '', now));
          }
          now = nextDay(now) + 3_600_000;
        }
        expect(seen.size).toBe(20);
      });
      it('interleaves people, forgets who is muted or gone, and undo brings both back', async () => {
        const ids = [
          await save('1', 'a', START, 'p'),
          await save('2', 'b', START + 1, 'p'),
          await save('3', 'c', START + 2),
        ];
        const now = START + 2 * DAY;
        const order = async () => (await read.reviewToday(db, now, 15)).due.map(({ id }) => id);
        expect(await order()).toEqual([ids[0], ids[2], ids[1]]);
        const first = (await reviewOf(ids[0] ?? '')) as ReviewState;
        const muted = must(await updateMoment(db, ports, ids[0] ?? '', { review: { ...first, muted: true } }));
        const gone = must(await removeMoment(db, ports, ids[1] ?? ''));
        expect(await order()).toEqual([ids[2]]);
        must(await undo(db, ports, gone.token));
        must(await undo(db, ports, muted.token));
        expect(await order()).toEqual([ids[0], ids[2], ids[1]]);
      });
      it('keeps one answer of two tabs, and takes it back as if it had never been', async () => {
        const id = await save('1', 'a');
        const now = START + 2 * DAY;
        const before = (await reviewOf(id)) as ReviewState;
        const { token } = must(await answer(id, now));
        const late = { id, reps: 0, review: answered(before, 'easy', now) };
        expect(await reviewMoment(db, ports, late)).toMatchObject({ ok: false, code: 'conflict' });
        expect((await read.reviewedToday(db, now, 15)).map(({ moment }) => moment.id)).toEqual([id]);
        must(await undo(db, ports, token));
        expect(await reviewOf(id)).toEqual(before);
        expect(await read.reviewedToday(db, now, 15)).toEqual([]);
        expect(await read.countDue(db, now, 5)).toBe(1);
        expect(await reviewMoment(db, ports, { ...late, id: ID })).toMatchObject({ ok: false, code: 'not-found' });
      });
      it('leaves muted what was muted in another tab before the answer', async () => {
        const id = await save('1', 'a');
        const before = (await reviewOf(id)) as ReviewState;
        must(await updateMoment(db, ports, id, { review: { ...before, muted: true } }));
        const now = START + 2 * DAY;
        must(await reviewMoment(db, ports, { id, reps: 0, review: answered(before, 'good', now) }));
        expect(await reviewOf(id)).toMatchObject({ reps: 1, muted: true });
      });
      it('shows the popup what is due', async () => {
        const id = await save('1', 'ask sooner');
        const { review } = await read.makeSnapshot(db, START + DAY);
        expect(review).toMatchObject({ due: [{ id, line: 'ask sooner', people: ['Person 1'] }], done: 0 });
        must(await answer(id, START + DAY));
        expect((await read.makeSnapshot(db, START + DAY)).review).toEqual({ due: [], done: 1 });
      });
    });

    describe('reflections', () => {
      const week = { id: ID, kind: 'week' as const, from: weekStart(START) };
      const text = (words: string) => [{ prompt: 'learned', text: words }];
      it('is one of its id: written anew, undone, removed, and written again', async () => {
        const first = must(await saveReflection(db, ports, { ...week, answers: text('one') }));
        const second = must(await saveReflection(db, ports, { ...week, answers: text('two') }));
        expect(await read.listReflections(db)).toMatchObject([{ answers: [{ text: 'two' }] }]);
        expect(await undo(db, ports, first.token)).toMatchObject({ ok: false, code: 'conflict' });
        must(await undo(db, ports, second.token));
        expect(await read.listReflections(db)).toMatchObject([{ answers: [{ text: 'one' }] }]);
        must(await removeReflection(db, ports, ID));
        expect(await read.listReflections(db)).toEqual([]);
        expect(await isWeekOpen(db, ID)).toBe(false);
        must(await saveReflection(db, ports, { ...week, answers: text('three') }));
        expect(await read.listReflections(db)).toMatchObject([{ answers: [{ text: 'three' }], from: week.from }]);
        expect(await isWeekOpen(db, ID)).toBe(false);
        expect(await isWeekOpen(db, 'that of another week')).toBe(true);
      });
      it('keeps what a newer Weft wrote', async () => {
        await db.reflections.put({ id: ID, record: { v: 99 }, at: 1 });
        const saved = await saveReflection(db, ports, { ...week, answers: [] });
        expect(saved).toMatchObject({ ok: false, code: 'too-new' });
        expect(await db.reflections.get(ID)).toMatchObject({ record: { v: 99 } });
      });
      it('tells what happened in a time, and not outside it', async () => {
        await save('1', 'inside', START);
        await save('2', 'before', START - 8 * DAY);
        const span = await read.readSpan(db, weekStart(START), weekStart(START + 7 * DAY));
        expect(span.moments).toEqual({ learned: 1, gave: 0, asked: 0, met: 0 });
        expect(span.latest.map(({ moment }) => moment.notes[0]?.text)).toEqual(['inside']);
        expect(span.newPeople).toBe(1);
      });
    });
  });
}
