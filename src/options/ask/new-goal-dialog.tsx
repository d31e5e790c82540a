import { useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { TagField } from '../../components/tag-field.tsx';
import { startOfDay } from '../../domain/day.ts';
import { LIMITS } from '../../domain/field.ts';
import type { Goal } from '../../domain/goal.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { freshId } from '../fresh-id.ts';
import { GOAL_KINDS, GOAL_WORDS } from '../goal/goal-words.ts';
import { go } from '../router.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { suggestTags } from '../shell/suggest.ts';

/** Begins a goal, question or need: what it is called is enough. `title`: what was typed as a need already. */
export function NewGoalDialog({ title: typed, onClose }: { title: string; onClose(): void }) {
  const [id] = useState(freshId);
  const [kind, setKind] = useState<Goal['kind']>(typed ? 'question' : 'goal');
  const [title, setTitle] = useState(typed);
  const [why, setWhy] = useState('');
  const [day, setDay] = useState('');
  const [tags, setTags] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const begin = async () => {
    if (busy || !title.trim()) return;
    setBusy(true);
    setFailed('');
    const dueAt = startOfDay(day, 1);
    const result = await act(
      t('goal_begun'),
      call('goal.create', {
        id,
        kind,
        title: title.trim(),
        personIds: [],
        tags: [...tags],
        ...(why.trim() && { why: why.trim() }),
        ...(dueAt !== undefined && { dueAt }),
      }),
    );
    setBusy(false);
    if (!result.ok) {
      setFailed(failureText(result.code));
      return;
    }
    onClose();
    go({ screen: 'goal', id });
  };
  return (
    <Dialog title={t('goal_new')} onClose={onClose} onSubmit={begin}>
      <fieldset class="toggles">
        <legend class="label">{t('goal_kind')}</legend>
        {GOAL_KINDS.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {t(GOAL_WORDS[one])}
          </button>
        ))}
      </fieldset>
      <label>
        <span class="label">{t('goal_title')}</span>
        <input
          class="field"
          type="text"
          dir="auto"
          required
          maxLength={LIMITS.line}
          placeholder={t('goal_title_hint')}
          value={title}
          onInput={(event) => setTitle(event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="label">{t('goal_why')}</span>
        <textarea
          class="field area"
          rows={2}
          dir="auto"
          maxLength={LIMITS.text}
          value={why}
          onInput={(event) => setWhy(event.currentTarget.value)}
        />
      </label>
      <TagField tags={tags} onTags={setTags} suggest={suggestTags} label={t('field_tags')} />
      <label>
        <span class="label">{t('goal_due')}</span>
        <input class="field" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      <FormEnd failed={failed} onCancel={onClose} submit={t('goal_begin')} disabled={busy || !title.trim()} />
    </Dialog>
  );
}
