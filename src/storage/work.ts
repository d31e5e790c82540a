import { type Erased, readErased } from '../domain/erased.ts';
import type { Ports } from '../domain/ports.ts';
import type { Stamp } from '../domain/record.ts';
import type { FailureCode, Result } from '../domain/result.ts';
import { edit, nextStamp, type Patch } from '../domain/stamp.ts';
import { type Records, upgrade } from '../domain/upgrade.ts';
import type { Db } from './db.ts';
import { newToken } from './new-token.ts';
import { Refusal, settled } from './refusal.ts';
import type { RowMemory } from './row-memory.ts';
import { settle } from './settle.ts';
import type { StoredMoment, StoredPerson, StoredPlain, StoredProfile, StoredProgress } from './stored.ts';
import { TABLES, type WorkKind } from './tables.ts';
import { tendAfter } from './upkeep.ts';

export type { WorkKind } from './tables.ts';
/** The kinds that an act writes. Tags follow from the others. */
export type WorkRecords = Pick<Records, WorkKind>;
/** A row of any of them. */
export type WorkRow = StoredPerson | StoredProfile | StoredMoment | StoredPlain;

/** A record as the act found it (`before` absent: there was none) and as it stands now. */
export type Touched = {
  [K in WorkKind]: { kind: K; before?: WorkRecords[K]; after: WorkRecords[K]; row?: WorkRow };
}[WorkKind];

/** Of a database that holds nothing yet. */
export const FRESH: StoredProgress = { key: 'progress', nextDoc: { people: 0, moments: 0 }, nextSegment: 1 };

/**
 * One act of writing, inside one transaction: records are found and put here, and at the end everything that follows
 * from them (counters, people's figures, tags, the search index, the journal for undo) is settled in one place.
 */
export class Work {
  readonly db: Db;
  readonly ports: Ports;
  /** Unix ms of this act. */
  readonly now: number;
  /** One clock reading for all edits of the act. */
  readonly stamp: Stamp;
  readonly token: string;
  readonly progress: StoredProgress;
  readonly #touched = new Map<string, Touched>();
  /** Rows of which the act met only what is left of their records, and records that it leaves so itself. */
  readonly #met = new Map<string, WorkRow>();
  readonly #erased = new Map<string, { kind: WorkKind; record: Erased }>();

  constructor(db: Db, ports: Ports, progress: StoredProgress) {
    this.db = db;
    this.ports = ports;
    this.now = ports.now();
    this.stamp = nextStamp(progress.stamp, this.now, ports.device);
    this.progress = { ...progress, stamp: this.stamp };
    this.token = newToken(ports);
  }

  /** New ids are taken to be free; see `put-rows.ts`. */
  trustsIds = false;
  /** False = no undo by a token: an import is taken back by the marks on its rows. */
  isUndoable = true;
  /** Of an import: its id, which stands on every row that it makes. */
  batch?: string;
  /** Of an import: what its chunks before this one have read and written. */
  memory?: RowMemory;
  readonly #writes: PromiseLike<unknown>[] = [];
  readonly #asked = new Map<string, PromiseLike<unknown>>();

  /** What the database answers to this question, asked once in an act: nothing of it changes before the act settles. */
  readonly once = <T>(question: string, ask: () => PromiseLike<T>): PromiseLike<T> => {
    const asked = (this.#asked.get(question) as PromiseLike<T> | undefined) ?? this.ahead(ask());
    this.#asked.set(question, asked);
    return asked;
  };

  /** Reading that is waited for later, or never, where the act is refused before: then its end is nobody's failure. */
  ahead<T>(reading: PromiseLike<T>): PromiseLike<T> {
    reading.then(undefined, () => undefined);
    return reading;
  }

  /** A row that is no record, asked for at once; an import remembers it from its chunk before. */
  other<T>(name: string, read: () => PromiseLike<T | undefined>): PromiseLike<T | undefined> {
    return this.ahead(this.memory ? this.memory.other(name, read) : read());
  }

  /** The row of a record as the database has it. */
  readonly rowOf = (kind: WorkKind, id: string): PromiseLike<WorkRow | undefined> =>
    this.once(`${kind} ${id}`, () => this.db.table<WorkRow, string>(TABLES[kind]).get(id));

  /** A write that nothing in this act waits for: the database does what it is asked in that order anyway. */
  later(write: PromiseLike<unknown>): void {
    this.#writes.push(this.ahead(write));
  }

  /** Settles when everything was written, and throws what a write threw. */
  async written(): Promise<void> {
    await Promise.all(this.#writes.splice(0));
  }

  /** The record as it stands in this act, where this act has seen it. */
  known<K extends WorkKind>(kind: K, id: string): WorkRecords[K] | undefined {
    return this.#touched.get(`${kind}:${id}`)?.after as WorkRecords[K] | undefined;
  }

  /** The same, with the row that it was read from. */
  entry<K extends WorkKind>(kind: K, id: string): Touched | undefined {
    return this.#touched.get(`${kind}:${id}`);
  }

  /** The row with the mark of the import that made its record, where this act goes on making it. */
  marked<R extends { batch?: string }>({ before, row }: Touched, stored: R): R {
    const isOwn = this.batch !== undefined && (!before || row?.batch === this.batch);
    return isOwn && this.batch !== undefined ? { ...stored, batch: this.batch } : stored;
  }

  get touched(): readonly Touched[] {
    return [...this.#touched.values()];
  }

  /** What the act leaves bare. */
  get erased(): readonly { kind: WorkKind; record: Erased }[] {
    return [...this.#erased.values()];
  }

  /** What is left of an erased record that this act has met. */
  left(kind: WorkKind, id: string): Erased | undefined {
    const key = `${kind}:${id}`;
    return this.#erased.get(key)?.record ?? (this.#met.get(key)?.record as Erased | undefined);
  }

  /** Leaves nothing of a record but that there was one. Undo does not reach it. */
  erase(kind: WorkKind, record: Erased): void {
    this.#erased.set(`${kind}:${record.id}`, { kind, record });
  }

  /** The record as it stands in this act, deleted ones too. `undefined` = none, an erased one, or one that this version cannot read. */
  async find<K extends WorkKind>(kind: K, id: string): Promise<WorkRecords[K] | undefined> {
    const known = this.#touched.get(`${kind}:${id}`);
    if (known) return known.after as WorkRecords[K];
    const row = await this.rowOf(kind, id);
    return row && this.take(kind, row);
  }

  /** Takes a row that was read by an index into this act. */
  take<K extends WorkKind>(kind: K, row: WorkRow): WorkRecords[K] | undefined {
    const known = this.#touched.get(`${kind}:${row.id}`);
    if (known) return known.after as WorkRecords[K];
    const read = upgrade(kind, row.record);
    if (!read.ok) {
      if (readErased(row.record)) this.#met.set(`${kind}:${row.id}`, row);
      return undefined;
    }
    this.#touched.set(`${kind}:${row.id}`, { kind, before: read.value, after: read.value, row } as Touched);
    return read.value;
  }

  /** The same, where it must be there and alive. */
  async need<K extends WorkKind>(kind: K, id: string): Promise<WorkRecords[K]> {
    const record = await this.find(kind, kind === 'person' ? await this.currentId(id) : id);
    if (!record || record.deletedAt !== undefined) throw new Refusal('not-found', kind);
    return record;
  }

  /** The person whom this id leads to: somebody who was merged is found in whom they are now. */
  async currentId(id: string): Promise<string> {
    const seen = new Set<string>();
    let current = id;
    while (!seen.has(current)) {
      seen.add(current);
      const record = (await this.find('person', current)) ?? this.left('person', current);
      if (record?.deletedAt === undefined || record.mergedInto === undefined) break;
      current = record.mergedInto;
    }
    return current;
  }

  /** `wanted`, unless something else has it (even something that cannot be read): then a new one. */
  async freeId(kind: WorkKind, wanted: string, fresh: () => string): Promise<string> {
    if (this.#touched.has(`${kind}:${wanted}`)) return fresh();
    const row = await this.rowOf(kind, wanted);
    if (row) this.take(kind, row);
    return !row || this.left(kind, wanted) ? wanted : fresh();
  }

  /** A new record, or one taken into this act and changed. What was erased comes back as new, and later than its deletion. */
  put<K extends WorkKind>(kind: K, record: WorkRecords[K]): WorkRecords[K] {
    const key = `${kind}:${record.id}`;
    const known = this.#touched.get(key);
    const row = known ? known.row : this.#met.get(key);
    const isBack = !known && row && record.deletedAt === undefined;
    const after = isBack ? { ...record, stamps: { ...record.stamps, deletedAt: this.stamp } } : record;
    this.#touched.set(key, { ...known, kind, after, ...(row && { row }) } as Touched);
    return after;
  }

  patch<K extends WorkKind>(kind: K, record: WorkRecords[K], patch: Patch<WorkRecords[K]>): WorkRecords[K] {
    return this.put(kind, edit<WorkRecords[K]>(record, patch, this.stamp));
  }

  refuse(code: FailureCode, detail?: string): never {
    throw new Refusal(code, detail);
  }
}

/**
 * Runs one act: all of it is stored or nothing, also what `after` writes `later`, where it was not done before. What it gives back comes with the token that undoes it. A refusal of
 * the database is a value (`storage-full`, `storage-failed`); only a bug throws.
 */
export async function write<T extends object>(
  db: Db,
  ports: Ports,
  act: (work: Work) => Promise<T>,
  after?: (work: Work, value: T & { token: string }) => void,
): Promise<Result<T & { token: string }>> {
  let upkeep: (() => void) | undefined;
  const done = await settled(() =>
    db.transaction('rw', db.tables, async () => {
      const progress = ((await db.meta.get('progress')) ?? FRESH) as StoredProgress;
      const work = new Work(db, ports, progress);
      // An act that was done before answers with the token it had then.
      const value = { token: work.token, ...(await act(work)) };
      // Done before: nothing is left to do.
      if (value.token !== work.token) return value;
      after?.(work, value);
      const { nextSegment } = await settle(work);
      await work.written();
      upkeep = () => tendAfter(db, work, nextSegment - progress.nextSegment);
      return value;
    }),
  );
  if (done.ok) upkeep?.();
  return done;
}
