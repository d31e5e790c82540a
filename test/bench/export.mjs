import { join } from 'node:path';
import { openChromium } from '../../scripts/drive/chromium.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { seedNetwork } from '../../scripts/seed-network.mjs';
import { round } from './measure.mjs';
import { memory } from './memory.mjs';

const SCREEN = 'src/options/index.html#/data';

/**
 * Row 15: a made-up network goes out through the screen of the built extension as Weft's own file; everything is erased,
 * the file is brought in again, and goes out once more: the same bytes, but for the time in the first line. Beside it
 * the same records read from the same tables and made JSON by a page, in the same run. The vault is measured as well.
 */
export async function run({ dist, people = 10_000, moments = 100_000 }) {
  const browser = await openChromium({ dist: join(dist, 'chrome') });
  try {
    const seeded = await browser.openOwn('src/options/index.html');
    await seedNetwork(seeded, people, moments);
    await seeded.close();
    const control = await (await browser.ownPage()).run(readRaw);
    const page = await browser.openOwn(SCREEN);
    await page.until(() => document.querySelector('[data-export="weft"]') !== null);
    await pause(3_000);
    await page.run(watchTasks);
    const first = await measured(page, 'weft');
    const tasks = await page.run(() => globalThis.longTasks);
    const vault = await measured(page, 'markdown');
    await page.run(eraseAll);
    const before = Date.now();
    await page.run(bringIn);
    await waitFor(() => page.run(() => document.querySelector('.import-preview') !== null), 'the preview', 300_000);
    await page.run(() => document.querySelector('.import-preview .button.primary').click());
    await waitFor(
      async () => (await browser.table('imports')).find(({ state }) => state === 'done'),
      'the import',
      600_000,
    );
    const back = Date.now() - before;
    await measured(page, 'weft', 'again');
    const same = await page.run(areSame);
    const row = (what, figure, unit, target) => ({ what, figure, unit, target });
    return [
      row("Weft's own file: button → saved", round(first.ms / 1000, 1), 's', '10'),
      row('its size', round(first.size / 1e6, 1), 'MB', ''),
      row('memory of our processes, more than before', round(first.memory / 1_048_576, 0), 'MB', '100'),
      row('longest task in the page', round(Math.max(0, ...tasks), 0), 'ms', ''),
      row('control: read and made JSON', round(control / 1000, 1), 's', ''),
      row('times the control', round(first.ms / control, 2), '', ''),
      row('brought in again, with preview and index', round(back / 1000, 1), 's', ''),
      row('and out once more: byte-equal', String(same), '', 'true'),
      row('Markdown vault: button → saved', round(vault.ms / 1000, 1), 's', ''),
      row('its size', round(vault.size / 1e6, 1), 'MB', ''),
      row('memory of our processes, more than before', round(vault.memory / 1_048_576, 0), 'MB', ''),
    ];
  } finally {
    await browser.close();
  }
}

/** Saves one file; what it took, and how much memory at most. It is caught where the page hands it to the browser. */
async function measured(page, format, name = format) {
  const before = memory();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memory());
  }, 100);
  const started = Date.now();
  await page.run(save, format, name);
  const size = await waitFor(() => page.run((kept) => globalThis.saved?.[kept]?.size, name), format, 300_000);
  clearInterval(watch);
  return { ms: Date.now() - started, size, memory: most - before };
}

function save(format, name) {
  globalThis.saved ??= {};
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    globalThis.saved[name] = file;
    URL.createObjectURL = make;
    return '#/data';
  };
  document.querySelector(`[data-export="${format}"]`).click();
}

function watchTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/** Erases everything but the saved file, which lies in the extension's own file system: it is read into memory first. */
async function eraseAll() {
  globalThis.saved.weft = new Blob([await globalThis.saved.weft.arrayBuffer()]);
  await chrome.runtime.sendMessage({ weft: 'data.erase', payload: {} });
}

function bringIn() {
  const input = document.querySelector('[data-import="files"]');
  const transfer = new DataTransfer();
  transfer.items.add(new File([globalThis.saved.weft], 'copy.json'));
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

async function areSame() {
  const [one, other] = await Promise.all(
    ['weft', 'again'].map(async (name) => new Uint8Array(await globalThis.saved[name].arrayBuffer())),
  );
  const from = one.indexOf(10);
  return one.length === other.length && one.every((byte, at) => at < from || byte === other[at]);
}

function readRaw() {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('weft');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = async () => {
      const started = performance.now();
      const parts = [];
      for (const table of ['profiles', 'people', 'moments', 'tags']) {
        for (let last = ''; ; ) {
          const rows = await new Promise((done, failed) => {
            const range = IDBKeyRange.lowerBound(last, true);
            const asking = opening.result.transaction(table).objectStore(table).getAll(range, 1_000);
            asking.onsuccess = () => done(asking.result);
            asking.onerror = () => failed(asking.error);
          });
          if (rows.length === 0) break;
          last = rows.at(-1).id;
          parts.push(new Blob([rows.map(({ record, ...row }) => JSON.stringify(record ?? row)).join('\n')]));
        }
      }
      const ms = performance.now() - started;
      opening.result.close();
      resolve(ms);
    };
  });
}
