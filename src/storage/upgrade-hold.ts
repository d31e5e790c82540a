import { Dexie } from 'dexie';

/** A database of any schema. */
export type AnyDatabase = Dexie;

/**
 * Keeps a database of an older schema as it is until there is leave to bring it to today's: a backup of it is made first.
 * An opening that would upgrade it is refused (`AbortError`), with nothing changed; one that would not is not delayed.
 */
export type UpgradeHold = {
  /** There is leave. */
  isAllowed: boolean;
  /** An opening was refused for want of it. */
  isMet: boolean;
};

/** The browser's databases as Dexie needs them, behind the hold. */
export function heldDatabases(hold: UpgradeHold): IDBFactory {
  return {
    open(name, version) {
      const request = indexedDB.open(name, version);
      // Heard before Dexie hears it, which begins to upgrade at once.
      request.addEventListener('upgradeneeded', (event) => {
        if (hold.isAllowed || event.oldVersion === 0) return;
        hold.isMet = true;
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      return request;
    },
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

/** Opens a database as it stands, of whatever schema, for reading. Throws where there is none. Close it: others wait. */
export async function openAsItIs(name: string): Promise<AnyDatabase> {
  const db = new Dexie(name, { cache: 'disabled' });
  // Whoever wants to upgrade it waits until it was read.
  db.on('versionchange', () => false);
  return db.open();
}
