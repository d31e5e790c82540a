import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { isolatedWorld } from '../../scripts/drive/isolated-world.mjs';
import { pause } from '../../scripts/drive/wait.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { startWeb } from '../../scripts/practice/web.mjs';
import { quantile, round } from './measure.mjs';

/**
 * Rows 11 and 12: from the message of a gesture to the reply that it is stored, with the worker stopped before each and
 * with the worker awake; beside it a write of raw IndexedDB from a page of the extension, in the same run.
 */
export async function run({ rounds, dist }) {
  const web = await startWeb(servePractice);
  const browser = await openChromium({ port: web.port, dist: join(dist, 'chrome') });
  const page = await browser.open(START.x);
  const inside = await isolatedWorld(browser, page);
  const own = await browser.ownPage();
  await page.toFront();
  const count = Math.max(rounds, 30);
  const figures = { cold: [], warm: [], raw: [] };
  await inside(saveOne, 0);
  for (let at = 1; at <= count; at += 1) {
    await browser.stopWorker();
    await pause(250);
    figures.cold.push(await inside(saveOne, at));
    await pause(100);
    figures.warm.push(await inside(saveOne, 10_000 + at));
    figures.raw.push(await own.run(writeRaw, at));
  }
  await browser.close();
  await web.close();
  const row = (what, ms, target) => ({
    what,
    p50: round(quantile(ms, 0.5), 1),
    p95: round(quantile(ms, 0.95), 1),
    target,
  });
  return [
    row('cold: gesture → stored and acknowledged', figures.cold, '50 / 90'),
    row('warm: the same', figures.warm, 'p95 40'),
    row('control: one raw IndexedDB write', figures.raw, ''),
  ];
}

/** Runs in the page, in the extension's world. */
async function saveOne(at) {
  const postId = String(1_900_000_000_000_000_000n + BigInt(at) * 4_194_304n);
  const author = {
    site: 'x',
    handle: `person${at % 50}`,
    name: `Person ${at % 50}`,
    url: `https://x.com/person${at % 50}`,
  };
  const url = `https://x.com/${author.handle}/status/${postId}`;
  const sighting = {
    kind: 'post',
    site: 'x',
    pageUrl: location.href,
    url,
    postId,
    text: `Words of post ${at}`,
    author,
  };
  const payload = {
    captureId: crypto.randomUUID(),
    at: Date.now(),
    way: 'control',
    sighting,
    edits: { note: `Note ${at}` },
  };
  const started = performance.now();
  const answer = await chrome.runtime.sendMessage({ weft: 'capture.save', payload });
  const ms = performance.now() - started;
  if (!answer?.ok) throw new Error(`Not saved: ${answer?.code}`);
  return ms;
}

/** Runs in a page of the extension: one small record into a database of its own. */
function writeRaw(at) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-control', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const started = performance.now();
      const transaction = opening.result.transaction('rows', 'readwrite');
      transaction.objectStore('rows').put({ id: at, text: `Words of post ${at}` });
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(performance.now() - started);
      };
    };
  });
}
