import { useEffect, useState } from 'preact/hooks';
import type { Backup, Copies } from '../../../domain/backup.ts';
import { listBackups, readBackup } from '../../../platform/backup-files.ts';
import { readCopies } from '../../../platform/copies.ts';
import { browser } from '../../../platform/native.ts';

/** Backups with the newest first, and when copies last left the browser. */
type BackupState = { backups: readonly Backup[]; copies: Copies };

/** The backups inside the browser and the copies outside it, as they stand; read again whenever one was made. */
export function useBackups(): BackupState | undefined {
  const [state, setState] = useState<BackupState>();
  useEffect(() => {
    let isThere = true;
    const read = async () => {
      const [backups, copies] = await Promise.all([listBackups(), readCopies()]);
      if (isThere) setState({ backups, copies });
    };
    // The worker notes each backup here, and an export is noted here as well.
    const onChange = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && ('backup' in changes || 'copies' in changes)) void read();
    };
    void read();
    browser.storage.onChanged.addListener(onChange);
    return () => {
      isThere = false;
      browser.storage.onChanged.removeListener(onChange);
    };
  }, []);
  return state;
}

/** The content of a backup, as a file that the drop zone reads. `undefined` = thinned meanwhile. */
export async function openBackup({ name }: Backup): Promise<File | undefined> {
  const packed = await readBackup(name);
  if (!packed) return undefined;
  const open = packed.stream().pipeThrough(new DecompressionStream('gzip'));
  return new File([await new Response(open).blob()], name.replace(/\.gz$/, ''));
}
