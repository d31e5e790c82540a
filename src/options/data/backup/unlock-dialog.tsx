import { useId, useState } from 'preact/hooks';
import { failureText } from '../../../components/failure-text.ts';
import { t } from '../../../platform/i18n.ts';
import { unlockFile } from '../../../transfer/locked-file.ts';
import { Dialog } from '../../shell/dialog.tsx';
import { FormEnd } from '../../shell/form-end.tsx';

/** Asks for the passphrase of a file. `onOpen` gets its content, or nothing where the user turned away. */
export function UnlockDialog({ file, onOpen }: { file: Blob; onOpen(open?: Blob): void }) {
  const [passphrase, setPassphrase] = useState('');
  const [failed, setFailed] = useState('');
  const [busy, setBusy] = useState(false);
  const id = useId();
  const open = async () => {
    if (busy || passphrase === '') return;
    setBusy(true);
    setFailed('');
    const opened = await unlockFile(file, passphrase);
    setBusy(false);
    if (opened.ok) onOpen(opened.value);
    else setFailed(opened.code === 'not-allowed' ? t('unlock_wrong') : failureText(opened.code));
  };
  return (
    <Dialog title={t('unlock_title')} onClose={() => onOpen()} onSubmit={open}>
      <p class="hint">{t('unlock_hint')}</p>
      <label class="label" for={id}>
        {t('unlock_passphrase')}
      </label>
      <input
        id={id}
        class="field"
        type="password"
        autocomplete="off"
        value={passphrase}
        onInput={(event) => setPassphrase(event.currentTarget.value)}
      />
      <FormEnd
        failed={failed}
        onCancel={() => onOpen()}
        submit={t('unlock_open')}
        disabled={busy || passphrase === ''}
      />
    </Dialog>
  );
}
