import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deepLink, enter, escapeXml, showHint, suggest } from '../../src/background/omnibox.ts';
import { browser } from '../../src/platform/browser.ts';
import { captureOf, post } from '../storage/suite/make.ts';
import { resetBrowser, senders, state } from '../support/fake-browser.ts';
import { makeDisk, startWorker, type TestWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));

const id = '018f0000-0000-7000-8000-000000000001';
let worker: TestWorker;
const add = (name: string, more: object = {}) =>
  worker.ask(
    'person.create',
    { actId: crypto.randomUUID(), name, kind: 'person', tags: [], profiles: [], ...more },
    senders.options(),
  );
const ask = (typed: string) => suggest(worker.parts.database, typed);

beforeEach(() => {
  resetBrowser();
  worker = startWorker(makeDisk());
});

describe('suggestions', () => {
  it('are people, moments and tags, each with its deep link', async () => {
    await add('Fenna Berg', { tags: ['feedback'] });
    await worker.ask('capture.save', captureOf(post('1'), { note: 'Feedback while it is warm' }));
    const found = await ask(' fe ');
    expect(found.map(({ content }) => content.replace(/[0-9a-f-]{36}/, 'ID'))).toEqual([
      '#/person/ID',
      '#/moment/ID',
      '#/network?tag=feedback',
    ]);
    expect(found.map(({ description }) => description)).toEqual([
      'Fenna Berg',
      'Feedback while it is warm · Ada Holm',
      '#feedback',
    ]);
  });

  it('call a moment beyond posts by its title', async () => {
    const moment = { id, kind: 'met' as const, people: [], title: 'Feedback that lands', tags: [], happenedAt: 1 };
    await worker.ask('moment.create', moment, senders.options());
    expect((await ask('lands')).map(({ description }) => description)).toEqual(['Feedback that lands']);
  });

  it('are none before anything is typed, but a hint', async () => {
    showHint();
    expect(state.suggestion).toBe('Search people, moments and tags');
    expect(await ask('  ')).toEqual([]);
  });

  it('are none when the database refuses', async () => {
    const disk = makeDisk();
    worker = startWorker(disk);
    disk.mode = 'failed';
    expect(await ask('ada')).toEqual([]);
  });

  it('are escaped where the browser reads markup, and plain where it does not', async () => {
    await add('Fay <match>&"\'</match>\u0007 O\ud800');
    const [found] = await ask('fay');
    expect(found?.description).toBe('Fay &lt;match&gt;&amp;&quot;&apos;&lt;/match&gt; O\ufffd');
    vi.spyOn(browser.runtime, 'getURL').mockReturnValue('moz-extension://weft/');
    expect((await ask('fay'))[0]?.description).toBe('Fay <match>&"\'</match> O\ufffd');
    vi.restoreAllMocks();
  });

  it('are short, and cut between characters', async () => {
    await add(`Fay ${'👩🏽‍🏫'.repeat(60)}`);
    const description = (await ask('fay'))[0]?.description ?? '';
    expect([...description].length).toBeLessThanOrEqual(120);
    expect(description).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(description.endsWith('…')).toBe(true);
  });
});

describe('escapeXml', () => {
  it('leaves nothing that opens a tag or an entity', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const escaped = escapeXml(text);
        expect(escaped).not.toMatch(/[<>"']/);
        expect(escaped.replace(/&(?:amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
      }),
    );
  });
});

describe('what is entered', () => {
  it.each([
    [`#/person/${id}`, `#/person/${id}`],
    [`#/moment/${id}`, `#/moment/${id}`],
    ['#/network?tag=feedback', '#/network?tag=feedback'],
    ['ada holm', '#/network?text=ada%20holm'],
    ['#feedback', '#/network?text=%23feedback'],
    ['#/settings', '#/network?text=%23%2Fsettings'],
    [`#/person/${id}/../x`, `#/network?text=${encodeURIComponent(`#/person/${id}/../x`)}`],
    ['javascript:alert(1)', '#/network?text=javascript%3Aalert(1)'],
    ['\ud800', '#/network?text=%EF%BF%BD'],
    ['  ', '#/network'],
  ])('%j leads to %s', (typed, link) => expect(deepLink(typed)).toBe(link));

  it('opens in the options page, and in a window of its own where this one may not show it', async () => {
    await enter('ada', 'currentTab');
    await enter('ada', 'newForegroundTab');
    const url = 'chrome-extension://weftweftweftweft/src/options/index.html#/network?text=ada';
    expect(state.opened).toEqual([url, url]);
    vi.spyOn(browser.tabs, 'update').mockRejectedValue(new Error('private window'));
    await enter('ada', 'currentTab');
    expect(state.opened).toHaveLength(3);
    vi.restoreAllMocks();
  });
});
