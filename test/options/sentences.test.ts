import { describe, expect, it } from 'vitest';
import '../support/fake-browser.ts';
import { sentences } from '../../src/options/insights/sentences.ts';

describe('what the record says', () => {
  it('says nothing of what is not there, one of one, and counts the rest', () => {
    expect(sentences([])).toBe('');
    expect(
      sentences([
        ['insights_for_goals', 0],
        ['insights_goals_open', 1],
        ['insights_asked', 1_200],
      ]),
    ).toBe('1 goal is open. You put 1,200 questions to others.');
  });
});
