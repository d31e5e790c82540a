import { waitFor } from '../../scripts/drive/wait.mjs';
import { asFunction } from './support.mjs';

/** Of schema 1, as IndexedDB counts (Dexie's number times ten). */
const OLD = 10;

/** What `make(rows, ...args)` finds in all rows of a table; it runs in the page, which is one of the extension's. */
export function inRows(page, table, make, ...args) {
  return page.run(
    asFunction(`async (table, ...args) => (${make})(await (${readAll})(table), ...args)`),
    table,
    ...args,
  );
}

/** What a database holds beside its moments and must hold after a migration: of each table, the sum of each row by its key. */
export async function digest(page, tables = ['people', 'profiles', 'stats', 'pairs', 'counters', 'tags']) {
  const found = {};
  for (const table of tables) found[table] = await inRows(page, table, sums);
  return found;
}

/** Rows of `before` that are not as they were, or gone, in words; `added` = may there be others beside them? */
export function differences(before, after, { added }) {
  return Object.entries(before).flatMap(([table, rows]) => {
    const now = after[table];
    const other = Object.keys(rows).filter((key) => now[key] !== rows[key]).length;
    const more = Object.keys(now).filter((key) => !(key in rows)).length;
    return other > 0 || (more > 0 && !added) ? [`${table}: ${other} rows are other or gone, ${more} are new`] : [];
  });
}

/**
 * `old`; `saving` while a backup of the old one is made; `between` while it is being changed; or `new`. The number changes
 * when a migration begins; whoever opens the database meanwhile waits for its end.
 */
export function stateOf(page) {
  return page.run(lookAt, OLD);
}

export function untilMigrated(browser) {
  return waitFor(async () => (await stateOf(await browser.ownPage())) === 'new', 'the migration', 240_000);
}

/* These run in the page. */

async function lookAt(old) {
  const version = (await indexedDB.databases()).find(({ name }) => name === 'weft')?.version ?? 0;
  if (version <= old) {
    const { 'upgrade-tries': tries } = await chrome.storage.local.get('upgrade-tries');
    return tries ? 'saving' : 'old';
  }
  // One at a time: hundreds would wait for the end of a migration, and in its way.
  globalThis.weftLook ??= new Promise((resolve) => {
    const opening = indexedDB.open('weft');
    const end = (isNew) => {
      globalThis.weftLook = undefined;
      resolve(isNew);
    };
    opening.onsuccess = () => {
      const { version } = opening.result;
      opening.result.close();
      end(version > old);
    };
    opening.onerror = () => end(false);
  });
  const isOpen = await Promise.race([
    globalThis.weftLook,
    new Promise((resolve) => setTimeout(() => resolve(false), 20)),
  ]);
  return isOpen ? 'new' : 'between';
}

function readAll(table) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('weft');
    opening.onerror = () => reject(opening.error);
    // Nobody has written yet: looking must not make an empty one.
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      const db = opening.result;
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => resolve(reading.result);
      db.close();
    };
  });
}

function sums(rows) {
  const sorted = (value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;
  const found = {};
  for (const row of rows) {
    let hash = 0;
    for (const sign of JSON.stringify(sorted(row))) hash = (hash * 31 + sign.codePointAt(0)) | 0;
    found[row.id ?? row.personId ?? row.key] = hash;
  }
  return found;
}
