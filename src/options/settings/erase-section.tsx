import { useId, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { say } from '../act.ts';
import { Dialog } from '../shell/dialog.tsx';
import { FormEnd } from '../shell/form-end.tsx';

/** The one way to lose everything: asked for by a word that is typed. */
export function EraseSection() {
  const [asks, setAsks] = useState(false);
  return (
    <section class="card" aria-labelledby="settings-erase">
      <h2 id="settings-erase">{t('erase_title')}</h2>
      <p>{t('erase_intro')}</p>
      <button type="button" class="button danger" onClick={() => setAsks(true)}>
        {t('erase_open')}
      </button>
      {asks && <EraseDialog onClose={() => setAsks(false)} />}
    </section>
  );
}

function EraseDialog({ onClose }: { onClose(): void }) {
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const isMeant = typed.trim().toLocaleLowerCase() === t('erase_word').toLocaleLowerCase();
  const erase = async () => {
    if (!isMeant || busy) return;
    setBusy(true);
    const erased = await call('data.erase', {});
    setBusy(false);
    if (!erased.ok) return setFailed(failureText(erased.code));
    onClose();
    say(t('erase_done'));
  };
  return (
    <Dialog title={t('erase_title')} onClose={onClose} onSubmit={erase}>
      <p>{t('erase_what')}</p>
      <label class="label" for={id}>
        {t('erase_type', t('erase_word'))}
      </label>
      <input
        id={id}
        class="field"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <FormEnd failed={failed} onCancel={onClose} submit={t('erase_go')} disabled={!isMeant || busy} look="danger" />
    </Dialog>
  );
}
