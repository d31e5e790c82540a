import { waitFor } from '../../scripts/drive/wait.mjs';

/** Of today's schema, as IndexedDB counts (Dexie's number times ten). */
const TODAY = 20;

/** What a database holds beside its records and must hold after a migration: rows and a sum of each table. */
export function digest(page, tables = ['people', 'profiles', 'stats', 'pairs', 'counters', 'tags']) {
  return page.run(sum, tables);
}

/** The version that stands on the disk; 0 = there is none. */
export function versionOf(page) {
  return page.run(async () => (await indexedDB.databases()).find(({ name }) => name === 'weft')?.version ?? 0);
}

export function untilMigrated(page) {
  return waitFor(async () => (await versionOf(page)) === TODAY, 'the migration', 120_000);
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
