import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { type Thing, TRASH_KINDS } from '../../domain/trash.ts';
import { t } from '../../platform/i18n.ts';
import { countErasing, listThings, listTrash, readDatabase } from '../../storage/queries.ts';
import { Choice } from '../list/choice.tsx';
import { useActive } from '../list/use-active.ts';
import { useRows } from '../list/use-rows.ts';
import { useSelection } from '../list/use-selection.ts';
import { useLive } from '../live.ts';
import { hashOf, present, type TrashFilter } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { EraseDialog } from './erase-dialog.tsx';
import { empty, erase, nameOf, restore, thingOf } from './trash-acts.ts';
import { TrashBar } from './trash-bar.tsx';
import { TrashList } from './trash-list.tsx';
import { TRASH_WORDS, whatText } from './trash-words.ts';

/** What is to be erased, once the user has said so. */
type Asked = { what: string; withPeople: boolean; erase(): Promise<void> };

/** Everything that was deleted and can be brought back, the last first. */
export function TrashScreen({ filter }: { filter: TrashFilter }) {
  const heading = useHeading(t('trash_title'));
  const question = filter.kind ?? 'all';
  const rows = useRows((db, block) => listTrash(db, { ...filter, ...block }), `trash ${question}`);
  const erasing = useLive(countErasing, 'erasing').value ?? 0;
  const [asked, setAsked] = useState<Asked>();
  const total = rows.total ?? 0;
  const [place, setPlace] = useActive(total, question);
  const choosing = useSelection(
    {
      total,
      idAt: (index) => {
        const row = rows.at(index);
        return row && nameOf(row);
      },
      list: async (offset, limit) => (await listThings(readDatabase(), { ...filter, offset, limit })).map(nameOf),
    },
    question,
  );

  const here = rows.at(place);
  const names = choosing.ids.size > 0 ? [...choosing.ids] : here ? [nameOf(here)] : [];
  const chosen: readonly Thing[] = names.map(thingOf);
  const only = chosen.length === 1 && here && nameOf(chosen[0] as Thing) === nameOf(here) ? here : undefined;
  const what = whatText(chosen.length, only);
  const count = numberText(total);
  const restoreChosen = async () => {
    choosing.clear();
    await restore(chosen, what);
  };
  const askToErase = () =>
    chosen.length > 0 &&
    setAsked({
      what,
      withPeople: chosen.some(({ kind }) => kind === 'person'),
      erase: async () => {
        choosing.clear();
        await erase(chosen, what);
      },
    });
  const askToEmpty = async () => {
    // What comes into the trash while the dialog is open stays: the user has not seen it.
    const last = await listTrash(readDatabase(), { ...filter, offset: 0, limit: 1 });
    const all = t(filter.kind ? 'trash_all_kind' : 'trash_all', numberText(last.total));
    const until = last.rows[0]?.at ?? 0;
    const withPeople = filter.kind === undefined || filter.kind === 'person';
    setAsked({ what: all, withPeople, erase: () => empty({ ...filter, until }, all) });
  };
  return (
    <div class="screen trash">
      <p class="back">
        <a href={hashOf({ screen: 'data' })}>{t('data_title')}</a>
      </p>
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('trash_title')}
        </h1>
        {(total > 0 || filter.kind) && (
          <Choice
            label={t('field_kind')}
            any={t('trash_any')}
            value={filter.kind}
            options={TRASH_KINDS.map((kind) => [kind, t(TRASH_WORDS[kind])])}
            onChoose={(kind) =>
              go({ screen: 'trash', filter: present({ kind: TRASH_KINDS.find((one) => one === kind) }) })
            }
          />
        )}
        {total > 0 && (
          <button type="button" class="button danger" onClick={() => void askToEmpty()}>
            {t('trash_empty')}
          </button>
        )}
      </header>
      <p class="hint" role="status">
        {total > 0 && `${t('trash_intro')} ${t('trash_count', count)}.`}
        {erasing > 0 && ` ${t('trash_erasing', numberText(erasing))}.`}
      </p>
      {rows.total === 0 && (
        <EmptyState
          text={t(filter.kind ? 'trash_no_match' : 'trash_none')}
          action={
            filter.kind
              ? { label: t('filter_clear'), onClick: () => go({ screen: 'trash', filter: {} }) }
              : { label: t('data_title'), href: hashOf({ screen: 'data' }) }
          }
        />
      )}
      {total > 0 && (
        <div class="panel">
          <TrashList
            rows={rows}
            active={place}
            choosing={choosing}
            onActive={setPlace}
            onRestore={() => void restoreChosen()}
            onErase={askToErase}
          />
          <TrashBar
            chosen={choosing.ids.size}
            here={here}
            onClear={choosing.clear}
            onRestore={() => void restoreChosen()}
            onErase={askToErase}
          />
        </div>
      )}
      {asked && (
        <EraseDialog
          what={asked.what}
          withPeople={asked.withPeople}
          onErase={asked.erase}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  );
}
