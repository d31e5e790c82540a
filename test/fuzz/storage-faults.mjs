import { mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pause } from '../../scripts/drive/wait.mjs';

/** Browsers keep a database open for a while after the last who used it. */
const LET_GO_MS = 4_000;

/**
 * Ways in which storage fails: `make(browser)` brings it about and gives what ends it. `profile` is the browser's folder.
 * `isSeen`: our own pages fail as well, and say so.
 */
export const FAULTS = [
  { what: 'no room in the database (stand-in)', isSeen: false, make: refuseDatabase },
  { what: 'no room in storage.local either (stand-in)', isSeen: false, make: refuseAll },
  { what: 'a database that does not open', isSeen: true, make: spoilDatabase },
];
/** Where the profile lies on a small disk of its own. */
export const FULL_DISK = { what: 'a full disk', isSeen: false, make: fillDisk };

async function refuseDatabase(browser) {
  await browser.refuseWrites(true);
  return () => browser.refuseWrites(false);
}

async function refuseAll(browser) {
  await browser.refuseWrites(true);
  await inBackground(browser, refuseLocal, true);
  return async () => {
    await inBackground(browser, refuseLocal, false);
    await browser.refuseWrites(false);
  };
}

/** The file of the database is away, and something that is none in its place. */
async function spoilDatabase(browser, profile) {
  await release(browser);
  const path = await databaseIn(browser, profile);
  const away = `${path}.away`;
  await rename(path, away);
  await (path.endsWith('.sqlite') ? mkdir(path) : writeFile(path, 'no database'));
  return async () => {
    await release(browser);
    await rm(path, { recursive: true });
    await rename(away, path);
  };
}

async function release(browser) {
  await browser.closeOthers(await browser.ownPage());
  await browser.stopWorker();
  await pause(LET_GO_MS);
}

async function databaseIn(browser, profile) {
  const { host } = new URL(browser.base);
  if (browser.name === 'chromium')
    return join(profile, `Default/IndexedDB/chrome-extension_${host}_0.indexeddb.leveldb`);
  const folder = join(profile, `storage/default/moz-extension+++${host}/idb`);
  // Named after the database, its letters in another order.
  return join(
    folder,
    (await readdir(folder)).find((name) => /wtef\.sqlite$/.test(name)),
  );
}

async function fillDisk(_browser, profile) {
  const path = join(profile, 'filler');
  // The last pieces are small: a browser finds room for a short row in what a large one leaves.
  for (const size of [8_388_608, 65_536, 4_096]) {
    for (let at = 0; ; at += 1) {
      const { bavail, bsize } = await statfs(profile);
      if (bavail * bsize < size) break;
      await writeFile(`${path}-${size}-${at}`, Buffer.alloc(size));
    }
  }
  return async () => {
    for (const name of await readdir(profile)) if (name.startsWith('filler-')) await rm(join(profile, name));
  };
}

/** Runs in the worker, or what stands for it in Firefox. */
async function inBackground(browser, fn, ...args) {
  if (browser.name === 'chromium')
    return browser.inWorker({ toString: () => `(...args) => (${fn})(globalThis, ...args)` }, ...args);
  const own = await browser.ownPage();
  const text = `async (...args) => (${fn})(await browser.runtime.getBackgroundPage(), ...args)`;
  return own.run({ toString: () => text }, ...args);
}

function refuseLocal(scope, isRefused) {
  const area = (scope.browser ?? scope.chrome).storage.local;
  scope.weftLocal ??= area.set;
  area.set = isRefused ? async () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : scope.weftLocal;
}
