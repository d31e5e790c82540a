import { useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import type { Profile } from '../../domain/profile.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import type { PersonPage } from '../../storage/rows.ts';
import { say, undoAll } from '../act.ts';
import { dayText } from '../day-text.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';
import { isolated, placeOf } from './reason-text.ts';

/** Takes profiles out into a person of their own, or takes apart what was merged before. */
export function SplitDialog({ page, onClose }: { page: PersonPage; onClose(): void }) {
  const { person, profiles, merged } = page;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState('');
  const fits = chosen.size > 0 && chosen.size < profiles.length;

  const split = async (wish: { profileIds: readonly string[]; mergedId?: string }, name: string) => {
    if (busy) return;
    setBusy(true);
    const done = await call('person.split', { id: person.id, ...wish });
    setBusy(false);
    if (!done.ok) {
      setFailed(failureText(done.code));
      return;
    }
    say(t('split_done', isolated(name)), () => undoAll([done.value.token]));
    onClose();
  };
  const submit = async () => {
    if (!fits) return;
    const first = profiles.find(({ id }) => chosen.has(id));
    await split({ profileIds: [...chosen] }, first?.name ?? first?.handles[0]?.handle ?? t('split_somebody'));
  };

  return (
    <Dialog title={t('split_title')} onClose={onClose} onSubmit={submit}>
      {profiles.length > 1 && (
        <fieldset class="merge-field">
          <legend class="label">{t('split_profiles')}</legend>
          {profiles.map((profile) => (
            <label key={profile.id} class={chosen.has(profile.id) ? 'merge-choice chosen' : 'merge-choice'}>
              <input
                type="checkbox"
                checked={chosen.has(profile.id)}
                onChange={() => setChosen(toggled(chosen, profile.id))}
              />
              <span class="merge-value">
                {placeOf(profile)} · <bdi>{shown(profile)}</bdi>
              </span>
            </label>
          ))}
          <p class="hint">{t('split_hint')}</p>
          <p class="hint">{t('split_some')}</p>
        </fieldset>
      )}
      {merged.length > 0 && (
        <section>
          <h3 class="label">{t('split_merged')}</h3>
          <ul class="plain split-merged">
            {merged.map(({ id, name, at }) => (
              <li key={id}>
                <span>
                  <bdi>{name}</bdi> <span class="hint">{t('split_merged_at', dayText(at))}</span>
                </span>
                <button
                  type="button"
                  class="button small"
                  disabled={busy}
                  aria-label={t('split_back_of', name)}
                  onClick={() => void split({ profileIds: [], mergedId: id }, name)}
                >
                  {t('split_back')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <FormEnd
        failed={failed}
        onCancel={onClose}
        submit={profiles.length > 1 ? t('split_do') : undefined}
        disabled={busy || !fits}
      />
    </Dialog>
  );
}

function shown({ name, handles, url }: Profile): string {
  const handle = handles[0]?.handle;
  return [name, handle && `@${handle}`].filter(Boolean).join(' ') || (url ?? '');
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}
