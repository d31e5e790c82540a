import { useState } from 'preact/hooks';
import { countText } from '../../../components/count-text.ts';
import { numberText } from '../../../components/number-text.ts';
import { TagField } from '../../../components/tag-field.tsx';
import { TIE_WORDS } from '../../../components/tie-field.tsx';
import { TieMark } from '../../../components/tie-mark.tsx';
import type { PeopleChange } from '../../../domain/people-change.ts';
import { type Role, role } from '../../../domain/person.ts';
import { TIES } from '../../../domain/tie.ts';
import { t } from '../../../platform/i18n.ts';
import { Choice } from '../../list/choice.tsx';
import { ROLE_WORDS } from '../../person/role-words.ts';
import { suggestTags } from '../../shell/suggest.ts';
import { BulkGroup } from './bulk-group.tsx';
import { changeMany } from './change-many.ts';

/** What can be done for all chosen people: each press is one change with one undo. */
export function BulkBar({ ids, onClear }: { ids: ReadonlySet<string>; onClear(): void }) {
  const [progress, setProgress] = useState<number>();
  const [tags, setTags] = useState<readonly string[]>([]);
  const [chosenRole, setRole] = useState<Role>('peer');
  const busy = progress !== undefined;
  const change = async (wanted: PeopleChange) => {
    if (busy) return;
    setProgress(0);
    await changeMany([...ids], wanted, setProgress);
    setProgress(undefined);
    if (wanted.remove) onClear();
  };
  const button = (words: string, wanted: PeopleChange, look = 'button small') => (
    <button type="button" class={look} aria-disabled={busy} onClick={() => void change(wanted)}>
      {words}
    </button>
  );
  return (
    <section class="bulk-bar" aria-label={t('bulk_bar')}>
      <header>
        <p role="status">
          <strong>{t('bulk_chosen', countText('person', ids.size))}</strong>
          {busy && ` · ${t('bulk_working', numberText(progress), numberText(ids.size))}`}
        </p>
        <button type="button" class="button quiet small" onClick={onClear}>
          {t('bulk_clear')}
        </button>
      </header>
      <fieldset class="toggles">
        <legend class="visually-hidden">{t('field_tie')}</legend>
        {TIES.map((tie) => (
          <button key={tie} type="button" class="chip" aria-disabled={busy} onClick={() => void change({ tie })}>
            <span aria-hidden="true">
              <TieMark tie={tie} />
            </span>
            {t(TIE_WORDS[tie])}
          </button>
        ))}
        <button type="button" class="chip" aria-disabled={busy} onClick={() => void change({ tie: null })}>
          {t('bulk_tie_unset')}
        </button>
      </fieldset>
      <div class="bulk-line">
        <TagField tags={tags} onTags={setTags} suggest={suggestTags} />
        {tags.length > 0 && button(t('bulk_add_tags'), { addTags: [...tags] })}
        {tags.length > 0 && button(t('bulk_take_tags'), { removeTags: [...tags] })}
      </div>
      <div class="bulk-line">
        <Choice
          label={t('bulk_role')}
          value={chosenRole}
          options={role.options.map((one) => [one, t(ROLE_WORDS[one])])}
          onChoose={(value) => setRole(role.options.find((one) => one === value) ?? 'peer')}
        />
        {button(t('bulk_role_add'), { addRole: chosenRole })}
        {button(t('bulk_role_remove'), { removeRole: chosenRole })}
        <BulkGroup ids={ids} />
        <span class="bulk-gap" />
        {button(t('touch_rest'), { resting: true })}
        {button(t('touch_wake'), { resting: false })}
        {button(t('bulk_remove'), { remove: true }, 'button small danger')}
      </div>
    </section>
  );
}
