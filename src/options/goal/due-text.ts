import type { Goal } from '../../domain/goal.ts';
import { t } from '../../platform/i18n.ts';
import { dayText } from '../day-text.ts';

/** The last day of an open goal in words, for a line of facts. Nothing for one without such a day, or that is closed. */
export function dueText({ dueAt, closedAt }: Goal, now: number): string[] {
  if (dueAt === undefined || closedAt !== undefined) return [];
  // It ends with a day, so the last moment that belongs to it names the day.
  return [t(dueAt <= now ? 'goal_due_past' : 'goal_due_text', dayText(dueAt - 1))];
}
