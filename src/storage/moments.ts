import type { Moment } from '../domain/moment.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { entersReview, firstReview, type ReviewState } from '../domain/review-state.ts';
import { type Edit, patchFrom } from '../domain/set-change.ts';
import type { Patch } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

/**
 * Changes a moment. `reviewNew`: what becomes worth it by this edit enters the review. `not-found` where it is not
 * there or in the trash.
 */
export function updateMoment(
  db: Db,
  ports: Ports,
  id: string,
  patch: Patch<Moment> | Edit<Moment>,
  reviewNew = false,
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const before = await work.need('moment', id);
    const wanted = patchFrom(before, patch);
    const after = work.patch('moment', before, { ...wanted, ...newerReview(before, wanted) });
    if (reviewNew && entersReview(before, after)) work.patch('moment', after, { review: firstReview(work.now) });
    return {};
  });
}

/** Muting where another tab has answered since: the answer stands, and the moment is muted. */
function newerReview({ review: now }: Moment, { review: wanted }: Patch<Moment>): Patch<Moment> {
  if (!wanted || !now || wanted.reps >= now.reps) return {};
  return { review: { ...now, ...(wanted.muted !== undefined && { muted: wanted.muted }) } };
}

/** Keeps what an answer in the review gave. `conflict` when it was answered elsewhere since the page read it. */
export function reviewMoment(db: Db, ports: Ports, { id, reps, review }: Answer): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const moment = await work.need('moment', id);
    if (moment.review?.reps !== reps) work.refuse('conflict', 'review');
    // Muted in another tab meanwhile: muted it stays.
    work.patch('moment', moment, { review: { ...review, ...(moment.review?.muted && { muted: true }) } });
    return {};
  });
}

/** `reps`: how many answers the page knew of. */
export type Answer = { id: string; reps: number; review: ReviewState };

/** To the trash. `not-found` where it is not there or in the trash already. */
export function removeMoment(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('moment', await work.need('moment', id), { deletedAt: work.now });
    return {};
  });
}
