import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { quantile, round } from './measure.mjs';

const PAGE = 'src/options/index.html';
/** Each screen's address, and what has been drawn when there is something to read on it. */
const SCREENS = [
  ['network, as a list', '#/?view=list', '.window-row'],
  ['network: a word', '#/?view=list&text=ba', '.window-row'],
  ['moments', '#/moments', '.window-row'],
  ['moments: a word', '#/moments?text=ba', '.window-row'],
  ['moments: kind and site', '#/moments?kind=learned&site=x', '.window-row'],
  ['one person', '#/person/{person}', '.window-row, .moment-cards > li'],
  ['touch', '#/touch', '.window-row'],
  ['review', '#/review', '.review-card'],
  ['ask', '#/ask?text=feedback', '.moment-cards > li'],
  ['insights', '#/insights', '.chart svg, .shares tr, .figures tr'],
  ['amplifiers', '#/amplifiers', '.window-row, main li, main td'],
  ['groups, none there', '#/groups', 'main h1'],
  ['support, none there', '#/support', 'main h1'],
];

/** From the start of a page to the frame that shows each screen's first rows, in a network of full size; and a change of many people. */
export async function run({ rounds, dist, people = 10_000, moments = 100_000 }) {
  const browser = await openChromium({ dist: join(dist, 'chrome'), viewport: { width: 1280, height: 800 } });
  try {
    const seeding = await browser.openOwn(`${PAGE}#/settings`);
    const seconds = await seedNetwork(seeding, people, moments);
    await seeding.close();
    const [person] = (await firstIds(browser)) ?? [];
    const figures = new Map([
      ...SCREENS.map(([what]) => [what, []]),
      ['control', []],
      ['500 people changed at once', []],
    ]);
    for (let at = 0; at < rounds; at += 1) {
      for (const [what, hash, selector] of SCREENS) {
        figures.get(what).push(await firstRows(browser, PAGE + hash.replace('{person}', person), selector));
      }
      figures.get('control').push(await firstRows(browser, 'manifest.json', 'body'));
      figures.get('500 people changed at once').push(await changeMany(browser));
    }
    const control = quantile(figures.get('control'), 0.5);
    const rows = [...figures].map(([what, ms]) => ({
      what,
      p50: round(quantile(ms, 0.5), 0),
      p95: round(quantile(ms, 0.95), 0),
      'over the control': round(quantile(ms, 0.5) - control, 0),
    }));
    return [...rows, { what: `seeding ${people} and ${moments}`, p50: round(seconds * 1000, 0) }];
  } finally {
    await browser.close();
  }
}

/** Milliseconds until a frame was drawn with something that matches. */
async function firstRows(browser, path, selector) {
  const page = await browser.open();
  await page.raw.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) requestAnimationFrame(look);
      else {
        requestAnimationFrame(() =>
          setTimeout(() => {
            window.firstRowsAt = performance.now();
          }),
        );
      }
    };
    look();
  }, selector);
  await page.goto(browser.base + path);
  const ms = await page.until(() => window.firstRowsAt);
  await page.close();
  await pause(50);
  return ms;
}

/** Ids of people, whoever has the most moments first. */
async function firstIds(browser) {
  return (await browser.ownPage()).run(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('weft');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('stats').objectStore('stats').index('moments').getAllKeys(null);
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.reverse());
          };
        };
      }),
  );
}

/** From the message to the reply that all of them have a tag more. */
async function changeMany(browser) {
  const ids = (await firstIds(browser)).slice(0, 500);
  return (await browser.ownPage()).run(async (chosen) => {
    const change = { addTags: [`bench ${Math.random()}`] };
    const started = performance.now();
    const answer = await chrome.runtime.sendMessage({
      weft: 'people.change',
      payload: { actId: crypto.randomUUID(), ids: chosen, change },
    });
    if (!answer?.ok) throw new Error(`Not changed: ${answer?.code} ${answer?.detail ?? ''}`);
    return performance.now() - started;
  }, ids);
}
