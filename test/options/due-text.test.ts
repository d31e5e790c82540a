import { describe, expect, it } from 'vitest';
import '../support/fake-browser.ts';
import { goalOf } from '../../src/domain/new-goal.ts';
import { dueText } from '../../src/options/goal/due-text.ts';
import { words } from '../support/words.ts';

const after = new Date(2026, 4, 2).getTime();
const day = new Date(2026, 4, 1).toLocaleDateString('en', { dateStyle: 'medium' });
const goal = {
  ...goalOf({ id: 'a', kind: 'question', title: 'How do I ask?', personIds: [], tags: [] }, 0),
  dueAt: after,
};

describe('the last day of a goal in words', () => {
  it('is a day to come as long as it lasts, and past from the midnight after it', () => {
    expect(dueText(goal, after - 1)).toEqual([words('goal_due_text', day)]);
    expect(dueText(goal, after)).toEqual([words('goal_due_past', day)]);
    expect(dueText(goal, after + 40 * 86_400_000)).toEqual([words('goal_due_past', day)]);
  });

  it('is nothing of a goal that is closed or has none', () => {
    const { dueAt: _, ...endless } = goal;
    expect(dueText(endless, after)).toEqual([]);
    expect(dueText({ ...goal, closedAt: after }, after)).toEqual([]);
  });
});
