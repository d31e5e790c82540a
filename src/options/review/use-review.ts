import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import type { Moment } from '../../domain/moment.ts';
import type { Result } from '../../domain/result.ts';
import { answered, type Grade } from '../../domain/review.ts';
import { MOST_A_DAY } from '../../domain/review-queue.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { reviewToday } from '../../storage/queries.ts';
import { say } from '../act.ts';
import { useLive } from '../live.ts';
import { comesBack } from './comes-back.ts';
import { advance, back, begin, more, reveal, type Session } from './session.ts';
import { useDay } from './use-day.ts';

/** Today's review and what can be done in it. */
export type Review = {
  /** Absent until it is read. */
  session: Session | undefined;
  failed: boolean;
  /** How many more are due than were asked about. */
  waiting: number;
  reveal(): void;
  grade(moment: Moment, grade: Grade): void;
  mute(moment: Moment): void;
  /** Goes on from a moment that is not there any more. */
  skip(id: string): void;
  /** Takes back the last answer or mute. */
  undo(): void;
  more(): void;
};

/**
 * Begins once the day and `perDay` are known (`undefined` = settings are not read yet), and anew with the next local
 * date. Each answer is stored at once; one that fails is said, and its moment stays unless it was answered or removed
 * elsewhere.
 */
export function useReview(perDay: number | undefined): Review {
  const day = useDay();
  const today = useLive((db) => reviewToday(db, Date.now(), MOST_A_DAY), `review ${day}`);
  const [held, setHeld] = useState<{ day: number; session: Session }>();
  const session = held?.day === day ? held.session : undefined;
  const { value } = today;
  useEffect(() => {
    if (!session && value && perDay !== undefined) setHeld({ day, session: begin(value, perDay) });
  }, [session, value, perDay, day]);
  const change = (next: (session: Session) => Session) =>
    setHeld((now) => now && { day: now.day, session: next(now.session) });

  // A key that is pressed twice is one answer.
  const busy = useRef(false);
  const run = async (work: () => Promise<unknown>) => {
    if (busy.current) return;
    busy.current = true;
    await work().finally(() => {
      busy.current = false;
    });
  };
  const takeBack = async (token: string): Promise<Result<unknown>> => {
    const result = await call('change.undo', { token });
    if (result.ok) change((now) => back(now, token));
    return result;
  };
  const finish = (id: string, words: string, result: Result<{ token: string }>) => {
    if (result.ok) {
      const { token } = result.value;
      change((now) => advance(now, id, token));
      say(words, () => takeBack(token));
      return;
    }
    say(failureText(result.code));
    // Answered or removed in another window: nothing is left to be asked here.
    if (result.code === 'conflict' || result.code === 'not-found') change((now) => advance(now, id));
  };

  return {
    session,
    failed: Boolean(today.failure) && !session,
    waiting: value && session ? value.due.filter(({ id }) => !session.ids.includes(id)).length : 0,
    reveal: () => change(reveal),
    grade: ({ id, review }, grade) =>
      void run(async () => {
        if (!review) return change((now) => advance(now, id));
        const now = Date.now();
        const next = answered(review, grade, now);
        const result = await call('moment.review', { id, reps: review.reps, review: next });
        finish(id, comesBack(next.dueAt, now), result);
      }),
    mute: ({ id, review }) =>
      void run(async () => {
        if (!review) return change((now) => advance(now, id));
        finish(
          id,
          t('review_muted'),
          await call('moment.update', { id, patch: { review: { ...review, muted: true } } }),
        );
      }),
    skip: (id) => change((now) => advance(now, id)),
    undo: () =>
      void run(async () => {
        const last = session?.steps.at(-1);
        if (!last) return;
        const result = await takeBack(last.token);
        say(result.ok ? t('notice_undone') : failureText(result.code));
      }),
    more: () => perDay !== undefined && value && change((now) => more(now, value, perDay)),
  };
}
