import '../support/fake-browser.ts';
import '../support/fake-files.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { listBackups } from '../../src/platform/backup-files.ts';
import * as beside from '../../src/platform/erase.ts';
import { readLost } from '../../src/platform/lost.ts';
import { captureOf, must, post } from '../storage/suite/make.ts';
import { local, resetBrowser, senders } from '../support/fake-browser.ts';
import { resetFiles } from '../support/fake-files.ts';
import { makeDisk, startWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({ scripts: {} }));
beforeEach(() => {
  vi.restoreAllMocks();
  resetBrowser();
  resetFiles();
});

it('a backup that is being written while everything is erased does not outlive it', async () => {
  const worker = startWorker(makeDisk());
  must(await worker.ask('capture.save', captureOf(post('1'), { note: 'nobody else’s business' })));
  const making = worker.ask('backup.make', {}, senders.options());
  must(await worker.ask('data.erase', {}, senders.options()));
  await making;
  expect(await listBackups()).toEqual([]);
  expect(await local.get('backup')).toEqual({});
});

it('what follows an earlier save brings no snapshot back, and nothing counts as lost', async () => {
  const worker = startWorker(makeDisk());
  must(await worker.ask('capture.save', captureOf(post('1'))));
  await worker.echo.settled();
  const { eraseBeside } = beside;
  vi.spyOn(beside, 'eraseBeside').mockImplementation(async () => {
    await eraseBeside();
    // The echo of a save that came just before falls in between.
    worker.echo.call();
    await new Promise((done) => setTimeout(done, 100));
  });
  must(await worker.ask('data.erase', {}, senders.options()));
  await worker.echo.settled();
  expect(await readLost()).toBeUndefined();
  expect(local.peek('snapshot')).toMatchObject({ counts: { people: 0, moments: 0 } });
});
