import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { quietReminder } from '../../platform/reminder.ts';
import { findMoment } from '../../storage/queries.ts';
import { useLate, useLive } from '../live.ts';
import { useHeading } from '../router.ts';
import { useSettings } from '../settings/use-settings.ts';
import { ReviewCard } from './review-card.tsx';
import { ReviewDone } from './review-done.tsx';
import { ReviewGrades } from './review-grades.tsx';
import { onReviewKey, type ReviewActs } from './review-keys.ts';
import { ReviewNav } from './review-nav.tsx';
import type { ReviewPane } from './review-pane.tsx';
import { type Review, useReview } from './use-review.ts';

/** As they stand on keyboards; `review-keys.ts` reads them. */
const KEYS = { edit: 'E', link: 'G', mute: 'M', undo: 'U' } as const;

/** Moments that come back: one question at a time, by keys alone where the user likes. */
export function ReviewScreen() {
  const [settings] = useSettings();
  const review = useReview(settings?.reviewPerDay);
  const heading = useHeading(t('review_title'));
  const { session, failed } = review;
  const late = useLate(!session && !failed);
  useEffect(() => void quietReminder(), []);
  const id = session?.ids[session.at];
  return (
    <div class="screen review" aria-busy={!session && !failed}>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('review_title')}
        </h1>
        <ReviewNav here="review" />
      </header>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {session && id !== undefined && <Present key={`${id} ${session.at}`} id={id} review={review} />}
      {session && id === undefined && (
        <ReviewDone waiting={review.waiting} didSome={session.steps.length > 0} onMore={review.more} />
      )}
      {session && id === undefined && <UndoKey review={review} />}
    </div>
  );
}

/** The present moment with its progress, its answers and its keys. */
function Present({ id, review }: { id: string; review: Review }) {
  const { value } = useLive((db) => findMoment(db, id).then((row) => ({ row })), `moment ${id}`);
  const [pane, setPane] = useState<ReviewPane>();
  const { session } = review;
  const row = value?.row;
  const open = (next: ReviewPane) => {
    review.reveal();
    setPane(next);
  };
  useKeys({
    revealed: Boolean(session?.revealed && row?.moment.review),
    reveal: review.reveal,
    grade: (grade) => row && review.grade(row.moment, grade),
    mute: () => row && review.mute(row.moment),
    edit: () => row && open('notes'),
    link: () => row && open('goals'),
    undo: review.undo,
  });
  if (!session || !value) return null;
  const gone = !row?.moment.review;
  return (
    <>
      <div class="review-progress">
        <progress value={session.at} max={session.ids.length} aria-label={t('review_progress_label')} />
        <span class="hint">{t('review_progress', session.at + 1, session.ids.length)}</span>
      </div>
      {gone ? (
        <div class="card review-gone">
          <p>{t('review_gone')}</p>
          <button type="button" class="button" onClick={() => review.skip(id)}>
            {t('review_next')}
          </button>
        </div>
      ) : (
        <ReviewCard
          row={row}
          revealed={session.revealed}
          pane={pane}
          onReveal={review.reveal}
          onPaneDone={() => setPane(undefined)}
        />
      )}
      {!gone && session.revealed && row.moment.review && (
        <ReviewGrades review={row.moment.review} onGrade={(grade) => review.grade(row.moment, grade)} />
      )}
      <p class="review-foot">
        {!gone && (
          <>
            <button type="button" class="button quiet small" onClick={() => open('notes')}>
              {t('review_edit')} <kbd class="kbd">{KEYS.edit}</kbd>
            </button>
            <button type="button" class="button quiet small" onClick={() => open('goals')}>
              {t('review_goal')} <kbd class="kbd">{KEYS.link}</kbd>
            </button>
            <button type="button" class="button quiet small" onClick={() => review.mute(row.moment)}>
              {t('review_mute')} <kbd class="kbd">{KEYS.mute}</kbd>
            </button>
          </>
        )}
        {session.steps.length > 0 && (
          <button type="button" class="button quiet small" onClick={review.undo}>
            {t('notice_undo')} <kbd class="kbd">{KEYS.undo}</kbd>
          </button>
        )}
      </p>
    </>
  );
}

/** After the last answer there is still something to take back. */
function UndoKey({ review }: { review: Review }) {
  const nothing = () => undefined;
  useKeys({
    revealed: true,
    reveal: nothing,
    grade: nothing,
    mute: nothing,
    edit: nothing,
    link: nothing,
    undo: review.undo,
  });
  return null;
}

function useKeys(acts: ReviewActs): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => void onReviewKey(event, latest.current);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
