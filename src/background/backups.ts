import { type BackupReason, backupName, isBackupDue, surplusBackups } from '../domain/backup.ts';
import { dropBackup, listBackups, readBackup, writeBackup } from '../platform/backup-files.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { allRecords } from '../storage/export-records.ts';
import { WEFT_KINDS, weftJson } from '../transfer/weft-json.ts';
import { isReplacedIn, type Replacements, replacedIn } from '../transfer/weft-json-replace.ts';
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
  /**
   * Puts what is left of erased records in their place, in every backup. Each stands as it was until it is whole again;
   * one that cannot be read is dropped, for it can give nothing back. Throws where there is no room: another time, then.
   */
  replace(replacements: Replacements): Promise<void>;
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
      return writeBackup(backupName(at, reason), packed(weftJson(allRecords(db, WEFT_KINDS), at)));
    });
    if (!made.ok || !made.value) return;
    await browser.storage.local.set({ [KEY]: mark.value });
    for (const { name } of surplusBackups(await listBackups())) await dropBackup(name);
  }

  function make(reason: BackupReason): Promise<void> {
    queue = queue.then(() => write(reason)).catch((error) => report('worker: backup', error));
    return queue;
  }

  async function replaceAll(replacements: Replacements): Promise<void> {
    for (const { name } of await listBackups()) {
      const file = await readBackup(name);
      if (!file) continue;
      try {
        if (!(await isReplacedIn(unpacked(file), replacements))) continue;
        await writeBackup(name, packed(replacedIn(unpacked(file), replacements)));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        await dropBackup(name);
      }
    }
  }

  return {
    make,
    replace(replacements) {
      const done = queue.then(() => replaceAll(replacements));
      queue = done.catch(() => undefined);
      return done;
    },
    async daily() {
      const [newest] = await listBackups();
      if (isBackupDue(newest?.at, now())) await make('day');
    },
  };
}

/** What no backup is. */
class Unreadable extends Error {}

async function* unpacked(file: Blob): AsyncGenerator<string> {
  const text = file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream());
  const reader = text.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new Unreadable();
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined); // It is at its end, or broken: nothing more is asked of it.
  }
}

function packed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
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
  return bytes.pipeThrough(new CompressionStream('gzip'));
}
