import { canPickFolder, copyToFolder } from '../../../platform/backup-folder.ts';
import { browser } from '../../../platform/native.ts';
import { report } from '../../../platform/report.ts';

/**
 * While a page of ours is open, each backup goes into the picked folder: the browser may allow pages what it does not
 * allow the worker. Where neither may, the list of backups says so.
 */
export function keepFolder(): void {
  if (!canPickFolder()) return;
  const copy = () => void copyToFolder().catch((error) => report('options: backup folder', error));
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && 'backup' in changes) copy();
  });
  copy();
}
