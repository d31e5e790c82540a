import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { captureOf, must, post } from '../storage/suite/make.ts';
import { local, resetBrowser, senders, state } from '../support/fake-browser.ts';
import { makeDisk, startWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));
beforeEach(resetBrowser);
const stored = () => local.peek('snapshot') as Snapshot | undefined;

describe('the snapshot', () => {
  it('follows each write, and what takes it back', async () => {
    const worker = startWorker(makeDisk());
    const { token } = must(await worker.ask('capture.save', captureOf(post('1'), { note: 'try it' })));
    await worker.echo.settled();
    expect(stored()).toMatchObject({
      v: 1,
      counts: { people: 1, moments: 1 },
      people: [{ name: 'Ada Holm' }],
      moments: [{ line: 'try it' }],
    });
    await worker.ask('capture.undo', { token });
    await worker.echo.settled();
    expect(stored()).toMatchObject({ counts: { people: 0, moments: 0 }, moments: [] });
  });

  it('is made anew at the next start when the worker was stopped between a write and it', async () => {
    const disk = makeDisk();
    const first = startWorker(disk);
    await first.ask('capture.save', captureOf(post('1')));
    await first.echo.settled();
    // The write is there, its echo never came.
    const capture = captureOf(post('2'));
    const { saveCapture } = await import('../../src/storage/capture-store.ts');
    await first.parts.database.use((db, ports) => saveCapture(db, ports, capture));
    expect(stored()?.counts.moments).toBe(1);
    await startWorker(disk).tidy();
    expect(stored()?.counts.moments).toBe(2);
  });

  it.each([undefined, 'garbage', { v: 0 }, { v: 1, at: 1 }])('heals when %j lies in its place', async (damaged) => {
    const disk = makeDisk();
    await startWorker(disk).ask('capture.save', captureOf(post('1')));
    await local.set({ snapshot: damaged });
    await startWorker(disk).tidy();
    expect(stored()?.counts.moments).toBe(1);
  });

  it('is not written when nothing changed', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    await worker.tidy();
    const { writes } = local;
    worker.clock.now += 60_000;
    await worker.tidy();
    expect(local.writes).toBe(writes);
  });

  it('stays as it was while the database refuses', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    await worker.ask('capture.save', captureOf(post('1')));
    await worker.echo.settled();
    disk.mode = 'failed';
    await worker.tidy();
    expect(stored()?.counts.moments).toBe(1);
  });

  it('is one for many writes at once', async () => {
    const worker = startWorker(makeDisk());
    await worker.ask('capture.save', captureOf(post('1')));
    await worker.echo.settled();
    const { writes } = local;
    await Promise.all(['2', '3', '4', '5'].map((id) => worker.ask('capture.save', captureOf(post(id)))));
    await worker.echo.settled();
    expect(stored()?.counts.moments).toBe(5);
    expect(local.writes - writes).toBeLessThanOrEqual(5);
  });
});

describe('open pages', () => {
  it('are told to look again after a write, and only those of granted sites', async () => {
    state.tabs = [
      { id: 7, url: 'https://x.com/home' },
      { id: 8, url: 'https://learning.example/' },
    ];
    const worker = startWorker(makeDisk());
    await worker.ask('capture.save', captureOf(post('1')));
    await worker.echo.settled();
    expect(state.sent).toEqual([{ tabId: 7, message: { weftPush: 'look-again' } }]);
    state.origins.push('https://learning.example/*');
    await worker.ask(
      'person.create',
      { actId: crypto.randomUUID(), name: 'Cid', kind: 'person', tags: [], profiles: [] },
      senders.options(),
    );
    await worker.echo.settled();
    expect(state.sent.map(({ tabId }) => tabId).sort()).toEqual([7, 7, 8]);
  });
});
