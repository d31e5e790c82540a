import { siteName } from '../components/site-name.ts';
import { TimeAgo } from '../components/time-ago.tsx';
import { leftToday, MOST_A_DAY } from '../domain/review-queue.ts';
import type { MomentLine, Snapshot } from '../domain/snapshot.ts';
import { dayStart } from '../domain/when.ts';
import { t } from '../platform/i18n.ts';
import { KIND_WORDS } from './moment-list.tsx';
import { WeftLink } from './weft-link.tsx';

/** What is still asked about today. What a day that is over has done counts no longer. */
export function revisitToday({ at, review }: Snapshot, perDay: number, now: number): readonly MomentLine[] {
  const done = dayStart(at) === dayStart(now) ? review.done : 0;
  return review.due.slice(0, leftToday(Math.min(review.due.length, MOST_A_DAY), done, perDay));
}

/** Moments that are due, and the way to their questions: who, where and when, and not yet what was noted. */
export function RevisitList({ moments }: { moments: readonly MomentLine[] }) {
  if (moments.length === 0) return <p class="nothing">{t('popup_nothing_to_revisit')}</p>;
  return (
    <>
      <p class="revisit-start">
        <WeftLink row class="button primary" hash="#/review">
          {t('popup_start_review')}
        </WeftLink>
      </p>
      <ul class="rows">
        {moments.map((moment) => (
          <RevisitItem key={moment.id} moment={moment} />
        ))}
      </ul>
    </>
  );
}

function RevisitItem({ moment: { kind, people, site, at } }: { moment: MomentLine }) {
  const place = siteName(site);
  const words = t(KIND_WORDS[kind]);
  return (
    <li>
      <WeftLink class="row" row hash="#/review">
        <span class={`moment-line ${kind}`}>
          <span class="moment-text" dir="auto">
            {people.slice(0, 2).join(', ') || place || words}
          </span>
          <span class="moment-meta">
            {words}
            {place && ` · ${place}`}
          </span>
        </span>
        <span class="person-end">
          <TimeAgo at={at} />
        </span>
      </WeftLink>
    </li>
  );
}
