import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HelpEvidence, helpRank, helpReasons, wordWeight } from '../../src/domain/help.ts';

const NOW = 1_760_000_000_000;
const nothing: HelpEvidence = {
  own: 0,
  moments: [],
  tags: [],
  groups: [],
  answers: 0,
  roles: [],
  support: false,
};
const weight = fc.double({ min: 0, max: 20, noNaN: true });
const evidence: fc.Arbitrary<HelpEvidence> = fc.record(
  {
    own: weight,
    moments: fc.array(fc.double({ min: 0.1, max: 20, noNaN: true }), { maxLength: 12 }),
    tags: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    groups: fc.array(fc.constantFrom('g', 'h'), { maxLength: 2 }),
    answers: fc.nat(9),
    roles: fc.subarray(['mentor', 'cheerleader', 'expert'] as const),
    support: fc.boolean(),
    tie: fc.constantFrom('strong' as const, 'weak' as const, 'very-weak' as const),
    lastAt: fc.integer({ min: NOW - 40_000_000_000, max: NOW }),
  },
  { requiredKeys: ['own', 'moments', 'tags', 'groups', 'answers', 'roles', 'support'] },
);

describe('who can help', () => {
  it('names nobody whose record has nothing of the need, however close they are', () => {
    const close: HelpEvidence = {
      ...nothing,
      tie: 'strong',
      roles: ['mentor'],
      support: true,
      answers: 9,
      lastAt: NOW,
    };
    expect(helpReasons(close)).toEqual([]);
    expect(helpRank(close, NOW)).toBe(0);
  });

  it('says why, and ranks exactly those for whom it can say it', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        expect(helpReasons(one).length > 0).toBe(helpRank(one, NOW) > 0);
      }),
    );
  });

  it('does not hang on the order in which evidence was read', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const turned = { ...one, moments: [...one.moments].reverse(), tags: [...one.tags].reverse() };
        expect(helpRank(turned, NOW)).toBe(helpRank(one, NOW));
      }),
    );
  });

  it('never holds more evidence against anybody', () => {
    fc.assert(
      fc.property(evidence, weight, (one, more) => {
        const rank = helpRank(one, NOW);
        const richer: HelpEvidence[] = [
          { ...one, own: one.own + more },
          { ...one, moments: [...one.moments, 0.5] },
          { ...one, tags: [...one.tags, 'z'] },
          { ...one, groups: [...one.groups, 'z'] },
          { ...one, answers: one.answers + 1 },
          { ...one, support: true },
          { ...one, tie: 'strong' },
          { ...one, lastAt: NOW },
        ];
        for (const rich of richer) expect(helpRank(rich, NOW)).toBeGreaterThanOrEqual(rank);
      }),
    );
  });

  it('puts who knows before who is close, and the closer first of two who know the same', () => {
    const knows = { ...nothing, tags: ['feedback'], moments: [4, 4] };
    const close: HelpEvidence = { ...nothing, moments: [1], tie: 'strong', support: true, lastAt: NOW };
    expect(helpRank(knows, NOW)).toBeGreaterThan(helpRank(close, NOW));
    expect(helpRank({ ...knows, tie: 'strong' }, NOW)).toBeGreaterThan(helpRank({ ...knows, tie: 'very-weak' }, NOW));
  });

  it('hears nothing in words that are everywhere, and most in rare ones', () => {
    expect(wordWeight(0, 1_000)).toBe(0);
    expect(wordWeight(900, 1_000)).toBe(0);
    expect(wordWeight(2, 1_000)).toBeGreaterThan(wordWeight(200, 1_000));
    // In a small network no word is common yet.
    expect(wordWeight(3, 3)).toBeGreaterThan(0);
  });
});
