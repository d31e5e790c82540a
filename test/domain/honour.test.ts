import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_HONOUR, withPeople } from '../../src/domain/honour.ts';
import { shuffled } from '../../src/domain/shuffle.ts';

const random = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));
const from = (numbers: Iterator<number>) => () => numbers.next().value as number;

describe('a page of honour', () => {
  it('has no order but chance: everybody stays, and each order comes about', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), random, (all, numbers) => {
        const next = shuffled(all, from(numbers));
        expect([...next].sort()).toEqual([...all].sort());
      }),
    );
    const met = new Map<string, number>();
    for (let turn = 0; turn < 6_000; turn += 1) {
      const order = shuffled(['a', 'b', 'c'], Math.random).join('');
      met.set(order, (met.get(order) ?? 0) + 1);
    }
    expect(met.size).toBe(6);
    // Each is expected 1,000 times; so far off is chance once in a million runs.
    for (const times of met.values()) expect(Math.abs(times - 1_000)).toBeLessThan(160);
  });

  it('takes people once, in among those that are there, and as many as it holds', () => {
    const draft = withPeople({ ...EMPTY_HONOUR, ids: ['a', 'b'] }, ['b', 'c', 'c'], () => 0);
    expect(draft.ids).toEqual(['c', 'a', 'b']);
    const many = Array.from({ length: 900 }, (_, at) => String(at));
    const full = withPeople(draft, many, Math.random);
    expect(full.ids).toHaveLength(500);
    expect(full.ids).toEqual(expect.arrayContaining(['a', 'b', 'c']));
    expect(new Set(full.ids).size).toBe(500);
  });
});
