import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';
import { feedPage } from './feed-page.mjs';
import { median, quantile, round, scriptTime } from './measure.mjs';

/** An address of X's own: on anybody's page the resting script asks whether they are known. */
const BLANK = 'https://x.com/i/blank';
const FEED = 'https://x.com/feed';
const SETTLE_MS = 400;
const SIDES = ['without', 'least', 'with'];

/** Rows 2, 3 and 4: script time that the resting script adds, beside the same browser without it. */
export async function run({ rounds, idle, dist }) {
  const pages = { [BLANK]: '<!DOCTYPE html><title>blank</title>', [FEED]: feedPage() };
  const web = await startWeb((url) => ({ body: pages[url.origin + url.pathname] ?? '' }));
  const browsers = {
    without: await openChromium({ port: web.port }),
    // What any extension costs whose script says one thing to its worker.
    least: await openChromium({ port: web.port, dist: await leastExtension() }),
    with: await openChromium({ port: web.port, dist: join(dist, 'chrome') }),
  };
  const figures = Object.fromEntries([...Object.keys(MEASURES), IDLE].map((kind) => [kind, []]));
  for (let at = 0; at < rounds; at += 1) {
    // In turn, so that whatever else the machine does falls on both.
    for (const [kind, measure] of Object.entries(MEASURES)) {
      const one = {};
      for (const side of at % 2 ? SIDES : [...SIDES].reverse()) one[side] = await measure(browsers[side]);
      figures[kind].push(one);
    }
  }
  const [without, least, own] = await Promise.all(SIDES.map((side) => idleFor(browsers[side], idle)));
  figures[IDLE].push({ without, least, with: own });
  for (const browser of Object.values(browsers)) await browser.close();
  await web.close();
  return Object.entries(figures).map(([what, rows]) => {
    const added = rows.map((row) => row.with - row.without);
    return {
      'script ms': what,
      without: round(median(rows.map((row) => row.without))),
      'least extension': round(median(rows.map((row) => row.least))),
      with: round(median(rows.map((row) => row.with))),
      added: round(median(added)),
      'added p95': rows.length > 1 ? round(quantile(added, 0.95)) : '',
      target: TARGETS[what] ?? '',
    };
  });
}

const IDLE = 'per idle minute';
const TARGETS = { 'blank page': 0.8, '100 scroll steps': 15, '4,000 attributes': 1, [IDLE]: 1 };

const MEASURES = {
  'blank page': (browser) => onPage(browser, BLANK, async () => pause(SETTLE_MS), { whole: true }),
  'blank page, compiling': (browser) =>
    onPage(browser, BLANK, async () => pause(SETTLE_MS), { whole: true, metric: 'V8CompileDuration' }),
  '100 scroll steps': (browser) => onPage(browser, FEED, (page) => page.run(scrollThrough, 100)),
  '4,000 attributes': (browser) =>
    onPage(browser, FEED, async (page) => {
      await page.run(changeAttributes, 4_000);
      await pause(SETTLE_MS);
    }),
};

async function leastExtension() {
  const folder = await mkdtemp(join(tmpdir(), 'weft-least-'));
  const manifest = {
    manifest_version: 3,
    name: 'least',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['https://x.com/*'], js: ['script.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((_message, _sender, reply) => reply(1));',
  );
  await writeFile(join(folder, 'script.js'), 'chrome.runtime.sendMessage(1).then(() => undefined);');
  return folder;
}

/** Script time of `work`, or with `whole` of the page from its beginning; `metric` asks for another time than that. */
async function onPage(browser, address, work, { whole = false, metric } = {}) {
  const page = await browser.open();
  const session = await browser.context.newCDPSession(page.raw);
  const send = (method, params) => session.send(method, params);
  // The thread's own time: what else the machine does in between is not ours.
  await send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  if (!whole) await pause(SETTLE_MS * 2);
  const before = whole ? 0 : await scriptTime(send, metric);
  await work(page);
  const after = await scriptTime(send, metric);
  await page.close();
  return after - before;
}

function idleFor(browser, seconds) {
  return onPage(browser, FEED, () => pause(seconds * 1000)).then((ms) => (ms * 60) / seconds);
}

/* These run in the page. */

async function scrollThrough(steps) {
  for (let at = 0; at < steps; at += 1) {
    window.step();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
  }
}

function changeAttributes(count) {
  const posts = document.querySelectorAll('article');
  for (let at = 0; at < count; at += 1) posts[at % posts.length].setAttribute('data-turn', String(at));
}
