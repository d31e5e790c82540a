import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/empty-state.tsx';
import { numberText } from '../../components/number-text.ts';
import { t } from '../../platform/i18n.ts';
import { listGroups } from '../../storage/queries.ts';
import { useActive } from '../list/use-active.ts';
import { useRows } from '../list/use-rows.ts';
import { WindowList } from '../list/window-list.tsx';
import { useLive } from '../live.ts';
import type { GroupsFilter } from '../route.ts';
import { go, useHeading } from '../router.ts';
import { GroupCells, GroupColumns } from './group-cells.tsx';
import { NewGroupDialog } from './new-group-dialog.tsx';

const ROW_HEIGHT = 56;

/** People gathered for a purpose. Those that ended stay, apart. */
export function GroupsScreen({ filter }: { filter: GroupsFilter }) {
  const heading = useHeading(t('groups_title'));
  const [adding, setAdding] = useState(false);
  const archived = filter.archived === 'yes';
  const [now] = useState(() => Date.now());
  const rows = useRows((db, block) => listGroups(db, { archived, now, ...block }), `groups ${archived}`);
  const counts = useLive((db) => listGroups(db, { archived: false, now, offset: 0, limit: 0 }), 'groups counts').value;
  const total = rows.total ?? 0;
  const [place, setPlace] = useActive(total, `${archived}`);
  const open = (index: number) => {
    const row = rows.at(index);
    if (row) go({ screen: 'group', id: row.group.id });
  };
  const add = { label: t('groups_new'), onClick: () => setAdding(true) };
  return (
    <div class="screen groups">
      <header class="screen-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('groups_title')}
        </h1>
        <button type="button" class="button" onClick={add.onClick}>
          {t('groups_new')}
        </button>
      </header>
      {counts && counts.total + counts.others > 0 && (
        <div class="filters">
          <fieldset class="chips">
            <legend class="visually-hidden">{t('groups_which')}</legend>
            <Chip pressed={!archived} words={t('groups_active', numberText(counts.total))} filter={{}} />
            <Chip
              pressed={archived}
              words={t('groups_archived', numberText(counts.others))}
              filter={{ archived: 'yes' }}
            />
          </fieldset>
        </div>
      )}
      {rows.total === 0 &&
        (archived ? (
          <EmptyState text={t('groups_archived_empty')} />
        ) : (
          <EmptyState text={counts?.others ? t('groups_active_empty') : t('groups_empty')} action={add} />
        ))}
      {total > 0 && (
        <div class="panel">
          <WindowList
            name="groups"
            label={t('groups_title')}
            total={total}
            rowHeight={ROW_HEIGHT}
            head={<GroupColumns />}
            row={(index) => <GroupCells row={rows.at(index)} />}
            active={place}
            onActive={setPlace}
            onOpen={open}
            onPress={open}
            onShow={rows.show}
          />
        </div>
      )}
      {adding && <NewGroupDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

function Chip({ pressed, words, filter }: { pressed: boolean; words: string; filter: GroupsFilter }) {
  return (
    <button type="button" class="chip" aria-pressed={pressed} onClick={() => go({ screen: 'groups', filter })}>
      {words}
    </button>
  );
}
