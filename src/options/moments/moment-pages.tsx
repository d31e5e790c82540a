import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import type { MomentRow, Page } from '../../storage/rows.ts';
import { type ReadDb, useLive } from '../live.ts';
import { MomentCard } from './moment-card.tsx';

const STEP = 30;

/** Moments under their heading, newest first, a piece at a time. */
export function MomentPages({
  question,
  read,
  none,
  beside,
}: {
  /** Names what is read; another question starts another reading. */
  question: string;
  read(db: ReadDb, limit: number): Promise<Page<MomentRow>>;
  /** Words where there is no moment. */
  none: string;
  /** Stands beside the heading. */
  beside?: ComponentChildren;
}) {
  const [limit, setLimit] = useState(STEP);
  const page = useLive((db) => read(db, limit), `${question} ${limit}`, true).value;
  const left = page ? page.total - page.rows.length : 0;
  return (
    <section aria-label={t('moments_title')}>
      <div class="section-head">
        <h2>{t('moments_title')}</h2>
        {beside}
      </div>
      {page?.total === 0 && <p class="hint">{none}</p>}
      {page && page.rows.length > 0 && (
        <ol class="moment-cards">
          {page.rows.map((row) => (
            <li key={row.moment.id}>
              <MomentCard row={row} />
            </li>
          ))}
        </ol>
      )}
      {left > 0 && (
        <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
          {t('person_more_moments', numberText(left))}
        </button>
      )}
    </section>
  );
}
