import { useState } from 'preact/hooks';
import { snoozeUntilDay } from '../../domain/snooze.ts';
import { t } from '../../platform/i18n.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { snooze } from './touch-acts.ts';

/** Asks for the day on which to be reminded of somebody. */
export function SnoozeDialog({ person, onClose }: { person: { id: string; name: string }; onClose(): void }) {
  const [day, setDay] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = async () => {
    const until = snoozeUntilDay(day, Date.now());
    setWrong(until === undefined);
    if (until === undefined) return;
    const result = await snooze(person, until);
    if (result.ok) onClose();
  };
  return (
    <Dialog title={t('touch_snooze_day_title', person.name)} onClose={onClose} onSubmit={submit}>
      <label>
        <span class="label">{t('touch_snooze_day_label')}</span>
        <input class="field" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      <FormEnd
        failed={wrong ? t('touch_snooze_day_wrong') : undefined}
        onCancel={onClose}
        submit={t('touch_snooze_day_save')}
      />
    </Dialog>
  );
}
