import { momentLine, oneLine } from '../domain/moment-line.ts';
import type { Thing, TrashKind } from '../domain/trash.ts';
import type { Records } from '../domain/upgrade.ts';
import type { Db } from './db.ts';
import { readAll } from './read-record.ts';
import type { Page, TrashQuery, TrashRow } from './rows.ts';
import type { StoredTrash } from './stored-trash.ts';
import { TABLES } from './tables.ts';
import type { WorkRow } from './work.ts';

/** One page of the trash, what was deleted last first. */
export function listTrash(db: Db, { kind, offset, limit }: TrashQuery): Promise<Page<TrashRow>> {
  const tables = [db.trash, db.people, db.profiles, db.moments, db.goals, db.groups, db.reflections];
  return db.transaction('r', tables, async () => {
    const [rows, total] = await Promise.all([
      inTrash(db, kind).reverse().offset(offset).limit(limit).toArray(),
      kind === undefined ? db.trash.count() : inTrash(db, kind).count(),
    ]);
    return { rows: await rowsOf(db, rows), total };
  });
}

/** The things in a stretch of the trash, in the order of its list: for choosing many of which only a few are on the screen. */
export async function listThings(db: Db, { kind, offset, limit }: TrashQuery): Promise<readonly Thing[]> {
  // Read forward and turned round: older browsers read an index backward one step at a time.
  const keys = await inTrash(db, kind).primaryKeys();
  return keys
    .reverse()
    .slice(offset, offset + limit)
    .map(([one, id]) => ({ kind: one, id }));
}

/** How many things lie in the trash, of every kind. */
export function countTrash(db: Db): Promise<number> {
  return db.trash.count();
}

/** How many things are on their way out of everything. */
export function countErasing(db: Db): Promise<number> {
  return db.erasures.count();
}

function inTrash(db: Db, kind: TrashKind | undefined) {
  if (kind === undefined) return db.trash.orderBy('at');
  return db.trash.where('[kind+at]').between([kind, Number.NEGATIVE_INFINITY], [kind, Number.POSITIVE_INFINITY]);
}

async function rowsOf(db: Db, things: readonly StoredTrash[]): Promise<TrashRow[]> {
  const records = new Map<string, Records[TrashKind]>();
  const named = new Set<string>();
  for (const [kind, table] of Object.entries(TABLES) as [TrashKind, string][]) {
    const ids = things.filter((one) => one.kind === kind).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const record of readAll(kind, await db.table<WorkRow, string>(table).bulkGet(ids))) {
      records.set(`${kind}:${record.id}`, record);
      for (const id of peopleIn(kind, record)) named.add(id);
    }
  }
  const people = readAll('person', await db.people.bulkGet([...named]));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return things.map(({ kind, id, at }) => {
    const record = records.get(`${kind}:${id}`);
    if (!record) return { kind, id, at };
    const whose = peopleIn(kind, record).flatMap((one) => names.get(one) ?? []);
    return { kind, id, at, ...said(kind, record), ...(whose.length > 0 && { people: whose.slice(0, 5) }) };
  });
}

type Said = Omit<TrashRow, 'kind' | 'id' | 'at' | 'people'>;
const SAID: { readonly [K in TrashKind]: (record: Records[K]) => Said } = {
  person: ({ name, kind }) => ({ title: name, ...(kind === 'organisation' && { isOrganisation: true }) }),
  profile: ({ handles, name, url, site }) => ({ title: handles[0]?.handle ?? name ?? url ?? '', site }),
  moment: (moment) => ({ title: momentLine(moment) }),
  goal: ({ title }) => ({ title }),
  group: ({ name }) => ({ title: name }),
  reflection: ({ kind, from, answers }) => ({ title: oneLine(answers[0]?.text ?? ''), reflection: { kind, from } }),
};

function said(kind: TrashKind, record: Records[TrashKind]): Said {
  return (SAID[kind] as (record: Records[TrashKind]) => Said)(record);
}

/** Whom it is with, or whose it is. */
function peopleIn(kind: TrashKind, record: Records[TrashKind]): readonly string[] {
  if (kind === 'profile') return [(record as Records['profile']).personId];
  return kind === 'moment' ? (record as Records['moment']).personIds : [];
}
