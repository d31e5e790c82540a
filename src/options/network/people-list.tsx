import { numberText } from '../../components/number-text.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import type { PersonRow, TouchQuery } from '../../storage/rows.ts';
import { siteName } from '../add-person/read-address.ts';
import { Cell, ColumnHead, WaitingCell } from '../list/grid.tsx';
import { PersonCell } from '../list/person-cell.tsx';
import type { Rows } from '../list/use-rows.ts';
import type { Choosing } from '../list/use-selection.ts';
import { WindowList } from '../list/window-list.tsx';
import { go } from '../router.ts';
import { StatusChip } from '../touch/status-chip.tsx';
import { useTouchQuery } from '../touch/use-touch-query.ts';

const ROW_HEIGHT = 56;
/** As `moments.css` has it. */
const ROOM_FOR_PANE = '(min-width: 900px) and (min-height: 560px)';

/** The people of the present filter, a row each. */
export function PeopleList({
  rows,
  active,
  choosing,
  onActive,
}: {
  rows: Rows<PersonRow>;
  active: number;
  choosing: Choosing;
  onActive(index: number): void;
}) {
  const query = useTouchQuery();
  const open = (index: number) => {
    const row = rows.at(index);
    if (row) go({ screen: 'person', id: row.person.id });
  };
  return (
    <WindowList
      name="people"
      label={t('network_title')}
      total={rows.total ?? 0}
      rowHeight={ROW_HEIGHT}
      head={<Head />}
      row={(index) => <Cells row={rows.at(index)} query={query} />}
      active={active}
      onActive={(index, how) => {
        choosing.reach(index, how, active);
        onActive(index);
      }}
      isChosen={choosing.isChosen}
      onKey={(event) => choosing.key(event, active)}
      onOpen={open}
      onPress={(index) => {
        // Where there is no room for the pane of the chosen person, a press opens their page.
        if (!matchMedia(ROOM_FOR_PANE).matches) open(index);
      }}
      onShow={rows.show}
    />
  );
}

function Head() {
  return (
    <>
      <ColumnHead>{t('network_person')}</ColumnHead>
      <ColumnHead class="cell-figure cell-moments wide-only">{t('network_moments')}</ColumnHead>
      <ColumnHead class="cell-figure cell-pair wide-only">{t('network_took_gave')}</ColumnHead>
      <ColumnHead class="cell-last">{t('network_last')}</ColumnHead>
      <ColumnHead class="cell-status wide-only">{t('give_title')}</ColumnHead>
      <ColumnHead class="cell-sites wide-only">{t('network_sites')}</ColumnHead>
    </>
  );
}

function Cells({ row, query }: { row: PersonRow | undefined; query: TouchQuery | undefined }) {
  if (!row) return <WaitingCell />;
  const { person, stats } = row;
  const moments = stats.learned + stats.gave + stats.asked + stats.met;
  return (
    <>
      <PersonCell person={person} mark={<span class="cell-choose" data-toggles aria-hidden="true" />}>
        {(person.toResolve && t('person_to_resolve')) || person.tags.join(' · ') || person.intent || stats.lastLine}
      </PersonCell>
      <Cell class="cell-figure cell-moments wide-only">{numberText(moments)}</Cell>
      <Cell class="cell-figure cell-pair wide-only">
        {numberText(stats.learned)} / {numberText(stats.gave)}
      </Cell>
      <Cell class="cell-last">
        {stats.lastAt === undefined ? <span class="hint">–</span> : <TimeAgo at={stats.lastAt} />}
      </Cell>
      <Cell class="cell-status wide-only">
        <StatusChip row={row} query={query} />
      </Cell>
      <Cell class="cell-sites wide-only">{stats.sites.map(siteName).join(' · ')}</Cell>
    </>
  );
}
