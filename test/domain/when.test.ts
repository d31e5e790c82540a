import { describe, expect, it } from 'vitest';
import { ago, weekStart } from '../../src/domain/when.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('ago', () => {
  it.each([
    [0, 'now', 0],
    [-DAY, 'now', 0],
    [90_000, 'minute', 1],
    [5 * HOUR, 'hour', 5],
    [6 * DAY, 'day', 6],
    [7 * DAY, 'week', 1],
    [59 * DAY, 'week', 8],
    [92 * DAY, 'month', 3],
    [800 * DAY, 'year', 2],
  ] as const)('%d ms is %s %d', (past, unit, count) => expect(ago(1e12 - past, 1e12)).toEqual({ unit, count }));
});

describe('weekStart', () => {
  it('is the local Monday at midnight, across a change to summer time too', () => {
    const sunday = new Date(2026, 2, 29, 23, 59).getTime();
    expect(weekStart(sunday)).toBe(new Date(2026, 2, 23).getTime());
    expect(weekStart(new Date(2026, 2, 23).getTime())).toBe(new Date(2026, 2, 23).getTime());
  });
});
