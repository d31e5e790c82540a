import { useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { t } from '../../platform/i18n.ts';
import { listPeople, listPeopleIds, counts as readCounts, readDatabase } from '../../storage/queries.ts';
import { AddPersonDialog } from '../add-person/add-person-dialog.tsx';
import { FilterField } from '../list/filter-field.tsx';
import { useActive } from '../list/use-active.ts';
import { useRows } from '../list/use-rows.ts';
import { useSelection } from '../list/use-selection.ts';
import { useLive } from '../live.ts';
import type { NetworkFilter } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { useMedia } from '../use-media.ts';
import { BulkBar } from './bulk/bulk-bar.tsx';
import { DetailPane } from './detail-pane.tsx';
import { NetworkMap } from './map/network-map.tsx';
import { useMap } from './map/use-map.ts';
import { NetworkFilters } from './network-filters.tsx';
import { isNarrowed, peopleQuery } from './network-query.ts';
import { PeopleList } from './people-list.tsx';
import { ViewChips } from './view-chips.tsx';

/** As `map.css` has it. */
const ROOM_FOR_MAP = '(min-width: 1000px) and (min-height: 480px)';

/** The ids of a list are asked for apart from its pages. */
const NO_PAGE = { offset: 0, limit: 0 };

/**
 * Everybody the user learns from, as a list, and as a map beside it where there is room. `filter` comes from the
 * address. Nobody there, and nobody who fits, each have words of their own.
 */
export function NetworkScreen({ filter }: { filter: NetworkFilter }) {
  const heading = useHeading(t('network_title'));
  const [adding, setAdding] = useState(false);
  const wide = useMedia(ROOM_FOR_MAP);
  const counts = useLive(readCounts, 'counts').value;
  const { sort: _, view: __, ...narrowing } = filter;
  const question = JSON.stringify([filter.sort ?? 'recent', Object.entries(narrowing).sort()]);
  const rows = useRows((db, block) => listPeople(db, peopleQuery(filter, block)), question);
  const total = rows.total ?? 0;
  // What reads the whole network comes after the rows in view, which would wait behind it.
  const isListed = rows.total !== undefined;
  const choosing = useSelection(
    {
      total,
      idAt: (index) => rows.at(index)?.person.id,
      list: (offset, limit) => listPeopleIds(readDatabase(), peopleQuery(filter, NO_PAGE), offset, limit),
    },
    question,
  );

  const withMap = filter.view !== 'list' && wide;
  const map = useMap(filter, withMap && isListed);
  const [place, setPlace] = useActive(total, question);
  const chosen = rows.at(place);
  const empty = rows.total === 0;
  const somebody = counts && counts.people + counts.organisations > 0;
  return (
    <div class="screen network">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('network_title')}
        </h1>
        {somebody && <ViewChips filter={filter} />}
        {(somebody || filter.text) && (
          <FilterField
            label={counts ? t('network_filter_count', countText('person', counts.people)) : t('network_filter')}
            value={filter.text}
            onText={(text) => go({ screen: 'network', filter: { ...filter, text } }, 'replace')}
          />
        )}
        <button type="button" class="button" onClick={() => setAdding(true)}>
          {t('network_add_person')}
        </button>
      </header>
      {somebody && <NetworkFilters filter={filter} counts={counts} isListed={isListed} />}
      {empty && (!somebody || !isNarrowed(filter)) && (
        <EmptyState
          text={t('network_empty')}
          action={{ label: t('network_add_person'), onClick: () => setAdding(true) }}
        />
      )}
      {empty && somebody && isNarrowed(filter) && (
        <EmptyState
          text={t('network_no_match')}
          action={{
            label: t('filter_clear'),
            onClick: () => go({ screen: 'network', filter: filter.sort ? { sort: filter.sort } : {} }),
          }}
        />
      )}
      {total > 0 && (
        <div class={withMap ? 'map-and-list' : 'list-alone'}>
          {withMap && (
            <NetworkMap
              people={map?.people ?? []}
              topTags={map?.topTags ?? []}
              {...(map?.marked && { marked: map.marked })}
              {...(chosen && { chosenId: chosen.person.id })}
              onChoose={(id) => setPlace(map?.placeOf(id) ?? 0)}
            />
          )}
          <div class="panel">
            <PeopleList rows={rows} active={place} choosing={choosing} onActive={setPlace} />
            {choosing.ids.size > 0 && <BulkBar ids={choosing.ids} onClear={choosing.clear} />}
            {choosing.ids.size === 0 && chosen && <DetailPane row={chosen} />}
          </div>
        </div>
      )}
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </div>
  );
}
