import { useState } from 'preact/hooks';
import type { Backup } from '../../../domain/backup.ts';
import { t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { saveFile } from '../../shell/save-file.ts';
import { openBackup, useBackups } from './use-backups.ts';

/** Copies inside the browser: when, how large, and the way back. `onFile` shows what one would bring before anything is stored. */
export function BackupSection({ onFile }: { onFile(file: File): void }) {
  const state = useBackups();
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
  if (!state) return null;
  const { backups, copies } = state;
  return (
    <section class="card" aria-labelledby="data-backups">
      <h2 id="data-backups">{t('backup_title')}</h2>
      <p>{t('backup_intro')}</p>
      <p class="hint">
        {copies.exportedAt === undefined ? t('backup_never_outside') : t('backup_outside', dateText(copies.exportedAt))}
      </p>
      {backups.length === 0 && <p class="hint">{t('backup_none')}</p>}
      <ul class="exports">
        {backups.map((backup) => (
          <li key={backup.name}>
            <p class="export-name">
              <strong>{dateText(backup.at)}</strong>
              <span class="hint">
                {t(backup.reason === 'day' ? 'backup_of_day' : 'backup_before_import')} · {sizeText(backup.size)}
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

function dateText(at: number): string {
  return new Date(at).toLocaleString(t('locale_tag'), { dateStyle: 'medium', timeStyle: 'short' });
}

function sizeText(bytes: number): string {
  const [unit, size] = bytes >= 1e6 ? (['megabyte', bytes / 1e6] as const) : (['kilobyte', bytes / 1e3] as const);
  return new Intl.NumberFormat(t('locale_tag'), { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}
