import { useState } from 'preact/hooks';
import { TagField } from '../../components/tag-field.tsx';
import { dayOf, startOfDay } from '../../domain/day.ts';
import type { Goal } from '../../domain/goal.ts';
import { changedSet } from '../../domain/set-change.ts';
import { t } from '../../platform/i18n.ts';
import { EditText } from '../shell/edit-text.tsx';
import { suggestTags } from '../shell/suggest.ts';
import { usePending } from '../shell/use-pending.ts';
import type { SaveGoal } from './goal-screen.tsx';

/** What the goal is called and why it matters, what it is about, and until when. */
export function GoalFacts({ goal, save }: { goal: Goal; save: SaveGoal }) {
  const [tags, setTags] = usePending<readonly string[]>(goal.tags, (next, before) =>
    save({ tags: changedSet(before, next) }),
  );
  return (
    <section class="card facts" aria-label={t('goal_facts')}>
      <EditText label={t('goal_title')} required value={goal.title} onSave={(title) => save(title ? { title } : {})} />
      <EditText label={t('goal_why')} long value={goal.why ?? ''} onSave={(why) => save({ why })} />
      <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      <DueDay dueAt={goal.dueAt} save={save} />
    </section>
  );
}

/** The last day; emptied, there is none. */
function DueDay({ dueAt, save }: { dueAt: number | undefined; save: SaveGoal }) {
  const [typed, setTyped] = useState<string>();
  const stored = dueAt === undefined ? '' : dayOf(dueAt - 1);
  const leave = async (field: HTMLInputElement) => {
    // A half typed date reads as empty: it must not take the day away.
    const text = field.validity.badInput ? stored : (typed ?? stored);
    if (text !== stored) await save({ dueAt: startOfDay(text, 1) ?? null });
    setTyped(undefined);
  };
  return (
    <label>
      <span class="label">{t('goal_due')}</span>
      <input
        class="field"
        type="date"
        value={typed ?? stored}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={(event) => void leave(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && void leave(event.currentTarget)}
      />
    </label>
  );
}
