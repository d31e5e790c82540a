import { waitFor } from './wait.mjs';

/**
 * The browser as after its start, but without the welcome page: every tab and popup is closed, the worker is stopped
 * and all that the extension has stored is gone. Permissions that were given stay.
 */
export async function makeFresh(browser) {
  const spy = await browser.ownPage();
  await browser.closeOthers(spy);
  await browser.stopWorker();
  // In this order: what is taken out of the storage wakes the worker, which must find an empty database then.
  await spy.run(emptyFiles);
  for (const name of ['weft', 'weft-folder']) await waitFor(() => spy.run(dropDatabase, name), 'the database to go');
  await spy.run(emptyStorage);
}

/* These run in a page of the extension. */

/** Backups, rows of imports and files that were saved. */
async function emptyFiles() {
  const root = await navigator.storage.getDirectory();
  for (const name of await Array.fromAsync(root.keys())) await root.removeEntry(name, { recursive: true });
}

function dropDatabase(name) {
  return new Promise((resolve, reject) => {
    const dropping = indexedDB.deleteDatabase(name);
    dropping.onsuccess = () => resolve(true);
    dropping.onerror = () => reject(dropping.error);
  });
}

async function emptyStorage() {
  await chrome.storage.local.clear();
  await chrome.storage.session.clear();
}
