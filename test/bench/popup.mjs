import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { PEOPLE, POSTS } from '../../scripts/practice/people.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';
import { median, round } from './measure.mjs';

/** Row 8: from the start of the popup's page to the first frame that shows the network, cold (new browser) and warm. */
export async function run({ rounds, dist }) {
  const cold = [];
  const warm = [];
  const control = [];
  for (let at = 0; at < rounds; at += 1) {
    const web = await startWeb(servePractice);
    const browser = await openChromium({ port: web.port, dist: join(dist, 'chrome') });
    const page = await browser.open(START.x);
    await seed(browser);
    await browser.stopWorker();
    await pause(300);
    cold.push(await firstList(browser, 'src/popup/index.html'));
    warm.push(await firstList(browser, 'src/popup/index.html'));
    control.push(await firstList(browser, 'manifest.json'));
    await page.close();
    await browser.close();
    await web.close();
  }
  const row = (what, ms, target) => ({ what, 'ms (median)': round(median(ms), 0), target });
  return [
    row('cold: first list', cold, 150),
    row('warm: first list', warm, 110),
    row('control: an empty page of the extension', control, ''),
  ];
}

async function seed(browser) {
  const own = await browser.ownPage();
  const people = Array.from({ length: 40 }, (_, at) => ({
    name: `${Object.values(PEOPLE)[at % 6].name} ${at}`,
    kind: 'person',
    tags: [],
    profiles: [],
  }));
  await own.run(
    async (all, texts) => {
      for (const person of all) {
        const payload = { actId: crypto.randomUUID(), ...person };
        await chrome.runtime.sendMessage({ weft: 'person.create', payload });
      }
      for (const [at, text] of texts.entries()) {
        const author = { site: 'x', handle: `bench${at}`, name: `Bench ${at}` };
        const sighting = {
          kind: 'post',
          site: 'x',
          pageUrl: 'https://x.com/home',
          url: `https://x.com/bench${at}/status/190000000000000000${at}`,
          postId: `190000000000000000${at}`,
          text,
          author,
        };
        await chrome.runtime.sendMessage({
          weft: 'capture.save',
          payload: { captureId: crypto.randomUUID(), at: Date.now(), way: 'popup', sighting, edits: {} },
        });
      }
    },
    people,
    POSTS.map(({ text }) => text),
  );
}

/** Time of the first frame after a row of the list (or anything at all, for the control) is there. */
async function firstList(browser, path) {
  const page = await browser.open();
  await page.raw.addInitScript(() => {
    const look = () => {
      const isThere = location.pathname.endsWith('.json')
        ? document.body?.textContent
        : document.querySelector('[data-row]');
      if (isThere)
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.firstListAt = performance.now();
          }),
        );
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(browser.base + path);
  const ms = await page.until(() => window.firstListAt);
  await page.close();
  return ms;
}
