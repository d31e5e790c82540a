import * as v from 'valibot';
import { instant } from './field.ts';
import type { Moment } from './moment.ts';
import { nextDay } from './when.ts';

/** Where a moment stands in spaced recall; `review.ts` moves it on. */
export const reviewState = v.object({
  /** Unix ms when the moment comes back: on the user's day in which this lies, or any later one. */
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

const DAY = 86_400_000;

/**
 * A moment that has just come into the review: it returns on the next day. Equal to the scheduler's empty card, and a
 * plain value because the worker writes it with a capture and has no room for the scheduler.
 */
export function firstReview(at: number): ReviewState {
  // A day in spring has 23 hours: a whole day on might lie behind the next one.
  const lastOfNext = nextDay(nextDay(at)) - 1;
  return {
    dueAt: Math.min(laterDay(at, at + DAY), lastOfNext),
    stability: 0,
    difficulty: 0,
    reps: 0,
    lapses: 0,
    state: 0,
  };
}

/** `dueAt`, but never on the same day of the user's as `at`: a day in autumn has 25 hours. */
export function laterDay(at: number, dueAt: number): number {
  return Math.max(dueAt, nextDay(at));
}

type Words = Pick<Moment, 'kind' | 'notes' | 'quotes' | 'review'>;

/**
 * Does this act bring the moment into the review by itself? When something was learned and the user gives it words of
 * their own for the first time: there is something to recall. What was there before stays as the user left it.
 */
export function entersReview(before: Words | undefined, after: Words): boolean {
  return after.kind === 'learned' && after.review === undefined && hasWords(after) && !(before && hasWords(before));
}

function hasWords({ notes, quotes }: Words): boolean {
  return notes.length + quotes.length > 0;
}
