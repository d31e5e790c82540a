import type { ReviewState } from './review-state.ts';
import { nextDay } from './when.ts';

/** What is asked about in a day. Apart from `review.ts`, because popup and worker count and order without the scheduler. */

/** The most that can be set for a day (`reviewPerDay`). */
export const MOST_A_DAY = 15;
/** So many of those that are due longest are chosen from: enough to tell neighbours apart, few enough to read. */
export const POOL = 30;

/** Due on the user's day: it comes back in the morning, not at the hour at which it was saved. */
export function isDue(review: ReviewState, now: number): boolean {
  return !review.muted && review.dueAt < nextDay(now);
}

/** How many are still asked about today: never more than was set, however many wait after a holiday. */
export function leftToday(due: number, done: number, perDay: number): number {
  return Math.max(0, Math.min(due, perDay - done));
}

/** What the order of a review is made from. `dueAt` is Unix ms. */
type Reviewable = { id: string; personIds: readonly string[]; tags: readonly string[]; dueAt: number };

/**
 * Today's reviews: the longest overdue first, interleaved so that neighbours share neither person nor tag where that
 * can be had (Rohrer and Taylor, The shuffling of mathematics problems improves learning, 2007). At most `limit`; a
 * smaller limit gives the beginning of the same order.
 */
export function interleave<R extends Reviewable>(due: readonly R[], limit: number): R[] {
  const waiting = [...due].sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  const order: R[] = [];
  while (waiting.length > 0 && order.length < limit) {
    const last = order.at(-1);
    const apart = waiting.findIndex((next) => !last || !isAlike(last, next));
    order.push(...waiting.splice(Math.max(0, apart), 1));
  }
  return order;
}

function isAlike(a: Reviewable, b: Reviewable): boolean {
  return a.personIds.some((id) => b.personIds.includes(id)) || a.tags.some((tag) => b.tags.includes(tag));
}
