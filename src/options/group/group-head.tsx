import { useState } from 'preact/hooks';
import { countText } from '../../components/count-text.ts';
import { Icon } from '../../components/icon.tsx';
import { EDIT_ICON } from '../../components/icons.ts';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { t } from '../../platform/i18n.ts';
import type { GroupPage } from '../../storage/rows.ts';
import { endText } from '../groups/end-text.ts';
import { useHeading } from '../router.ts';
import { EditText } from '../shell/edit-text.tsx';
import type { SaveGroup } from './group-screen.tsx';

/** Name, figures, and whether it is over. */
export function GroupHead({
  page: { group, moments },
  archived,
  save,
}: {
  page: GroupPage;
  archived: boolean;
  save: SaveGroup;
}) {
  const heading = useHeading(group.name);
  const [renaming, setRenaming] = useState(false);
  const title = useFocusKept<HTMLDivElement>(renaming, 'button');
  const figures = [
    countText('person', group.memberIds.length),
    countText('moment', moments),
    ...(archived || group.endsAt !== undefined ? [endText(group, Date.now())] : []),
  ];
  return (
    <header class="moment-head">
      <div class="person-title" ref={title}>
        <h1 ref={heading} tabIndex={-1} class={renaming ? 'visually-hidden' : ''} dir="auto">
          {group.name}
        </h1>
        {renaming ? (
          <EditText
            label={t('group_name')}
            bare
            required
            takesFocus
            value={group.name}
            onSave={(name) => save({ name })}
            onDone={() => setRenaming(false)}
          />
        ) : (
          <button
            type="button"
            class="button quiet square"
            aria-label={t('group_rename')}
            title={t('group_rename')}
            onClick={() => setRenaming(true)}
          >
            <Icon node={EDIT_ICON} />
          </button>
        )}
        {archived && <span class="chip">{t('group_archived')}</span>}
      </div>
      <p class="hint">{figures.join(' · ')}</p>
    </header>
  );
}
