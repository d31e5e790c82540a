import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../messages/client.ts';
import {
  allowFolder,
  type BackupFolder,
  canPickFolder,
  copyToFolder,
  forgetFolder,
  pickFolder,
  readFolder,
} from '../../../platform/backup-folder.ts';
import { t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { say } from '../../act.ts';
import { dateText } from './figure-text.ts';

/** Backups outside the browser, in a folder of the user's; where the browser cannot, what to do instead. `copiedAt`: the newest there. */
export function FolderLines({ copiedAt }: { copiedAt: number | undefined }) {
  const [folder, setFolder] = useState<BackupFolder | null>();
  const [failed, setFailed] = useState('');
  const read = async () => setFolder((await readFolder()) ?? null);
  /** Does what was asked for, says why not, and looks again. */
  const run = async (work: () => Promise<unknown>) => {
    setFailed('');
    try {
      await work();
    } catch (error) {
      void report('options: backup folder', error);
      setFailed(t('folder_failed'));
    }
    await read().catch((error) => report('options: backup folder', error));
  };
  useEffect(() => {
    if (canPickFolder()) void run(copyToFolder);
  }, []);
  if (!canPickFolder()) return <p class="hint">{t('folder_cannot')}</p>;
  if (folder === undefined) return null;
  const copyNow = async () => {
    await call('backup.make', {});
    if (await copyToFolder()) say(t('folder_copied'));
  };
  const pick = async () => {
    if (await pickFolder()) await copyNow();
  };
  const allow = async () => {
    if (await allowFolder()) await copyNow();
  };
  const stop = async () => {
    await forgetFolder();
    say(t('folder_stopped'));
  };
  const button = (words: string, act: () => Promise<void>, look = 'button') => (
    <button type="button" class={look} onClick={() => void run(act)}>
      {words}
    </button>
  );
  return (
    <div class="backup-folder">
      <p class="export-name">
        <strong>
          {folder ? (
            <>
              {t('folder_in')} <bdi>{folder.name}</bdi>
            </>
          ) : (
            t('folder_title')
          )}
        </strong>
        <span class="hint" role="status">
          {folder ? (folder.isAllowed ? stateText(copiedAt) : t('folder_asks_again')) : t('folder_hint')}
        </span>
      </p>
      <div class="buttons">
        {folder === null && button(t('folder_pick'), pick)}
        {folder && (folder.isAllowed ? button(t('folder_now'), copyNow) : button(t('folder_allow'), allow))}
        {folder && button(t('folder_stop'), stop, 'button quiet')}
      </div>
      <p class="form-failed" role="alert">
        {failed}
      </p>
    </div>
  );
}

function stateText(copiedAt: number | undefined): string {
  return copiedAt === undefined ? t('folder_nothing_yet') : t('folder_last', dateText(copiedAt));
}
