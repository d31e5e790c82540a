import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { siteName } from '../../components/site-name.ts';
import { siteOf } from '../../domain/identity.ts';
import type { Settings } from '../../domain/setting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { call } from '../../messages/client.ts';
import { browser } from '../../platform/browser.ts';
import { t } from '../../platform/i18n.ts';
import { askForSite, isGranted, optionalSites, originPattern, removeSite } from '../../platform/permissions.ts';
import { say } from '../act.ts';
import { SiteSwitches } from './site-switches.tsx';
import { Switch } from './switch.tsx';
import type { ChangeSettings } from './use-settings.ts';

/** Where Weft works, and what it shows there. */
export function SitesSection({ settings, change }: { settings: Settings; change: ChangeSettings }) {
  const sites = useSites();
  return (
    <section class="card" aria-labelledby="settings-sites">
      <h2 id="settings-sites">{t('settings_sites')}</h2>
      <SiteSwitches site="x.com" name={siteName('x')} settings={settings} change={change} marks={true}>
        <Switch
          label={t('settings_x_controls')}
          hint={t('settings_x_controls_hint')}
          on={settings.xControls}
          onChange={(xControls) => change({ xControls })}
        />
        {sites.x === false && <Allow name={siteName('x')} url="https://x.com/" />}
      </SiteSwitches>
      <SiteSwitches
        site="linkedin.com"
        name={siteName('linkedin')}
        settings={settings}
        change={change}
        marks={settings.linkedinControls}
      >
        <Switch
          label={t('settings_linkedin_controls')}
          hint={t('settings_linkedin_hint')}
          on={settings.linkedinControls}
          onChange={(linkedinControls) => change({ linkedinControls })}
        />
        {sites.linkedin === false && <Allow name={siteName('linkedin')} url="https://www.linkedin.com/" />}
      </SiteSwitches>
      <h3>{t('settings_other_sites')}</h3>
      <p class="hint">{t('settings_other_sites_hint')}</p>
      {sites.optional.length > 0 && (
        <ul class="plain sites">
          {sites.optional.map((pattern) => (
            <li key={pattern}>
              <SiteSwitches
                site={siteOf(pattern.replace(/\*$/, ''))}
                name={pattern.replace(/^https?:\/\//, '').replace(/\/\*$/, '')}
                settings={settings}
                change={change}
              />
              <button
                type="button"
                class="button"
                aria-label={t('settings_site_remove_label', pattern)}
                onClick={() => void giveBack(pattern)}
              >
                {t('settings_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddSite />
    </section>
  );
}

/** A built-in site that the browser holds back: in Firefox the user grants hosts one by one. */
function Allow({ name, url }: { name: string; url: string }) {
  return (
    <p class="allow">
      <span>{t('settings_site_not_allowed', name)}</span>
      <button type="button" class="button" onClick={() => void askForSite(url).then(reconcile)}>
        {t('settings_site_allow')}
      </button>
    </p>
  );
}

function AddSite() {
  const [text, setText] = useState('');
  const typed = text.trim();
  const url = typed && safeHttpUrl(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
  const known = url && originPattern(url) ? url : undefined;
  const [said, setSaid] = useState('');
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        if (!known) return setSaid(t('settings_site_unclear'));
        // Asked straight from the click: after an await the browser would refuse.
        void askForSite(known).then((granted) => {
          setSaid(granted ? '' : t('settings_site_refused'));
          if (granted) setText('');
          if (granted) void reconcile();
        });
      }}
    >
      <input
        class="field"
        type="text"
        inputMode="url"
        aria-label={t('settings_site_add_label')}
        placeholder={t('settings_site_example')}
        maxLength={2_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!typed}>
        {t('settings_site_add')}
      </button>
      <p class="hint" role="status">
        {said}
      </p>
    </form>
  );
}

async function giveBack(pattern: string): Promise<void> {
  if (!(await removeSite(pattern))) return say(t('settings_site_keeps'));
  await reconcile();
  say(t('settings_site_removed'));
}

async function reconcile(): Promise<void> {
  const result = await call('sites.reconcile', {});
  if (!result.ok) say(failureText(result.code));
}

type Sites = { x?: boolean; linkedin?: boolean; optional: readonly string[] };

/** What the browser lets us into, live. */
function useSites(): Sites {
  const [sites, setSites] = useState<Sites>({ optional: [] });
  useEffect(() => {
    const look = async () =>
      setSites({
        x: await isGranted('https://x.com/'),
        linkedin: await isGranted('https://www.linkedin.com/'),
        optional: await optionalSites(),
      });
    const onChange = () => void look();
    onChange();
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  }, []);
  return sites;
}
