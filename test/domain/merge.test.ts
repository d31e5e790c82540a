import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merging, splitting } from '../../src/domain/merge.ts';
import { disagreements, MERGE_FIELDS, type MergeChoices, olderOf } from '../../src/domain/merge-choice.ts';
import { type Person, relation, role } from '../../src/domain/person.ts';
import { edit, type Patch } from '../../src/domain/stamp.ts';
import { coverage } from '../../src/domain/support.ts';
import { upgrade } from '../../src/domain/upgrade.ts';

const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const stamp = (at: number) => ({ at, n: 0, device: 'laptop' });
const NOW = 5_000;
const LONE = { profilesOf: () => [], ways: new Map<string, string>() };

const person = (n: number): fc.Arbitrary<Person> =>
  fc
    .record(
      {
        createdAt: fc.integer({ min: 1, max: 3 }),
        kind: fc.constantFrom('person' as const, 'organisation' as const),
        name: fc.constantFrom('Ada Holm', '李明', 'نور'),
        roles: fc.subarray([...role.options]),
        tags: fc.subarray(['x', 'y', 'z']),
        tie: fc.constantFrom('weak' as const, 'strong' as const),
        relation: fc.constantFrom(...relation.options),
        intent: fc.constantFrom('why', 'what for'),
        note: fc.constantFrom('one', 'two', 'one\n\ntwo'),
        location: fc.constantFrom('Lund', 'Kyoto'),
        metThroughId: fc.constantFrom(id(0), id(1), id(2), id(9)),
        support: fc.constant(true),
        resting: fc.constant(true),
        rhythmDays: fc.integer({ min: 0, max: 3 }),
        snoozedUntil: fc.integer({ min: 1, max: 3 }),
        dismissed: fc.subarray(['tie:strong', `merge:${id(9)}`], { minLength: 1 }),
        foundAt: fc.record({ url: fc.constant('https://a.example'), at: fc.integer({ min: 1, max: 3 }) }),
      },
      { requiredKeys: ['createdAt', 'kind', 'name', 'roles', 'tags'] },
    )
    .map((fields) => ({ id: id(n), v: 1, stamps: {}, ...fields }));

const choices: fc.Arbitrary<MergeChoices> = fc.dictionary(
  fc.constantFrom(...MERGE_FIELDS),
  fc.constantFrom('first' as const, 'second' as const, 'both' as const),
);
const turned = (all: MergeChoices): MergeChoices =>
  Object.fromEntries(
    Object.entries(all).map(([field, choice]) => [
      field,
      choice === 'first' ? 'second' : choice === 'second' ? 'first' : choice,
    ]),
  );
/** Without stamps, and with sets in order: what a user would see. */
const seen = ({ stamps: _, ...rest }: Person) => ({
  ...rest,
  roles: [...rest.roles].sort(),
  tags: [...rest.tags].sort(),
  dismissed: [...(rest.dismissed ?? [])].sort(),
});

/** The first after all others went into it, one after the other, and left in this order, each as it was. */
function mergedAndParted(
  first: Person,
  rest: readonly Person[],
  order: readonly number[],
  wanted: readonly MergeChoices[] = [],
): Person {
  let kept = first;
  const all = new Map<string, Person>();
  const ways = new Map<string, string>();
  for (const [at, gone] of rest.entries()) {
    const done = merging(kept, gone, wanted[at] ?? {}, { ...LONE, ways, now: NOW + at });
    ways.set(gone.id, kept.id);
    kept = edit(kept, done.keptPatch, stamp(NOW + at));
    all.set(gone.id, edit(gone, done.gonePatch, stamp(NOW + at)));
  }
  for (const [at, which] of order.entries()) {
    const leaving = all.get(id(which)) as Person;
    all.delete(leaving.id);
    const parted = splitting(kept, leaving, [...all.values()], ways);
    ways.delete(leaving.id);
    kept = edit(kept, parted.keptPatch, stamp(NOW + 10 + at));
    for (const { other, patch } of parted.notes) {
      all.set(other.id, edit<Person>(other, patch as Patch<Person>, stamp(NOW + 10 + at)));
    }
    const back = edit<Person>(leaving, parted.leavingPatch, stamp(NOW + 10 + at));
    expect(seen(back)).toEqual(seen(rest[which - 1] as Person));
  }
  return kept;
}

describe('two records of one person', () => {
  it('become the same one, whichever is named first', () => {
    fc.assert(
      fc.property(person(1), person(2), choices, (a, b, wanted) => {
        const one = merging(a, b, wanted, { ...LONE, now: NOW });
        const other = merging(b, a, turned(wanted), { ...LONE, now: NOW });
        expect(one.kept.id).toBe(other.kept.id);
        expect(one.keptPatch).toEqual(other.keptPatch);
        expect(one.gonePatch).toEqual(other.gonePatch);
      }),
    );
  });

  it('lose nothing that only one of them said, and no text that both may keep', () => {
    fc.assert(
      fc.property(person(1), person(2), (a, b) => {
        const { kept, keptPatch } = merging(a, b, {}, { ...LONE, now: NOW });
        const now = edit(kept, keptPatch, stamp(NOW));
        for (const one of [a, b]) {
          expect(now.tags).toEqual(expect.arrayContaining(one.tags));
          expect(now.roles).toEqual(expect.arrayContaining(one.roles));
          if (one.note) expect(now.note).toContain(one.note);
          if (one.support) expect(now.support).toBe(true);
        }
        const asked = new Set(disagreements(a, b).map(({ field }) => field));
        for (const field of MERGE_FIELDS) {
          if (asked.has(field) || field === 'metThroughId') continue;
          expect(now[field]).toEqual(a[field] ?? b[field]);
        }
        // Nobody brought themselves.
        expect([a.id, b.id]).not.toContain(now.metThroughId);
      }),
    );
  });

  it('make records that can be read again', () => {
    fc.assert(
      fc.property(person(1), person(2), choices, (a, b, wanted) => {
        const { kept, gone, keptPatch, gonePatch } = merging(a, b, wanted, {
          ...LONE,
          profilesOf: () => [id(7)],
          now: NOW,
        });
        expect(upgrade('person', edit(kept, keptPatch, stamp(NOW))).ok).toBe(true);
        expect(upgrade('person', edit(gone, gonePatch, stamp(NOW))).ok).toBe(true);
      }),
    );
  });

  it('are asked about in the same fields, whichever is named first; the older stays', () => {
    fc.assert(
      fc.property(person(1), person(2), (a, b) => {
        const fields = (first: Person, second: Person) => disagreements(first, second).map(({ field }) => field);
        expect(fields(a, b)).toEqual(fields(b, a));
        expect(olderOf(a, b) === 'first').toBe(olderOf(b, a) === 'second');
      }),
    );
  });
});

describe('a split', () => {
  it('gives back what each merge changed, in whatever order they are undone', () => {
    fc.assert(
      fc.property(
        fc.tuple(person(0), person(1), person(2), person(3)),
        fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
        fc.array(choices, { minLength: 3, maxLength: 3 }),
        ([first, ...rest], order, wanted) => {
          // The first is the oldest: it stays in every merge.
          const before = { ...first, createdAt: 0 };
          expect(seen(mergedAndParted(before, rest, order, wanted))).toEqual(seen(before));
        },
      ),
    );
  });

  it('gives back who brought them through two merges that hid it, whichever is undone last', () => {
    const base = { v: 1, stamps: {}, kind: 'person' as const, name: 'Ada', roles: [], tags: [] };
    const brought: [number, number?][] = [[0, 2], [1], [2, 1], [3, 9]];
    const [kept, ...others] = brought.map(
      ([n, by]): Person => ({ ...base, id: id(n), createdAt: n, ...(by !== undefined && { metThroughId: id(by) }) }),
    ) as [Person, ...Person[]];
    for (const order of [
      [1, 3, 2],
      [3, 1, 2],
      [2, 3, 1],
    ])
      expect(mergedAndParted(kept, others, order).metThroughId).toBe(id(2));
  });

  it('leaves what the user changed since', () => {
    const base = { v: 1, stamps: {}, kind: 'person' as const, roles: [], tags: [] };
    const a: Person = { ...base, id: id(1), createdAt: 1, name: 'Ada', tie: 'weak' };
    const b: Person = { ...base, id: id(2), createdAt: 2, name: 'Ada', tie: 'strong', location: 'Lund' };
    const { keptPatch, gonePatch } = merging(a, b, { tie: 'second' }, { ...LONE, now: NOW });
    const kept = edit<Person>(edit(a, keptPatch, stamp(NOW)), { tie: 'very-weak' }, stamp(NOW + 1));
    const parted = splitting(kept, edit(b, gonePatch, stamp(NOW)), [], new Map());
    const now = edit(kept, parted.keptPatch, stamp(NOW + 2));
    expect(now.tie).toBe('very-weak');
    expect(now.location).toBeUndefined();
  });
});

describe('coverage of the support network', () => {
  const supporter = fc.record({
    id: fc.constantFrom(id(1), id(2), id(3)),
    roles: fc.subarray([...role.options]),
    benefits: fc.dictionary(fc.constantFrom('idea', 'answer', 'support'), fc.nat(4)),
  });
  it('one more person never opens a gap, and the order of people says nothing', () => {
    fc.assert(
      fc.property(fc.array(supporter), supporter, (people, more) => {
        const [before, after] = [coverage(people), coverage([...people, more])];
        expect(before.gaps).toEqual(expect.arrayContaining([...after.gaps]));
        expect(before.missing).toEqual(expect.arrayContaining([...after.missing]));
        expect(coverage([...people].reverse()).given).toEqual(before.given);
      }),
    );
  });
});
