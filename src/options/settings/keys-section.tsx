import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../platform/browser.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';

type Command = { name?: string; shortcut?: string };
/** Firefox has a page of its own for this, and a function that opens it; the polyfill does not know it. */
type WithSettings = { openShortcutSettings?: () => Promise<void> };

/** The browser names a command in its own language, which need not be the user's. */
const NAMES: Readonly<Record<string, MessageKey>> = {
  'open-card': 'command_open_card',
  'quick-save': 'command_quick_save',
};

/** The keys that work while reading, as the browser holds them now. They are changed in the browser's own page. */
export function KeysSection() {
  const [commands, setCommands] = useState<readonly Command[]>([]);
  useEffect(() => {
    const look = () => void browser.commands.getAll().then(setCommands);
    look();
    // The user changes them in another tab and comes back.
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const firefox = browser.runtime.getURL('').startsWith('moz-');
  const { openShortcutSettings } = browser.commands as WithSettings;
  const open = firefox
    ? openShortcutSettings && (() => void openShortcutSettings.call(browser.commands))
    : () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return (
    <section class="card" aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('settings_keys')}</h2>
      <dl class="key-list">
        {commands.map(({ name = '', shortcut }) => (
          <div key={name}>
            <dt>{t(NAMES[name] ?? 'command_popup')}</dt>
            <dd>{shortcut ? <kbd class="kbd">{shortcut}</kbd> : <span class="hint">{t('settings_key_none')}</span>}</dd>
          </div>
        ))}
      </dl>
      {open ? (
        <button type="button" class="button" onClick={open}>
          {t('settings_keys_change')}
        </button>
      ) : (
        <p class="hint">{t('settings_keys_firefox')}</p>
      )}
      <p class="hint">
        <a href="#/keys">{t('settings_keys_here')}</a>
      </p>
    </section>
  );
}
