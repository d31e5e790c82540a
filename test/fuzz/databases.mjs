import { waitFor } from '../../scripts/drive/wait.mjs';

/** Of today's schema, as IndexedDB counts (Dexie's number times ten). */
const TODAY = 20;

/** What a database holds beside its records and must hold after a migration: rows and a sum of each table. */
export function digest(page, tables = ['people', 'profiles', 'stats', 'pairs', 'counters', 'tags']) {
  return page.run(sum, tables);
}

/** `old`, `between` (it is being changed) or `new`. */
export function stateOf(page) {
  return page.run(lookAt, TODAY);
}

export function untilMigrated(page) {
  return waitFor(async () => (await stateOf(page)) === 'new', 'the migration', 240_000);
}

/** The number changes when a migration begins; whoever opens the database meanwhile waits for its end. */
async function lookAt(today) {
  const version = (await indexedDB.databases()).find(({ name }) => name === 'weft')?.version ?? 0;
  if (version !== today) return 'old';
  if (!globalThis.weftLook) {
    globalThis.weftLook = { isOpen: false };
    const opening = indexedDB.open('weft');
    opening.onsuccess = () => {
      globalThis.weftLook.isOpen = opening.result.version === today;
      opening.result.close();
    };
    opening.onerror = () => {
      globalThis.weftLook = undefined;
    };
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  return globalThis.weftLook?.isOpen ? 'new' : 'between';
}

async function sum(tables) {
  const opening = indexedDB.open('weft');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  const db = opening.result;
  const sorted = (value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value;
  const found = {};
  for (const table of tables) {
    const rows = await new Promise((resolve, reject) => {
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    let hash = 0;
    for (const row of rows)
      for (const sign of JSON.stringify(sorted(row))) hash = (hash * 31 + sign.codePointAt(0)) | 0;
    found[table] = `${rows.length}:${hash}`;
  }
  db.close();
  return found;
}
