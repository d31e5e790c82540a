import type { Stamp } from '../domain/record.ts';
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
 * reading that it leaves in the progress row.
 */
export class RowMemory {
  #stamp: Stamp | undefined;
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

  forget(): void {
    this.#isWhole = false;
    this.#names = undefined;
    this.#stamp = undefined;
    this.#letGo();
  }

  /**
   * Reads the names of everything there is, a piece at a time: what is in none of them need not be asked for. Worth it
   * before many rows alone. In vain where somebody writes meanwhile.
   */
  async learn(db: Db): Promise<void> {
    const stampNow = async () => ((await db.meta.get('progress')) as StoredProgress | undefined)?.stamp;
    const before = await stampNow();
    this.forget();
    if (before === undefined) return;
    const names = new NameFilter();
    for (const table of ['people', 'profiles', 'moments', 'stats'] as const) await readNames(db, table, names);
    if (!sameValue(before, await stampNow())) return;
    [this.#isWhole, this.#names, this.#stamp] = [true, names, before];
  }

  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Within the transaction, before anything else: forgets what somebody else may have changed. `size`: rows of the chunk. */
  async begin(db: Db, { stamp }: StoredProgress, size: number): Promise<void> {
    if (stamp !== undefined && sameValue(stamp, this.#stamp)) {
      const held = this.#rows.people.size + this.#rows.profiles.size + this.#rows.stats.size;
      if (held > MOST_ROWS) this.#letGo();
      return;
    }
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

  /** After the transaction: what is remembered is what stands now. */
  end(stamp: Stamp): void {
    this.#stamp = stamp;
  }

  /** Rows as they are stored now. */
  keep<T extends RememberedTable>(table: T, rows: readonly Remembered[T][]): void {
    for (const row of rows as readonly (StoredPerson | StoredProfile | StoredMoment | StoredStats)[]) {
      const id = 'personId' in row && 'stats' in row ? row.personId : (row as { id: string }).id;
      this.#names?.add(`${table}:${id}`);
      this.#held(table)?.set(id, row);
      if (table === 'moments' || table === 'profiles') this.#keepKeys(table, id, (row as StoredProfile).keys);
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
  }
}

async function readNames(db: Db, name: RememberedTable, names: NameFilter): Promise<void> {
  const table = db.table<{ id?: string; personId?: string; keys?: readonly string[] }, string>(name);
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(PIECE).toArray();
    for (const row of rows) {
      last = (name === 'stats' ? row.personId : row.id) ?? '';
      names.add(`${name}:${last}`);
      for (const key of row.keys ?? []) names.add(`${name}:key:${key}`);
    }
    if (rows.length < PIECE) return;
  }
}
