import { useEffect, useRef } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { t } from '../../platform/i18n.ts';
import { reviewedToday } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { MomentBrief } from '../moments/moment-brief.tsx';
import { hashOf } from '../route.ts';
import { comesBack } from './comes-back.ts';
import { useDay } from './use-day.ts';

/** Far more than anybody answers in a day. */
const SHOWN = 60;

/** The end of today's review, or a day on which nothing is due: what was seen, and what else there is to do. */
export function ReviewDone({ waiting, didSome, onMore }: { waiting: number; didSome: boolean; onMore(): void }) {
  const { value } = useLive((db) => reviewedToday(db, Date.now(), SHOWN), `reviewed ${useDay()}`);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (didSome && value) heading.current?.focus();
  }, [didSome, Boolean(value)]);
  if (!value) return null;
  if (value.length === 0 && waiting === 0) {
    return (
      <EmptyState
        text={t(didSome ? 'review_nothing_left' : 'review_nothing')}
        action={{ label: t('review_open_moments'), href: hashOf({ screen: 'moments', filter: {} }) }}
      />
    );
  }
  const now = Date.now();
  return (
    <section class="card review-done" aria-labelledby="review-done">
      <h2 id="review-done" ref={heading} tabIndex={-1}>
        {t('review_done')}
      </h2>
      {value.length > 0 && (
        <>
          <p class="hint">{t('review_done_seen')}</p>
          <ul class="plain review-seen">
            {value.map((row) => (
              <li key={row.moment.id}>
                <MomentBrief row={row} />
                <span class="hint">
                  {row.moment.review && !row.moment.review.muted
                    ? comesBack(row.moment.review.dueAt, now)
                    : t('review_is_out')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="buttons">
        {waiting > 0 && (
          <button type="button" class="button" onClick={onMore}>
            {t('review_more')}
          </button>
        )}
        <a class="button quiet" href={hashOf({ screen: 'reflect', filter: {} })}>
          {t('review_to_reflect')}
        </a>
      </p>
    </section>
  );
}
