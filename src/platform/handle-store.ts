/**
 * The handle of the folder that the user picked. It can be kept in IndexedDB alone, and lies in a database of its own:
 * it is no data of the network, never exported and never upgraded.
 */
const NAME = 'weft-folder';
const STORE = 'handles';
const KEY = 'backups';

/** `undefined` = no folder was picked. Throws, as the others do, where the browser refuses the database. */
export function readHandle(): Promise<FileSystemDirectoryHandle | undefined> {
  return inStore('readonly', (store) => store.get(KEY));
}

/** Keeps the folder in place of the one before. */
export async function keepHandle(handle: FileSystemDirectoryHandle): Promise<void> {
  await inStore('readwrite', (store) => store.put(handle, KEY));
}

/** Forgets the folder. What lies in it stays. */
export async function dropHandle(): Promise<void> {
  await inStore('readwrite', (store) => store.clear());
}

async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const db = await settled(opening);
  try {
    return await settled(act(db.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
