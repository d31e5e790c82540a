import type { Settings } from '../../domain/setting.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { LANGUAGES } from '../../platform/language.ts';
import type { ChangeSettings } from './use-settings.ts';

const THEMES = ['auto', 'light', 'dark'] as const satisfies readonly Settings['theme'][];
const THEME_WORDS: Readonly<Record<Settings['theme'], MessageKey>> = {
  auto: 'settings_theme_auto',
  light: 'settings_theme_light',
  dark: 'settings_theme_dark',
};

/** Theme and language of our own pages and of the card. */
export function LookSection({ settings, change }: { settings: Settings; change: ChangeSettings }) {
  return (
    <section class="card" aria-labelledby="settings-look">
      <h2 id="settings-look">{t('settings_look')}</h2>
      <fieldset class="toggles">
        <legend class="label">{t('settings_theme')}</legend>
        {THEMES.map((theme) => (
          <label key={theme} class={settings.theme === theme ? 'chip chosen' : 'chip'}>
            <input
              type="radio"
              class="visually-hidden"
              name="theme"
              checked={settings.theme === theme}
              onChange={() => change({ theme })}
            />
            {t(THEME_WORDS[theme])}
          </label>
        ))}
      </fieldset>
      <label class="short-field">
        <span class="label">{t('settings_language')}</span>
        <select
          class="field"
          value={settings.language}
          onChange={(event) => change({ language: event.currentTarget.value })}
        >
          <option value="auto">{t('settings_language_auto')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {nameOf(language)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

/** A language by its own name: `Deutsch`. */
function nameOf(language: string): string {
  const tag = language.replace('_', '-');
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  } catch {
    // A folder that is no language tag: shown as it is.
    return language;
  }
}
