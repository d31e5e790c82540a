import type { FakeEvent } from './fake-event.ts';

type Items = Record<string, unknown>;

/** `storage.local` or `.session` in memory: values are cloned, and a test can make it refuse. */
export class FakeStorage {
  #items = new Map<string, unknown>();
  /** Set to make writing (or reading) fail as a full or broken disk does. */
  refusesWrites = false;
  refusesReads = false;
  accessLevel = 'TRUSTED_AND_UNTRUSTED_CONTEXTS';
  /** How often something was written. */
  writes = 0;
  readonly area: string;
  readonly changed: FakeEvent<[Items, string]>;

  constructor(area: string, changed: FakeEvent<[Items, string]>) {
    this.area = area;
    this.changed = changed;
  }

  get = async (keys?: string | string[] | null): Promise<Items> => {
    if (this.refusesReads) throw new Error('An unexpected error occurred');
    const wanted = keys === undefined || keys === null ? [...this.#items.keys()] : [keys].flat();
    return Object.fromEntries(
      wanted.filter((key) => this.#items.has(key)).map((key) => [key, structuredClone(this.#items.get(key))]),
    );
  };

  set = async (items: Items): Promise<void> => {
    if (this.refusesWrites) throw new Error('QUOTA_BYTES quota exceeded');
    this.writes += 1;
    const changes: Items = {};
    for (const [key, newValue] of Object.entries(items)) {
      // The browser keeps JSON: what it cannot hold is left out.
      if (newValue === undefined) continue;
      changes[key] = { oldValue: this.#items.get(key), newValue };
      this.#items.set(key, structuredClone(newValue));
    }
    this.changed.emit(changes, this.area);
  };

  remove = async (keys: string | string[]): Promise<void> => {
    if (this.refusesWrites) throw new Error('An unexpected error occurred');
    const gone = [keys].flat().filter((key) => this.#items.delete(key));
    if (gone.length > 0) this.changed.emit(Object.fromEntries(gone.map((key) => [key, {}])), this.area);
  };

  clear = async (): Promise<void> => this.remove(this.keys());

  setAccessLevel = async ({ accessLevel }: { accessLevel: string }): Promise<void> => {
    this.accessLevel = accessLevel;
  };

  /** What lies there now. */
  peek(key: string): unknown {
    return this.#items.get(key);
  }

  keys(): string[] {
    return [...this.#items.keys()];
  }

  reset(): void {
    this.#items.clear();
    this.refusesWrites = false;
    this.refusesReads = false;
    this.writes = 0;
  }
}
