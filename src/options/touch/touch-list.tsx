import { useState } from 'preact/hooks';
import { numberText } from '../../components/number-text.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { t } from '../../platform/i18n.ts';
import type { TouchList as ListName, PersonRow } from '../../storage/rows.ts';
import { BalanceChip } from '../give/balance-chip.tsx';
import { GiveChips } from '../give/give-chips.tsx';
import { Cell, ColumnHead, WaitingCell } from '../list/grid.tsx';
import { PersonCell } from '../list/person-cell.tsx';
import { useActive } from '../list/use-active.ts';
import type { Rows } from '../list/use-rows.ts';
import { WindowList } from '../list/window-list.tsx';
import { signalOf, signalText } from '../person/tie-words.ts';
import { hashOf } from '../route.ts';
import { go } from '../router.ts';
import { SnoozeDialog } from './snooze-dialog.tsx';
import { rest, snooze, thank } from './touch-acts.ts';
import { TouchButtons } from './touch-buttons.tsx';

const ROW_HEIGHT = 56;

/** One of the lists, with what can be done for the person in hand: by the buttons below it, or by their letters. */
export function TouchList({ list, rows }: { list: ListName; rows: Rows<PersonRow> }) {
  const [choosing, setChoosing] = useState<PersonRow['person']>();
  const total = rows.total ?? 0;
  const [place, setPlace] = useActive(total);
  const row = rows.at(place);
  const open = (index: number) => {
    const person = rows.at(index)?.person;
    if (person) go({ screen: 'person', id: person.id });
  };
  const onKey = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !row) return false;
    const { person } = row;
    const acts: Readonly<Record<string, () => unknown>> = {
      t: () => thank(person),
      r: () => rest(person),
      ...(!person.resting && {
        s: () => snooze(person, 'week'),
        m: () => snooze(person, 'month'),
        d: () => setChoosing(person),
      }),
    };
    const does = acts[event.key.toLowerCase()];
    void does?.();
    return Boolean(does);
  };
  return (
    <div class="panel">
      <WindowList
        name={`touch-${list}`}
        label={t('touch_title')}
        total={total}
        rowHeight={ROW_HEIGHT}
        head={<Head />}
        row={(index) => <Cells row={rows.at(index)} />}
        active={place}
        onActive={setPlace}
        onOpen={open}
        onKey={onKey}
        onShow={rows.show}
      />
      {row && <InHand key={row.person.id} row={row} onDay={() => setChoosing(row.person)} />}
      {choosing && <SnoozeDialog person={choosing} onClose={() => setChoosing(undefined)} />}
    </div>
  );
}

/** The person in hand: why they are here, and what can be done. */
function InHand({ row, onDay }: { row: PersonRow; onDay(): void }) {
  const { person, stats } = row;
  return (
    <section class="touch-in-hand" aria-label={t('touch_for', person.name)}>
      <header>
        <h2 dir="auto">
          <a href={hashOf({ screen: 'person', id: person.id })}>{person.name}</a>
        </h2>
        <span class="hint">{signalText(signalOf(stats, Date.now()))}</span>
      </header>
      <p class="touch-buttons">
        <TouchButtons person={person} onDay={onDay} keys />
      </p>
      <GiveChips people={[person]} />
    </section>
  );
}

function Head() {
  return (
    <>
      <ColumnHead>{t('network_person')}</ColumnHead>
      <ColumnHead class="cell-figure cell-pair wide-only">{t('network_took_gave')}</ColumnHead>
      <ColumnHead class="cell-last">{t('network_last')}</ColumnHead>
      <ColumnHead class="cell-status wide-only">{t('give_title')}</ColumnHead>
    </>
  );
}

function Cells({ row }: { row: PersonRow | undefined }) {
  if (!row) return <WaitingCell />;
  const { person, stats } = row;
  return (
    <>
      <PersonCell person={person}>{stats.lastLine || person.intent || person.tags.join(' · ')}</PersonCell>
      <Cell class="cell-figure cell-pair wide-only">
        {numberText(stats.learned)} / {numberText(stats.gave)}
      </Cell>
      <Cell class="cell-last">
        {stats.lastAt === undefined ? <span class="hint">–</span> : <TimeAgo at={stats.lastAt} />}
      </Cell>
      <Cell class="cell-status wide-only">
        <BalanceChip stats={stats} />
      </Cell>
    </>
  );
}
