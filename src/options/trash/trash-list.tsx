import { TimeAgo } from '../../components/time-ago.tsx';
import { keptUntil } from '../../domain/trash.ts';
import { t } from '../../platform/i18n.ts';
import type { TrashRow } from '../../storage/rows.ts';
import { Cell, WaitingCell } from '../list/grid.tsx';
import type { Rows } from '../list/use-rows.ts';
import type { Choosing } from '../list/use-selection.ts';
import { WindowList } from '../list/window-list.tsx';
import { kindText, placeText, titleText, untilText } from './trash-words.ts';

const ROW_HEIGHT = 60;

/** The things in the trash, a row each. Space chooses, Enter brings back, Delete asks. */
export function TrashList({
  rows,
  active,
  choosing,
  onActive,
  onRestore,
  onErase,
}: {
  rows: Rows<TrashRow>;
  active: number;
  choosing: Choosing;
  onActive(index: number): void;
  onRestore(): void;
  onErase(): void;
}) {
  return (
    <WindowList
      name="trash"
      label={t('trash_title')}
      total={rows.total ?? 0}
      rowHeight={ROW_HEIGHT}
      row={(index) => <Cells row={rows.at(index)} />}
      active={active}
      onActive={(index, how) => {
        choosing.reach(index, how, active);
        onActive(index);
      }}
      isChosen={choosing.isChosen}
      onKey={(event) => {
        if (event.key !== 'Delete') return choosing.key(event, active);
        onErase();
        return true;
      }}
      onOpen={onRestore}
      onShow={rows.show}
    />
  );
}

function Cells({ row }: { row: TrashRow | undefined }) {
  if (!row) return <WaitingCell />;
  const place = placeText(row);
  return (
    <>
      <Cell class="cell-trash">
        <span class="cell-check" data-toggles aria-hidden="true" />
        <span class="trash-words">
          <span class="brief-where">
            {kindText(row)}
            {place && (
              <>
                {' · '}
                <bdi>{place}</bdi>
              </>
            )}
          </span>
          <span class="brief-line" dir="auto">
            {titleText(row)}
          </span>
        </span>
      </Cell>
      <Cell class="cell-until wide-only">{untilText(keptUntil(row.at))}</Cell>
      <Cell class="cell-last">
        <TimeAgo at={row.at} />
      </Cell>
    </>
  );
}
