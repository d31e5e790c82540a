import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { findAside } from '../../src/platform/put-aside.ts';
import { readErrors } from '../../src/platform/report.ts';
import { openDatabase } from '../../src/storage/db.ts';
import { captureOf, must, page, post } from '../storage/suite/make.ts';
import { local, resetBrowser, senders } from '../support/fake-browser.ts';
import { makeDisk, startWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));
beforeEach(resetBrowser);

const callerOf7 = { kind: 'content', tabId: 7, frameId: 0, url: 'https://x.com/home', incognito: false } as const;
const waiting = () => local.peek('journal') as string[] | undefined;
async function moments(name: string): Promise<number> {
  const db = openDatabase(name);
  const count = await db.moments.count();
  db.close();
  return count;
}

describe('a capture', () => {
  it('is stored and answered, and sent again it is the same act', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    const capture = captureOf(post('11'), { note: 'try it' });
    const first = must(await worker.ask('capture.save', capture));
    // No card is open in the page: the names the user gave people stay with us.
    expect(first).toMatchObject({ outcome: 'created', people: [] });
    expect(await worker.ask('capture.save', capture)).toEqual({ ok: true, value: first });
    expect(await moments(disk.name)).toBe(1);
  });

  it('is stored once when the worker was stopped before it could answer', async () => {
    const disk = makeDisk();
    const capture = captureOf(post('12'));
    // The answer of the first worker is lost; the client asks the next one.
    void startWorker(disk).ask('capture.save', capture);
    must(await startWorker(disk).ask('capture.save', capture));
    expect(await moments(disk.name)).toBe(1);
  });

  it('of one post in two tabs at the same time is one moment', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    const both = await Promise.all([
      worker.ask('capture.save', captureOf(post('13')), senders.content('https://x.com/home', 1)),
      worker.ask('capture.save', captureOf(post('13')), senders.content('https://x.com/home', 2)),
    ]);
    expect(new Set(both.map((saved) => must(saved).momentId)).size).toBe(1);
    expect(await moments(disk.name)).toBe(1);
  });

  it('in a private window is stored: it was asked for', async () => {
    const worker = startWorker(makeDisk());
    const sender = senders.content('https://x.com/home', 7, true);
    expect(await worker.ask('capture.save', captureOf(post('14')), sender)).toMatchObject({ ok: true });
  });
});

describe('while the database is laid out anew', () => {
  it('a capture waits in the journal, and is stored once it is open', async () => {
    const disk = makeDisk();
    // Somebody who does not let go, as a layout that takes long: nothing opens before.
    const opening = indexedDB.open(disk.name, 10);
    await new Promise((done) => opening.addEventListener('success', done));
    const worker = startWorker(disk);
    const capture = captureOf(post('31'));
    expect(await worker.ask('capture.save', capture)).toMatchObject({ ok: false, code: 'queued' });
    expect(waiting()).toEqual([capture.captureId]);
    opening.result.close();
    await vi.waitFor(() => expect(waiting()).toEqual([]));
    expect(await moments(disk.name)).toBe(1);
    expect(await readErrors()).toEqual([]);
  });

  it('one that waits from before keeps no other from being acknowledged', async () => {
    const disk = makeDisk();
    const opening = indexedDB.open(disk.name, 10);
    await new Promise((done) => opening.addEventListener('success', done));
    const [before, after] = [captureOf(post('32')), captureOf(post('33'))];
    await startWorker(disk).ask('capture.save', before);
    // The browser was killed, and what the next start stores first does not get through either.
    const worker = startWorker(disk);
    const tidied = worker.tidy();
    const kept = worker.ask('capture.save', after);
    await vi
      .waitFor(() => expect(waiting()).toEqual([before.captureId, after.captureId]), 3_000)
      .finally(() => opening.result.close());
    expect(await kept).toMatchObject({ ok: false, code: 'queued' });
    await tidied;
    await vi.waitFor(() => expect(waiting()).toEqual([]));
    expect(await moments(disk.name)).toBe(2);
  });
});

describe('when the database refuses', () => {
  it.each(['failed', 'full'] as const)(
    '(%s) a capture waits in the journal and is stored later, once',
    async (mode) => {
      const disk = makeDisk();
      const worker = startWorker(disk);
      disk.mode = mode;
      const captures = ['21', '22', '23'].map((id) => captureOf(post(id)));
      for (const capture of captures) {
        expect(await worker.ask('capture.save', capture)).toMatchObject({ ok: false, code: 'queued' });
        // Sent again, it waits once.
        expect(await worker.ask('capture.save', capture)).toMatchObject({ ok: false, code: 'queued' });
      }
      expect(waiting()).toEqual(captures.map(({ captureId }) => captureId));
      expect(await worker.ask('storage.check', {}, senders.popup())).toEqual({
        ok: true,
        value: { database: mode === 'failed' ? 'failed' : 'open', queued: 3 },
      });
      disk.mode = 'ok';
      expect(await worker.ask('storage.check', {}, senders.popup())).toEqual({
        ok: true,
        value: { database: 'open', queued: 0 },
      });
      expect(local.keys().filter((key) => key.startsWith('journal:'))).toEqual([]);
      expect(await moments(disk.name)).toBe(3);
      await worker.echo.settled();
      expect(local.peek('snapshot')).toMatchObject({ counts: { moments: 3 } });
    },
  );

  it('the journal is emptied by the next call that succeeds', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    disk.mode = 'failed';
    await worker.ask('capture.save', captureOf(post('31')));
    disk.mode = 'ok';
    await worker.ask('marks.find', { people: [], posts: [{ keys: ['x:post:31'] }] });
    await vi.waitFor(() => expect(waiting()).toEqual([]));
    expect(await moments(disk.name)).toBe(1);
  });

  it('the journal is emptied by the next start', async () => {
    const disk = makeDisk();
    disk.mode = 'failed';
    await startWorker(disk).ask('capture.save', captureOf(post('32')));
    disk.mode = 'ok';
    await startWorker(disk).tidy();
    expect(waiting()).toEqual([]);
    expect(await moments(disk.name)).toBe(1);
  });

  it('a start that is stopped while it empties the journal loses and doubles nothing', async () => {
    const disk = makeDisk();
    disk.mode = 'failed';
    const worker = startWorker(disk);
    for (const id of ['41', '42', '43', '44']) await worker.ask('capture.save', captureOf(post(id)));
    disk.mode = 'ok';
    const first = startWorker(disk).tidy();
    await vi.waitFor(() => expect(waiting()?.length).toBeLessThan(4));
    disk.mode = 'failed';
    await first;
    disk.mode = 'ok';
    await startWorker(disk).tidy();
    expect(waiting()).toEqual([]);
    expect(await moments(disk.name)).toBe(4);
  });

  it('and the journal too, the failure is told: the card keeps the draft', async () => {
    const disk = makeDisk();
    disk.mode = 'full';
    local.refusesWrites = true;
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await startWorker(disk).ask('capture.save', captureOf(post('51')))).toMatchObject({
      ok: false,
      code: 'storage-full',
    });
    said.mockRestore();
  });

  it('a damaged journal keeps what it can read and reports the rest, without throwing it away', async () => {
    const disk = makeDisk();
    const good = captureOf(post('61'));
    await local.set({ journal: 'damaged', [`journal:${good.captureId}`]: good, 'journal:other': { note: 'broken' } });
    await startWorker(disk).tidy();
    expect(await moments(disk.name)).toBe(1);
    expect(waiting()).toEqual([]);
    expect(await findAside()).toEqual([{ note: 'broken' }]);
    await startWorker(disk).tidy();
    expect(await readErrors()).toMatchObject([{ where: 'worker: journal', name: 'bad-payload', times: 1 }]);
  });

  it('a capture under somebody who is gone by then is put aside, and what comes after it is stored', async () => {
    const disk = makeDisk();
    const lost = captureOf(post('62'), { personId: crypto.randomUUID() });
    const good = captureOf(post('63'));
    const both = { [`journal:${lost.captureId}`]: lost, [`journal:${good.captureId}`]: good };
    await local.set({ journal: [lost.captureId, good.captureId], ...both });
    await startWorker(disk).tidy();
    expect(await moments(disk.name)).toBe(1);
    expect(waiting()).toEqual([]);
    expect(await findAside()).toEqual([lost]);
  });

  it('other acts fail as what they are, and nothing is half done', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    disk.mode = 'full';
    const person = { actId: crypto.randomUUID(), name: 'Cid', kind: 'person' as const, tags: [], profiles: [] };
    expect(await worker.ask('person.create', person, senders.options())).toMatchObject({ code: 'storage-full' });
    disk.mode = 'failed';
    expect(await worker.ask('person.create', person, senders.options())).toMatchObject({ code: 'storage-failed' });
    disk.mode = 'ok';
    expect(await worker.ask('person.create', person, senders.options())).toMatchObject({ ok: true });
    await worker.tidy();
    expect(local.peek('snapshot')).toMatchObject({ counts: { people: 1 } });
  });

  it('adds a person once, also when the worker was stopped between storing and answering', async () => {
    const disk = makeDisk();
    const person = { actId: crypto.randomUUID(), name: 'Cid', kind: 'person' as const, tags: ['one'], profiles: [] };
    const first = must(await startWorker(disk).ask('person.create', person, senders.options()));
    const worker = startWorker(disk);
    expect(must(await worker.ask('person.create', person, senders.options()))).toEqual(first);
    const other = { ...person, actId: crypto.randomUUID() };
    expect(must(await worker.ask('person.create', other, senders.options())).id).not.toBe(first.id);
    await worker.tidy();
    expect(local.peek('snapshot')).toMatchObject({ counts: { people: 2 } });
    expect(await worker.ask('change.undo', { token: first.token }, senders.options())).toMatchObject({ ok: true });
  });
});

describe('taking back', () => {
  it('is for the tab that did it, also after the worker was stopped, and once', async () => {
    const disk = makeDisk();
    const worker = startWorker(disk);
    const { token } = must(await worker.ask('capture.save', captureOf(post('71'))));
    expect(await worker.ask('capture.undo', { token }, senders.content('https://x.com/home', 8))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await worker.ask('capture.undo', { token }, senders.content('https://x.com/home', 7))).toMatchObject({
      ok: true,
    });
    expect(await startWorker(disk).ask('capture.undo', { token })).toMatchObject({ ok: true });
  });

  it('gives a page nothing over acts of our own pages', async () => {
    const worker = startWorker(makeDisk());
    const { token, id } = must(
      await worker.ask(
        'person.create',
        { actId: crypto.randomUUID(), name: 'Cid', kind: 'person', tags: [], profiles: [] },
        senders.options(),
      ),
    );
    expect(await worker.ask('capture.undo', { token })).toMatchObject({ code: 'not-allowed' });
    const removed = must(await worker.ask('person.remove', { id }, senders.options()));
    expect(await worker.ask('change.undo', removed, senders.options())).toMatchObject({ ok: true });
    expect(await worker.ask('change.undo', { token: 'none' }, senders.options())).toMatchObject({ code: 'not-found' });
  });
});

describe('the draft of what was saved', () => {
  const url = 'https://x.com/home';
  const keep = async (worker: ReturnType<typeof startWorker>, tabId: number) => {
    worker.parts.cards.opened(tabId, url);
    const draft = { key: 'x:post:15', at: 1, edits: { note: 'half a thought' } };
    must(await worker.ask('draft.keep', draft, senders.content(url, tabId)));
  };
  const isKept = () => local.peek('draft:x.com x:post:15') !== undefined;

  it('goes, also where the card went before it heard that it was saved', async () => {
    const worker = startWorker(makeDisk());
    await keep(worker, 7);
    const saving = worker.ask('capture.save', captureOf(post('15'), { note: 'a thought' }), senders.content(url, 7));
    await vi.waitFor(async () => expect(await worker.parts.cards.mayAsk(callerOf7)).toBe(true));
    worker.parts.cards.closed(7);
    must(await saving);
    await vi.waitFor(() => expect(isKept()).toBe(false));
  });

  it('stays where something else of it was saved: without words of the user, or from a page without a card', async () => {
    const worker = startWorker(makeDisk());
    await keep(worker, 7);
    must(await worker.ask('capture.save', captureOf(post('15')), senders.content(url, 7)));
    must(await worker.ask('capture.save', captureOf(post('15'), { note: 'forged' }), senders.content(url, 8)));
    await worker.echo.settled();
    expect(isKept()).toBe(true);
  });
});

describe('what only an open card may ask', () => {
  const sighting = page('https://essays.example/slow');

  it('is refused in a page where the user opened none', async () => {
    const worker = startWorker(makeDisk());
    for (const answer of [
      await worker.ask('entry.find', { sighting }),
      await worker.ask('tag.complete', { prefix: '' }),
      await worker.ask('person.complete', { prefix: 'ad' }),
      await worker.ask('draft.find', { key: 'k' }),
      await worker.ask('draft.discard', { key: 'k' }),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'not-allowed' });
    }
    expect(await worker.ask('entry.find', { sighting }, senders.popup())).toMatchObject({ ok: true });
  });
});
