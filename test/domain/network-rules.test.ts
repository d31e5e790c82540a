import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balance, owed } from '../../src/domain/reciprocity.ts';
import { currentStage, STAGES } from '../../src/domain/stage.ts';
import { type Evidence, suggestTie, tieOfSignal, tieSignal } from '../../src/domain/tie-signal.ts';
import { touch } from '../../src/domain/touch.ts';

const DAY = 86_400_000;
const NOW = 1_790_000_000_000;
const count = fc.integer({ min: 0, max: 30 });
const evidence = fc.record(
  {
    learned: count,
    gave: count,
    asked: count,
    met: count,
    inPerson: count,
    channels: count,
    lastAt: fc.integer({ min: NOW - 400 * DAY, max: NOW }),
  },
  { requiredKeys: ['learned', 'gave', 'asked', 'met', 'inPerson', 'channels'] },
);
const bare: Evidence = { learned: 0, gave: 0, asked: 0, met: 0, inPerson: 0, channels: 1 };

describe('tie signal', () => {
  it('says what it rests on', () => {
    const signal = tieSignal({ ...bare, learned: 4, gave: 1, met: 2, channels: 2, lastAt: NOW - 3 * DAY }, NOW);
    expect(signal).toMatchObject({
      moments: 7,
      lastDays: 3,
      met: 2,
      facts: ['recent', 'both-directions', 'several-channels', 'met'],
    });
    expect(tieOfSignal(signal)).toBe('strong');
  });
  it('is monotone: more evidence never takes a fact away', () => {
    fc.assert(
      fc.property(evidence, evidence, (a, b) => {
        const more: Evidence = {
          learned: a.learned + b.learned,
          gave: a.gave + b.gave,
          asked: a.asked + b.asked,
          met: a.met + b.met,
          inPerson: a.inPerson + b.inPerson,
          channels: Math.max(a.channels, b.channels),
        };
        const lasts = [a.lastAt, b.lastAt].filter((at) => at !== undefined);
        if (lasts.length > 0) more.lastAt = Math.max(...lasts);
        expect(tieSignal(more, NOW).facts).toEqual(expect.arrayContaining([...tieSignal(a, NOW).facts]));
      }),
    );
  });
  it('never says a negative time when the clock went back', () => {
    expect(tieSignal({ ...bare, lastAt: NOW + DAY }, NOW).lastDays).toBe(0);
  });
  it('suggests only upwards, and not again what was dismissed', () => {
    const strong = tieSignal({ ...bare, learned: 9, gave: 2, met: 1, lastAt: NOW }, NOW);
    expect(suggestTie('weak', strong, [])).toBe('strong');
    expect(suggestTie('weak', strong, ['strong'])).toBeUndefined();
    expect(suggestTie('strong', tieSignal({ ...bare, learned: 1, lastAt: 0 }, NOW), [])).toBeUndefined();
    expect(suggestTie(undefined, tieSignal(bare, NOW), [])).toBeUndefined();
  });
});

describe('give and take', () => {
  it.each([
    [4, 3, 'in-balance'],
    [7, 1, 'give-back'],
    [3, 1, 'in-balance'],
    [5, 0, 'give-back'],
    [2, 0, 'none'],
    [0, 4, 'none'],
  ] as const)('took %d, gave %d: %s', (took, gave, said) => expect(balance({ took, gave })).toBe(said));
  it('giving more never makes it worse', () => {
    fc.assert(
      fc.property(count, count, (took, gave) => {
        expect(owed({ took, gave: gave + 1 })).toBeLessThanOrEqual(owed({ took, gave }));
        expect(owed({ took: took + 1, gave })).toBeGreaterThanOrEqual(owed({ took, gave }));
      }),
    );
  });
});

describe('keeping touch', () => {
  const since = NOW - 300 * DAY;
  it('is never lost sooner by a later moment or a longer rhythm', () => {
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(days, days, days, (ago, rhythmDays, more) => {
        const due = touch({ since, rhythmDays, lastAt: NOW - ago * DAY }, NOW).dueAt ?? 0;
        expect(touch({ since, rhythmDays, lastAt: NOW - (ago - 1) * DAY }, NOW).dueAt).toBeGreaterThanOrEqual(due);
        expect(touch({ since, rhythmDays: rhythmDays + more, lastAt: NOW - ago * DAY }, NOW).dueAt).toBeGreaterThan(
          due,
        );
      }),
    );
  });
  it('starts afresh with any moment', () => {
    expect(touch({ since, tie: 'strong', lastAt: NOW - 31 * DAY }, NOW).state).toBe('losing-touch');
    expect(touch({ since, tie: 'strong', lastAt: NOW - 2 * DAY }, NOW).state).toBe('in-touch');
  });
  it('is silent while snoozed, resting, or without a rhythm', () => {
    expect(touch({ since, tie: 'strong', snoozedUntil: NOW + 1 }, NOW).state).toBe('snoozed');
    expect(touch({ since, tie: 'strong', resting: true }, NOW).state).toBe('resting');
    expect(touch({ since }, NOW).state).toBe('no-rhythm');
    expect(touch({ since, tie: 'strong', rhythmDays: 0 }, NOW).state).toBe('no-rhythm');
  });
});

describe('stage', () => {
  it('is the latest placing, in whatever order they came', () => {
    expect(currentStage([])).toBeUndefined();
    expect(
      currentStage([
        { stage: 'balance', at: 9 },
        { stage: 'immersion', at: 1 },
      ]),
    ).toBe('balance');
    const placing = fc.record({ stage: fc.constantFrom(...STAGES), at: fc.integer({ min: 0, max: 3 }) });
    const shuffled = fc
      .array(placing, { minLength: 1 })
      .chain((history) => fc.tuple(fc.constant(history), fc.shuffledSubarray(history, { minLength: history.length })));
    fc.assert(fc.property(shuffled, ([one, other]) => currentStage(one) === currentStage(other)));
  });
});
