import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snoozeUntil, snoozeUntilDay } from '../../src/domain/snooze.ts';
import { touch } from '../../src/domain/touch.ts';

const DAY = 86_400_000;
const instant = fc.date({ min: new Date(2001, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }).map(Number);

describe('putting a reminder off', () => {
  it('lasts a week or a month of the calendar, to a local midnight, in every zone', () => {
    fc.assert(
      fc.property(instant, fc.constantFrom('week' as const, 'month' as const), (now, how) => {
        const until = snoozeUntil(how, now);
        const days = (until - now) / DAY;
        expect(days).toBeGreaterThan(how === 'week' ? 5.9 : 26.9);
        expect(days).toBeLessThan(how === 'week' ? 7.1 : 31.1);
        expect(new Date(until).getHours()).toBe(new Date(new Date(until).setHours(0)).getHours());
        if (how === 'week') expect(new Date(until).getDay()).toBe(new Date(now).getDay());
      }),
    );
  });
  it('takes the last day where the next month is shorter', () => {
    const until = new Date(snoozeUntil('month', new Date(2026, 0, 31, 15).getTime()));
    expect([until.getMonth(), until.getDate()]).toEqual([1, 28]);
  });
  it('reads a day, and none that is not there or over', () => {
    const now = new Date(2026, 2, 4, 9).getTime();
    expect(snoozeUntilDay('2026-03-29', now)).toBe(new Date(2026, 2, 29).getTime());
    for (const text of ['2026-02-30', '2026-13-05', '2026-03-04', '2025-12-31', '', '29.3.2026', '2026-3-29'])
      expect(snoozeUntilDay(text, now)).toBeUndefined();
  });
});

describe('touch', () => {
  const facts = fc.record(
    {
      since: instant,
      lastAt: instant,
      tie: fc.constantFrom('strong' as const, 'weak' as const, 'very-weak' as const),
      rhythmDays: fc.integer({ min: 0, max: 3_650 }),
      snoozedUntil: instant,
      resting: fc.boolean(),
    },
    { requiredKeys: ['since'] },
  );
  it('is never lost by one more moment, nor by a clock that was set back', () => {
    fc.assert(
      fc.property(facts, instant, fc.nat(400 * DAY), (known, now, later) => {
        if (touch(known, now).state === 'losing-touch') return;
        const more = { ...known, lastAt: Math.max(known.lastAt ?? 0, known.since) + later };
        expect(touch(more, now).state).not.toBe('losing-touch');
        // Without a snooze, which a clock set back only makes longer.
        expect(touch(known, now - later).state).not.toBe('losing-touch');
      }),
    );
  });
  it('is due later with a longer rhythm and a later moment', () => {
    fc.assert(
      fc.property(facts, instant, fc.integer({ min: 1, max: 500 }), (known, now, more) => {
        const { rhythmDays = 30 } = known;
        const days = Math.max(1, rhythmDays);
        const awake = { since: known.since, ...(known.lastAt !== undefined && { lastAt: known.lastAt }) };
        const due = (rhythm: number, lastAt = awake.lastAt) =>
          touch({ ...awake, rhythmDays: rhythm, ...(lastAt !== undefined && { lastAt }) }, now).dueAt ?? 0;
        expect(due(days + more)).toBeGreaterThan(due(days));
        expect(due(days, (awake.lastAt ?? awake.since) + more)).toBeGreaterThanOrEqual(due(days));
      }),
    );
  });
});
