import { useState } from 'preact/hooks';
import { LIMITS } from '../../domain/field.ts';
import type { Goal } from '../../domain/goal.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';

/** Closes a goal with what was learned, which may be left empty. */
export function CloseGoalDialog({ goal, onClose }: { goal: Goal; onClose(): void }) {
  const [learned, setLearned] = useState(goal.learned ?? '');
  const close = async () => {
    const patch = { closedAt: Date.now(), ...(learned.trim() && { learned: learned.trim() }) };
    const result = await act(t('goal_closed_done'), call('goal.update', { id: goal.id, patch }));
    if (result.ok) onClose();
  };
  return (
    <Dialog title={t('goal_close')} onClose={onClose} onSubmit={close}>
      <p class="hint" dir="auto">
        {goal.title}
      </p>
      <label>
        <span class="label">{t('goal_learned')}</span>
        <textarea
          class="field area"
          rows={4}
          dir="auto"
          maxLength={LIMITS.text}
          value={learned}
          onInput={(event) => setLearned(event.currentTarget.value)}
        />
      </label>
      <FormEnd onCancel={onClose} submit={t('goal_close')} />
    </Dialog>
  );
}
