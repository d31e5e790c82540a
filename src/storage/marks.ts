import type { Moment } from '../domain/moment.ts';

/**
 * What some moments have and most have not, with what they are looked for by: whom a moment came by way of, which it follows,
 * goals, groups, and the review. One index for all of it: each that an older database gains is one more pass over all its moments.
 */
export type Mark =
  /** Id, and Unix ms when it happened. */
  | readonly ['via' | 'goal' | 'group', string, number]
  /** Also of a deleted moment: the chain goes on behind the gap it leaves. */
  | readonly ['follows', string]
  /** Unix ms when it comes back for recall (no mark: not in the review, or muted), and when it was last answered. */
  | readonly ['due' | 'reviewed', number];

/** Of a deleted moment only what it follows. */
export function marksOf({ deletedAt, happenedAt: at, viaId, followsId, goalIds, groupIds, review }: Moment): Mark[] {
  const follows: Mark[] = followsId === undefined ? [] : [['follows', followsId]];
  if (deletedAt !== undefined) return follows;
  return [
    ...follows,
    ...(viaId === undefined ? [] : [['via', viaId, at] as const]),
    ...[...new Set(goalIds)].map((id) => ['goal', id, at] as const),
    ...[...new Set(groupIds)].map((id) => ['group', id, at] as const),
    ...(review && !review.muted ? [['due', review.dueAt] as const] : []),
    ...(review?.lastAt === undefined ? [] : [['reviewed', review.lastAt] as const]),
  ];
}
