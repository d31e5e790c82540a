/** All records of one table of the extension's database, read from one of its own pages. */
export async function readTable(page, name) {
  try {
    return await page.run(readAll, name);
  } catch (error) {
    // Nobody has written yet: there is no database, and looking must not make an empty one.
    if (/AbortError/.test(error.message)) return [];
    throw error;
  }
}

/** Runs in the page. */
function readAll(table) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('weft');
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => opening.transaction.abort();
    opening.onsuccess = () => {
      const db = opening.result;
      if (!db.objectStoreNames.contains(table)) {
        db.close();
        resolve([]);
        return;
      }
      const reading = db.transaction(table).objectStore(table).getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        db.close();
        resolve(reading.result);
      };
    };
  });
}

/** Runs in the worker: from now on every write is refused, as by a full disk. Told otherwise, writing works again. */
export function refuseWrites(scope, isRefused) {
  const { prototype } = scope.IDBObjectStore;
  scope.weftWrites ??= { put: prototype.put, add: prototype.add };
  const refuse = () => {
    throw new scope.DOMException('The disk is full.', 'QuotaExceededError');
  };
  prototype.put = isRefused ? refuse : scope.weftWrites.put;
  prototype.add = isRefused ? refuse : scope.weftWrites.add;
}
