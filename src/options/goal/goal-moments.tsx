import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { goalMoments } from '../../storage/queries.ts';
import { useLive } from '../live.ts';
import { MomentCard } from '../moments/moment-card.tsx';

const STEP = 30;

/** What served the goal, newest first, a piece at a time. */
export function GoalMoments({ id }: { id: string }) {
  const [limit, setLimit] = useState(STEP);
  const page = useLive((db) => goalMoments(db, id, limit), `goal-moments ${id} ${limit}`, true).value;
  return (
    <section class="person-moments" aria-label={t('moments_title')}>
      <h2>{t('moments_title')}</h2>
      {page?.total === 0 && <p class="hint">{t('goal_no_moments')}</p>}
      {page && page.rows.length > 0 && (
        <ol class="moment-cards">
          {page.rows.map((row) => (
            <li key={row.moment.id}>
              <MomentCard row={row} />
            </li>
          ))}
        </ol>
      )}
      {page && page.rows.length < page.total && (
        <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
          {t('person_more_moments', (page.total - page.rows.length).toLocaleString(t('locale_tag')))}
        </button>
      )}
    </section>
  );
}
