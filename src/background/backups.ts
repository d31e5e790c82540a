import { type BackupReason, backupName, isBackupDue, surplusBackups } from '../domain/backup.ts';
import { awakeFor } from '../platform/awake.ts';
import { dropBackup, listBackups, readBackup, writeBackup } from '../platform/backup-files.ts';
import { copyToFolder, eachInFolder } from '../platform/backup-folder.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { DATABASE } from '../storage/db.ts';
import { allRecords } from '../storage/export-records.ts';
import { type AnyDatabase, openAsItIs } from '../storage/upgrade-hold.ts';
import { WEFT_KINDS, weftJson } from '../transfer/weft-json.ts';
import { isReplacedIn, type Replacements, replacedIn } from '../transfer/weft-json-replace.ts';
import type { Database } from './database.ts';

const KEY = 'backup';
/** How often a backup before an upgrade was begun: the worker may be stopped in the middle of each. */
const TRIES = 'upgrade-tries';
const MOST_TRIES = 3;
/** Longer than the largest network takes; whatever hangs, what waits behind it goes on then. */
const LONGEST_MS = 120_000;
/** Text that becomes bytes at once. */
const HELD = 500_000;

/** Copies of everything, made by themselves and kept inside the browser: once a day, before every import and every upgrade. */
export type Backups = {
  /** Where something changed since the last one. Never throws: a backup that fails must not stop what it goes before. */
  make(reason: BackupReason): Promise<void>;
  /** The one of the day, where it is due. */
  daily(): Promise<void>;
  /**
   * Puts what is left of erased records in their place, in every backup. Each stands as it was until it is whole again;
   * one that cannot be read is dropped, for it can give nothing back. Throws where there is no room: another time, then.
   * So it does in the user's folder, as far as that can be written to; there nothing is dropped.
   */
  replace(replacements: Replacements): Promise<void>;
  /** Does what must not meet a backup: one that is being written is finished before, and none is begun meanwhile. */
  between<T>(work: () => Promise<T>): Promise<T>;
  /** Of a database that waits to be brought to a new schema, as it stands. Never throws, and comes to an end. */
  beforeUpgrade(): Promise<void>;
};

/**
 * Written one after the other, with `now` (Unix ms) in the name. Where nothing was ever stored there is nothing to
 * write.
 */
export function makeBackups(database: Database, now: () => number): Backups {
  let queue: Promise<void> = Promise.resolve();

  async function write(reason: BackupReason, db: AnyDatabase): Promise<void> {
    const mark = JSON.stringify((await db.table('meta').get('progress')) ?? null);
    const [newest] = await listBackups();
    // Nothing was ever written, or nothing since.
    if (mark === 'null' || (newest && (await browser.storage.local.get(KEY))[KEY] === mark)) return;
    const at = now();
    if (!(await writeBackup(backupName(at, reason), packed(weftJson(allRecords(db, WEFT_KINDS), at))))) return;
    await browser.storage.local.set({ [KEY]: mark });
    for (const { name } of surplusBackups(await listBackups())) await dropBackup(name);
    await copyToFolder().catch((error) => report('worker: backup folder', error));
  }

  async function writeAsItIs(): Promise<void> {
    const db = await openAsItIs(DATABASE);
    try {
      await withinTime(write('upgrade', db), LONGEST_MS);
    } finally {
      // Also under a backup that hangs: the upgrade waits for every other connection to be closed.
      db.close();
    }
  }

  function between<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(() => awakeFor(work()));
    queue = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  /** One after the other. */
  function inTurn(work: () => Promise<unknown>): Promise<void> {
    return between(work).then(
      () => undefined,
      (error) => report('worker: backup', error),
    );
  }

  async function replaceAll(replacements: Replacements): Promise<void> {
    for (const { name } of await listBackups()) {
      const file = await readBackup(name);
      if (file && !(await replaceIn(file, replacements, (content) => writeBackup(name, content))))
        await dropBackup(name);
    }
  }

  async function replaceInFolder(replacements: Replacements): Promise<void> {
    await eachInFolder(async (handle) => {
      await replaceIn(await handle.getFile(), replacements, async (content) =>
        content.pipeTo(await handle.createWritable()),
      );
    });
  }

  const make = (reason: BackupReason) => inTurn(() => database.read((db) => withinTime(write(reason, db), LONGEST_MS)));

  return {
    make,
    replace: (replacements) =>
      between(async () => {
        await replaceAll(replacements);
        // A folder that went away stops no erasure: the user was told.
        await withinTime(replaceInFolder(replacements), LONGEST_MS).catch((error) =>
          report('worker: backup folder', error),
        );
      }),
    between,
    async daily() {
      const [newest] = await listBackups();
      if (isBackupDue(newest?.at, now())) await make('day');
    },
    beforeUpgrade: () =>
      inTurn(async () => {
        const tries = Number((await browser.storage.local.get(TRIES))[TRIES]) || 0;
        await browser.storage.local.set({ [TRIES]: tries + 1 });
        try {
          if (tries < MOST_TRIES) await writeAsItIs();
        } finally {
          // Only a worker that was stopped leaves its try behind.
          await browser.storage.local.remove(TRIES);
        }
      }),
  };
}

/** The work, or a failure once it has taken too long: what hangs may go on hanging. */
function withinTime(work: Promise<void>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
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

/** Has one backup written anew where it names what was erased. False = it cannot be read. */
async function replaceIn(
  file: Blob,
  replacements: Replacements,
  write: (content: ReturnType<typeof packed>) => Promise<unknown>,
): Promise<boolean> {
  try {
    if (await isReplacedIn(unpacked(file), replacements)) await write(packed(replacedIn(unpacked(file), replacements)));
    return true;
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
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
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return bytes.pipeThrough(new CompressionStream('gzip'));
}
