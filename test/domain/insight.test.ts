import { describe, expect, it } from 'vitest';
import { factsOf, type MomentFacts } from '../../src/domain/insight.ts';

const moment = (more: Partial<MomentFacts> = {}): MomentFacts => ({
  kind: 'learned',
  tags: [],
  personIds: [],
  inPerson: false,
  noted: false,
  forGoal: false,
  recalled: false,
  brought: false,
  ...more,
});
const read = { relations: [], active: 0, bothWays: 0, resting: 0, goalsOpen: 0, goalsClosed: 0, isCut: false };

describe('insights', () => {
  it('tells tags that rise from those that fade, the largest change first, and is silent on the rest', () => {
    const tagged = (...tags: string[]) => tags.map((tag) => moment({ tags: [tag] }));
    const facts = factsOf({
      ...read,
      now: tagged('up', 'up', 'up', 'new', 'same'),
      before: tagged('up', 'gone', 'gone', 'down', 'down', 'down', 'same'),
    });
    expect(facts.rising).toEqual([
      { tag: 'up', now: 3, before: 1 },
      { tag: 'new', now: 1, before: 0 },
    ]);
    expect(facts.fading).toEqual([
      { tag: 'down', now: 0, before: 3 },
      { tag: 'gone', now: 0, before: 2 },
    ]);
  });

  it('counts sites and languages as the record has them, dialects as one', () => {
    const now = [
      moment({ site: 'x', lang: 'en' }),
      moment({ site: 'x', lang: 'en-GB' }),
      moment({ site: 'web', lang: 'de' }),
      moment(),
    ];
    const { sites, languages, moments } = factsOf({ ...read, now, before: [] });
    expect(moments).toBe(4);
    expect(sites).toEqual([
      { name: 'x', count: 2 },
      { name: 'web', count: 1 },
    ]);
    expect(languages).toEqual([
      { name: 'en', count: 2 },
      { name: 'de', count: 1 },
    ]);
  });

  it('says the three needs from what was done', () => {
    const now = [
      moment({ forGoal: true, noted: true }),
      moment({ kind: 'gave' }),
      moment({ kind: 'asked' }),
      moment({ kind: 'met', inPerson: true }),
      moment({ benefit: 'challenge', recalled: true, brought: true }),
    ];
    const facts = factsOf({ ...read, now, before: [], bothWays: 2, goalsOpen: 1 });
    expect(facts.autonomy).toEqual({ goalsOpen: 1, goalsClosed: 0, forGoals: 1, asked: 1 });
    expect(facts.competence).toEqual({ noted: 1, recalled: 1, challenges: 1, helped: 1 });
    expect(facts.relatedness).toEqual({ gave: 1, inPerson: 1, bothWays: 2, brought: 1 });
  });
});
