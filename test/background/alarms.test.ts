import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY_ALARM } from '../../src/background/alarms.ts';
import { reflectionFrom, reflectionId } from '../../src/domain/reflection.ts';
import { answered } from '../../src/domain/review.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import { dayStart, nextDay } from '../../src/domain/when.ts';
import { quietReminder, readReminder } from '../../src/platform/reminder.ts';
import { changeSettings } from '../../src/platform/settings.ts';
import { captureOf, must, post } from '../storage/suite/make.ts';
import { resetBrowser, senders, state } from '../support/fake-browser.ts';
import { makeDisk, START, startWorker, type TestWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));

/** A Wednesday. */
const HOUR = 3_600_000;
let disk: ReturnType<typeof makeDisk>;
let worker: TestWorker;
beforeEach(() => {
  resetBrowser();
  state.tabs = [{ id: 7, url: 'https://x.com/adaholm' }];
  disk = makeDisk();
  worker = startWorker(disk);
});

async function note(postId: string): Promise<string> {
  const capture = captureOf(post(postId), { note: `note ${postId}` }, worker.clock.now);
  return must(await worker.ask('capture.save', capture, senders.popup())).momentId ?? '';
}
async function answer(id: string): Promise<void> {
  const row = await worker.parts.database.read((db) => db.moments.get(id));
  const before = (must(row) as { record: { review: ReviewState } }).record.review;
  const review = answered(before, 'good', worker.clock.now);
  must(await worker.ask('moment.review', { id, reps: before.reps, review }, senders.options()));
  await worker.echo.settled();
}
async function nextMorning(): Promise<void> {
  worker.clock.now = nextDay(worker.clock.now) + HOUR;
  await worker.tidy();
}

describe('what is due, on the toolbar button', () => {
  it('is a number and no content, from the next morning on, and less with every answer', async () => {
    const ids = [await note('1'), await note('2')];
    await worker.echo.settled();
    expect(state.badge.text).toBe('');
    await nextMorning();
    expect(state.badge).toEqual({ text: '2', title: 'Weft: 2 to revisit today' });
    await answer(ids[0] ?? '');
    expect(state.badge.text).toBe('1');
    await answer(ids[1] ?? '');
    expect(state.badge).toEqual({ text: '', title: 'Weft' });
  });

  it('is never more than was set for a day', async () => {
    for (const nth of ['1', '2', '3', '4', '5']) await note(nth);
    await changeSettings({ reviewPerDay: 3 });
    await nextMorning();
    expect(state.badge.text).toBe('3');
  });

  it('is quiet once the user has looked, until the next day', async () => {
    await note('1');
    await nextMorning();
    await quietReminder();
    expect(state.badge.text).toBe('');
    await worker.alarms.check();
    worker = startWorker(disk, worker.clock);
    await worker.tidy();
    expect(state.badge.text).toBe('');
    await nextMorning();
    expect(state.badge.text).toBe('1');
  });

  it('stands again after the browser was closed with it', async () => {
    await note('1');
    await nextMorning();
    state.badge = {};
    worker = startWorker(disk, worker.clock);
    await worker.tidy();
    expect(state.badge.text).toBe('1');
    expect(await readReminder()).toEqual({ day: dayStart(worker.clock.now), open: true });
  });

  it('is off by its setting and while everything is hidden, and back where the day is not over', async () => {
    await note('1');
    await nextMorning();
    await changeSettings({ reminders: false });
    await worker.alarms.check();
    expect(state.badge.text).toBe('');
    await changeSettings({ reminders: true, hiddenUntil: worker.clock.now + HOUR });
    await worker.alarms.check();
    expect(state.badge.text).toBe('');
    worker.clock.now += HOUR;
    await worker.alarms.check();
    expect(state.badge.text).toBe('1');
  });

  it('leaves a saved page its mark, and comes back under it', async () => {
    await note('1');
    await nextMorning();
    await worker.ask('page.seen', { keys: ['x:@adaholm'] }, senders.content('https://x.com/adaholm'));
    expect(state.badges.get(7)?.text).toBe('✓');
    await worker.ask('page.seen', { keys: ['x:@nobody'] }, senders.content('https://x.com/adaholm'));
    expect(state.badges.get(7)).toEqual({ text: '', title: 'Weft: 1 to revisit today' });
  });

  it('says the week at its end to who writes weekly, until it is written', async () => {
    const from = reflectionFrom('week', START);
    const week = { id: reflectionId('week', from), kind: 'week' as const, from, answers: [] };
    must(await worker.ask('reflection.save', week, senders.options()));
    worker.clock.now = START + 7 * 24 * HOUR;
    await worker.tidy();
    expect(state.badge.text).toBe('');
    worker.clock.now += 2 * 24 * HOUR;
    await worker.tidy();
    expect(state.badge).toEqual({ text: '1', title: 'Weft: the week to look back on' });
    const next = reflectionFrom('week', worker.clock.now);
    const written = { ...week, id: reflectionId('week', next), from: next };
    must(await worker.ask('reflection.save', written, senders.options()));
    await worker.echo.settled();
    expect(state.badge.text).toBe('');
  });

  it('stays as it was while the database refuses, and sane when the clock goes back', async () => {
    await note('1');
    await nextMorning();
    disk.mode = 'failed';
    await worker.alarms.check();
    expect(state.badge.text).toBe('1');
    disk.mode = 'ok';
    worker.clock.now -= 24 * HOUR;
    await worker.tidy();
    expect(state.badge.text).toBe('');
    expect(state.alarms.get(DAY_ALARM)?.scheduledTime).toBe(nextDay(worker.clock.now));
  });
});

describe('the alarm', () => {
  it('is there after every start, for the morning of the next day', async () => {
    await worker.tidy();
    expect([...state.alarms.values()]).toEqual([{ name: DAY_ALARM, scheduledTime: nextDay(START) }]);
    state.alarms.clear();
    worker = startWorker(disk, worker.clock);
    await worker.tidy();
    expect(state.alarms.size).toBe(1);
  });
});
