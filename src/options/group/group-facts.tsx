import { useId, useState } from 'preact/hooks';
import { TagField } from '../../components/tag-field.tsx';
import { dayOf, startOfDay } from '../../domain/day.ts';
import type { Group } from '../../domain/group.ts';
import { changedSet } from '../../domain/set-change.ts';
import { t } from '../../platform/i18n.ts';
import { EditText } from '../shell/edit-text.tsx';
import { suggestTags } from '../shell/suggest.ts';
import { usePending } from '../shell/use-pending.ts';
import type { SaveGroup } from './group-screen.tsx';

/** What the group is for, what it is about, and until when. */
export function GroupFacts({ group, save }: { group: Group; save: SaveGroup }) {
  const [tags, setTags] = usePending<readonly string[]>(group.tags, (next, before) =>
    save({ tags: changedSet(before, next) }),
  );
  return (
    <section class="card facts" aria-label={t('group_facts')}>
      <EditText
        label={t('group_purpose')}
        long
        placeholder={t('group_purpose_hint')}
        value={group.purpose ?? ''}
        onSave={(purpose) => save({ purpose })}
      />
      <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      <EndDay endsAt={group.endsAt} save={save} />
    </section>
  );
}

/** The day with which the group ends; emptied, it goes on. */
function EndDay({ endsAt, save }: { endsAt: number | undefined; save: SaveGroup }) {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const stored = endsAt === undefined ? '' : dayOf(endsAt - 1);
  const leave = async (field: HTMLInputElement) => {
    // A half typed date reads as empty: it must not take the end away.
    const text = field.validity.badInput ? stored : (typed ?? stored);
    if (text !== stored) await save({ endsAt: startOfDay(text, 1) ?? null });
    setTyped(undefined);
  };
  return (
    <div>
      <label class="label" for={id}>
        {t('group_end_day')}
      </label>
      <input
        id={id}
        class="field"
        type="date"
        aria-describedby={`${id}-hint`}
        value={typed ?? stored}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => void leave(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && void leave(event.currentTarget)}
      />
      <p class="hint" id={`${id}-hint`}>
        {t('group_end_hint')}
      </p>
    </div>
  );
}
