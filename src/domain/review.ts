import { type Card, createEmptyCard, fsrs, Rating, type State } from 'ts-fsrs';
import { firstReview, laterDay, type ReviewState } from './review-state.ts';

/**
 * Spaced recall of moments with FSRS 6 (Ye, Su, Cao: A Stochastic Shortest Path Algorithm for Optimizing Spaced
 * Repetition Scheduling, KDD 2022), by the `ts-fsrs` library with its published parameters. Fuzz is off, so that the
 * same answers give the same dates on every device. For pages: the worker only stores what comes out.
 */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9 });

/** What the user says of how well they remembered, from not at all to easily: the four grades of FSRS. */
export const GRADES = ['again', 'hard', 'good', 'easy'] as const;
export type Grade = (typeof GRADES)[number];
const RATING = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

/**
 * The state after an answer. A clock that went back counts as no time passed: the new date never lies before the
 * answer, nor before one that was given earlier, nor on the same day.
 */
export function answered(before: ReviewState, grade: Grade, now: number): ReviewState {
  const at = Math.max(now, before.lastAt ?? now);
  const { card } = scheduler.next(toCard(isSane(before) ? before : firstReview(at)), at, RATING[grade]);
  const next = { ...fromCard(card), dueAt: laterDay(at, card.due.getTime()) };
  return before.muted === undefined ? next : { ...next, muted: before.muted };
}

/** What each answer would give, for the buttons: the day on which the moment would come back. */
export function previews(before: ReviewState, now: number): Readonly<Record<Grade, number>> {
  const dueAfter = (grade: Grade) => answered(before, grade, now).dueAt;
  return { again: dueAfter('again'), hard: dueAfter('hard'), good: dueAfter('good'), easy: dueAfter('easy') };
}

/** The least stability, in days, that the scheduler knows (its `S_MIN`). */
const LEAST_STABILITY = 0.001;

/** A memory that the scheduler can go on from. Anything else came from a damaged file: such a moment begins anew. */
function isSane({ state, stability, difficulty }: ReviewState): boolean {
  if (state === 0) return stability === 0 && difficulty === 0;
  return stability >= LEAST_STABILITY && stability <= 36_500 && difficulty >= 1 && difficulty <= 10;
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
