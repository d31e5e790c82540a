import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { listAmplifiers } from '../../storage/queries.ts';
import type { PersonRow } from '../../storage/rows.ts';
import { Cell, ColumnHead, WaitingCell } from '../list/grid.tsx';
import { PersonCell } from '../list/person-cell.tsx';
import { useActive } from '../list/use-active.ts';
import { useRows } from '../list/use-rows.ts';
import { WindowList } from '../list/window-list.tsx';
import { useLate } from '../live.ts';
import { hashOf } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { BroughtPeople, PassedOn } from './brought.tsx';

const ROW_HEIGHT = 56;
/** As `moments.css` has it for the pane beside a list. */
const ROOM_FOR_PANE = '(min-width: 900px) and (min-height: 560px)';

/** Who brings new voices: how many people and posts, and which. */
export function AmplifiersScreen() {
  const heading = useHeading(t('amplifiers_title'));
  const rows = useRows(listAmplifiers, 'amplifiers');
  const total = rows.total ?? 0;
  const [place, setPlace] = useActive(total);
  const chosen = rows.at(place)?.person;
  const late = useLate(rows.total === undefined);
  const open = (index: number) => {
    const row = rows.at(index);
    if (row) go({ screen: 'person', id: row.person.id });
  };
  return (
    <div class="screen network">
      <p class="back">
        <a href={hashOf({ screen: 'network', filter: {} })}>{t('network_title')}</a>
      </p>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('amplifiers_title')}
        </h1>
      </header>
      {late && <p class="hint">{t('shell_loading')}</p>}
      {rows.total === 0 && (
        <EmptyState
          text={t('amplifiers_empty')}
          action={{ label: t('merge_back'), href: hashOf({ screen: 'network', filter: {} }) }}
        />
      )}
      {total > 0 && (
        <>
          <p class="hint screen-intro">{t('amplifiers_intro')}</p>
          <div class="panel">
            <WindowList
              name="amplifiers"
              label={t('amplifiers_title')}
              total={total}
              rowHeight={ROW_HEIGHT}
              head={<Head />}
              row={(index) => <Cells row={rows.at(index)} />}
              active={place}
              onActive={setPlace}
              onOpen={open}
              onPress={(index) => {
                if (!matchMedia(ROOM_FOR_PANE).matches) open(index);
              }}
              onShow={rows.show}
            />
            {chosen && (
              <section class="pane amplifier-pane" aria-label={chosen.name}>
                <BroughtPeople
                  key={`people ${chosen.id}`}
                  id={chosen.id}
                  title={t('amplifiers_brought', chosen.name)}
                />
                <PassedOn key={`posts ${chosen.id}`} id={chosen.id} title={t('amplifiers_passed', chosen.name)} />
              </section>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Head() {
  return (
    <>
      <ColumnHead>{t('network_person')}</ColumnHead>
      <ColumnHead class="cell-figure">{t('amplifiers_people')}</ColumnHead>
      <ColumnHead class="cell-figure">{t('amplifiers_posts')}</ColumnHead>
    </>
  );
}

function Cells({ row }: { row: PersonRow | undefined }) {
  if (!row) return <WaitingCell />;
  const { person, stats } = row;
  return (
    <>
      <PersonCell person={person}>{person.tags.join(' · ') || person.intent || stats.lastLine}</PersonCell>
      <Cell class="cell-figure">{numberText(stats.brought ?? 0)}</Cell>
      <Cell class="cell-figure">{numberText(stats.passedOn ?? 0)}</Cell>
    </>
  );
}
