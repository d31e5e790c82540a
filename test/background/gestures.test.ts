import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onCommand } from '../../src/background/commands.ts';
import { makeMenu, onMenuClick } from '../../src/background/context-menu.ts';
import type { CardOrder } from '../../src/messages/server.ts';
import { changeSettings } from '../../src/platform/settings.ts';
import { ada, captureOf, page, personPage, post } from '../storage/suite/make.ts';
import { type Injection, resetBrowser, senders, state } from '../support/fake-browser.ts';
import { makeDisk, startWorker, type TestWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));

/** A page of the browser: what was brought into it, and what the card was told. */
type FakePage = {
  origin: string;
  has: Set<string>;
  orders: CardOrder[];
  reading?: unknown;
  breaks?: boolean;
  /** The card was closed. */
  isBare?: boolean;
};
const pages = new Map<number, FakePage>();
let worker: TestWorker;

function inject({ target, files, func, args = [] }: Injection): unknown {
  const open = pages.get(target.tabId);
  if (!open) throw new Error('Cannot access contents of the page.');
  expect(target.frameIds).toEqual([0]);
  for (const file of files ?? []) open.has.add(file);
  if (!func) return null;
  const scope = {
    ...(open.has.has('card.js') && !open.breaks
      ? { weftCard: { open: (order: CardOrder) => open.orders.push(order), isShown: () => !open.isBare } }
      : {}),
    ...(open.has.has('reader.js') ? { weftReader: { readPage: () => open.reading } } : {}),
    location: { href: `${open.origin}/home` },
  };
  // Runs as in the page: with nothing of the worker's around it.
  const run = new Function('globalThis', 'location', `return (${func.toString()})`)(scope, scope.location);
  return structuredClone(run(...structuredClone(args)));
}

beforeEach(() => {
  resetBrowser();
  pages.clear();
  pages.set(7, { origin: 'https://x.com', has: new Set(), orders: [] });
  state.tabs = [{ id: 7, url: 'https://x.com/home', title: 'Home', active: true }];
  state.onInject = inject;
  worker = startWorker(makeDisk());
});
const orders = (tabId = 7) => pages.get(tabId)?.orders;

describe('the card', () => {
  it('comes with the reader at the first gesture, and only once', async () => {
    expect(await worker.ask('card.open', {})).toEqual({ ok: true, value: { opened: true } });
    expect(orders()).toEqual([{ way: 'control', quick: false, theme: 'auto' }]);
    await changeSettings({ theme: 'dark' });
    await worker.ask('card.open', {});
    expect(orders()?.[1]).toEqual({ way: 'control', quick: false, theme: 'dark' });
    expect(state.injections.filter(({ files }) => files)).toMatchObject([
      { files: ['article.js', 'reader.js', 'card.js'] },
    ]);
  });

  it('may ask about entries from then on, in this tab and on this site alone', async () => {
    await worker.ask('card.open', {});
    const sighting = page('https://essays.example/slow');
    expect(await worker.ask('entry.find', { sighting })).toMatchObject({ ok: true });
    expect(await worker.ask('tag.complete', { prefix: 'f' })).toMatchObject({ ok: true });
    expect(await worker.ask('entry.find', { sighting }, senders.content('https://x.com/home', 8))).toMatchObject({
      code: 'not-allowed',
    });
    expect(await worker.ask('entry.find', { sighting }, senders.content('https://evil.example/', 7))).toMatchObject({
      code: 'not-allowed',
    });
  });

  it('may ask no longer once it was closed, until the next gesture', async () => {
    const sighting = page('https://essays.example/slow');
    await worker.ask('card.open', {});
    expect(await worker.ask('draft.find', { key: 'a' })).toMatchObject({ ok: true });
    expect(await worker.ask('card.closed', {})).toEqual({ ok: true, value: { closed: true } });
    for (const [name, payload] of [
      ['entry.find', { sighting }],
      ['tag.complete', { prefix: 'f' }],
      ['person.complete', { prefix: 'ad' }],
      ['draft.find', { key: 'a' }],
      ['draft.discard', { key: 'a' }],
    ] as const) {
      expect(await worker.ask(name, payload)).toMatchObject({ code: 'not-allowed' });
    }
    await worker.ask('card.open', {});
    expect(await worker.ask('entry.find', { sighting })).toMatchObject({ ok: true });
  });

  it('is gone with its page: another address may ask only while the card is still there', async () => {
    const tags = (path: string) => worker.ask('tag.complete', { prefix: 'f' }, senders.content(`https://x.com${path}`));
    await worker.ask('card.open', {});
    expect(await tags('/adaholm')).toMatchObject({ ok: true });
    const open = pages.get(7);
    if (open) open.isBare = true;
    expect(await tags('/adaholm')).toMatchObject({ ok: true });
    expect(await tags('/notifications')).toMatchObject({ code: 'not-allowed' });
    expect(await tags('/adaholm')).toMatchObject({ code: 'not-allowed' });
  });

  it('that was ordered and never came may not ask for ever', async () => {
    state.onInject = () => new Promise(() => undefined);
    void worker.ask('card.open', {});
    await vi.waitFor(() => expect(state.injections).toHaveLength(1));
    expect(await worker.ask('tag.complete', { prefix: 'f' })).toMatchObject({ ok: true });
    worker.clock.now += 11_000;
    expect(await worker.ask('tag.complete', { prefix: 'f' })).toMatchObject({ code: 'not-allowed' });
  });

  it('may complete people from two letters on, five of them with their tie', async () => {
    for (const name of ['Ada A', 'Ada B', 'Ada C', 'Ada D', 'Ada E', 'Ada F']) {
      await worker.ask(
        'person.create',
        { actId: crypto.randomUUID(), name, kind: 'person', tie: 'weak', tags: ['secret'], profiles: [] },
        senders.options(),
      );
    }
    await worker.ask('card.open', {});
    expect(await worker.ask('person.complete', { prefix: ' a ' })).toEqual({ ok: true, value: [] });
    const found = await worker.ask('person.complete', { prefix: 'ad' });
    expect(found).toMatchObject({ ok: true });
    const people = found.ok ? found.value : [];
    expect(people).toHaveLength(5);
    for (const person of people) expect(Object.keys(person).sort()).toEqual(['id', 'name', 'tie']);
  });

  it('may change what is there; without one a page may only add', async () => {
    expect(await worker.ask('capture.save', captureOf(post('1'), { tags: [] }))).toMatchObject({ code: 'not-allowed' });
    expect(await worker.ask('capture.save', captureOf(post('1'), { note: 'more' }))).toMatchObject({ ok: true });
    await worker.ask('card.open', {});
    expect(await worker.ask('capture.save', captureOf(post('1'), { tags: ['feedback'] }))).toMatchObject({ ok: true });
  });

  it('that does not start is an error, that is told', async () => {
    const open = pages.get(7);
    if (open) open.breaks = true;
    expect(await worker.ask('card.open', {})).toMatchObject({ ok: false, code: 'internal' });
    expect(await worker.ask('tag.complete', { prefix: '' })).toMatchObject({ code: 'not-allowed' });
  });

  it('is refused by the browser on some pages, and the toolbar button says so', async () => {
    pages.clear();
    expect(await worker.ask('page.card', { tabId: 7 }, senders.popup())).toMatchObject({
      ok: false,
      code: 'no-access',
    });
    expect(state.badges.get(7)).toEqual({ text: '!', title: 'The browser does not let Weft read this page.' });
    expect(await worker.ask('page.card', { tabId: 99 }, senders.popup())).toMatchObject({ code: 'not-found' });
  });

  it('is about the page itself when the popup opens it', async () => {
    await worker.ask('page.card', { tabId: 7 }, senders.popup());
    expect(orders()).toEqual([{ way: 'popup', quick: false, theme: 'auto' }]);
  });
});

describe('the context menu', () => {
  it('has one item, however often it is made', async () => {
    await Promise.all([makeMenu(), makeMenu()]);
    await makeMenu();
    expect([...state.menus.values()]).toMatchObject([
      { id: 'save', title: 'Save to PLN', contexts: ['page', 'selection', 'link', 'image'] },
    ]);
  });

  const click = (more: object, tabId: number | undefined = 7) =>
    onMenuClick(worker.parts.gestures, { menuItemId: 'save', ...more }, tabId);

  it('tells the card what the browser knows about the place', async () => {
    await click({
      frameId: 0,
      linkUrl: 'https://x.com/adaholm',
      selectionText: 'still warm',
      srcUrl: 'https://pbs.example/1.jpg',
      targetElementId: 12,
    });
    expect(orders()).toEqual([
      {
        way: 'menu',
        quick: false,
        theme: 'auto',
        about: {
          linkUrl: 'https://x.com/adaholm',
          selectionText: 'still warm',
          mediaUrl: 'https://pbs.example/1.jpg',
        },
        targetElementId: 12,
      },
    ]);
  });

  it('opens the card in the page itself for a click in a frame of it, without the element', async () => {
    await click({ frameId: 4, selectionText: 'in a frame', targetElementId: 12 });
    expect(orders()).toMatchObject([{ about: { selectionText: 'in a frame' }, inFrame: true }]);
    expect(orders()?.[0]).not.toHaveProperty('targetElementId');
  });

  it('leaves out what is too long to be an address, and cuts the selection', async () => {
    await click({ srcUrl: `data:image/png;base64,${'A'.repeat(5_000)}`, selectionText: 'x'.repeat(200_000) });
    expect(orders()?.[0]?.about).toEqual({ selectionText: 'x'.repeat(100_000) });
  });

  it('does nothing for another item, or where there is no tab', async () => {
    await onMenuClick(worker.parts.gestures, { menuItemId: 'other' }, 7);
    await onMenuClick(worker.parts.gestures, { menuItemId: 'save' }, undefined);
    await onMenuClick(worker.parts.gestures, { menuItemId: 'save' }, -1);
    expect(orders()).toEqual([]);
  });
});

describe('shortcuts', () => {
  it('save at once, or open the card', async () => {
    await onCommand(worker.parts.gestures, 'quick-save', 7);
    await onCommand(worker.parts.gestures, 'open-card', undefined);
    await onCommand(worker.parts.gestures, '_execute_action', 7);
    expect(orders()).toMatchObject([
      { way: 'shortcut', quick: true },
      { way: 'card', quick: false },
    ]);
  });

  it('do nothing where no tab is', async () => {
    state.tabs = [];
    await onCommand(worker.parts.gestures, 'quick-save', undefined);
    expect(state.injections).toEqual([]);
  });
});

describe('reading the page for the popup', () => {
  const health = { site: 'x', layout: '2026', outcome: 'ok' };
  const read = async (reading: unknown, tabId = 7) => {
    const open = pages.get(7);
    if (open) open.reading = reading;
    return worker.ask('page.read', { tabId }, senders.popup());
  };
  const home = page('https://x.com/home', { pageUrl: 'https://x.com/home' });

  it('gives the person, then the page, and no posts of a feed', async () => {
    const reading = { posts: [post('1'), post('2')], person: personPage(ada), page: home, health };
    expect(await read(reading)).toEqual({ ok: true, value: { sightings: [personPage(ada), home], health } });
    expect(state.injections.filter(({ files }) => files)).toMatchObject([{ files: ['article.js', 'reader.js'] }]);
  });

  it('gives the post that the page’s address names', async () => {
    const pageUrl = 'https://x.com/adaholm/status/20000001?s=20';
    const [main, reply] = [post('20000001', { pageUrl }), post('20000002', { pageUrl })];
    const whole = page('https://x.com/adaholm/status/20000001', { pageUrl });
    const reading = { posts: [reply, main], about: main, inView: reply, page: whole, health };
    const answer = await read(reading);
    expect(answer.ok && answer.value.sightings.map(({ kind }) => kind)).toEqual(['post', 'page']);
    expect(answer.ok && answer.value.sightings[0]).toEqual(main);
  });

  it('gives the post most in view of a feed, and of nobody’s own page', async () => {
    const inView = post('2');
    const inFeed = await read({ posts: [post('1'), inView], inView, page: home, health });
    expect(inFeed.ok && inFeed.value.sightings).toEqual([inView, home]);
    const onProfile = await read({ posts: [post('1')], inView, person: personPage(ada), page: home, health });
    expect(onProfile.ok && onProfile.value.sightings).toEqual([personPage(ada), home]);
    const essay = page('https://essays.example/slow', { authors: [ada] });
    const onEssay = await read({ posts: [], inView, page: essay, health });
    expect(onEssay.ok && onEssay.value.sightings).toEqual([essay]);
  });

  it('leaves out what does not parse: the page’s script world is not ours', async () => {
    const reading = {
      posts: [{ ...post('1'), url: 'javascript:alert(1)' }],
      person: { kind: 'person', person: {} },
      page: home,
      health: { site: 7, outcome: 'splendid' },
    };
    expect(await read(reading)).toEqual({
      ok: true,
      value: { sightings: [home], health: { site: 'web', outcome: 'no-layout' } },
    });
  });

  it.each([null, 'text', {}, { posts: 7 }, { page: {} }])(
    'gives what the tab tells when it reads %j',
    async (reading) => {
      const answer = await read(reading);
      expect(answer).toMatchObject({
        ok: true,
        value: { sightings: [{ kind: 'page', url: 'https://x.com/home', title: 'Home' }] },
      });
    },
  );

  it('gives what the tab tells where no script may go, and no-access when it tells nothing', async () => {
    pages.clear();
    state.tabs = [
      { id: 7, url: 'https://store.example/weft', title: 'x'.repeat(900) },
      { id: 8 },
      { id: 9, url: 'about:blank' },
    ];
    const answer = await worker.ask('page.read', { tabId: 7 }, senders.popup());
    expect(answer).toMatchObject({ ok: true, value: { sightings: [{ url: 'https://store.example/weft' }] } });
    expect(await worker.ask('page.read', { tabId: 8 }, senders.popup())).toMatchObject({ code: 'no-access' });
    expect(await worker.ask('page.read', { tabId: 9 }, senders.popup())).toMatchObject({ code: 'no-access' });
    expect(await worker.ask('page.read', { tabId: 77 }, senders.popup())).toMatchObject({ code: 'not-found' });
  });
});
