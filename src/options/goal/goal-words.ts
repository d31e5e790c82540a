import type { Goal } from '../../domain/goal.ts';
import type { MessageKey } from '../../platform/i18n.ts';

export const GOAL_KINDS: readonly Goal['kind'][] = ['goal', 'question', 'need'];
export const GOAL_WORDS: Readonly<Record<Goal['kind'], MessageKey>> = {
  goal: 'goal_kind_goal',
  question: 'goal_kind_question',
  need: 'goal_kind_need',
};
