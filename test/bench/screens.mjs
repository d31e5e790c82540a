import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { quantile, round } from './measure.mjs';

const PAGE = 'src/options/index.html';
/** Each screen's address, and what has been drawn when there is something to read on it. `{goal}`: the id of some goal. */
const SCREENS = [
  ['network, map and list', '#/', '.map canvas:not([aria-label*=": 0."])'],
  ['network, as a list', '#/?view=list', '.window-row .person-name'],
  ['network: a word', '#/?view=list&text=ba', '.window-row .person-name'],
  ['moments', '#/moments', '.window-row'],
  ['moments: a word', '#/moments?text=ba', '.window-row'],
  ['moments: kind and site', '#/moments?kind=learned&site=x', '.window-row'],
  ['one moment', '#/moment/{moment}', '.moment-columns'],
  ['the person met most', '#/person/{person}', '.moment-cards > li'],
  ['touch', '#/touch', '.window-row .person-name'],
  ['touch: give back', '#/touch?list=give-back', '.window-row .person-name'],
  ['review', '#/review', '.review-card'],
  ['reflection', '#/reflect', '.sheet .beside'],
  ['goals and questions', '#/ask', '.ask-columns li'],
  ['ask', '#/ask?text=feedback', '.helpers > li'],
  ['one goal', '#/goal/{goal}', '.moment-cards > li'],
  ['groups', '#/groups', '.window-row'],
  ['one group', '#/group/{group}', '.people > li'],
  ['support', '#/support', '.support-people > li'],
  ['amplifiers', '#/amplifiers', '.window-row .person-name'],
  ['insights', '#/insights', '.chart .uplot'],
  ['stage', '#/stage', '.stage-card'],
  ['log', '#/log', '.log-card form'],
  ['page that honours', '#/honour', '.honour-choose select'],
  ['import and export', '#/data', '.data-state dd'],
  ['settings', '#/settings', 'main .card'],
];

/** From the start of a page to the frame that shows each screen's first rows, in a network of full size; and a change of many people. */
export async function run({ rounds, dist, people = 10_000, moments = 100_000 }) {
  const browser = await openChromium({ dist: join(dist, 'chrome'), viewport: { width: 1280, height: 800 } });
  try {
    const seeding = await browser.openOwn(`${PAGE}#/settings`);
    const seconds = await seedNetwork(seeding, people, moments);
    await seeding.close();
    const ids = {
      person: (await idsBy(browser, 'stats', 'moments', 1))[0],
      moment: (await idsBy(browser, 'moments', 'at', 1))[0],
      goal: (await idsBy(browser, 'moments', 'goals', 1, true))[0],
      group: (await idsBy(browser, 'groups', 'at', 1))[0],
    };
    const figures = new Map([
      ...SCREENS.map(([what]) => [what, []]),
      ['control', []],
      ['500 people changed at once', []],
    ]);
    for (let at = 0; at < rounds; at += 1) {
      for (const [what, hash, selector] of SCREENS) {
        figures
          .get(what)
          .push(await firstRows(browser, PAGE + hash.replace(/\{(\w+)\}/, (_, one) => ids[one]), selector));
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

/** Ids (or, where asked for, what the index goes by) of the last rows in the order of an index. */
async function idsBy(browser, table, index, count, isKey = false) {
  return (await browser.ownPage()).run(
    (store, order, most, byKey) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('weft');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const found = [];
          const cursor = opening.result.transaction(store).objectStore(store).index(order).openKeyCursor(null, 'prev');
          cursor.onsuccess = () => {
            if (cursor.result && found.push(byKey ? [cursor.result.key].flat()[0] : cursor.result.primaryKey) < most) {
              return cursor.result.continue();
            }
            opening.result.close();
            return resolve(found);
          };
        };
      }),
    table,
    index,
    count,
    isKey,
  );
}

/** From the message to the reply that all of them have a tag more. */
async function changeMany(browser) {
  const ids = await idsBy(browser, 'stats', 'moments', 500);
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
