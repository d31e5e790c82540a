import { sameValue } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { NameFilter } from './name-filter.ts';
import type { StoredMoment, StoredPerson, StoredProfile, StoredProgress, StoredStats } from './stored.ts';

/** Rows held at most; beyond it they are let go, and read again where they are needed. */
const MOST_ROWS = 4_000;
/** Of a network this small everything is read, so that it is known what is not there. */
const FEW_ROWS = 2_000;
/** Rows read at once, for their names alone. */
const PIECE = 1_000;

/** The tables whose rows are remembered. */
export type Remembered = { people: StoredPerson; profiles: StoredProfile; moments: StoredMoment; stats: StoredStats };
type RememberedTable = keyof Remembered;

/**
 * What an import has read and written, from one chunk to the next: it meets the same people a hundred times, and asks after
 * thousands of keys that are nowhere. It holds for as long as nobody else writes, which every write shows in the clock
 * reading that it leaves in the progress row. It runs ahead of the database: a chunk stands in it as soon as its writes are
 * ordered, so that the next can be planned meanwhile.
 */
export class RowMemory {
  #progress: StoredProgress | undefined;
  #generation = 0;
  /** Everything that is in the database is in the filter. */
  #isWhole = false;
  #names: NameFilter | undefined;
  readonly #rows = {
    people: new Map<string, unknown>(),
    profiles: new Map<string, unknown>(),
    stats: new Map<string, unknown>(),
  };
  /** Ids of all profiles that have a key, for keys of which all are known. */
  #byKey = new Map<string, Set<string>>();
  /** Rows of other tables, by a name of their own. */
  readonly #others = new Map<string, unknown>();

  forget(): void {
    this.#generation += 1;
    this.#isWhole = false;
    this.#names = undefined;
    this.#progress = undefined;
    this.#letGo();
  }

  /** The progress row as the last chunk leaves it, which may not be stored yet; `undefined` = the database has to say. */
  get foreseen(): StoredProgress | undefined {
    return this.#progress;
  }

  /** Another one whenever what was remembered was let go as wrong: a chunk that was planned with it is wrong, too. */
  get generation(): number {
    return this.#generation;
  }

  /**
   * Reads the names of everything there is, a piece at a time: what is in none of them need not be asked for. Worth it
   * before many rows alone. In vain where somebody writes meanwhile.
   */
  async learn(db: Db): Promise<void> {
    const progressNow = async () => (await db.meta.get('progress')) as StoredProgress | undefined;
    const before = await progressNow();
    this.forget();
    if (before?.stamp === undefined) return;
    const names = new NameFilter();
    for (const table of ['people', 'profiles', 'moments', 'stats'] as const) await readNames(db, table, names);
    const after = await progressNow();
    if (!sameValue(before.stamp, after?.stamp)) return;
    [this.#isWhole, this.#names, this.#progress] = [true, names, after];
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Within the transaction, before anything else, where nothing is foreseen. `size`: rows of the chunk. */
  async begin(db: Db, size: number): Promise<void> {
    this.forget();
    const most = Math.min(FEW_ROWS, size * 2);
    const few = () =>
      [db.people, db.profiles, db.moments, db.stats].map((table) => table.limit(most + 1).primaryKeys());
    if ((await Promise.all(few())).some((keys) => keys.length > most)) return;
    this.#isWhole = true;
    this.#names = new NameFilter();
    const [people, profiles, moments, stats] = await Promise.all([
      db.people.toArray(),
      db.profiles.toArray(),
      db.moments.toArray(),
      db.stats.toArray(),
    ]);
    this.keep('people', people);
    this.keep('profiles', profiles);
    this.keep('moments', moments);
    this.keep('stats', stats);
  }

  /** Everything is ordered that the chunk writes: what is remembered is what stands when it is stored. */
  end(progress: StoredProgress): void {
    this.#progress = progress;
    const held = this.#rows.people.size + this.#rows.profiles.size + this.#rows.stats.size;
    if (held > MOST_ROWS) this.#letGo();
  }

  /** A row that is kept under this name; read where it is not known. */
  other<T>(name: string, read: () => PromiseLike<T | undefined>): PromiseLike<T | undefined> {
    return this.#others.has(name) ? Promise.resolve(this.#others.get(name) as T) : read();
  }

  keepOther(name: string, row: unknown): void {
    this.#others.set(name, row);
  }

  /** Rows as they are stored now. */
  keep<T extends RememberedTable>(table: T, rows: readonly Remembered[T][]): void {
    for (const row of rows as readonly (StoredPerson | StoredProfile | StoredMoment | StoredStats)[]) {
      const id = 'personId' in row && 'stats' in row ? row.personId : (row as { id: string }).id;
      this.#names?.add(`${table}:${id}`);
      this.#held(table)?.set(id, row);
      if (table === 'moments' || table === 'profiles') this.#keepKeys(table, id, (row as StoredProfile).keys);
      if (table === 'profiles')
        for (const link of (row as StoredProfile).links ?? []) this.#names?.add(`profiles:link:${link}`);
    }
  }

  /** These keys were asked for, and this is all that has any of them. */
  asked(keys: readonly string[], found: readonly StoredProfile[]): void {
    for (const key of keys) this.#byKey.set(key, new Set());
    for (const { id, keys: own } of found) for (const key of own) this.#byKey.get(key)?.add(id);
  }

  row<T extends RememberedTable>(table: T, id: string): Remembered[T] | undefined {
    return this.#held(table)?.get(id) as Remembered[T] | undefined;
  }

  /** Rows of these ids, in their order; only what is not known is read. */
  async rows<T extends RememberedTable>(
    table: T,
    ids: readonly string[],
    read: (ids: string[]) => PromiseLike<(Remembered[T] | undefined)[]>,
  ): Promise<(Remembered[T] | undefined)[]> {
    const unknown = ids.filter((id) => !this.row(table, id) && !this.isNowhere(table, id));
    const found = unknown.length > 0 ? await read(unknown) : [];
    if (table !== 'moments')
      this.keep(
        table,
        found.filter((row) => row !== undefined),
      );
    const byId = new Map(unknown.map((id, at) => [id, found[at]]));
    return ids.map((id) => this.row(table, id) ?? byId.get(id));
  }

  /** The profiles that have this key; `undefined` = it has to be asked for. */
  profilesWith(key: string): readonly StoredProfile[] | undefined {
    const ids = this.#byKey.get(key);
    if (!ids) return this.isNowhere('profiles', `key:${key}`) ? [] : undefined;
    const rows = [...ids].map((id) => this.row('profiles', id));
    return rows.every((row) => row !== undefined) ? rows : undefined;
  }

  /** For certain; false where it is not known. */
  isNowhere(table: RememberedTable, name: string): boolean {
    return this.#isWhole && this.#names?.mayHave(`${table}:${name}`) === false;
  }

  #keepKeys(table: 'moments' | 'profiles', id: string, keys: readonly string[]): void {
    for (const key of keys) {
      const isNew = this.isNowhere(table, `key:${key}`);
      this.#names?.add(`${table}:key:${key}`);
      if (table === 'moments') continue;
      const known = this.#byKey.get(key);
      if (known) known.add(id);
      else if (isNew) this.#byKey.set(key, new Set([id]));
    }
  }

  /** Moments are met once each: of them nothing is held. */
  #held(table: RememberedTable): Map<string, unknown> | undefined {
    return table === 'moments' ? undefined : this.#rows[table];
  }

  #letGo(): void {
    for (const rows of Object.values(this.#rows)) rows.clear();
    this.#byKey.clear();
    this.#others.clear();
  }
}

async function readNames(db: Db, name: RememberedTable, names: NameFilter): Promise<void> {
  const table = db.table<
    { id?: string; personId?: string; keys?: readonly string[]; links?: readonly string[] },
    string
  >(name);
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(PIECE).toArray();
    for (const row of rows) {
      last = (name === 'stats' ? row.personId : row.id) ?? '';
      names.add(`${name}:${last}`);
      for (const key of row.keys ?? []) names.add(`${name}:key:${key}`);
      for (const link of row.links ?? []) names.add(`${name}:link:${link}`);
    }
    if (rows.length < PIECE) return;
  }
}
