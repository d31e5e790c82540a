import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { Dialog } from '../shell/dialog.tsx';

/**
 * Says what is erased before it is: the one thing that no undo brings back. Whatever key follows by habit (Enter, Esc, Ctrl
 * with Enter) keeps everything.
 */
export function EraseDialog({
  what,
  withPeople,
  onErase,
  onClose,
}: {
  what: string;
  withPeople: boolean;
  onErase(): Promise<void>;
  onClose(): void;
}) {
  const [busy, setBusy] = useState(false);
  const erase = async () => {
    if (busy) return;
    setBusy(true);
    await onErase();
    onClose();
  };
  return (
    <Dialog title={t('trash_erase')} onClose={onClose} onSubmit={onClose}>
      <p dir="auto">{t('trash_erases', what)}</p>
      {withPeople && <p>{t('trash_people_stay')}</p>}
      <p class="hint">{t('trash_reach')}</p>
      <p>
        <strong>{t('trash_final')}</strong>
      </p>
      <div class="form-end">
        <button type="submit" class="button">
          {t('trash_keep')}
        </button>
        <button type="button" class="button danger" aria-disabled={busy} onClick={() => void erase()}>
          {t('trash_erase')}
        </button>
      </div>
    </Dialog>
  );
}
