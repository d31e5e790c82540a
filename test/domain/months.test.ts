import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countsByMonth, monthStarts } from '../../src/domain/months.ts';

const instant = fc.date({ min: new Date(2001, 0, 1), max: new Date(2090, 0, 1), noInvalidDate: true }).map(Number);

describe('months', () => {
  it('begin at local midnight of the first, in order, the present one last', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 24 }), (now, count) => {
        const starts = monthStarts(now, count);
        expect(starts).toHaveLength(count);
        for (const start of starts) {
          const date = new Date(start);
          expect([date.getDate(), date.getHours(), date.getMinutes()]).toEqual([1, 0, 0]);
        }
        expect([...starts].sort((a, b) => a - b)).toEqual(starts);
        expect(starts.at(-1)).toBeLessThanOrEqual(now);
        expect(new Date(starts.at(-1) ?? 0).getMonth()).toBe(new Date(now).getMonth());
      }),
    );
  });
  it('count every moment once, also those that a clock set back put into the future', () => {
    fc.assert(
      fc.property(instant, fc.array(instant), (now, times) => {
        const starts = monthStarts(now, 12);
        const counted = countsByMonth(times, starts).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(times.filter((time) => time >= (starts[0] ?? 0)).length);
      }),
    );
  });
});
