import * as v from 'valibot';
import { instant } from './field.ts';

/** Where a moment stands in spaced recall; `review.ts` moves it on. */
export const reviewState = v.object({
  /** Unix ms when the moment comes back. */
  dueAt: instant,
  /** FSRS memory state, as the library keeps it. */
  stability: v.number(),
  difficulty: v.number(),
  reps: v.number(),
  lapses: v.number(),
  state: v.picklist([0, 1, 2, 3]),
  /** Unix ms of the last answer; absent = not reviewed yet. */
  lastAt: v.exactOptional(instant),
  /** The user does not want to see it again. */
  muted: v.exactOptional(v.boolean()),
});
export type ReviewState = v.InferOutput<typeof reviewState>;
