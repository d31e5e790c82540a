import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment } from '../../src/domain/moment.ts';
import { changedSet, membersAfter, patchFrom } from '../../src/domain/set-change.ts';

const sets = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
const sorted = (members: readonly string[]) => [...members].sort();

describe('a set that is changed by its members', () => {
  it('becomes what the page made of it, and done twice it is done once', () => {
    fc.assert(
      fc.property(sets, sets, (before, after) => {
        const change = changedSet(before, after);
        const now = membersAfter(before, change);
        expect(sorted(now)).toEqual(sorted(after));
        expect(membersAfter(now, change)).toEqual(now);
      }),
    );
  });

  it('keeps what two pages did that saw the same, in either order', () => {
    fc.assert(
      fc.property(sets, sets, sets, (seen, one, other) => {
        const [first, second] = [changedSet(seen, one), changedSet(seen, other)];
        const now = membersAfter(membersAfter(seen, first), second);
        expect(sorted(now)).toEqual(sorted(membersAfter(membersAfter(seen, second), first)));
        for (const member of [...first.add, ...second.add]) expect(now).toContain(member);
        for (const member of [...first.remove, ...second.remove]) expect(now).not.toContain(member);
      }),
    );
  });

  it('comes and goes in any order without losing anybody', () => {
    fc.assert(
      fc.property(sets, sets, sets, (before, add, remove) => {
        const after = membersAfter(before, { add, remove });
        expect(new Set(after).size).toBe(after.length);
        for (const one of add) expect(after).toContain(one);
        for (const one of before) expect(after.includes(one)).toBe(add.includes(one) || !remove.includes(one));
      }),
    );
  });

  it('has its notes by their time, also one that was rewritten', () => {
    const [first, second] = [
      { text: 'one', at: 1 },
      { text: 'two', at: 2 },
    ] as const;
    const change = changedSet([first, second], [{ text: 'uno', at: 1 }, second]);
    expect(membersAfter([first, second, { text: 'three', at: 3 }], change).map(({ text }) => text)).toEqual([
      'uno',
      'two',
      'three',
    ]);
  });
});

describe('an edit', () => {
  const moment: Moment = {
    id: '018f0000-0000-7000-8000-000000000001',
    v: 1,
    createdAt: 1,
    stamps: {},
    kind: 'learned',
    personIds: [],
    quotes: [],
    notes: [],
    tags: ['x'],
    happenedAt: 1,
    goalIds: ['018f0000-0000-7000-8000-000000000002'],
  };
  it('is a patch of the record as it stands; a list that need not be there goes with its last member', () => {
    const goalIds = { add: [], remove: moment.goalIds ?? [] };
    expect(patchFrom(moment, { tags: { add: ['y'], remove: ['x'] }, goalIds, benefit: 'idea' })).toEqual({
      tags: ['y'],
      goalIds: null,
      benefit: 'idea',
    });
    expect(patchFrom(moment, { tags: { add: [], remove: ['x'] } })).toEqual({ tags: [] });
  });
});
