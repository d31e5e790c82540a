import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { reports } from '../support/reports.mjs';
import { differences, digest, untilMigrated } from './databases.mjs';
import { oldProfile } from './migration-crashes.mjs';
import { captureOf, inBrowser } from './support.mjs';

const OPTIONS = 'src/options/index.html';
const LARGE = { people: 10_000, moments: 100_000 };
const TABS = 20;

/**
 * Row 21: a database of schema 1 with 100,000 moments (`rounds` = thousands of them) opened by worker, options page and
 * popup at once, and a gesture in between; then the extension reloaded under 20 live tabs.
 */
export async function run({ browser, dist, rounds }) {
  const violations = [];
  const size = rounds === undefined ? LARGE : { people: rounds * 100, moments: rounds * 1_000 };
  const migration = await migrate(dist, size, violations);
  const reload = await reloadUnderTabs({ browser, dist }, violations);
  return { rows: { ...migration, ...reload }, violations };
}

async function migrate(dist, size, violations) {
  const { template, before } = await oldProfile(dist, size);
  const folder = await mkdtemp(join(tmpdir(), 'weft-upgrade-'));
  await cp(template, folder, { recursive: true, filter: (path) => !path.includes('Singleton') });
  await rm(template, { recursive: true, force: true, maxRetries: 5 });
  const browser = await openChromium({ dist, folder });
  try {
    const own = await browser.ownPage();
    const started = Date.now();
    const since = () => Date.now() - started;
    const pages = [await browser.openOwn(OPTIONS), await browser.openOwn('src/popup/index.html')];
    const shown = waitFor(
      () => pages[0].run(() => document.querySelectorAll('[role="row"], .row, li').length > 5),
      'the list',
      240_000,
    ).then(since);
    // What options page and popup say to it.
    let told = 0;
    const listening = waitFor(
      async () => {
        const banners = await Promise.all(
          pages.map((page) => page.run(() => document.querySelector('.banner') !== null)),
        );
        if (banners.every(Boolean)) told ||= since();
        return told > 0;
      },
      'the note',
      240_000,
    ).catch(() => undefined);
    // A gesture in the middle of it.
    const capture = captureOf(7_000_000);
    const answer = own
      .run((payload) => chrome.runtime.sendMessage({ weft: 'capture.save', payload }), capture)
      .then((result) => ({ ...result, ms: since() }));
    const migrated = await untilMigrated(browser).then(since);
    const listed = await shown;
    const reply = await answer;
    if (!reply.ok && reply.code !== 'queued') violations.push(`a gesture in the middle: ${reply.code}`);
    await waitFor(
      async () =>
        (await browser.table('moments')).some(({ record }) => record.source?.postId === capture.sighting.postId),
      'the capture made in the middle',
    ).catch((error) => violations.push(error.message));
    void listening;
    const tables = ['people', 'profiles', 'stats', 'pairs'];
    const kept = Object.fromEntries(tables.map((table) => [table, before[table]]));
    violations.push(...differences(kept, await digest(own, tables), { added: true }));
    if (migrated > 5_000 && told === 0) violations.push(`the migration took ${migrated} ms and nobody was told`);
    violations.push(...(await reports(browser)).map((line) => `reported: ${line}`));
    return {
      'moments migrated': size.moments,
      'ms to the new schema': migrated,
      'ms to the note about it': told || 'none',
      'ms to a list on the screen': listed,
      'ms to the answer to a gesture': reply.ms,
      'answer to it': reply.ok ? 'stored' : reply.code,
    };
  } finally {
    await browser.close();
  }
}

/** What an update does to pages that stay open: scripts left behind must be still, and the new ones at hand at once. */
async function reloadUnderTabs(options, violations) {
  return inBrowser(options, async (browser) => {
    const pages = [];
    const errors = [];
    for (let at = 0; at < TABS; at += 1) {
      const page = await browser.open(at % 4 === 3 ? START.linkedin : START.x);
      await listen(browser, page, errors);
      pages.push(page);
    }
    await pause(1_000);
    // The same gesture in a page that no update has met, on the same busy machine.
    const control = await timedSave(browser, pages[0], 1);
    await browser.reloadExtension();
    const reloaded = Date.now();
    // All that a script left behind listens to.
    for (const page of pages) {
      await page.run(() => {
        scrollTo(0, 600);
        for (const type of ['visibilitychange', 'focus']) document.dispatchEvent(new Event(type));
        for (const article of document.querySelectorAll('article')) article.append(document.createElement('i'));
      });
      await page.raw.mouse.move(300, 300);
    }
    const stirred = Date.now() - reloaded;
    const ms = await timedSave(browser, pages.at(-2), 2);
    await pause(1_000);
    for (const page of pages) errors.push(...((await page.run(() => globalThis.heardErrors)) ?? []));
    violations.push(...errors.map((text) => `uncaught: ${text}`));
    violations.push(...(await reports(browser)).map((line) => `reported: ${line}`));
    if (ms > Math.max(1_000, 1.5 * control)) violations.push(`a capture ${ms} ms after the update`);
    return {
      'tabs under the reload': TABS,
      'uncaught errors': errors.length,
      'ms until all tabs were stirred': stirred,
      'ms from a gesture to the capture': ms,
      'the same before the update': control,
    };
  });
}

/** Milliseconds from the key to the stored moment, as a driver sees them. */
async function timedSave(browser, page, count) {
  await page.toFront();
  await browser.ownPage();
  await page.rightClick('article', count);
  await page.raw.keyboard.press('Escape');
  const pressed = Date.now();
  await browser.command(page, 'quick-save');
  await waitFor(async () => (await browser.table('moments')).length === count, 'the capture');
  return Date.now() - pressed;
}

/** Uncaught errors of every world in the page; in Firefox those that the page itself can hear. */
async function listen(browser, page, errors) {
  await page.run(() => {
    globalThis.heardErrors = [];
    addEventListener('error', ({ message }) => globalThis.heardErrors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => globalThis.heardErrors.push(String(reason)));
  });
  if (browser.name !== 'chromium') return;
  const session = await browser.context.newCDPSession(page.raw);
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
    errors.push(exception?.description ?? text),
  );
  await session.send('Runtime.enable');
}
