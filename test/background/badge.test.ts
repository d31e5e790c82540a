import 'fake-indexeddb/auto';
import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeSettings } from '../../src/platform/settings.ts';
import { captureOf, must, page, post } from '../storage/suite/make.ts';
import { resetBrowser, senders, state } from '../support/fake-browser.ts';
import { makeDisk, startWorker, type TestWorker } from '../support/test-worker.ts';

vi.mock('../../src/background/scripts.ts', () => ({
  scripts: { article: 'article.js', card: 'card.js', reader: 'reader.js', restSite: 'rest.js' },
}));

const ADA = 'https://x.com/adaholm';
const onAda = senders.content(ADA);
const text = (tabId = 7) => state.badges.get(tabId)?.text ?? '';
const title = (tabId = 7) => state.badges.get(tabId)?.title;
let worker: TestWorker;

beforeEach(() => {
  resetBrowser();
  state.tabs = [{ id: 7, url: ADA, title: 'Ada Holm' }];
  worker = startWorker(makeDisk());
});

const seesAda = (sender = onAda) => worker.ask('page.seen', { keys: ['x:@adaholm'] }, sender);
async function saveAda(): Promise<string> {
  const saved = must(await worker.ask('capture.save', captureOf(post('1')), senders.popup()));
  await worker.echo.settled();
  return saved.token;
}

describe('the mark on the toolbar button', () => {
  it('is there when this person is saved, and says so in words', async () => {
    expect(await seesAda()).toEqual({ ok: true, value: { saved: false } });
    expect(text()).toBe('');
    await saveAda();
    expect(await seesAda()).toEqual({ ok: true, value: { saved: true } });
    expect(text()).toBe('✓');
    expect(title()).toBe('Weft: in your network');
  });

  it('follows what is saved and taken back while the page is open', async () => {
    await seesAda();
    const token = await saveAda();
    expect(text()).toBe('✓');
    await worker.ask('change.undo', { token }, senders.options());
    await worker.echo.settled();
    expect(text()).toBe('');
    expect(title()).toBe('Weft');
  });

  it('goes when the page says that it is about something else, or nothing', async () => {
    await saveAda();
    await seesAda();
    await worker.ask('page.seen', { keys: ['x:@benotieno'] }, onAda);
    expect(text()).toBe('');
    await seesAda();
    await worker.ask('page.seen', { keys: [] }, onAda);
    expect(text()).toBe('');
  });

  it('is not put on another page that the tab went to meanwhile', async () => {
    await seesAda();
    state.tabs = [{ id: 7 }];
    state.badges.clear();
    await saveAda();
    expect(text()).toBe('');
    state.tabs = [{ id: 7, url: 'https://x.com/home' }];
    await seesAda();
    state.badges.clear();
    await worker.ask('capture.save', captureOf(post('2')), senders.popup());
    await worker.echo.settled();
    expect(text()).toBe('');
  });

  it('is known again after the worker was stopped', async () => {
    const disk = makeDisk();
    worker = startWorker(disk);
    await seesAda();
    worker = startWorker(disk);
    await saveAda();
    expect(text()).toBe('✓');
  });

  it('comes with the first gesture where no script rests', async () => {
    const essay = page('https://essays.example/slow');
    const sender = senders.content('https://essays.example/slow', 9);
    await worker.ask('capture.save', captureOf(essay), sender);
    await vi.waitFor(() => expect(text(9)).toBe('✓'));
    // A post in a feed says nothing about the feed.
    await worker.ask('capture.save', captureOf(post('3')), senders.content('https://x.com/home', 10));
    await worker.echo.settled();
    expect(text(10)).toBe('');
  });

  it('is off where the user does not want it, and while all marks are hidden', async () => {
    await saveAda();
    await changeSettings({ badge: false });
    expect(await seesAda()).toEqual({ ok: true, value: { saved: true } });
    expect(text()).toBe('');
    await changeSettings({ badge: true, hiddenUntil: worker.clock.now + 1_000 });
    await seesAda();
    expect(text()).toBe('');
    worker.clock.now += 1_000;
    await seesAda();
    expect(text()).toBe('✓');
    await changeSettings({ badgeOff: ['linkedin.com'] });
    await seesAda();
    expect(text()).toBe('✓');
    await changeSettings({ badgeOff: ['x.com'] });
    await seesAda();
    expect(text()).toBe('');
    await changeSettings({ badgeOff: [] });
    await worker.parts.badge.recheck();
    expect(text()).toBe('✓');
  });

  it('is never in a private window', async () => {
    await saveAda();
    expect(await seesAda(senders.content(ADA, 8, true))).toEqual({ ok: true, value: { saved: false } });
    expect(state.badges.has(8)).toBe(false);
  });
});

describe('private windows', () => {
  const privately = senders.content('https://x.com/home', 8, true);

  it('show no mark of anybody', async () => {
    await saveAda();
    const question = { people: [{ keys: ['x:@adaholm'] }], posts: [{ keys: ['x:post:1'] }] };
    expect(must(await worker.ask('marks.find', question))).toEqual({ people: ['unset'], posts: [true] });
    expect(must(await worker.ask('marks.find', question, privately))).toEqual({ people: [null], posts: [false] });
    expect(must(await worker.ask('page.settings', {}, privately)).marks).toBe(false);
  });

  it('leave no trace of where they went', async () => {
    await worker.ask('health.report', { site: 'x', outcome: 'ok' }, privately);
    const { readHealth } = await import('../../src/platform/health.ts');
    expect(await readHealth()).toEqual([]);
    await worker.ask('health.report', { site: 'x', outcome: 'ok' });
    expect(await readHealth()).toMatchObject([{ site: 'x' }]);
  });
});

describe('what a page may show', () => {
  const at = (url: string) => worker.ask('page.settings', {}, senders.content(url));

  it('is the quiet choice for each site', async () => {
    expect(must(await at('https://mobile.twitter.com/home'))).toEqual({ controls: true, marks: true, theme: 'auto' });
    expect(must(await at('https://www.linkedin.com/feed/'))).toEqual({ controls: false, marks: true, theme: 'auto' });
    expect(must(await at('https://notx.com/'))).toMatchObject({ controls: false });
  });

  it('is nothing while hidden, and what the user chose', async () => {
    await changeSettings({ linkedinControls: true, hiddenUntil: worker.clock.now + 3_600_000 });
    expect(must(await at('https://www.linkedin.com/feed/'))).toMatchObject({ controls: false, marks: false });
    worker.clock.now += 3_600_000;
    expect(must(await at('https://www.linkedin.com/feed/'))).toMatchObject({ controls: true, marks: true });
    await changeSettings({ marksOff: ['x.com'] });
    expect(must(await at('https://mobile.twitter.com/home'))).toMatchObject({ controls: true, marks: false });
    expect(must(await at('https://www.linkedin.com/feed/'))).toMatchObject({ controls: true, marks: true });
    await changeSettings({ marks: false });
    expect(must(await at('https://x.com/home'))).toMatchObject({ controls: true, marks: false });
    expect(must(await at('https://www.linkedin.com/feed/'))).toMatchObject({ marks: false });
  });
});
