import { useState } from 'preact/hooks';
import { Avatar } from '../../components/avatar.tsx';
import { countText } from '../../components/count-text.ts';
import { Icon } from '../../components/icon.tsx';
import { EDIT_ICON } from '../../components/icons.ts';
import { numberText } from '../../components/number-text.ts';
import { TieMark } from '../../components/tie-mark.tsx';
import { agoText } from '../../components/time-ago.tsx';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import type { Person } from '../../domain/person.ts';
import type { Result } from '../../domain/result.ts';
import type { Edit } from '../../domain/set-change.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { useHeading } from '../router.ts';
import { EditText } from '../shell/edit-text.tsx';

/** Changes fields of this person. */
export type SavePerson = (patch: Edit<Person>) => Promise<Result<unknown>>;

/** Name, tie, and what there is in figures. */
export function PersonHead({ page: { person, stats }, save }: { page: PersonPage; save: SavePerson }) {
  const heading = useHeading(person.name);
  const [renaming, setRenaming] = useState(false);
  const title = useFocusKept<HTMLDivElement>(renaming, 'button');
  const moments = stats.learned + stats.gave + stats.asked + stats.met;
  const since = new Date(person.createdAt).toLocaleDateString(t('locale_tag'), { month: 'short', year: 'numeric' });
  const figures = [
    countText('moment', moments),
    ...(moments > 0 ? [t('person_took_gave', numberText(stats.learned), numberText(stats.gave))] : []),
    ...(stats.lastAt === undefined ? [] : [t('person_last', agoText(stats.lastAt, Date.now()))]),
    t('person_since', since),
  ];
  return (
    <header class="person-head">
      <Avatar name={person.name} kind={person.kind} size={52} />
      <div class="person-head-text">
        <div class="person-title" ref={title}>
          <h1 ref={heading} tabIndex={-1} class={renaming ? 'visually-hidden' : ''} dir="auto">
            {person.name}
          </h1>
          {renaming ? (
            <EditText
              label={t('person_name')}
              bare
              required
              takesFocus
              value={person.name}
              onSave={(name) => save({ name })}
              onDone={() => setRenaming(false)}
            />
          ) : (
            <>
              <TieMark tie={person.tie} />
              {person.toResolve && <span class="chip">{t('person_to_resolve')}</span>}
              {person.resting && <span class="chip">{t('status_resting')}</span>}
              <button
                type="button"
                class="button quiet square"
                aria-label={t('person_rename')}
                title={t('person_rename')}
                onClick={() => setRenaming(true)}
              >
                <Icon node={EDIT_ICON} />
              </button>
            </>
          )}
        </div>
        <p class="hint">{figures.join(' · ')}</p>
      </div>
    </header>
  );
}
