import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';
import { feedPage } from './feed-page.mjs';
import { round } from './measure.mjs';
import { tasksDuring } from './tasks.mjs';

const FEED = 'https://x.com/feed';
const POSTS = 5_000;
const STEP = 10;
const LONG_MS = 50;

/** Row 5: a scroll through 5,000 posts of a recycling feed: tasks over 50 ms, and what the heap has grown by after collection. */
export async function run({ dist }) {
  const web = await startWeb((url) => (url.origin + url.pathname === FEED ? { body: feedPage() } : undefined));
  const sides = { without: {}, with: { dist: join(dist, 'chrome') } };
  const rows = [];
  for (const [side, options] of Object.entries(sides)) {
    const browser = await openChromium({ port: web.port, ...options });
    // A first run opens its welcome page in front of everything, and a page behind it draws no frames.
    if (options.dist) await browser.tab('#/welcome');
    const page = await browser.open(FEED);
    const session = await browser.context.newCDPSession(page.raw);
    await pause(1_500);
    // Once round, so that what is made once is there before the first reading.
    await page.run(scrollThrough, 20);
    const before = await heap(session);
    const tasks = await tasksDuring(browser, () => page.run(scrollThrough, POSTS / STEP));
    const own = tasks.map(({ cpu }) => cpu);
    rows.push({
      side,
      posts: POSTS,
      'tasks over 50 ms of CPU': own.filter((ms) => ms > LONG_MS).length,
      'longest CPU ms': round(Math.max(...own), 1),
      'over 50 ms by the clock': tasks.filter(({ clock }) => clock > LONG_MS).length,
      'heap growth MB': round(((await heap(session)) - before) / 1_048_576, 2),
    });
    await browser.close();
  }
  await web.close();
  return rows;
}

/** Bytes of all worlds of the page, after collection. */
async function heap(session) {
  await pause(1_500);
  await session.send('HeapProfiler.enable');
  for (let at = 0; at < 3; at += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Runs in the page. */
async function scrollThrough(steps) {
  for (let at = 0; at < steps; at += 1) {
    window.step();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
  }
}
