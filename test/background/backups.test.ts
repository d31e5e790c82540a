import '../support/fake-browser.ts';
import '../support/fake-files.ts';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBackups } from '../../src/background/backups.ts';
import { makeDatabase } from '../../src/background/database.ts';
import * as backupFiles from '../../src/platform/backup-files.ts';
import { browser } from '../../src/platform/native.ts';
import { readErrors } from '../../src/platform/report.ts';
import { saveCapture } from '../../src/storage/capture-store.ts';
import { openDatabase } from '../../src/storage/db.ts';
import { captureOf, must, post, START, testPorts } from '../storage/suite/make.ts';
import { resetBrowser } from '../support/fake-browser.ts';
import { resetFiles } from '../support/fake-files.ts';

const db = openDatabase('weft-backups');
const backups = () =>
  makeBackups(
    makeDatabase(
      () => db,
      async () => testPorts(),
      () => undefined,
    ),
    () => START,
  );

beforeEach(async () => {
  resetBrowser();
  resetFiles();
  must(await saveCapture(db, testPorts(), captureOf(post('1'))));
});
afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await db.delete({ disableAutoOpen: false });
});

it('one that hangs is given up, and what waits behind it goes on', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const writing = vi.spyOn(backupFiles, 'writeBackup').mockReturnValue(new Promise(() => undefined));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const made = backups();
  const [day, next] = [made.make('day'), made.between(async () => 'next')];
  await vi.waitFor(() => expect(writing).toHaveBeenCalled());
  await vi.advanceTimersByTimeAsync(120_000);
  await day;
  expect(await next).toBe('next');
  expect(await readErrors()).toMatchObject([{ where: 'worker: backup' }]);
});

it('the worker is kept from being stopped while backups are gone through, and no longer', async () => {
  const asked = vi.spyOn(browser.runtime, 'getPlatformInfo');
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] });
  const work = backups().between(() => new Promise((done) => setTimeout(done, 65_000)));
  await vi.advanceTimersByTimeAsync(65_000);
  await work;
  expect(asked.mock.calls.length).toBeGreaterThan(4);
  asked.mockClear();
  await vi.advanceTimersByTimeAsync(65_000);
  expect(asked).not.toHaveBeenCalled();
});
