import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { openBrowser } from '../../scripts/drive/browser.mjs';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { round } from './measure.mjs';
import { memory } from './memory.mjs';
import { processorTime } from './processor-time.mjs';

const FILES = '[data-import="files"]';
const TARGET_S = { chromium: '30', firefox: '40' };

/**
 * Row 14: an archive of replies (100,000 moments to 10,000 people) goes in through the screen of the built extension, with
 * its search index; beside it the same number of plain rows put by a page into a table with four indexes, in the same run.
 * One round: an import fills the database, and each takes half a minute. On a machine that has other work the time of the
 * processors tells more than the clock. Firefox tells neither that nor which of its processes are ours.
 */
export async function run({ dist, browser: name = 'chromium', people = 10_000, moments = 100_000 }) {
  const browser = await openBrowser(name, { dist: join(dist, name === 'firefox' ? 'firefox' : 'chrome') });
  const folder = await mkdtemp(join(tmpdir(), 'weft-archive-'));
  try {
    const archive = await writeArchive(join(folder, 'tweets.js'), people, moments);
    const watch = name === 'chromium' ? watchProcesses : async () => () => undefined;
    const stopWatch = await watch(browser);
    const control = await (await browser.ownPage()).run(putRaw, moments + people);
    const controlUse = await stopWatch();
    const page = await browser.openOwn('src/options/index.html#/data');
    await page.until((files) => document.querySelector(files) !== null, FILES);
    await pause(1_000);
    const stopImportWatch = await watch(browser);
    await page.run(watchTasks);
    const started = Date.now();
    await page.giveFile(FILES, archive);
    await waitFor(() => page.run(() => document.querySelector('.import-preview') !== null), 'the preview', 300_000);
    const read = Date.now();
    // People are to come with what was said to them.
    await page.run(() => document.querySelector('.import-choice input[type="checkbox"]')?.click());
    await page.run(() => document.querySelector('.import-preview .button.primary').click());
    const job = await waitFor(
      async () => (await browser.table('imports')).find(({ state }) => state === 'done'),
      'the import',
      600_000,
    );
    const stored = Date.now();
    const use = await stopImportWatch();
    const tasks = await page.run(() => globalThis.longTasks);
    const row = (what, figure, unit, target) => ({ what, figure, unit, target });
    return [
      row('files chosen → preview', round((read - started) / 1000, 1), 's', ''),
      row('button → stored, with the index', round((stored - read) / 1000, 1), 's', ''),
      row('both', round((stored - started) / 1000, 1), 's', TARGET_S[name]),
      row('people, moments', `${job.tally.people}, ${job.tally.moments}`, '', ''),
      row('control: plain rows with four indexes', round(control / 1000, 1), 's', ''),
      row('times the control', round((stored - started) / control, 2), '', ''),
      row('longest task in the page', round(Math.max(0, ...tasks), 0), 'ms', '50'),
      row('tasks over 50 ms', tasks.length, '', '0'),
      ...(use ? used(use, controlUse).map((one) => row(...one)) : []),
    ];
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function used(ours, control) {
  return [
    ['processor time of the browser', round(ours.seconds, 1), 's', ''],
    ['control: processor time of the browser', round(control.seconds, 1), 's', ''],
    ['times the control', round(ours.seconds / control.seconds, 2), '', ''],
    ['memory of our processes, more than before', ours.megabytes, 'MB', '150'],
    ['control: memory, more than before', control.megabytes, 'MB', ''],
  ];
}

/** Gives what stops the watch and tells what our processes took: seconds of the processors, and by how many MB they grew at most. */
async function watchProcesses(browser) {
  const spentBefore = await processorTime(browser);
  const before = memory();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, memory());
  }, 100);
  return async () => {
    clearInterval(watch);
    const seconds = (await processorTime(browser)) - spentBefore;
    return { seconds, megabytes: round((most - before) / 1_048_576, 0) };
  };
}

/** A browser that tells of no tasks is asked by a timer: how much later it comes than it should. */
function watchTasks() {
  globalThis.longTasks = [];
  if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
    }).observe({ type: 'longtask' });
    return;
  }
  const STEP_MS = 5;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    if (now - last - STEP_MS > 50) globalThis.longTasks.push(now - last - STEP_MS);
    last = now;
  }, STEP_MS);
}

const WORDS = 'practice feedback slow learning course question group answer idea talk workshop notes reading'.split(
  ' ',
);

/** On disk, as a user has it: made in the page it would stand in the memory that is measured. Gives its path. */
async function writeArchive(path, people, moments) {
  const file = createWriteStream(path);
  file.write('window.YTD.tweets.part0 = [');
  for (let at = 0; at < moments; at += 1) {
    const tweet = JSON.stringify({ tweet: reply(at, people, moments) });
    const isTaken = file.write(at === 0 ? tweet : `,${tweet}`);
    if (!isTaken) await new Promise((done) => file.once('drain', done));
  }
  file.end(']');
  await finished(file);
  return path;
}

/** One of the first to somebody each, then most of them to few. */
function reply(at, people, moments) {
  const to = Math.floor(people ** (((at * 7919) % moments) / moments)) - 1;
  const who = at < people ? at : to;
  const id = String(1_500_000_000_000_000_000n + BigInt(at) * 4_194_304_000n);
  const said = Array.from(
    { length: 25 },
    (_, word) => WORDS[(at * 31 + word * 17 + (word % 5) * at) % WORDS.length] + ((at + word * 13) % 700),
  );
  return {
    id_str: id,
    full_text: `@someone${who} ${said.join(' ')}`,
    created_at: new Date(1_600_000_000_000 + at * 1_000_000).toISOString(),
    in_reply_to_screen_name: `someone${who}`,
    in_reply_to_user_id_str: String(7_000_000 + who),
    entities: { user_mentions: [{ screen_name: `someone${who}`, name: `Someone ${who}` }] },
  };
}

function putRaw(count) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-control', 1);
    opening.onupgradeneeded = () => {
      const rows = opening.result.createObjectStore('rows', { keyPath: 'id' });
      for (const index of ['at', 'kind', 'who']) rows.createIndex(index, index);
      rows.createIndex('keys', 'keys', { multiEntry: true });
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = async () => {
      const text = 'practice feedback slow learning course question group answer '.repeat(4);
      const started = performance.now();
      for (let from = 0; from < count; from += 2_000) {
        await new Promise((done, failed) => {
          const transaction = opening.result.transaction('rows', 'readwrite');
          const rows = transaction.objectStore('rows');
          for (let at = from; at < Math.min(count, from + 2_000); at += 1) {
            rows.put({ id: crypto.randomUUID(), at, kind: at % 2, who: at % 10_000, keys: [`k${at}`, `w${at}`], text });
          }
          transaction.oncomplete = done;
          transaction.onerror = () => failed(transaction.error);
        });
      }
      const ms = performance.now() - started;
      opening.result.close();
      indexedDB.deleteDatabase('bench-control');
      resolve(ms);
    };
  });
}
