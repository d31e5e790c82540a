import { useEffect, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { t } from '../../platform/i18n.ts';
import { changeSettings } from '../../platform/settings.ts';
import { say, undoAll } from '../act.ts';
import { PeoplePreview } from '../add-person/people-preview.tsx';
import { addPeople, usePeopleText } from '../add-person/use-people-text.ts';
import { go, useHeading } from '../router.ts';
import { Switch } from '../settings/switch.tsx';
import { useSettings } from '../settings/use-settings.ts';
import { PracticeFeed } from './practice-feed.tsx';

/** The first run: the gesture to try, the sites, and who is there already. Nothing of it has to be done. */
export function WelcomeScreen() {
  const heading = useHeading(t('welcome_title'));
  const [settings, change] = useSettings();
  const people = usePeopleText();
  const [busy, setBusy] = useState(false);
  // Shown once: whoever leaves it half done is not asked again.
  useEffect(() => void changeSettings({ welcomed: true }), []);

  const finish = async () => {
    if (busy) return;
    setBusy(true);
    const added = await addPeople(people.fresh, { tie: undefined, tags: [] });
    setBusy(false);
    if (added.tokens.length > 0) say(t('add_done_many', added.tokens.length), () => undoAll(added.tokens));
    if (added.failed) return say(failureText(added.failed.code));
    go({ screen: 'network', filter: {} });
  };
  return (
    <div class="screen welcome">
      <header class="welcome-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('welcome_title')}
        </h1>
        <p>{t('welcome_lead')}</p>
      </header>
      <section class="card" aria-labelledby="welcome-try">
        <h2 id="welcome-try">{t('welcome_try')}</h2>
        <p class="hint">{t('welcome_try_hint')}</p>
        <PracticeFeed />
      </section>
      {settings && (
        <section class="card" aria-labelledby="welcome-sites">
          <h2 id="welcome-sites">{t('welcome_sites')}</h2>
          <Switch
            label={t('settings_x_controls')}
            hint={t('settings_x_controls_hint')}
            on={settings.xControls}
            onChange={(xControls) => change({ xControls })}
          />
          <Switch
            label={t('settings_linkedin_controls')}
            hint={t('settings_linkedin_hint')}
            on={settings.linkedinControls}
            onChange={(linkedinControls) => change({ linkedinControls })}
          />
          <p class="hint">{t('welcome_other_sites')}</p>
        </section>
      )}
      <section class="card" aria-labelledby="welcome-who">
        <h2 id="welcome-who">{t('welcome_who')}</h2>
        <p class="hint" id="welcome-who-hint">
          {t('welcome_who_hint')}
        </p>
        <textarea
          class="field area"
          rows={4}
          dir="auto"
          aria-labelledby="welcome-who"
          aria-describedby="welcome-who-hint"
          placeholder={t('add_placeholder')}
          value={people.text}
          onInput={(event) => people.setText(event.currentTarget.value)}
        />
        <PeoplePreview people={people} />
      </section>
      <div class="welcome-end">
        <button type="button" class="button primary" disabled={busy} onClick={() => void finish()}>
          {people.fresh.length > 0 ? t('welcome_done_add', people.fresh.length) : t('welcome_done')}
        </button>
      </div>
    </div>
  );
}
