import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause, waitFor } from '../../scripts/drive/wait.mjs';
import { START } from '../../scripts/practice/serve.mjs';
import { missing, send, waiting } from './saving.mjs';
import { FAULTS, FULL_DISK } from './storage-faults.mjs';
import { captureOf, inBrowser } from './support.mjs';

const SOON_MS = 1_000;
const DRAINED_MS = 60_000;

/**
 * Row 22: storage that fails while captures are sent (`rounds` before, during and after each fault), and heals again. What
 * was acknowledged must be there in the end, once; who is at the screen must be told within a second. `folder`: on a small
 * disk of its own, which is filled.
 */
export async function run({ browser: name, dist, rounds = 10, folder = undefined, soonMs = SOON_MS }) {
  const violations = [];
  const rows = [];
  for (const [at, fault] of (folder ? [...FAULTS, FULL_DISK] : FAULTS).entries()) {
    const profile = await mkdtemp(join(fault === FULL_DISK ? folder : tmpdir(), 'weft-fault-'));
    const row = await inBrowser({ browser: name, dist, folder: profile }, (browser) =>
      suffer({ browser, profile, fault, from: at * 3 * rounds, rounds }),
    );
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    rows.push(row);
    const { lost, doubled, 'ms until told': told, 'ms until a banner': banner } = row;
    if (lost + doubled > 0) violations.push(`${fault.what}: ${lost} lost, ${doubled} doubled`);
    if (told > soonMs) violations.push(`${fault.what}: told after ${told} ms`);
    if (banner > soonMs) violations.push(`${fault.what}: a banner after ${banner} ms`);
    if (row['ms until stored'] === 'never') violations.push(`${fault.what}: what waited was never stored`);
  }
  return { rows, violations };
}

async function suffer({ browser, profile, fault, from, rounds }) {
  const figures = { fault: fault.what, stored: 0, queued: 0, refused: 0 };
  const acknowledged = [];
  const save = async (own, begin) => {
    for (let at = begin; at < begin + rounds; at += 1) {
      const capture = captureOf(8_000_000 + at);
      const answer = await own.run(send, 'capture.save', capture);
      if (answer.ok) figures.stored += 1;
      else if (answer.code === 'queued') figures.queued += 1;
      else figures.refused += 1;
      if (answer.ok || answer.code === 'queued') acknowledged.push(capture.sighting.postId);
    }
  };
  const own = await browser.ownPage();
  await save(own, from);
  const mend = await fault.make(browser, profile);
  await save(own, from + rounds);
  const page = await browser.open(START.x);
  await page.until(() => document.querySelector('article') !== null);
  await pause(1_000);
  const told = await untilTold(browser, page);
  const banner = fault.isSeen ? await untilBanner(browser) : '';
  await page.close();
  await mend();
  const mended = Date.now();
  await own.run(send, 'storage.check', {});
  const stored = await waitFor(async () => (await own.run(waiting)) === 0, 'what waited to be stored', DRAINED_MS).then(
    () => Date.now() - mended,
    () => 'never',
  );
  await save(own, from + 2 * rounds);
  const wrong = await missing(own, acknowledged);
  return {
    ...figures,
    'ms until told': told,
    'ms until a banner': banner,
    'ms until stored': stored,
    lost: wrong.filter((line) => line.endsWith(' 0×')).length,
    doubled: wrong.filter((line) => !line.endsWith(' 0×')).length,
  };
}

/** Milliseconds from a key in a page to a note there that says that it is not simply saved. */
async function untilTold(browser, page) {
  await page.toFront();
  // The fault must not be told of a worker that has still to start.
  await browser.ownPage();
  const pressed = Date.now();
  await browser.command(page, 'quick-save');
  await waitFor(async () => {
    for (const root of await page.roots('card')) {
      const text = await root.text();
      if (/Kept safe|not store/.test(text)) return true;
    }
    return false;
  }, 'the note in the page');
  return Date.now() - pressed;
}

/** Milliseconds from opening a page of ours to its banner; the slower one of options page and popup. */
async function untilBanner(browser) {
  const times = [];
  for (const path of ['src/options/index.html', 'src/popup/index.html']) {
    const opened = Date.now();
    const page = await browser.openOwn(path);
    await page.until(() => (document.querySelector('.banner')?.textContent ?? '') !== '');
    times.push(Date.now() - opened);
    await page.close();
  }
  return Math.max(...times);
}
