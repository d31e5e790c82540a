import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { listMoments } from '../../storage/queries.ts';
import type { MomentsQuery } from '../../storage/rows.ts';
import { FilterField } from '../list/filter-field.tsx';
import { useActive } from '../list/use-active.ts';
import { useRows } from '../list/use-rows.ts';
import { WindowList } from '../list/window-list.tsx';
import { hashOf, type MomentsFilter, present } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { MomentCells } from './moment-cells.tsx';
import { MomentsFilters } from './moments-filters.tsx';

const ROW_HEIGHT = 64;

/**
 * Everything that happened, newest first. `filter` comes from the address. Nothing there, and nothing that fits, each
 * have words of their own.
 */
export function MomentsScreen({ filter }: { filter: MomentsFilter }) {
  const heading = useHeading(t('moments_title'));
  const question = JSON.stringify(Object.entries(filter).sort());
  const rows = useRows((db, block) => listMoments(db, momentsQuery(filter, block)), question);
  const total = rows.total ?? 0;
  const [place, setPlace] = useActive(total, question);
  const open = (index: number) => {
    const row = rows.at(index);
    if (row) go({ screen: 'moment', id: row.moment.id });
  };
  const narrowed = Object.keys(filter).length > 0;
  return (
    <div class="screen moments">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('moments_title')}
        </h1>
        {rows.total !== undefined && (
          <span class="hint screen-count" role="status">
            {numberText(total)}
          </span>
        )}
        <FilterField
          label={t('moments_filter')}
          value={filter.text}
          onText={(text) => go({ screen: 'moments', filter: { ...filter, text } }, 'replace')}
        />
        <a class="button" href={hashOf({ screen: 'log', filter: {} })}>
          {t('log_button')}
        </a>
      </header>
      {(total > 0 || narrowed) && <MomentsFilters filter={filter} />}
      {rows.total === 0 &&
        (narrowed ? (
          <EmptyState
            text={t('moments_no_match')}
            action={{ label: t('filter_clear'), onClick: () => go({ screen: 'moments', filter: {} }) }}
          />
        ) : (
          <EmptyState text={t('moments_empty')} action={{ label: t('moments_empty_try'), href: '#/welcome' }} />
        ))}
      {total > 0 && (
        <div class="panel">
          <WindowList
            name="moments"
            label={t('moments_title')}
            total={total}
            rowHeight={ROW_HEIGHT}
            row={(index) => <MomentCells row={rows.at(index)} />}
            active={place}
            onActive={setPlace}
            onOpen={open}
            onPress={open}
            onShow={rows.show}
          />
        </div>
      )}
    </div>
  );
}

/** What the list asks the database for. */
export function momentsQuery(filter: MomentsFilter, block: { offset: number; limit: number }): MomentsQuery {
  const { person, text, ...rest } = filter;
  return { ...rest, ...present({ personId: person, text: text?.trim() || undefined }), ...block };
}
