import { useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { onFirstClick } from '../../components/first-click.ts';
import type { Profile } from '../../domain/profile.ts';
import { foldedHost } from '../../domain/url.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { act } from '../act.ts';
import { readAddress, siteName } from '../add-person/read-address.ts';
import { dayText } from '../day-text.ts';
import { hashOf } from '../route.ts';
import { OutLink } from '../shell/out-link.tsx';

/** Where this person is found, and a field to add another address. */
export function Profiles({ page: { person, profiles } }: { page: PersonPage }) {
  return (
    <section class="card">
      <h2>{t('person_profiles')}</h2>
      {profiles.length > 0 && (
        <ul class="plain profiles">
          {profiles.map((profile) => (
            <ProfileLine key={profile.id} profile={profile} />
          ))}
        </ul>
      )}
      <AddProfile personId={person.id} />
    </section>
  );
}

function ProfileLine({ profile }: { profile: Profile }) {
  const { handles } = profile;
  const [now, ...before] = handles;
  const host = profile.url && URL.canParse(profile.url) ? foldedHost(new URL(profile.url)) : undefined;
  const shown = now ? (now.handle.includes('/') ? now.handle : `@${now.handle}`) : (host ?? profile.name ?? '');
  return (
    <li>
      <span class="profile-site">{siteName(profile.site)}</span>
      <span class="profile-text">
        <OutLink href={profile.url}>{shown}</OutLink>
        {profile.headline && (
          <span class="hint" dir="auto">
            {profile.headline}
          </span>
        )}
        {before.map(({ handle }, place) => (
          // Each was in use until the one after it was first seen.
          <span key={handle} class="hint">
            {t('profile_was', `@${handle}`, dayText((handles[place] ?? profile).seenAt))}
          </span>
        ))}
      </span>
      <button
        type="button"
        class="button quiet square"
        aria-label={t('profile_remove', shown)}
        title={t('profile_remove', shown)}
        onClick={onFirstClick(() => act(t('profile_removed'), call('profile.remove', { id: profile.id })))}
      >
        ×
      </button>
    </li>
  );
}

function AddProfile({ personId }: { personId: string }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ words: string; known?: { id: string; name: string } }>();
  const add = async () => {
    const read = readAddress(text);
    if (!read.ok) {
      if (text.trim())
        setSaid({ words: t(read.why === 'no-address' ? 'add_unclear_no_address' : 'add_unclear_names_nobody') });
      return;
    }
    const { seen, pageUrl } = read;
    const entry = await call('entry.find', { sighting: { kind: 'person', site: seen.site, pageUrl, person: seen } });
    const known = entry.ok ? entry.value.person : undefined;
    if (known) {
      setSaid(known.id === personId ? { words: t('profile_there') } : { words: t('profile_taken', known.name), known });
      return;
    }
    const result = await act(t('profile_added'), call('profile.add', { personId, seen, pageUrl }));
    setSaid(result.ok ? undefined : { words: failureText(result.code) });
    if (result.ok) setText('');
  };
  return (
    <form
      class="add-line"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        class="field"
        type="text"
        inputMode="url"
        aria-label={t('profile_add_label')}
        placeholder={t('profile_add_hint')}
        maxLength={4_000}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={!text.trim()}>
        {t('form_add')}
      </button>
      <p class="hint" role="status">
        {said?.words} {said?.known && <a href={hashOf({ screen: 'person', id: said.known.id })}>{t('add_open')}</a>}
      </p>
    </form>
  );
}
