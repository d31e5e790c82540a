import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../../components/failure-text.ts';
import { noteCopies } from '../../../platform/copies.ts';
import { t } from '../../../platform/i18n.ts';
import { report } from '../../../platform/report.ts';
import { readDatabase } from '../../../storage/queries.ts';
import { lockedPieces } from '../../../transfer/locked-file.ts';
import { say } from '../../act.ts';
import { saveFile } from '../../shell/save-file.ts';
import { type ExportFormat, exportName } from './formats.ts';
import { writeFile } from './write-file.ts';

/** What is being written, and how far it is: from 0 to 1. */
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
      const at = Date.now();
      const told = (share: number) => setNow({ id: format.id, share: Math.min(1, share) });
      const file = await written(format, told, control.signal);
      const isLocked = format.id === 'weft' && passphrase !== '';
      const ready = file && isLocked ? await locked(file, passphrase, told, control.signal) : file;
      if (!ready) return;
      saveFile(ready, exportName(isLocked ? { id: 'weft', extension: 'weft' } : format, at));
      if (format.id === 'weft') await noteCopies({ exportedAt: at });
      say(t('export_saved'));
    } catch (error) {
      void report('options: export', error);
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      setFailed(isFull ? failureText('storage-full') : t('export_failed'));
    } finally {
      running.current = undefined;
      setNow(undefined);
    }
  };
  return { now, failed, save, stop };
}

type Told = (share: number) => void;

async function written(format: ExportFormat, told: Told, signal: AbortSignal): Promise<Blob | undefined> {
  const db = readDatabase();
  const total = Math.max(1, await format.total(db));
  let steps = 0;
  const pieces = await format.write(db, () => {
    steps += 1;
  });
  return writeFile(pieces, format.type, () => told(steps / total), signal);
}

async function locked(file: Blob, passphrase: string, told: Told, signal: AbortSignal): Promise<Blob | undefined> {
  let done = 0;
  const counted = async function* () {
    for await (const piece of lockedPieces(file, passphrase)) {
      done += piece.length;
      yield piece;
    }
  };
  told(0);
  return writeFile(counted(), 'application/octet-stream', () => told(done / file.size), signal);
}
