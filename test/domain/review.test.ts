import fc from 'fast-check';
import { createEmptyCard } from 'ts-fsrs';
import { afterEach, describe, expect, it } from 'vitest';
import { answered, GRADES, previews } from '../../src/domain/review.ts';
import { interleave, isDue, leftToday } from '../../src/domain/review-queue.ts';
import { entersReview, firstReview, type ReviewState } from '../../src/domain/review-state.ts';
import { dayStart, nextDay } from '../../src/domain/when.ts';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham', 'Pacific/Kiritimati'];
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const grade = fc.constantFrom(...GRADES);
const anyTime = fc.integer({ min: NOW - 2_000 * DAY, max: NOW + 2_000 * DAY });
const anyZone = fc.constantFrom(...ZONES);

describe('the first time', () => {
  it('is on the next day where that has 23 hours and the night before it belongs to the day before', () => {
    process.env['TZ'] = 'Pacific/Chatham';
    const night = Date.UTC(2024, 8, 27, 14, 15);
    expect(isDue(firstReview(night), nextDay(night))).toBe(true);
  });
  it('is what the scheduler calls an empty card', () => {
    const { stability, difficulty, reps, lapses, state } = createEmptyCard(NOW);
    expect(firstReview(NOW)).toMatchObject({ stability, difficulty, reps, lapses, state });
    expect(firstReview(NOW).lastAt).toBeUndefined();
  });
  it('is on the next day of the user, in every zone and across daylight saving', () => {
    fc.assert(
      fc.property(anyTime, anyZone, (at, tz) => {
        process.env['TZ'] = tz;
        const review = firstReview(at);
        expect(isDue(review, at)).toBe(false);
        expect(isDue(review, nextDay(at) - 1)).toBe(false);
        expect(isDue(review, nextDay(at))).toBe(true);
        expect(isDue({ ...review, muted: true }, nextDay(at))).toBe(false);
      }),
    );
  });
});

describe('an answer', () => {
  it('goes on from a memory too faint for the scheduler', () =>
    expect(answered({ ...firstReview(NOW), stability: 5e-324, difficulty: 1, state: 2 }, 'again', NOW).dueAt).toBe(
      answered(firstReview(NOW), 'again', NOW).dueAt,
    ));
  it('brings the moment back later the better it was known', () => {
    const dates = Object.values(previews(firstReview(NOW), NOW + DAY));
    expect([...dates].sort((a, b) => a - b)).toEqual(dates);
    expect(dates[3]).toBeGreaterThan(dates[0] ?? 0);
  });
  it('never schedules into the past or the same day, whatever clock and zone do', () => {
    const steps = fc.array(fc.tuple(grade, fc.integer({ min: -5 * DAY, max: 40 * DAY }), anyZone), { maxLength: 12 });
    fc.assert(
      fc.property(anyTime, steps, (start, all) => {
        let now = start;
        let latest = start;
        let review = firstReview(start);
        for (const [given, passed, tz] of all) {
          process.env['TZ'] = tz;
          now += passed;
          latest = Math.max(latest, now);
          const before = review;
          review = answered(review, given, now);
          expect(review.lastAt).toBe(Math.max(now, before.lastAt ?? now));
          expect(isDue(review, review.lastAt ?? 0)).toBe(false);
          expect(review.lastAt).toBeLessThanOrEqual(latest);
          expect(review.reps).toBe(before.reps + 1);
          expect([review.stability, review.difficulty, review.dueAt].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
  it('sets the clock back a day: the order of what waits stays', () => {
    const states = fc.array(fc.tuple(grade, fc.integer({ min: 1, max: 60 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(states, (all) => {
        const waiting = all.map(([given, days], nth) => ({
          id: `${nth}`,
          personIds: [`${nth}`],
          tags: [],
          dueAt: answered(firstReview(NOW), given, NOW + days * DAY).dueAt,
        }));
        const order = (now: number) =>
          interleave(
            waiting.filter((one) => one.dueAt < nextDay(now)),
            99,
          ).map(({ id }) => id);
        const later = NOW + 90 * DAY;
        // What is due a day earlier is the beginning of what is due now, in the same order.
        expect(order(later).slice(0, order(later - DAY).length)).toEqual(order(later - DAY));
      }),
    );
  });
  it('goes on from any stored memory, damaged ones too', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const stored: fc.Arbitrary<ReviewState> = fc.record({
      dueAt: anyTime,
      stability: number,
      difficulty: number,
      reps: fc.nat(),
      lapses: fc.nat(),
      state: fc.constantFrom(0, 1, 2, 3),
      lastAt: anyTime,
    });
    fc.assert(
      fc.property(stored, grade, anyTime, (review, given, now) => {
        const next = answered(review, given, now);
        expect(Number.isFinite(next.dueAt) && next.dueAt >= now).toBe(true);
      }),
    );
  });
  it('keeps what is muted muted', () =>
    expect(answered({ ...firstReview(NOW), muted: true }, 'good', NOW).muted).toBe(true));
});

describe('the queue', () => {
  const one = (id: string, person: string, dueAt = 0) => ({ id, personIds: [person], tags: [], dueAt });
  const reviewable = fc.record({
    id: fc.uuid(),
    personIds: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    tags: fc.array(fc.constantFrom('x', 'y'), { maxLength: 1 }),
    dueAt: fc.integer({ min: 0, max: 9 }),
  });
  it('keeps alike moments apart where it can', () => {
    const order = interleave([one('1', 'a'), one('2', 'a'), one('3', 'b'), one('4', 'b')], 10);
    expect(order.map((each) => each.personIds[0])).toEqual(['a', 'b', 'a', 'b']);
  });
  it('loses none, begins with what waits longest, and does not depend on how it was read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(reviewable, { selector: ({ id }) => id, maxLength: 30 }), fc.nat(15), (due, limit) => {
        const all = interleave(due, due.length);
        expect(all.map(({ id }) => id).sort()).toEqual(due.map(({ id }) => id).sort());
        expect(interleave([...due].reverse(), limit)).toEqual(all.slice(0, limit));
        expect(all[0]?.dueAt).toBe(due.length > 0 ? Math.min(...due.map(({ dueAt }) => dueAt)) : undefined);
      }),
    );
  });
  it('is never a wall after a holiday, and what was done today counts', () => {
    expect(leftToday(400, 0, 5)).toBe(5);
    expect(leftToday(400, 3, 5)).toBe(2);
    expect(leftToday(400, 9, 5)).toBe(0);
    expect(leftToday(1, 0, 5)).toBe(1);
  });
});

describe('what comes into the review by itself', () => {
  const moment = { kind: 'learned' as const, notes: [], quotes: [] };
  const note = { ...moment, notes: [{ text: 'mine', at: NOW }] };
  it.each([
    [undefined, note, true],
    [undefined, moment, false],
    [moment, note, true],
    [note, note, false],
    [undefined, { ...note, kind: 'gave' as const }, false],
    [moment, { ...note, review: firstReview(NOW) }, false],
  ])('%#', (before, after, enters) => expect(entersReview(before, after)).toBe(enters));
});

describe('the day of the user', () => {
  it('begins at four: late evenings belong to it', () => {
    process.env['TZ'] = 'Europe/Berlin';
    const four = new Date(2026, 10, 22, 4).getTime();
    expect(dayStart(new Date(2026, 10, 23, 3, 59).getTime())).toBe(four);
    expect(nextDay(four)).toBe(new Date(2026, 10, 23, 4).getTime());
  });
  it('has neither gaps nor overlaps', () => {
    fc.assert(
      fc.property(anyTime, anyZone, (at, tz) => {
        process.env['TZ'] = tz;
        expect(dayStart(at)).toBeLessThanOrEqual(at);
        expect(nextDay(at)).toBeGreaterThan(at);
        expect(dayStart(nextDay(at))).toBe(nextDay(at));
        expect(dayStart(nextDay(at) - 1)).toBe(dayStart(at));
      }),
    );
  });
});
