// @vitest-environment happy-dom
import '../support/page-api.ts';

import { h } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Failure } from '../../src/domain/result.ts';
import type { Sighting } from '../../src/domain/sighting.ts';
import type { Snapshot } from '../../src/domain/snapshot.ts';
import { Popup } from '../../src/popup/popup.tsx';
import { draw, press, settled, type } from '../support/draw.ts';
import { page } from '../support/page-api.ts';
import { aSnapshot, uuid } from './a-snapshot.ts';

/** The database of these tests: what it says, and when. */
const database = vi.hoisted(() => ({
  watch: vi.fn(),
  makeSnapshot: vi.fn(),
  search: vi.fn(),
  isStorageFailing: vi.fn(),
  watchOpening: vi.fn(),
}));
vi.mock('../../src/popup/database.ts', () => database);
// Each part is loaded once here, so that the popup of a test has it after a turn or two.
await Promise.all([
  import('../../src/popup/this-page/this-page.tsx'),
  import('../../src/popup/search/results.tsx'),
  import('../../src/popup/log/log-panel.tsx'),
  import('../../src/components/keys.tsx'),
]);

type Watch = (
  read: (db: object) => Promise<unknown>,
  onValue: (value: unknown) => void,
  onError: (f: Failure) => void,
) => () => void;
const reads: Watch = (read, onValue) => {
  void read({}).then(onValue);
  return () => undefined;
};
const refuses =
  (code: Failure['code']): Watch =>
  (_read, _onValue, onError) => {
    onError({ ok: false, code });
    return () => undefined;
  };
const never: Watch = () => () => undefined;

const post: Sighting = {
  kind: 'post',
  site: 'x',
  pageUrl: 'https://x.com/mina/status/1',
  url: 'https://x.com/mina/status/1',
  postId: '1',
  text: 'Feed it.',
  author: { site: 'x', name: 'Mina Okoye', handle: 'mina' },
};
const replies: Record<string, (payload: unknown) => unknown> = {};
const calls = (name: string) =>
  page.answer.mock.calls.filter(([message]) => message.weft === name).map(([m]) => m.payload);

let drawn: ReturnType<typeof draw>;
const open = async (first?: Snapshot) => {
  drawn = draw(h(Popup, { first, tabId: 7, perDay: 5 }));
  await settled(30);
};
const rows = () =>
  [...drawn.root.querySelectorAll<HTMLAnchorElement>('[data-row]')].filter((row) => !row.closest('[hidden]'));
const button = (words: string) =>
  [...drawn.root.querySelectorAll('button')].find((element) => element.textContent?.includes(words));

beforeEach(() => {
  vi.stubGlobal('close', vi.fn());
  page.opened.length = 0;
  page.answer.mockClear();
  page.granted.mockResolvedValue(true);
  page.answer.mockImplementation(
    async ({ weft, payload }) => replies[weft]?.(payload) ?? { ok: false, code: 'internal' },
  );
  replies['page.read'] = () => ({ ok: true, value: { sightings: [post], health: { site: 'x', outcome: 'ok' } } });
  replies['entry.find'] = () => ({ ok: true, value: { personMoments: 0, tagsOffered: [] } });
  replies['capture.save'] = () => ({ ok: true, value: { outcome: 'created', people: [], token: 'tok' } });
  replies['capture.undo'] = () => ({ ok: true, value: { undone: true } });
  database.watch.mockImplementation(never);
  database.makeSnapshot.mockImplementation(async () => aSnapshot(2));
  database.search.mockResolvedValue({ people: [], moments: [], tags: [] });
  database.isStorageFailing.mockResolvedValue(false);
});
afterEach(() => {
  drawn.undraw();
  vi.unstubAllGlobals();
});

describe('the lists', () => {
  it('are there from the snapshot before anything else answers', () => {
    drawn = draw(h(Popup, { first: aSnapshot(3), tabId: 7, perDay: 5 }));
    expect(rows().map((row) => row.getAttribute('href'))).toEqual(
      [0, 1, 2].map((nth) => `chrome-extension://weftweftweftweft/src/options/index.html#/person/${uuid(nth)}`),
    );
    expect(drawn.root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('People 3');
    expect(drawn.root.querySelector('footer')?.textContent).toContain('9 taken · 4 given');
  });
  it('stand where they are from the beginning above which no page can be read', async () => {
    drawn = draw(h(Popup, { first: aSnapshot(3), tabId: undefined, perDay: 5 }));
    const said = () => drawn.root.querySelector('.this-page')?.textContent;
    const atFirst = said();
    expect(atFirst).toContain('keeps this page to itself');
    await settled(30);
    expect(said()).toBe(atFirst);
    expect(calls('page.read')).toEqual([]);
  });
  it('come from the database once it is open, also where there was no snapshot', async () => {
    database.watch.mockImplementation(reads);
    await open();
    expect(rows()).toHaveLength(2);
  });
  it('say what is to be revisited today, by person and not by note', async () => {
    const first = aSnapshot(9);
    await open({ ...first, review: { due: first.moments, done: 2 } });
    const tab = drawn.root.querySelector<HTMLElement>('#tab-revisit');
    expect(tab?.textContent).toBe('To revisit 3');
    tab?.click();
    await settled();
    expect(rows().map((row) => row.hash)).toEqual(['#/review', '#/review', '#/review', '#/review']);
    expect(drawn.root.querySelector('#panel')?.textContent).toContain('Person 0');
    expect(drawn.root.querySelector('#panel')?.textContent).not.toContain('Moment 0');
  });
  it('count nothing of a day that is over, and say when nothing is due', async () => {
    const first = aSnapshot(9);
    const yesterday = first.at - 86_400_000;
    await open({ ...first, at: yesterday, review: { due: first.moments, done: 5 } });
    expect(drawn.root.querySelector('#tab-revisit')?.textContent).toBe('To revisit 5');
    await page.local.set({ snapshot: first });
    await settled();
    const tab = drawn.root.querySelector<HTMLElement>('#tab-revisit');
    expect(tab?.textContent?.trim()).toBe('To revisit');
    tab?.click();
    await settled();
    expect(drawn.root.querySelector('#panel')?.textContent).toBe('Nothing to revisit today.');
  });
  it('follow the snapshot that the worker writes', async () => {
    await open(aSnapshot(1));
    await page.local.set({ snapshot: aSnapshot(4) });
    await settled();
    expect(rows()).toHaveLength(4);
    await page.local.set({ snapshot: 'rubbish' });
    await settled();
    expect(rows()).toHaveLength(4);
  });
  it('say what to do first when nothing was ever saved', async () => {
    await open(aSnapshot(0));
    expect(drawn.root.querySelector('[role=tablist]')).toBeNull();
    drawn.root.querySelector<HTMLAnchorElement>('.empty-state a')?.click();
    await settled();
    expect(page.opened).toEqual(['chrome-extension://weftweftweftweft/src/options/index.html#/welcome']);
  });
  it.each([
    ['private-window', 'private window'],
    ['storage-failed', 'kept safe'],
    ['too-new', 'newer Weft'],
  ] as const)('stay, with a word of why, when the database says %s', async (code, words) => {
    database.watch.mockImplementation(refuses(code));
    await open(aSnapshot(2));
    expect(rows()).toHaveLength(2);
    expect(drawn.root.querySelector('.banner')?.textContent).toContain(words);
  });
  it('warn when the worker keeps captures in its journal', async () => {
    database.isStorageFailing.mockResolvedValue(true);
    await open(aSnapshot(2));
    expect(drawn.root.querySelector('[role=status] .banner')?.textContent).toContain('kept safe');
  });
  it('say that the network is made ready while the database is laid out anew', async () => {
    database.watchOpening.mockImplementationOnce((onChange: (isLong: boolean) => void) => onChange(true));
    await open(aSnapshot(2));
    expect(rows()).toHaveLength(2);
    expect(drawn.root.querySelector('[role=status] .banner')?.textContent).toContain('getting your network ready');
  });
  it('change with the tabs, by click and by arrow', async () => {
    await open(aSnapshot(2));
    const [people, moments] = drawn.root.querySelectorAll<HTMLElement>('[role=tab]');
    moments?.click();
    await settled();
    expect(rows()[0]?.getAttribute('href')).toContain(`#/moment/${uuid(100)}`);
    expect(rows()[0]?.textContent).toContain('learned · Person 0 · X');
    moments?.focus();
    press('ArrowRight');
    await settled();
    press('ArrowRight');
    await settled();
    expect(document.activeElement).toBe(people);
    expect(rows()[0]?.getAttribute('href')).toContain('#/person/');
  });
});

describe('the keys', () => {
  it('search, move, open, clear and close', async () => {
    await open(aSnapshot(2));
    press('/', document.body);
    const field = drawn.root.querySelector('input') as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    press('ArrowDown');
    expect(document.activeElement).toBe(rows()[0]);
    press('j');
    expect(document.activeElement).toBe(rows()[1]);
    rows()[1]?.click();
    await settled();
    expect(page.opened[0]).toContain(`#/person/${uuid(1)}`);
    type(field, 'zz');
    await settled();
    vi.mocked(close).mockClear();
    expect(press('Escape').defaultPrevented).toBe(true);
    await settled();
    expect(field.value).toBe('');
    expect(close).not.toHaveBeenCalled();
    press('Escape');
    expect(close).toHaveBeenCalled();
  });
  it('show themselves', async () => {
    await open(aSnapshot(1));
    press('?', document.body);
    await settled();
    expect(drawn.root.querySelector('dialog')?.textContent).toContain('Save what is on this page');
  });
  it('log while somebody searches, and save nothing that is out of sight', async () => {
    await open(aSnapshot(1));
    const field = drawn.root.querySelector('input') as HTMLInputElement;
    type(field, 'zz');
    await settled(10);
    press('s', document.body);
    await settled();
    expect(calls('capture.save')).toEqual([]);
    const log = drawn.root.querySelector<HTMLElement>('.foot-log');
    log?.click();
    await settled(10);
    expect(drawn.root.querySelector('.log-panel')?.closest('[hidden]')).toBeNull();
    expect(log?.getAttribute('aria-expanded')).toBe('true');
  });
  it('do not save while somebody types', async () => {
    await open(aSnapshot(1));
    press('/', document.body);
    press('s');
    press('s', document.body, { ctrlKey: true });
    await settled();
    expect(calls('capture.save')).toEqual([]);
  });
});

describe('on this page', () => {
  it('saves what was read, once, by S, and takes it back', async () => {
    await open(aSnapshot(1));
    press('s', document.body);
    press('s', document.body);
    await settled();
    expect(calls('capture.save')).toHaveLength(1);
    expect(calls('capture.save')[0]).toMatchObject({ way: 'popup', sighting: post, edits: {} });
    expect(drawn.root.querySelector('.save-note')?.textContent).toContain('Saved to your PLN.');
    button('Undo')?.click();
    await settled();
    expect(calls('capture.undo')).toEqual([{ token: 'tok' }]);
    expect(drawn.root.querySelector('.save-note')?.textContent).toContain('Taken back.');
    expect(button('Save this post')).toBeDefined();
  });
  it('sends an attempt that failed again under its own id', async () => {
    replies['capture.save'] = () => ({ ok: false, code: 'storage-failed' });
    await open(aSnapshot(1));
    press('s', document.body);
    await settled();
    expect(drawn.root.querySelector('.save-note')?.textContent).toContain('could not store');
    press('s', document.body);
    await settled();
    const ids = calls('capture.save').map((capture) => (capture as { captureId: string }).captureId);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
  it('shows what is saved already and leads there', async () => {
    replies['entry.find'] = () => ({
      ok: true,
      value: {
        person: { id: uuid(5), name: 'Mina O.', kind: 'person', tie: 'strong', tags: [], since: 1 },
        moment: { id: uuid(6), savedAt: Date.now(), notes: [], quotes: [], tags: [] },
        personMoments: 6,
        tagsOffered: [],
      },
    });
    await open(aSnapshot(1));
    const card = drawn.root.querySelector('.page-card') as HTMLElement;
    expect(card.textContent).toContain('In your PLN');
    expect(card.textContent).toContain('6 moments');
    expect(card.querySelector('.page-acts a')?.getAttribute('href')).toContain(`#/moment/${uuid(6)}`);
    expect(button('Save this post')).toBeUndefined();
  });
  it('opens the card in the page for a note, and says when it cannot', async () => {
    replies['page.card'] = () => ({ ok: false, code: 'no-access' });
    await open(aSnapshot(1));
    button('Add a note')?.click();
    await settled();
    expect(calls('page.card')).toEqual([{ tabId: 7 }]);
    expect(drawn.root.querySelector('[role=alert]')?.textContent).toContain('does not let Weft read');
    replies['page.card'] = () => ({ ok: true, value: { opened: true } });
    button('Add a note')?.click();
    await settled();
    expect(close).toHaveBeenCalled();
  });
  it('brings another author into the card', async () => {
    const authors = ['Joy Adeyemi', 'Ravi Sen'].map((name) => ({ site: 'web', name }));
    const url = 'https://learning.example/a';
    const article: Sighting = { kind: 'page', site: 'web', pageUrl: url, url, title: 'Feeding networks', authors };
    replies['page.read'] = () => ({
      ok: true,
      value: { sightings: [article], health: { site: 'web', outcome: 'ok' } },
    });
    await open(aSnapshot(1));
    expect(drawn.root.querySelector('.page-foot summary')?.textContent).toBe('More on this page (2)');
    button('Ravi Sen')?.click();
    await settled();
    expect(button('Save this person')).toBeDefined();
    expect(button('Add a note')).toBeUndefined();
    press('s', document.body);
    await settled();
    expect(calls('capture.save')[0]).toMatchObject({ sighting: { kind: 'person', person: { name: 'Ravi Sen' } } });
  });
  it('is calm where the browser lets nobody read', async () => {
    replies['page.read'] = () => ({ ok: false, code: 'no-access' });
    await open(aSnapshot(1));
    expect(drawn.root.querySelector('.this-page')?.textContent).toContain('keeps this page to itself');
    press('s', document.body);
    await settled();
    expect(calls('capture.save')).toEqual([]);
  });
  it('says when a site looks different', async () => {
    replies['page.read'] = () => ({
      ok: true,
      value: { sightings: [post], health: { site: 'x', outcome: 'no-layout' } },
    });
    await open(aSnapshot(1));
    expect(drawn.root.querySelector('.page-hint')?.textContent).toBe('X looks different today. Saving still works.');
  });
  it('asks for a site inside the click itself', async () => {
    page.granted.mockResolvedValue(false);
    replies['sites.reconcile'] = () => ({ ok: true, value: { registered: [] } });
    await open(aSnapshot(1));
    page.asked.mockClear();
    button('Always on x.com')?.click();
    expect(page.asked).toHaveBeenCalledWith({ origins: ['https://x.com/*'] });
    await settled();
    expect(calls('sites.reconcile')).toHaveLength(1);
    expect(drawn.root.textContent).toContain('Weft is now on for x.com.');
  });
});

describe('search', () => {
  it('shows people, moments and tags, marked as text', async () => {
    database.watch.mockImplementation(reads);
    const person = { id: uuid(1), name: '<b>Netta</b>', kind: 'person', tags: [], createdAt: 1 };
    database.search.mockResolvedValue({
      people: [{ person, stats: { lastLine: 'a net gain' } }],
      moments: [
        {
          moment: { id: uuid(2), kind: 'gave', happenedAt: 1, notes: [{ text: 'net', at: 1 }], quotes: [] },
          people: [],
        },
      ],
      tags: [{ name: 'networks', uses: 3 }],
    });
    await open(aSnapshot(1));
    const field = drawn.root.querySelector('input') as HTMLInputElement;
    type(field, ' net ');
    await settled(10);
    expect(database.search).toHaveBeenCalledWith(expect.anything(), 'net', 12);
    expect([...drawn.root.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      'net',
      'Net',
      'net',
      'net',
    ]);
    expect(drawn.root.querySelector('.results b')).toBeNull();
    expect(rows()[0]?.getAttribute('href')).toContain('#/network?tag=networks');
    press('Enter', field);
    await settled();
    expect(page.opened[0]).toContain('#/network?tag=networks');
  });
  it('says when nothing matches and when it cannot search', async () => {
    database.watch.mockImplementation(reads);
    await open(aSnapshot(1));
    type(drawn.root.querySelector('input') as HTMLInputElement, 'zz');
    await settled(10);
    expect(drawn.root.querySelector('.results')?.textContent).toContain('“zz”');
    database.watch.mockImplementation(refuses('private-window'));
    type(drawn.root.querySelector('input') as HTMLInputElement, 'zzz');
    await settled(10);
    expect(drawn.root.textContent).toContain('This works in a normal window.');
  });
});
