import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { injectIntoOpenPages, reconcile } from '../../src/background/resting-scripts.ts';
import { browser } from '../../src/platform/browser.ts';
import { readErrors } from '../../src/platform/report.ts';
import { resetBrowser, state } from '../support/fake-browser.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: {
    article: 'article.js',
    card: 'card.js',
    firstListeners: 'first.js',
    reader: 'reader.js',
    restSite: 'rest.js',
  },
}));
beforeEach(resetBrowser);

const A = 'https://a.example/*';
const B = 'https://b.example/*';
const X = 'src/content/rest-x.iife.ts';

describe('reconcile', () => {
  it('registers, updates and forgets its scripts for all sites that the user allowed', async () => {
    expect(await reconcile()).toEqual({ ok: true, value: { registered: [] } });
    expect(state.registered).toEqual([]);
    state.origins.push(B);
    expect(await reconcile()).toEqual({ ok: true, value: { registered: [B] } });
    state.origins.push(A);
    expect(await reconcile()).toEqual({ ok: true, value: { registered: [A, B] } });
    expect(state.registered).toMatchObject([
      { id: 'first-listeners', matches: [A, B], js: ['first.js'], runAt: 'document_start' },
      {
        id: 'rest-site',
        matches: [A, B],
        js: ['rest.js'],
        runAt: 'document_idle',
        excludeMatches: expect.arrayContaining(['https://x.com/*', 'https://www.linkedin.com/*']),
      },
    ]);
    state.origins = state.origins.filter((origin) => origin !== A && origin !== B);
    await reconcile();
    expect(state.registered).toEqual([]);
  });

  it('may run many times at once', async () => {
    state.origins.push(A);
    await Promise.all([reconcile(), reconcile(), reconcile()]);
    expect(state.registered).toHaveLength(2);
  });

  it('brings back what an update made the browser forget', async () => {
    state.origins.push(A);
    await reconcile();
    state.registered = [];
    await reconcile();
    expect(state.registered).toMatchObject([{ matches: [A] }, { matches: [A] }]);
  });

  it('never registers the sites that have a script of their own', async () => {
    state.origins.push('*://*/*');
    await reconcile();
    for (const { excludeMatches } of state.registered) expect(excludeMatches).toContain('https://x.com/*');
  });
});

describe('injectIntoOpenPages', () => {
  const injected = () => state.injections.map(({ target, files }) => [target.tabId, files?.[0]]);

  it('brings each site its own script into open pages, and nothing elsewhere', async () => {
    state.origins.push(A);
    state.tabs = [
      { id: 1, url: 'https://x.com/home' },
      { id: 2, url: 'https://mobile.twitter.com/home' },
      { id: 3, url: 'https://www.linkedin.com/feed/' },
      { id: 4, url: 'https://a.example/post' },
      { id: 5, url: 'https://bank.example/' },
      { id: 6 },
    ];
    await injectIntoOpenPages();
    expect(injected()).toEqual([
      [1, X],
      [2, X],
      [3, 'src/content/rest-linkedin.iife.ts'],
      [4, 'rest.js'],
    ]);
    for (const { target } of state.injections) expect(target.frameIds).toEqual([0]);
  });

  it('spares the built-in sites where the user allowed all sites', async () => {
    state.origins.push('*://*/*');
    state.tabs = [
      { id: 1, url: 'https://x.com/home' },
      { id: 4, url: 'https://a.example/post' },
    ];
    await injectIntoOpenPages(true);
    expect(injected()).toEqual([[4, 'rest.js']]);
  });

  it('goes on past pages that refuse, and reports only what is unexpected', async () => {
    state.tabs = [1, 2, 3].map((id) => ({ id, url: 'https://x.com/home' }));
    state.onInject = ({ target }) => {
      if (target.tabId === 1) throw new Error('Cannot access contents of url "https://x.com/home".');
      if (target.tabId === 2) throw new Error('something new');
    };
    await injectIntoOpenPages();
    expect(state.injections).toHaveLength(3);
    expect(await readErrors()).toMatchObject([{ where: 'worker: resting scripts', message: 'something new' }]);
  });
});

describe('preparing a session', () => {
  it('is done once for each session, and does all of it though one part fails', async () => {
    const { prepareSession } = await import('../../src/background/prepare.ts');
    state.origins.push(A);
    state.tabs = [{ id: 1, url: 'https://x.com/home' }];
    vi.spyOn(browser.contextMenus, 'removeAll').mockRejectedValueOnce(new Error('no menus here'));
    await Promise.all([prepareSession(), prepareSession()]);
    expect(state.registered).toHaveLength(2);
    expect(state.injections).toHaveLength(1);
    expect(await readErrors()).toMatchObject([{ where: 'worker: menu' }]);
    // The next run of the worker in the same session.
    vi.resetModules();
    const next = await import('../../src/background/prepare.ts');
    await next.prepareSession();
    expect(state.injections).toHaveLength(1);
    vi.restoreAllMocks();
  });
});
