import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readErrors } from '../../src/platform/report.ts';
import { captureOf, post } from '../storage/suite/make.ts';
import { events, local, resetBrowser, senders, state } from '../support/fake-browser.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));
const { changed: _storage, tabRemoved: _unused, ...wanted } = events;

/** Sends as `runtime.sendMessage` does, and waits for the reply as a browser does. */
function send(message: unknown, sender: object): Promise<unknown> {
  return new Promise((resolve) => {
    const [keepsOpen] = events.message.emit(message, sender as Record<string, unknown>, resolve);
    if (keepsOpen !== true) resolve('nobody answers');
  });
}

beforeAll(async () => {
  resetBrowser();
  state.tabs = [{ id: 7, url: 'https://x.com/home', active: true }];
  // Node's global scope is no event target.
  vi.stubGlobal('addEventListener', () => undefined);
  await import('../../src/background/main.ts');
});

describe('the worker', () => {
  it('has registered each of its listeners once its file has run, and one for messages', () => {
    for (const [name, event] of Object.entries(wanted)) expect([name, event.listeners.size]).toEqual([name, 1]);
    expect(events.changed.listeners.size).toBeGreaterThan(0);
  });

  it('answers its own pages and scripts, and nobody else', async () => {
    const message = { weft: 'capture.save', payload: captureOf(post('1')) };
    expect(await send(message, senders.content())).toMatchObject({ ok: true, value: { outcome: 'created' } });
    expect(await send({ weft: 'page.settings', payload: {} }, senders.popup())).toMatchObject({ code: 'not-allowed' });
    expect(await send(message, { ...senders.content(), frameId: 2 })).toMatchObject({ code: 'not-allowed' });
    expect(await send(message, { ...senders.content(), id: 'other' })).toMatchObject({ code: 'not-allowed' });
    expect(await send({ other: 1 }, senders.popup())).toBe('nobody answers');
    await vi.waitFor(() => expect(local.peek('snapshot')).toMatchObject({ counts: { moments: 1 } }));
    expect(typeof local.peek('device')).toBe('string');
  });

  it('prepares the session and opens the welcome page at an installation, and not at an update', async () => {
    events.installed.emit({ reason: 'install' });
    await vi.waitFor(() => expect(state.menus.has('save')).toBe(true));
    await vi.waitFor(() => expect(local.accessLevel).toBe('TRUSTED_CONTEXTS'));
    expect(state.opened).toEqual(['chrome-extension://weftweftweftweft/src/options/index.html#/welcome']);
    events.installed.emit({ reason: 'update', previousVersion: '0.0.9' });
    events.startup.emit();
    await new Promise((done) => setTimeout(done, 20));
    expect(state.opened).toHaveLength(1);
  });

  it('follows permissions as they come and go', async () => {
    state.tabs = [{ id: 9, url: 'https://a.example/post' }];
    state.origins.push('https://a.example/*');
    events.granted.emit({ origins: ['https://a.example/*'] });
    await vi.waitFor(() => expect(state.registered).toHaveLength(2));
    await vi.waitFor(() => expect(state.injections.some(({ target }) => target.tabId === 9)).toBe(true));
    state.origins = state.origins.filter((origin) => !origin.includes('a.example'));
    events.revoked.emit({ origins: ['https://a.example/*'] });
    await vi.waitFor(() => expect(state.registered).toHaveLength(0));
  });

  it('takes gestures from the menu, the keyboard and the address bar', async () => {
    const orders: unknown[] = [];
    state.onInject = ({ args }) => {
      orders.push(...(args ?? []));
      return args ? 'https://x.com' : null;
    };
    events.menuClicked.emit({ menuItemId: 'save', pageUrl: 'https://x.com/home' }, { id: 7 });
    await vi.waitFor(() => expect(orders).toHaveLength(1));
    events.command.emit('quick-save', { id: 7 });
    await vi.waitFor(() => expect(orders).toHaveLength(2));
    expect(orders).toMatchObject([{ way: 'menu' }, { way: 'shortcut', quick: true }]);
    const found = await new Promise<unknown[]>((answer) => events.inputChanged.emit('ada', answer));
    expect(found).toMatchObject([{ description: expect.stringContaining('Ada Holm') }, {}]);
    events.inputEntered.emit('ada', 'newForegroundTab');
    await vi.waitFor(() => expect(state.opened.at(-1)).toContain('#/network?text=ada'));
  });

  it('has nothing to report after all of this', async () => {
    expect(await readErrors()).toEqual([]);
  });
});
