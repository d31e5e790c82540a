import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf, MOST_ROWS, placesIn, rowAfterKey, scrollFor, windowOf } from '../../src/options/list/window-of.ts';

const ROW = 56;

describe('windowOf', () => {
  it('holds what is in view and a little more', () => {
    expect(windowOf(0, 560, ROW, 10_000)).toEqual({ first: 0, count: 18 });
    expect(windowOf(56_000, 560, ROW, 10_000)).toEqual({ first: 992, count: 26 });
  });
  it('never draws more than the limit, never beyond the list, and covers the view where the limit allows', () => {
    const size = fc.integer({ min: 0, max: 4_000 });
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 6_000_000 }), size, fc.nat(100_000), (top, height, total) => {
        const { first, count } = windowOf(top, height, ROW, total);
        expect(count).toBeLessThanOrEqual(MOST_ROWS);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first + count).toBeLessThanOrEqual(total);
        // No two rows of a window may take one place.
        expect(count).toBeLessThanOrEqual(placesIn(height, ROW));
        const seenTop = Math.min(Math.max(0, top), Math.max(0, total * ROW - height));
        if (total === 0 || height === 0) return;
        expect(first * ROW).toBeLessThanOrEqual(seenTop);
        const end = Math.min(seenTop + height, total * ROW);
        if (count < MOST_ROWS) expect((first + count) * ROW).toBeGreaterThanOrEqual(end);
      }),
    );
  });
});

it('asks for a block that holds the window', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.integer({ min: 0, max: MOST_ROWS }), (first, count) => {
      const { offset, limit } = blockOf({ first, count });
      expect(offset).toBeLessThanOrEqual(first);
      expect(offset + limit).toBeGreaterThanOrEqual(first + count);
      expect(limit).toBeLessThanOrEqual(240);
    }),
  );
});

it('scrolls no further than it must', () => {
  expect(scrollFor(3, 0, 560, ROW)).toBeUndefined();
  expect(scrollFor(0, 100, 560, ROW)).toBe(0);
  expect(scrollFor(10, 0, 560, ROW)).toBe(56);
});

it('moves by keys and stays in the list', () => {
  expect(rowAfterKey('j', 0, 3, 10)).toBe(1);
  expect(rowAfterKey('ArrowDown', 2, 3, 10)).toBe(2);
  expect(rowAfterKey('k', 0, 3, 10)).toBe(0);
  expect(rowAfterKey('End', 0, 3, 10)).toBe(2);
  expect(rowAfterKey('Home', 2, 3, 10)).toBe(0);
  expect(rowAfterKey('PageDown', 0, 30, 10)).toBe(10);
  expect(rowAfterKey('x', 0, 3, 10)).toBeUndefined();
  expect(rowAfterKey('j', 0, 0, 10)).toBeUndefined();
});
