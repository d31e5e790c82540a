import { numberText } from '../../components/number-text.ts';
import { MOST_A_DAY } from '../../domain/review-queue.ts';
import type { Settings } from '../../domain/setting.ts';
import { t } from '../../platform/i18n.ts';
import { Switch } from './switch.tsx';
import type { ChangeSettings } from './use-settings.ts';

/** The fewest that can be set for a day. */
const FEWEST = 3;

/** What comes back for recall, how much of it in a day, and whether the toolbar button says so. */
export function ReviewSection({ settings, change }: { settings: Settings; change: ChangeSettings }) {
  const counts = Array.from({ length: MOST_A_DAY - FEWEST + 1 }, (_, nth) => FEWEST + nth);
  return (
    <section class="card" aria-labelledby="settings-review">
      <h2 id="settings-review">{t('settings_review_title')}</h2>
      <Switch
        label={t('settings_review_new')}
        hint={t('settings_review_new_hint')}
        on={settings.reviewNew}
        onChange={(reviewNew) => change({ reviewNew })}
      />
      <Switch
        label={t('settings_reminders')}
        hint={t('settings_reminders_hint')}
        on={settings.reminders}
        onChange={(reminders) => change({ reminders })}
      />
      <label class="short-field">
        <span class="label">{t('settings_review_per_day')}</span>
        <select
          class="field"
          value={String(settings.reviewPerDay)}
          onChange={(event) => change({ reviewPerDay: Number(event.currentTarget.value) })}
        >
          {counts.map((count) => (
            <option key={count} value={String(count)}>
              {numberText(count)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
