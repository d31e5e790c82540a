import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import type { Stamp } from '../../src/domain/record.ts';
import { compareStamps, edit, nextStamp, sameValue } from '../../src/domain/stamp.ts';

const at = (ms: number, n = 0, device = 'a'): Stamp => ({ at: ms, n, device });
const ada: Person = {
  id: '018f0000-0000-7000-8000-000000000001',
  v: 1,
  createdAt: 1,
  stamps: {},
  kind: 'person',
  name: 'Ada',
  roles: [],
  tags: ['maths'],
};
const stamps = fc.record({
  at: fc.integer({ min: 0, max: 5 }),
  n: fc.integer({ min: 0, max: 3 }),
  device: fc.constantFrom('a', 'b'),
});

describe('the clock', () => {
  it('never goes back, even when the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2 }), (walls) => {
        let last: Stamp | undefined;
        for (const wall of walls) {
          const next = nextStamp(last, wall, 'a');
          if (last) expect(compareStamps(next, last)).toBeGreaterThan(0);
          last = next;
        }
      }),
    );
  });
  it('orders all stamps: antisymmetric, and equal only when the same', () => {
    fc.assert(
      fc.property(stamps, stamps, (a, b) => {
        expect(Math.sign(compareStamps(a, b)) + Math.sign(compareStamps(b, a))).toBe(0);
        expect(compareStamps(a, b) === 0).toBe(sameValue(a, b));
      }),
    );
  });
});

describe('edit', () => {
  it('stamps only what changed', () => {
    const next = edit(ada, { name: 'Ada', note: 'met in Leeds' }, at(5));
    expect(next).toMatchObject({ note: 'met in Leeds', stamps: { note: at(5) } });
    expect(next.stamps['name']).toBeUndefined();
  });
  it('removes a field by null and stamps the removal', () => {
    const noted = edit(ada, { note: 'x' }, at(1));
    const bare = edit(noted, { note: null }, at(2));
    expect('note' in bare).toBe(false);
    expect(bare.stamps['note']).toEqual(at(2));
  });
  it('removing what is not there is no change', () => expect(edit(ada, { note: null }, at(2))).toEqual(ada));
  it('stamps members of a set one by one', () => {
    const next = edit(ada, { tags: ['logic'] }, at(3));
    expect(next.stamps).toEqual({ 'tags:maths': at(3), 'tags:logic': at(3) });
  });
  it('does not touch the record it was given', () => {
    edit(ada, { name: 'Ada L.' }, at(9));
    expect(ada.name).toBe('Ada');
  });
});
