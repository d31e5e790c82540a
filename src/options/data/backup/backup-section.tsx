import { useState } from 'preact/hooks';
import type { Backup, BackupReason, Copies } from '../../../domain/backup.ts';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { saveFile } from '../../shell/save-file.ts';
import { dateText, sizeText } from './figure-text.ts';
import { FolderLines } from './folder-lines.tsx';
import { openBackup } from './use-backups.ts';

const REASONS: Readonly<Record<BackupReason, MessageKey>> = {
  day: 'backup_of_day',
  import: 'backup_before_import',
  upgrade: 'backup_before_upgrade',
};

/** Copies inside the browser: when, how large, and the way back. `onFile` shows what one would bring before anything is stored. */
export function BackupSection({
  backups,
  copies,
  onFile,
}: {
  backups: readonly Backup[];
  copies: Copies;
  onFile(file: File): void;
}) {
  const [failed, setFailed] = useState('');
  const take = async (backup: Backup, use: (file: File) => void) => {
    try {
      const file = await openBackup(backup);
      setFailed(file ? '' : t('backup_gone'));
      if (file) use(file);
    } catch (error) {
      void report('options: backup', error);
      setFailed(t('backup_broken'));
    }
  };
  return (
    <section class="card" aria-labelledby="data-backups">
      <h2 id="data-backups">{t('backup_title')}</h2>
      <p>{t('backup_intro')}</p>
      <FolderLines copiedAt={copies.folderAt} />
      {backups.length === 0 && <p class="hint">{t('backup_none')}</p>}
      <ul class="exports">
        {backups.map((backup) => (
          <li key={backup.name}>
            <p class="export-name">
              <strong>{dateText(backup.at)}</strong>
              <span class="hint">
                {t(REASONS[backup.reason])} · {sizeText(backup.size)}
              </span>
            </p>
            <div class="buttons">
              <button
                type="button"
                class="button"
                aria-label={t('backup_save_of', dateText(backup.at))}
                onClick={() => void take(backup, (file) => saveFile(file, `weft-${file.name}`))}
              >
                {t('export_save')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('backup_restore_of', dateText(backup.at))}
                onClick={() => void take(backup, onFile)}
              >
                {t('backup_restore')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <p class="form-failed" role="alert">
        {failed}
      </p>
    </section>
  );
}
