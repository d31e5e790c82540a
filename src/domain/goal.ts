import * as v from 'valibot';
import { filledLine, id, instant, listOf, text } from './field.ts';
import { named } from './merge-links.ts';
import { recordBase } from './record.ts';
import { tagName } from './tag.ts';

/** A learning goal, a need, or an open question of the user. Moments link to it (`moment.goalIds`). */
export const goal = v.object({
  ...recordBase,
  kind: v.picklist(['goal', 'question', 'need']),
  title: filledLine,
  /** Why it matters to the user. */
  why: v.exactOptional(text),
  /** Unix ms of the local midnight after the day it is meant to be reached by. */
  dueAt: v.exactOptional(instant),
  /** People the user means to learn from, or to ask. */
  personIds: listOf(id),
  tags: listOf(tagName),
  named,
  /** Unix ms when it was closed; absent = open. */
  closedAt: v.exactOptional(instant),
  /** What was learned, written when it was closed. */
  learned: v.exactOptional(text),
});
export type Goal = v.InferOutput<typeof goal>;
