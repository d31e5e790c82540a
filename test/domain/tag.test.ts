import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byFrecency, foldTag } from '../../src/domain/tag.ts';

const DAY = 86_400_000;

describe('foldTag', () => {
  it.each([
    ['#Learning Design', 'learning design'],
    ['  a,b ', 'a b'],
    ['Ｆｕｌｌ', 'ｆｕｌｌ'],
    ['###', ''],
    ['学習', '学習'],
  ])('%j is %j', (raw, folded) => expect(foldTag(raw)).toBe(folded));
  it('is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(foldTag(foldTag(raw))).toBe(foldTag(raw));
      }),
    );
  });
});

describe('byFrecency', () => {
  it('puts a tag of today before one that was used a little more, long ago', () => {
    const old = { name: 'old', uses: 4, lastUsedAt: 0 };
    const fresh = { name: 'fresh', uses: 1, lastUsedAt: 90 * DAY };
    expect([old, fresh].sort(byFrecency(90 * DAY))).toEqual([fresh, old]);
  });
  it('stays an order when the clock goes back', () => {
    const a = { name: 'a', uses: 1, lastUsedAt: 10 * DAY };
    const b = { name: 'b', uses: 1, lastUsedAt: 20 * DAY };
    expect([b, a].sort(byFrecency(0))).toEqual([a, b]);
  });
});
