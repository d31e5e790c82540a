import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';

/**
 * What the worker must still know after it was stopped, and nobody after the browser was closed: a map in
 * `storage.session`, which is memory only. The oldest entries go when there are too many.
 */
export type SessionMap<T> = {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): void;
  delete(key: string): void;
  entries(): Promise<readonly (readonly [string, T])[]>;
};

/**
 * `name` is its key in the storage. At most `limit` entries; what an earlier run left and `isValue` denies is dropped.
 */
export function makeSessionMap<T>(name: string, limit: number, isValue: (value: unknown) => value is T): SessionMap<T> {
  const held = new Map<string, T>();
  /** Set while what an earlier run of the worker left is not read yet: what is deleted meanwhile must stay so. */
  const deleted = new Set<string>();
  let loaded: Promise<void> | undefined;
  let writing: Promise<void> = Promise.resolve();

  async function load(): Promise<void> {
    const stored = (await browser.storage.session.get(name))[name];
    const newer = [...held];
    held.clear();
    for (const entry of Array.isArray(stored) ? stored : []) {
      if (Array.isArray(entry) && typeof entry[0] === 'string' && isValue(entry[1]) && !deleted.has(entry[0])) {
        held.set(entry[0], entry[1]);
      }
    }
    for (const [key, value] of newer) held.set(key, value);
  }

  function ready(): Promise<void> {
    loaded ??= load().catch((error) => report(`worker: ${name}`, error));
    return loaded;
  }

  function write(): void {
    // Never awaited: the map in memory answers, the stored one is for the next run.
    writing = writing
      .then(ready)
      .then(() => {
        while (held.size > limit) held.delete(held.keys().next().value ?? '');
        return browser.storage.session.set({ [name]: [...held] });
      })
      .catch((error) => report(`worker: ${name}`, error));
  }

  return {
    async get(key) {
      if (!held.has(key)) await ready();
      return held.get(key);
    },
    set(key, value) {
      held.delete(key);
      held.set(key, value);
      write();
    },
    delete(key) {
      held.delete(key);
      deleted.add(key);
      write();
    },
    async entries() {
      await ready();
      return [...held];
    },
  };
}
