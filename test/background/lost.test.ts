import '../support/fake-browser.ts';
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { readLost } from '../../src/platform/lost.ts';
import { captureOf, must, personPage, post } from '../storage/suite/make.ts';
import { resetBrowser, senders } from '../support/fake-browser.ts';
import { makeDisk, START, startWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({ scripts: {} }));
beforeEach(resetBrowser);

it('a database that the browser cleared is noticed, also when something is saved into it first', async () => {
  const disk = makeDisk();
  const before = startWorker(disk);
  const bo = { site: 'web', name: 'Bo', url: 'https://bo.example' };
  for (const sighting of [post('1'), post('2'), personPage(bo)]) {
    await before.ask('capture.save', captureOf(sighting));
  }
  await before.echo.settled();
  expect(await readLost()).toBeUndefined();
  await Dexie.delete(disk.name);
  const after = startWorker(disk);
  await after.ask('capture.save', captureOf(post('3')));
  await after.echo.settled();
  expect(await readLost()).toEqual({ at: START, people: 2, moments: 2 });
  // It is said of the first loss, not of every save after it.
  await after.ask('capture.save', captureOf(post('4')));
  await after.echo.settled();
  expect(await readLost()).toEqual({ at: START, people: 2, moments: 2 });
});

it('what the user removed is not lost', async () => {
  const disk = makeDisk();
  const worker = startWorker(disk);
  await worker.ask('capture.save', captureOf(post('1')));
  await worker.echo.settled();
  for (const { id } of await worker.parts.database
    .read((db) => db.people.toArray())
    .then((all) => (all.ok ? all.value : []))) {
    await worker.ask('person.remove', { id }, senders.options());
  }
  await worker.echo.settled();
  expect(await readLost()).toBeUndefined();
  must(await worker.ask('data.erase', {}, senders.options()));
  await worker.echo.settled();
  expect(await readLost()).toBeUndefined();
});
