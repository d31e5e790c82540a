import '../support/fake-browser.ts';
import '../support/fake-files.ts';
import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callerOf } from '../../src/background/caller.ts';
import { makeWorker, type Worker } from '../../src/background/worker.ts';
import { readBackupName } from '../../src/domain/backup.ts';
import * as backupFiles from '../../src/platform/backup-files.ts';
import { readErrors } from '../../src/platform/report.ts';
import { saveCapture } from '../../src/storage/capture-store.ts';
import { counts } from '../../src/storage/counts.ts';
import { DATABASE, openDatabase } from '../../src/storage/db.ts';
import type { UpgradeHold } from '../../src/storage/upgrade-hold.ts';
import { captureOf, must, post, START, testPorts } from '../storage/suite/make.ts';
import { local, resetBrowser, senders } from '../support/fake-browser.ts';
import { files, resetFiles } from '../support/fake-files.ts';
import { writeAsV1 } from '../support/old-database.ts';

vi.mock('../../src/background/scripts.ts', () => ({ scripts: {} }));

/** What IndexedDB calls version 1 of Dexie's. */
const NATIVE_1 = 10;

beforeEach(async () => {
  resetBrowser();
  resetFiles();
  const today = openDatabase('weft-today');
  must(await saveCapture(today, testPorts(), captureOf(post('1'), { note: 'from before' })));
  await writeAsV1(DATABASE, today);
  await today.delete();
});
afterEach(async () => {
  vi.restoreAllMocks();
  // What follows the last write would open the next test's database.
  await ended?.echo.settled();
  await Dexie.delete(DATABASE);
});

let ended: Worker | undefined;

function start() {
  const hold: UpgradeHold = { isAllowed: false, isMet: false };
  const getPorts = async () => testPorts(START + 1_000);
  const worker = makeWorker({
    openDatabase: () => openDatabase(DATABASE, hold),
    hold,
    getPorts,
    now: () => START + 1_000,
    echoDelay: 0,
  });
  ended = worker;
  const page = callerOf(senders.options());
  if (!page) throw new Error('no page');
  return { ...worker, ask: (weft: string, payload: unknown) => worker.answer({ weft, payload }, page) };
}

async function nativeVersion(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === DATABASE)?.version;
}

const isDone = async (worker: ReturnType<typeof start>) =>
  vi.waitFor(
    async () =>
      expect(await worker.ask('storage.check', {})).toEqual({ ok: true, value: { database: 'open', queued: 0 } }),
    5_000,
  );

describe('a database of an older schema', () => {
  it('is left as it is by a page', async () => {
    const hold: UpgradeHold = { isAllowed: false, isMet: false };
    const db = openDatabase(DATABASE, hold);
    await expect(counts(db)).rejects.toThrow();
    expect(hold.isMet).toBe(true);
    expect(await nativeVersion()).toBe(NATIVE_1);
    db.close();
  });

  it('is upgraded by the worker once there is a backup of it; what is saved meanwhile waits and is stored', async () => {
    const worker = start();
    const save = captureOf(post('2'), { note: 'meanwhile' });
    expect(await worker.ask('capture.save', save)).toMatchObject({ ok: false, code: 'queued' });
    expect(await worker.ask('storage.check', {})).toEqual({ ok: true, value: { database: 'upgrading', queued: 1 } });
    await isDone(worker);
    expect(await nativeVersion()).toBeGreaterThan(NATIVE_1);
    const [backup, ...others] = await backupFiles.listBackups();
    expect(others).toEqual([]);
    expect(readBackupName(backup?.name ?? '')).toMatchObject({ reason: 'upgrade' });
    const packed = await (await backupFiles.readBackup(backup?.name ?? ''))?.arrayBuffer();
    const text = gunzipSync(Buffer.from(packed ?? new ArrayBuffer(0))).toString();
    expect(JSON.parse(text).records.map(({ kind }: { kind: string }) => kind)).toEqual(['profile', 'person', 'moment']);
    expect(text).toContain('from before');
    expect(text).not.toContain('meanwhile');
    const found = await worker.parts.database.read((db) => db.moments.count());
    expect(found).toEqual({ ok: true, value: 2 });
    expect(await local.get('upgrade-tries')).toEqual({});
  });

  it('has all its moments read for one index alone', async () => {
    const make = vi.spyOn(IDBObjectStore.prototype, 'createIndex');
    const db = openDatabase(DATABASE);
    expect(await counts(db)).toMatchObject({ moments: 1 });
    const made = make.mock.calls.filter((_, at) => (make.mock.contexts[at] as IDBObjectStore).name === 'moments');
    expect(made.map(([name]) => name)).toEqual(['marks']);
    db.close();
  });

  it.each(['isRefused', 'isFull'] as const)('is upgraded all the same where no backup can be made: %s', async (why) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    files[why] = true;
    const worker = start();
    await worker.ask('capture.save', captureOf(post('2')));
    await isDone(worker);
    expect(await nativeVersion()).toBeGreaterThan(NATIVE_1);
    if (why === 'isFull') expect(await readErrors()).toMatchObject([{ where: 'worker: backup' }]);
  });

  it('is upgraded all the same where a backup hangs', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(backupFiles, 'writeBackup').mockReturnValue(new Promise(() => undefined));
    const { setTimeout: wait } = globalThis;
    const soon = (work: () => void, ms?: number) => wait(work, ms === 120_000 ? 20 : ms);
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(soon as typeof setTimeout);
    const worker = start();
    await worker.ask('storage.check', {});
    await isDone(worker);
    expect(await nativeVersion()).toBeGreaterThan(NATIVE_1);
  });

  it('does not wait for ever for a backup that never comes to its end', async () => {
    await local.set({ 'upgrade-tries': 3 });
    const worker = start();
    await worker.ask('storage.check', {});
    await isDone(worker);
    expect(await backupFiles.listBackups()).toEqual([]);
  });
});

it('a database of today is opened without a look at its schema', async () => {
  await Dexie.delete(DATABASE);
  const worker = start();
  expect(await worker.ask('capture.save', captureOf(post('2')))).toMatchObject({ ok: true });
  await worker.updated();
  expect((await backupFiles.listBackups()).map(({ reason }) => reason)).toEqual(['upgrade']);
  await worker.updated();
  expect(await backupFiles.listBackups()).toHaveLength(1);
});
