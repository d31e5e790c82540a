import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, startOfDay } from '../../src/domain/day.ts';
import { reflectionFrom, reflectionId, sameDate } from '../../src/domain/reflection.ts';
import { isWeekEnding, nextReminder, remind } from '../../src/domain/reminder.ts';
import { dayStart, nextWeek, quarterStart, weekStart } from '../../src/domain/when.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 10, 22, 12);
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'America/Santiago', 'Asia/Kolkata', 'Pacific/Auckland'];
const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});
const at = fc.integer({ min: NOW - 1_000 * DAY, max: NOW + 1_000 * DAY });
const anyZone = fc.constantFrom(...ZONES);
const inZone = <T>(tz: string, work: () => T): T => {
  process.env['TZ'] = tz;
  return work();
};

describe('the time that is looked back on', () => {
  it('is a whole week, also when the clocks change', () => {
    fc.assert(
      fc.property(at, anyZone, (now, tz) =>
        inZone(tz, () => {
          const [from, to] = [weekStart(now), nextWeek(now)];
          expect(from <= now && now < to).toBe(true);
          expect(weekStart(to)).toBe(to);
          expect(weekStart(to - 1)).toBe(from);
          expect(Math.abs(to - from - 7 * DAY)).toBeLessThanOrEqual(HOUR);
        }),
      ),
    );
  });
  it('has one reflection, whatever time of it and whatever zone it is written in', () => {
    fc.assert(
      fc.property(at, anyZone, anyZone, (now, here, there) => {
        const monday = inZone(here, () => weekStart(now));
        const id = inZone(here, () => reflectionId('week', reflectionFrom('week', now)));
        expect(inZone(here, () => reflectionId('week', weekStart(nextWeek(now) - 1)))).toBe(id);
        // Read in another zone it is the same date, and so the same week.
        const name = inZone(here, () => dayOf(monday));
        const gap = Math.abs(zoneGap(monday, here, there));
        fc.pre(gap < 12 * HOUR);
        expect(inZone(there, () => dayOf(sameDate(monday)))).toBe(name);
        expect(inZone(there, () => reflectionId('week', sameDate(monday)))).toBe(id);
      }),
    );
  });
  it('differs by kind', () => {
    expect(new Set([reflectionId('week', 0), reflectionId('quarter', 0), reflectionId('stage', 0)]).size).toBe(3);
  });
  it('is a quarter of the calendar', () => {
    process.env['TZ'] = 'Europe/Berlin';
    expect(dayOf(quarterStart(new Date(2026, 11, 31, 23).getTime()))).toBe('2026-10-01');
    expect(dayOf(quarterStart(new Date(2026, 0, 1).getTime()))).toBe('2026-01-01');
  });
});

describe('the name of a day', () => {
  it('is read back in every zone', () => {
    fc.assert(
      fc.property(at, anyZone, (now, tz) =>
        inZone(tz, () => {
          const midnight = startOfDay(dayOf(now));
          expect(midnight === undefined ? '' : dayOf(midnight)).toBe(dayOf(now));
        }),
      ),
    );
  });
  it.each(['', '2026-13-01', '2026-02-30', '26-1-1', 'tomorrow', '2026-11-22x'])('is not %j', (name) =>
    expect(startOfDay(name)).toBeUndefined(),
  );
});

describe('what is said', () => {
  it('is said once a day at most, and again on the next', () => {
    const first = remind(undefined, 3, NOW);
    expect(first).toEqual({ day: dayStart(NOW), open: true });
    const looked = { day: dayStart(NOW), open: false };
    expect(remind(looked, 5, NOW + HOUR)).toEqual(looked);
    expect(remind(looked, 5, nextReminder(NOW))).toEqual({ day: nextReminder(NOW), open: true });
  });
  it('is nothing while nothing is due, and may still be said later in the day', () => {
    expect(remind(undefined, 0, NOW)).toBeUndefined();
    expect(remind(undefined, 1, NOW + HOUR)?.open).toBe(true);
    expect(remind({ day: dayStart(NOW), open: true }, 0, NOW)?.open).toBe(false);
  });
  it('begins anew when the clock was set back', () => {
    expect(remind({ day: dayStart(NOW + 9 * DAY), open: false }, 2, NOW)).toEqual({ day: dayStart(NOW), open: true });
  });
  it('knows the end of the week', () => {
    process.env['TZ'] = 'Europe/Berlin';
    expect([19, 20, 21, 22, 23].map((day) => isWeekEnding(new Date(2026, 10, day, 9).getTime()))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    // Late on Sunday night it is still Sunday's day.
    expect(isWeekEnding(new Date(2026, 10, 23, 2).getTime())).toBe(true);
  });
});

/** How much later midnight of a date is here than there. */
function zoneGap(instant: number, here: string, there: string): number {
  const offset = (tz: string) => inZone(tz, () => new Date(instant).getTimezoneOffset() * 60_000);
  return offset(here) - offset(there);
}
