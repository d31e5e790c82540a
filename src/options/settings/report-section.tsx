import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import type { Settings } from '../../domain/setting.ts';
import { browser } from '../../platform/browser.ts';
import { readHealth, type SiteHealth } from '../../platform/health.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { findAside } from '../../platform/put-aside.ts';
import { clearErrors, type ErrorNote, readErrors } from '../../platform/report.ts';
import { changeSettings, findDamagedSettings } from '../../platform/settings.ts';
import { say } from '../act.ts';
import { siteName } from '../add-person/read-address.ts';
import { reportText } from './report-text.ts';
import { freshSettings } from './use-settings.ts';

const HEALTH_WORDS: Readonly<Record<SiteHealth['outcome'], MessageKey>> = {
  ok: 'settings_health_ok',
  partial: 'settings_health_partial',
  'no-layout': 'settings_health_no_layout',
};

/** How reading goes, what went wrong, the version, and a way back to the first settings. */
export function ReportSection({ settings }: { settings: Settings }) {
  const [health, setHealth] = useState<readonly SiteHealth[]>([]);
  const [errors, setErrors] = useState<readonly ErrorNote[]>([]);
  const [damaged, setDamaged] = useState<unknown>();
  const [aside, setAside] = useState<readonly unknown[]>([]);
  useEffect(() => {
    void readHealth().then(setHealth);
    void readErrors().then(setErrors);
    void findDamagedSettings().then(setDamaged);
    void findAside().then(setAside);
  }, []);
  const { version } = browser.runtime.getManifest();
  const text = reportText(errors, health, version, navigator.userAgent);
  const reset = async () => {
    const result = await changeSettings(freshSettings());
    if (result.ok) say(t('settings_reset_done'), () => changeSettings(settings));
    else say(failureText(result.code));
  };
  return (
    <section class="card" aria-labelledby="settings-report">
      <h2 id="settings-report">{t('settings_health')}</h2>
      {health.length === 0 && <p class="hint">{t('settings_health_none')}</p>}
      <ul class="plain">
        {health.map(({ site, outcome, layout, at, okAt }) => (
          <li key={`${site} ${layout}`}>
            <strong>{siteName(site)}</strong> · {t(HEALTH_WORDS[outcome])} ·{' '}
            <span class="hint">
              <TimeAgo at={at} />
              {layout && <bdi> · {layout}</bdi>}
              {outcome !== 'ok' && okAt !== undefined && (
                <>
                  {' · '}
                  {t('settings_health_last_ok')} <TimeAgo at={okAt} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {health.some(({ outcome }) => outcome !== 'ok') && <p class="hint">{t('settings_health_shape')}</p>}
      <h3>{t('settings_errors')}</h3>
      {errors.length === 0 ? (
        <p class="hint">{t('settings_errors_none')}</p>
      ) : (
        <>
          <p class="hint">{t('settings_errors_hint')}</p>
          <textarea class="field report" readOnly rows={6} aria-label={t('settings_errors')} value={text} />
          <p class="buttons">
            <button type="button" class="button" onClick={() => void copy(text)}>
              {t('settings_errors_copy')}
            </button>
            <button
              type="button"
              class="button quiet"
              onClick={() => void clearErrors().then(readErrors).then(setErrors)}
            >
              {t('settings_errors_clear')}
            </button>
          </p>
        </>
      )}
      {damaged !== undefined && (
        <Kept words={t('settings_damaged')} button={t('settings_damaged_copy')} value={damaged} />
      )}
      {aside.length > 0 && (
        <Kept words={t('settings_aside', aside.length)} button={t('settings_aside_copy')} value={aside} />
      )}
      <h3>{t('settings_reset')}</h3>
      <p class="hint">{t('settings_reset_hint')}</p>
      <button type="button" class="button" onClick={() => void reset()}>
        {t('settings_reset_button')}
      </button>
      <p class="hint version">{t('settings_version', version)}</p>
    </section>
  );
}

/** Something that could not be read, to be taken along. */
function Kept({ words, button, value }: { words: string; button: string; value: unknown }) {
  return (
    <p class="warn">
      {words}{' '}
      <button type="button" class="button" onClick={() => void copy(JSON.stringify(value, null, 2))}>
        {button}
      </button>
    </p>
  );
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(t('settings_copied'));
  } catch {
    // The browser keeps the clipboard to itself (no focus, a policy): the text stands there to be copied by hand.
    say(t('settings_not_copied'));
  }
}
