import { useState } from 'preact/hooks';
import type { Settings } from '../../domain/setting.ts';
import { TIES, type Tie } from '../../domain/tie.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import type { ChangeSettings } from './use-settings.ts';

const WORDS: Readonly<Record<Tie, MessageKey>> = {
  strong: 'settings_rhythm_strong',
  weak: 'settings_rhythm_weak',
  'very-weak': 'settings_rhythm_very_weak',
};
const MOST_DAYS = 3_650;

/** After how many days without a moment touch counts as being lost, by tie. */
export function TouchSection({ settings, change }: { settings: Settings; change: ChangeSettings }) {
  return (
    <section class="card" aria-labelledby="settings-touch">
      <h2 id="settings-touch">{t('settings_touch_title')}</h2>
      {TIES.map((tie) => (
        <Days
          key={tie}
          label={t(WORDS[tie])}
          days={settings.rhythms[tie]}
          onDays={(days) => change({ rhythms: { ...settings.rhythms, [tie]: days } })}
        />
      ))}
      <p class="hint" id="settings-rhythm-hint">
        {t('settings_rhythm_hint')}
      </p>
    </section>
  );
}

/** Stored when it is left; what is no number of days goes back to what was set. */
function Days({ label, days, onDays }: { label: string; days: number; onDays(days: number): void }) {
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    const next = Number(typed);
    const isDays = typed?.trim() && Number.isInteger(next) && next >= 0 && next <= MOST_DAYS;
    if (isDays && next !== days) onDays(next);
    setTyped(undefined);
  };
  return (
    <label class="rhythm-line">
      <span>{label}</span>
      <input
        class="field"
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_DAYS}
        step={1}
        aria-describedby="settings-rhythm-hint"
        value={typed ?? String(days)}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
      />
      <span>{t('settings_rhythm_days')}</span>
    </label>
  );
}
