import type { Table } from 'dexie';
import { derivedId } from '../domain/id.ts';
import type { ImportJob } from '../domain/import-job.ts';
import type { ImportRow } from '../domain/import-row.ts';
import { rowsByKeys } from './import-find.ts';
import type { StoredMoment, StoredProfile } from './stored.ts';
import { TABLES } from './tables.ts';
import type { Work, WorkKind, WorkRow } from './work.ts';

type Ids = { [K in WorkKind]?: Set<string> };

/**
 * Takes everything that a chunk of rows may meet into the work, in few requests. Gives `kind:id` of every row that is
 * there under an id that the chunk may want.
 */
export async function prefetch(work: Work, job: ImportJob, rows: readonly ImportRow[]): Promise<ReadonlySet<string>> {
  const asked = keysIn(rows, work.trustsIds);
  const [profiles, moments] = await Promise.all([profilesWith(work, asked.profiles), momentsWith(work, asked.moments)]);
  for (const row of profiles) work.take('profile', row);
  for (const row of moments) work.take('moment', row);
  const { ids, met } = asked;
  const known = new Set(profiles.flatMap(({ keys }) => keys));
  for (const [first, keys] of met) {
    // Only somebody new gets an id made of a key, and that id may be somebody else's by now.
    if (work.trustsIds || keys.some((key) => known.has(key))) continue;
    of(ids, 'profile').add(derivedId('profile', first));
    of(ids, 'person').add(derivedId('person', first));
  }
  const chosen = new Map(job.choices);
  const people = of(ids, 'person');
  for (const row of rows) {
    const choice = row.row === 'person' ? chosen.get(row.met[0]?.keys[0] ?? '') : undefined;
    if (choice) people.add(choice);
    if (row.row === 'person' && row.id !== undefined) people.add(row.id);
  }
  for (const row of profiles) {
    const owner = work.known('profile', row.id)?.personId;
    if (owner !== undefined) people.add(owner);
  }
  for (const id of [...people]) {
    const alias = job.aliases[id];
    if (alias !== undefined) people.add(alias);
  }
  const taken = new Set<string>();
  for (const [kind, wanted] of Object.entries(ids) as [WorkKind, Set<string>][]) {
    for (const row of await takeIds(work, kind, [...wanted])) taken.add(`${kind}:${row.id}`);
  }
  await followMerged(work);
  return taken;
}

async function profilesWith({ db, memory }: Work, keys: ReadonlySet<string>): Promise<readonly StoredProfile[]> {
  const known = new Map<string, StoredProfile>();
  const unknown: string[] = [];
  for (const key of keys) {
    const rows = memory?.profilesWith(key);
    if (rows) for (const row of rows) known.set(row.id, row);
    else unknown.push(key);
  }
  const table = db.profiles as unknown as Table<StoredProfile, string>;
  const found = await rowsByKeys(table, 'keys', unknown, (id) => memory?.row('profiles', id));
  memory?.keep('profiles', found);
  memory?.asked(unknown, found);
  return [...new Map([...known.values(), ...found].map((row) => [row.id, row])).values()];
}

function momentsWith({ db, memory }: Work, keys: ReadonlySet<string>): Promise<readonly StoredMoment[]> {
  const asked = [...keys].filter((key) => !memory?.isNowhere('moments', `key:${key}`));
  return rowsByKeys(db.moments as unknown as Table<StoredMoment, string>, 'keys', asked);
}

function keysIn(rows: readonly ImportRow[], trusts: boolean) {
  const profiles = new Set<string>();
  const moments = new Set<string>();
  const met = new Map<string, readonly string[]>();
  const ids: Ids = {};
  const add = (into: Set<string>, keys: readonly string[]) => {
    for (const key of keys) into.add(key);
  };
  for (const row of rows) {
    if (row.row === 'erased') {
      of(ids, row.kind).add(row.record.id);
      continue;
    }
    if (row.row === 'record') {
      addRecord(row, ids, (keys) => add(row.kind === 'profile' ? profiles : moments, keys));
      continue;
    }
    for (const { keys } of row.row === 'person' ? row.met : row.people) {
      add(profiles, keys);
      met.set(keys[0] ?? '', keys);
    }
    if (row.row !== 'moment') continue;
    add(moments, row.moment.source?.keys ?? []);
    if (!trusts || !row.moment.source) of(ids, 'moment').add(row.moment.id);
  }
  return { profiles, moments, met, ids };
}

function addRecord(
  { kind, record }: Extract<ImportRow, { row: 'record' }>,
  ids: Ids,
  addKeys: (keys: readonly string[]) => void,
): void {
  if (kind === 'tag') return;
  of(ids, kind).add(record.id);
  if (kind === 'profile') addKeys(record.keys);
  if (kind !== 'moment') return;
  addKeys(record.source?.keys ?? []);
  // Whom it names: they may have been merged.
  for (const id of record.personIds) of(ids, 'person').add(id);
  if (record.viaId !== undefined) of(ids, 'person').add(record.viaId);
}

function of(ids: Ids, kind: WorkKind): Set<string> {
  const all = ids[kind] ?? new Set();
  ids[kind] = all;
  return all;
}

async function takeIds(work: Work, kind: WorkKind, ids: readonly string[]): Promise<WorkRow[]> {
  const { db, memory } = work;
  const table = TABLES[kind];
  const read = (asked: readonly string[]) => db.table<WorkRow, string>(table).bulkGet([...asked]);
  const isHeld = table === 'people' || table === 'profiles' || table === 'moments';
  const all = memory && isHeld ? await memory.rows(table, ids, read as never) : await read(ids);
  const rows = all.filter((row) => row !== undefined);
  for (const row of rows) work.take(kind, row);
  return rows;
}

/** Whoever was merged leads to somebody else, who has to be at hand, too. */
async function followMerged(work: Work): Promise<void> {
  for (let hops = 0; hops < 20; hops += 1) {
    const next = work.touched.flatMap((one) => {
      const { mergedInto } = one.kind === 'person' ? one.after : {};
      return mergedInto !== undefined && !work.known('person', mergedInto) ? [mergedInto] : [];
    });
    if (next.length === 0 || (await takeIds(work, 'person', next)).length === 0) return;
  }
}
