/** Chromium with the built extension, in which saved pages are read at their real addresses. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../find-browser.mjs';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];
/** A saved page is what its reader saw: its scripts would change it, and ours run in spite of this. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };
const LOAD_TIMEOUT = 15_000;
const READ_TIMEOUT = 20_000;

/**
 * A copy of the build that may run on every page, since there is no hand here to make the gesture that grants it. Gives the folder, the
 * readers' files inside it, and `remove`.
 */
export async function prepareExtension(dist) {
  const folder = await mkdtemp(join(tmpdir(), 'weft-fidelity-'));
  await cp(dist, folder, { recursive: true });
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  manifest.host_permissions = ['<all_urls>'];
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const readers = await findReaders(folder);
  if (readers.length < 2) throw new Error(`The build in ${dist} holds no reader script: run "npm run build" again.`);
  return { folder, readers, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The scripts that read, in the order in which the worker injects them. */
async function findReaders(folder) {
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.iife\.js$/.test(name)).sort();
  const found = [];
  for (const file of files) {
    const code = await readFile(join(folder, file), 'utf8');
    if (/weft(?:Article|Reader)\s*=/.test(code)) found.push(relative(folder, join(folder, file)).split(sep).join('/'));
  }
  return found;
}

/** Starts the browser. `openTab` gives a tab that reads pages one after the other; `close` ends everything. */
export async function openReadingBrowser({ folder, readers }) {
  const profile = await mkdtemp(join(tmpdir(), 'weft-fidelity-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium(),
    headless: false,
    args: [...FLAGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const close = async () => {
    await context.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  };
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 30_000 }));
    let tabs = 0;
    return { openTab: () => openTab(context, worker, readers, ++tabs), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openTab(context, worker, readers, number) {
  const page = await context.newPage();
  let served;
  await page.route('**/*', (route) => {
    const request = route.request();
    const isOurs = request.isNavigationRequest() && request.frame() === page.mainFrame() && served !== undefined;
    // "Aborted" leaves the document in its place, where "failed" would show an error page.
    if (!isOurs) return route.abort('aborted').catch(() => undefined);
    const body = served;
    served = undefined;
    return route.fulfill({ status: 200, headers: HEADERS, body }).catch(() => undefined);
  });
  // Found by an address that only this tab has: titles and order may change.
  const sign = `https://weft-tab-${number}.invalid/`;
  served = '<!doctype html><title>tab</title>';
  await page.goto(sign, { waitUntil: 'domcontentloaded', timeout: LOAD_TIMEOUT });
  const tabId = await worker.evaluate(async (url) => (await chrome.tabs.query({ url: `${url}*` }))[0]?.id, sign);
  if (tabId === undefined) throw new Error('the tab was not found');

  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  /** How long the page's own thread has worked, in milliseconds; waiting for a busy machine is not in it. */
  const threadTime = async () => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN);
  };
  /** Runs something in the page through the worker; gives what it answers and the thread's time. */
  const timed = async (run, args) => {
    const before = await threadTime();
    const result = await worker.evaluate(run, args);
    return { result, spent: (await threadTime()) - before };
  };
  const readOnce = async () => {
    await worker.evaluate(bringReaders, { tabId, files: readers });
    // The control: what it costs to run a script that does nothing.
    const control = await timed(runNothing, { tabId });
    const { result, spent } = await timed(readInTab, { tabId });
    return { ...result, thread: Math.max(0, spent - control.spent), control: control.spent };
  };

  const read = async ({ url, html }) => {
    served = html;
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: LOAD_TIMEOUT }).catch((error) => {
      // A page whose subresources hang is there all the same; one that was never asked for is not.
      if (served !== undefined) throw error;
    });
    await page.waitForLoadState('load', { timeout: 3000 }).catch(() => undefined);
    return withTimeout(readOnce(), READ_TIMEOUT);
  };
  return { read, isOpen: () => !page.isClosed() };
}

/** These run in the extension's worker. The readers come into the page as at a gesture, */
async function bringReaders({ tabId, files }) {
  await chrome.scripting.executeScript({ target: { tabId }, files });
}

/** an empty script, in the same world and on the same way, */
async function runNothing({ tabId }) {
  await chrome.scripting.executeScript({ target: { tabId }, func: () => ({ ms: 0 }) });
}

/** and the page is read. */
async function readInTab({ tabId }) {
  const [{ result }] = await chrome.scripting.executeScript({
    target: { tabId },
    func: () => {
      const before = performance.now();
      const reading = globalThis.weftReader.readPage();
      return { ms: performance.now() - before, reading };
    },
  });
  return result;
}

function withTimeout(promise, milliseconds) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
