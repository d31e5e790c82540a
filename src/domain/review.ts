import { type Card, createEmptyCard, fsrs, Rating, type State } from 'ts-fsrs';
import type { ReviewState } from './review-state.ts';

/**
 * Spaced recall of moments with FSRS 6 (Ye, Su, Cao: A Stochastic Shortest Path Algorithm for Optimizing Spaced
 * Repetition Scheduling, KDD 2022), by the `ts-fsrs` library with its published parameters. Fuzz is off, so that the
 * same answers give the same dates on every device.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];
const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

const DAY = 86_400_000;

/** A new moment comes back for the first time on the next day. */
export function firstReview(savedAt: number): ReviewState {
  return { ...fromCard(createEmptyCard(savedAt)), dueAt: savedAt + DAY };
}

/**
 * The state after an answer. A clock that went back counts as no time passed: the new date never lies before the
 * answer, nor before one that was given earlier.
 */
export function answered(before: ReviewState, grade: Grade, now: number): ReviewState {
  const at = Math.max(now, before.lastAt ?? now);
  const { card } = scheduler.next(toCard(before), at, RATING[grade]);
  const next = fromCard(card);
  return before.muted === undefined ? next : { ...next, muted: before.muted };
}

export function isDue(review: ReviewState, now: number): boolean {
  return !review.muted && review.dueAt <= now;
}

export type Reviewable = { id: string; personIds: readonly string[]; tags: readonly string[]; dueAt: number };

/**
 * Today's reviews: the longest overdue first, interleaved so that neighbours share neither person nor tag where that
 * can be had (Rohrer and Taylor, The shuffling of mathematics problems improves learning, 2007). At most `limit`.
 */
export function interleave<R extends Reviewable>(due: readonly R[], limit: number): R[] {
  const waiting = [...due].sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1)).slice(0, limit);
  const order: R[] = [];
  while (waiting.length > 0) {
    const last = order.at(-1);
    const apart = waiting.findIndex((next) => !last || !isAlike(last, next));
    order.push(...waiting.splice(Math.max(0, apart), 1));
  }
  return order;
}

function isAlike(a: Reviewable, b: Reviewable): boolean {
  return a.personIds.some((id) => b.personIds.includes(id)) || a.tags.some((tag) => b.tags.includes(tag));
}

function toCard(review: ReviewState): Card {
  const last = review.lastAt === undefined ? {} : { last_review: new Date(review.lastAt) };
  return {
    ...createEmptyCard(review.dueAt),
    ...last,
    due: new Date(review.dueAt),
    stability: review.stability,
    difficulty: review.difficulty,
    reps: review.reps,
    lapses: review.lapses,
    state: review.state as State,
  };
}

function fromCard(card: Card): ReviewState {
  const last = card.last_review ? { lastAt: card.last_review.getTime() } : {};
  const { stability, difficulty, reps, lapses } = card;
  return { dueAt: card.due.getTime(), stability, difficulty, reps, lapses, state: card.state, ...last };
}
