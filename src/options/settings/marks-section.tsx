import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../domain/setting.ts';
import { t } from '../../platform/i18n.ts';
import { Switch } from './switch.tsx';
import type { ChangeSettings } from './use-settings.ts';

const HOUR_MS = 3_600_000;

/** What Weft draws into pages and onto its toolbar button. */
export function MarksSection({ settings, change }: { settings: Settings; change: ChangeSettings }) {
  const hidden = useIsBefore(settings.hiddenUntil);
  const until = new Date(settings.hiddenUntil).toLocaleTimeString(t('locale_tag'), { timeStyle: 'short' });
  return (
    <section class="card" aria-labelledby="settings-marks">
      <h2 id="settings-marks">{t('settings_marks_title')}</h2>
      <Switch
        label={t('settings_marks')}
        hint={t('settings_marks_hint')}
        on={settings.marks}
        onChange={(marks) => change({ marks })}
      />
      <p class="hide-line">
        <button type="button" class="button" onClick={() => change({ hiddenUntil: hidden ? 0 : Date.now() + HOUR_MS })}>
          {hidden ? t('settings_show_again') : t('settings_hide_hour')}
        </button>
        <span class="hint" role="status">
          {hidden ? t('settings_hidden_until', until) : t('settings_hide_hint')}
        </span>
      </p>
      <Switch
        label={t('settings_badge')}
        hint={t('settings_badge_hint')}
        on={settings.badge}
        onChange={(badge) => change({ badge })}
      />
    </section>
  );
}

/** True until that time has come. */
function useIsBefore(time: number): boolean {
  const [, redraw] = useState(0);
  const left = time - Date.now();
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => redraw((count) => count + 1), Math.min(left, HOUR_MS) + 50);
    return () => clearTimeout(timer);
  }, [left]);
  return left > 0;
}
