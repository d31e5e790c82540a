import { useEffect, useRef, useState } from 'preact/hooks';
import { noteCopies } from '../../../platform/copies.ts';
import { t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { lockFile } from '../../../transfer/locked-file.ts';
import { say } from '../../act.ts';
import { saveFile } from '../../shell/save-file.ts';
import { type ExportFormat, exportName } from './formats.ts';
import { writeFile } from './write-file.ts';

export type Export = { id: string; share: number };

/** One export at a time: read, written, saved as a download. */
export function useExport() {
  const [now, setNow] = useState<Export>();
  const [failed, setFailed] = useState('');
  const running = useRef<AbortController | undefined>(undefined);
  const stop = () => running.current?.abort();
  useEffect(() => stop, []);

  const save = async (format: ExportFormat, passphrase: string) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setFailed('');
    setNow({ id: format.id, share: 0 });
    try {
      const file = await writeFile(format, (share) => setNow({ id: format.id, share }), control.signal);
      const isLocked = format.id === 'weft' && passphrase !== '';
      const ready = file && (isLocked ? await lockFile(file, passphrase) : file);
      if (ready && !control.signal.aborted) {
        const at = Date.now();
        saveFile(ready, exportName(isLocked ? { id: 'weft', extension: 'weft' } : format, at));
        if (format.id === 'weft') await noteCopies({ exportedAt: at });
        say(t('export_saved'));
      }
    } catch (error) {
      void report('options: export', error);
      setFailed(t('export_failed'));
    } finally {
      running.current = undefined;
      setNow(undefined);
    }
  };
  return { now, failed, save, stop };
}
