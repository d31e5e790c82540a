import { type BackupReason, backupName, isBackupDue, surplusBackups } from '../domain/backup.ts';
import { dropBackup, listBackups, writeBackup } from '../platform/backup-files.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { allRecords } from '../storage/export-records.ts';
import { WEFT_KINDS, weftJson } from '../transfer/weft-json.ts';
import type { Database } from './database.ts';

const KEY = 'backup';
/** Text that becomes bytes at once. */
const HELD = 500_000;

/** Copies of everything, made by themselves and kept inside the browser: once a day, and before every import. */
export type Backups = {
  /** Where something changed since the last one. Never throws: a backup that fails must not stop what it goes before. */
  make(reason: BackupReason): Promise<void>;
  /** The one of the day, where it is due. */
  daily(): Promise<void>;
};

export function makeBackups(database: Database, now: () => number): Backups {
  let queue: Promise<void> = Promise.resolve();

  async function write(reason: BackupReason): Promise<void> {
    const mark = await database.read(async (db) => JSON.stringify((await db.meta.get('progress')) ?? null));
    const [newest] = await listBackups();
    // Nothing was ever written, or nothing since.
    if (!mark.ok || mark.value === 'null') return;
    if (newest && (await browser.storage.local.get(KEY))[KEY] === mark.value) return;
    const at = now();
    const made = await database.read(async (db) => {
      const bytes = bytesOf(weftJson(allRecords(db, WEFT_KINDS), at));
      return writeBackup(backupName(at, reason), bytes.pipeThrough(new CompressionStream('gzip')));
    });
    if (!made.ok || !made.value) return;
    await browser.storage.local.set({ [KEY]: mark.value });
    for (const { name } of surplusBackups(await listBackups())) await dropBackup(name);
  }

  function make(reason: BackupReason): Promise<void> {
    queue = queue.then(() => write(reason)).catch((error) => report('worker: backup', error));
    return queue;
  }

  return {
    make,
    async daily() {
      const [newest] = await listBackups();
      if (isBackupDue(newest?.at, now())) await make('day');
    },
  };
}

function bytesOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      let held = '';
      while (held.length < HELD) {
        const { done, value } = await pieces.next();
        if (done) {
          if (held) controller.enqueue(encoder.encode(held));
          controller.close();
          return;
        }
        held += value;
      }
      controller.enqueue(encoder.encode(held));
      // An extension call in between: without one Chromium stops the worker after 30 s, in the middle of the work.
      await browser.runtime.getPlatformInfo();
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}
