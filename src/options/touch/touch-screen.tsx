import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { countTouch, listTouch, counts as readCounts } from '../../storage/queries.ts';
import type { TouchList as ListName, TouchQuery } from '../../storage/rows.ts';
import { useRows } from '../list/use-rows.ts';
import { useLive } from '../live.ts';
import { hashOf, type TouchFilter } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { TouchList } from './touch-list.tsx';
import { useTouchQuery } from './use-touch-query.ts';

const CHIPS: Readonly<Record<ListName, MessageKey>> = {
  losing: 'touch_chip_losing',
  'give-back': 'touch_chip_give_back',
  snoozed: 'touch_chip_snoozed',
  resting: 'touch_chip_resting',
};
const EMPTY: Readonly<Record<ListName, MessageKey>> = {
  losing: 'touch_empty_losing',
  'give-back': 'touch_empty_give_back',
  snoozed: 'touch_empty_snoozed',
  resting: 'touch_empty_resting',
};
const NAMES = Object.keys(CHIPS) as ListName[];

/** With whom touch is being lost, to whom something might be given back, and who was put off or rests. */
export function TouchScreen({ filter }: { filter: TouchFilter }) {
  const heading = useHeading(t('touch_title'));
  const query = useTouchQuery();
  return (
    <div class="screen touch">
      <p class="back">
        <a href={hashOf({ screen: 'network', filter: {} })}>{t('network_title')}</a>
      </p>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('touch_title')}
        </h1>
      </header>
      {query && <Lists list={filter.list ?? 'losing'} query={query} />}
    </div>
  );
}

function Lists({ list, query }: { list: ListName; query: TouchQuery }) {
  const asked = JSON.stringify(query);
  const rows = useRows((db, block) => listTouch(db, list, query, block), `touch ${list} ${asked}`);
  const isListed = rows.total !== undefined;
  // The figures of all lists take longer than the rows of one, which would wait behind them.
  const counts = useLive(isListed ? (db) => countTouch(db, query) : undefined, `touch-counts ${asked}`, true).value;
  return (
    <>
      <fieldset class="chips touch-chips">
        <legend class="visually-hidden">{t('touch_lists')}</legend>
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            class="chip"
            aria-pressed={name === list}
            onClick={() => go({ screen: 'touch', filter: name === 'losing' ? {} : { list: name } })}
          >
            {t(CHIPS[name], counts ? numberText(counts[name]) : '…')}
          </button>
        ))}
      </fieldset>
      {rows.total === 0 && <Nobody list={list} />}
      {Boolean(rows.total) && <TouchList key={list} list={list} rows={rows} />}
    </>
  );
}

function Nobody({ list }: { list: ListName }) {
  const people = useLive(readCounts, 'counts').value;
  if (!people) return null;
  const { strong, weak, 'very-weak': veryWeak } = people.byTie;
  const isUntied = list === 'losing' && strong + weak + veryWeak === 0;
  return (
    <EmptyState
      text={t(isUntied ? 'touch_empty_nobody' : EMPTY[list])}
      action={{ label: t('touch_open_network'), href: hashOf({ screen: 'network', filter: {} }) }}
    />
  );
}
