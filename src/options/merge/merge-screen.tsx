import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { listSuggestions } from '../../storage/queries.ts';
import { useLate, useLive } from '../live.ts';
import { hashOf } from '../route.ts';
import { useHeading } from '../router.ts';
import { Suggestion } from './suggestion.tsx';

const STEP = 20;

/** Everybody who may be somebody else as well, with the evidence in words. */
export function MergeScreen() {
  const heading = useHeading(t('merge_title'));
  const [limit, setLimit] = useState(STEP);
  const page = useLive((db) => listSuggestions(db, { offset: 0, limit }), `merge ${limit}`, true).value;
  const late = useLate(!page);
  return (
    <div class="screen merge">
      <p class="back">
        <a href={hashOf({ screen: 'network', filter: {} })}>{t('network_title')}</a>
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {t('merge_title')}
      </h1>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {page?.total === 0 && (
        <EmptyState
          text={t('merge_empty')}
          action={{ label: t('merge_back'), href: hashOf({ screen: 'network', filter: {} }) }}
        />
      )}
      {page && page.total > 0 && (
        <>
          <p class="hint">{t('merge_intro')}</p>
          <ul class="plain suggestions">
            {page.rows.map((suggestion) => (
              <li key={suggestion.id} class="card">
                <Suggestion suggestion={suggestion} />
              </li>
            ))}
          </ul>
        </>
      )}
      {page && page.rows.length < page.total && (
        <button type="button" class="button" onClick={() => setLimit(limit + STEP)}>
          {t('merge_more', numberText(page.total - page.rows.length))}
        </button>
      )}
    </div>
  );
}
