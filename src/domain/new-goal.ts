import * as v from 'valibot';
import { filledLine, id, instant, listOf, text } from './field.ts';
import { type Goal, goal } from './goal.ts';
import { SHAPE } from './record.ts';
import { tagName } from './tag.ts';

/** A goal, need or question as the user begins it. */
export const newGoal = v.strictObject({
  /** Made by the page that begins it, so that a goal sent twice is one. */
  id,
  kind: goal.entries.kind,
  title: filledLine,
  why: v.exactOptional(text),
  dueAt: v.exactOptional(instant),
  personIds: listOf(id),
  tags: listOf(tagName),
});
export type NewGoal = v.InferOutput<typeof newGoal>;

/** The record of it: without empty words, and everybody and every tag once. `now` is Unix ms. */
export function goalOf({ id, kind, title, why, dueAt, personIds, tags }: NewGoal, now: number): Goal {
  return {
    id,
    v: SHAPE,
    createdAt: now,
    stamps: {},
    kind,
    title,
    ...(why?.trim() && { why: why.trim() }),
    ...(dueAt !== undefined && { dueAt }),
    personIds: [...new Set(personIds)],
    tags: [...new Set(tags)],
  };
}

/** What can be offered while something is saved: open goals, those due first, then the newest. */
export function offered(goals: readonly Goal[]): Goal[] {
  return goals
    .filter(({ closedAt, deletedAt }) => closedAt === undefined && deletedAt === undefined)
    .sort(
      (a, b) =>
        (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) ||
        b.createdAt - a.createdAt ||
        (a.id < b.id ? -1 : 1),
    );
}
