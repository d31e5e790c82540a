import { agoText } from '../../../components/time-ago.tsx';
import { t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { say } from '../../act.ts';
import { saveFile } from '../../shell/save-file.ts';
import { openBackup, useBackups } from './use-backups.ts';

/** Takes the newest backup out as a file while the database does not open: backups lie beside it. Nothing where there is none. */
export function RescueButton() {
  const newest = useBackups()?.backups[0];
  if (!newest) return null;
  const save = async () => {
    try {
      const file = await openBackup(newest);
      if (file) saveFile(file, `weft-${file.name}`);
      say(t(file ? 'export_saved' : 'backup_gone'));
    } catch (error) {
      void report('options: backup', error);
      say(t('backup_broken'));
    }
  };
  return (
    <button type="button" class="button" onClick={() => void save()}>
      {t('rescue_save', agoText(newest.at, Date.now()))}
    </button>
  );
}
