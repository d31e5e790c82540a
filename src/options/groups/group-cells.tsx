import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import type { GroupRow } from '../../storage/rows.ts';
import { Cell, ColumnHead, WaitingCell } from '../list/grid.tsx';
import { hashOf } from '../route.ts';
import { endText } from './end-text.ts';

/** The names of the columns. */
export function GroupColumns() {
  return (
    <>
      <ColumnHead>{t('groups_name')}</ColumnHead>
      <ColumnHead class="cell-figure">{t('groups_people')}</ColumnHead>
      <ColumnHead class="cell-figure wide-only">{t('groups_moments')}</ColumnHead>
      <ColumnHead class="cell-ends wide-only">{t('groups_ends')}</ColumnHead>
    </>
  );
}

/** The cells of one group in the list; `undefined` = its row is still being read. */
export function GroupCells({ row }: { row: GroupRow | undefined }) {
  if (!row) return <WaitingCell />;
  const { group, members, moments } = row;
  return (
    <>
      <Cell class="cell-group">
        <a class="brief-line" href={hashOf({ screen: 'group', id: group.id })} tabIndex={-1}>
          <bdi>{group.name}</bdi>
        </a>
        <span class="brief-where">
          <bdi>{group.purpose || group.tags.join(' · ')}</bdi>
        </span>
      </Cell>
      <Cell class="cell-figure">{numberText(members)}</Cell>
      <Cell class="cell-figure wide-only">{numberText(moments)}</Cell>
      <Cell class="cell-ends wide-only">{endText(group, Date.now())}</Cell>
    </>
  );
}
