import type { Table } from 'dexie';
import type { Person } from '../domain/person.ts';
import type { Tie } from '../domain/tie.ts';
import type { Db } from './db.ts';
import { searchTables } from './index-reader.ts';
import { findIds } from './list-people.ts';
import type { PeopleQuery } from './rows.ts';
import type { StoredPerson, StoredStats } from './stored.ts';

/** One point of the map: what it is drawn from, and no more, so that ten thousand are small. */
export type MapPerson = {
  id: string;
  name: string;
  tie?: Tie;
  /** Their own tags first, then those of their moments, the commonest first. */
  tags: readonly string[];
  /** Moments of any kind. */
  moments: number;
  /** The person who brought them. */
  viaId?: string;
};

/** People are read this many at a time: between two readings the page can draw and answer keys. */
const CHUNK = 1_000;
type MapQuery = Omit<PeopleQuery, 'offset' | 'limit'>;

/**
 * Everybody whom a query asks for, in its order. Read in runs and straight from the rows: the map shows a name, a tie
 * and a size, and a record that this version cannot read in whole still has those, or is left out.
 */
export function readMap(db: Db, query: MapQuery): Promise<readonly MapPerson[]> {
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], async () => {
    const { ids } = await findIds(db, query, Number.POSITIVE_INFINITY);
    const few = ids.length <= CHUNK;
    const [rows, stats] = await Promise.all([
      few
        ? db.table<StoredPerson, string>('people').bulkGet([...ids])
        : rowsInOrder(db.table<StoredPerson, string>('people'), ids, ({ id }) => id),
      few
        ? db.table<StoredStats, string>('stats').bulkGet([...ids])
        : rowsInOrder(db.table<StoredStats, string>('stats'), ids, ({ personId }) => personId),
    ]);
    return rows.flatMap((row, at) => {
      const point = row && pointOf(row, stats[at]);
      return point ? [point] : [];
    });
  });
}

/** Rows of many ids: the table is read in runs, one request each, because a request for every row takes ten times as long. */
async function rowsInOrder<T>(
  table: Table<T, string>,
  ids: readonly string[],
  keyOf: (row: T) => string,
): Promise<(T | undefined)[]> {
  const wanted = new Set(ids);
  const found = new Map<string, T>();
  let last = '';
  for (;;) {
    const rows = await table.where(':id').above(last).limit(CHUNK).toArray();
    for (const row of rows) if (wanted.has(keyOf(row))) found.set(keyOf(row), row);
    const end = rows.at(-1);
    if (end === undefined || rows.length < CHUNK) return ids.map((id) => found.get(id));
    last = keyOf(end);
  }
}

function pointOf({ id, record, nameKey }: StoredPerson, stats: StoredStats | undefined): MapPerson | undefined {
  // Only somebody who is there has a key by name.
  if (nameKey === undefined) return undefined;
  const { name, tie, tags, metThroughId } = record as Partial<Person>;
  if (typeof name !== 'string') return undefined;
  return {
    id,
    name,
    tags: topics(Array.isArray(tags) ? tags : [], stats?.stats.tags ?? {}),
    moments: stats?.moments ?? 0,
    ...(tie && { tie }),
    ...(metThroughId !== undefined && { viaId: metThroughId }),
  };
}

/** The ids of those whom a query with words finds, in its order: the map marks them. */
export function findMarked(db: Db, query: MapQuery): Promise<readonly string[]> {
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], async () => {
    const { ids } = await findIds(db, query, Number.POSITIVE_INFINITY);
    return ids;
  });
}

/** More are not told apart on a map. */
const MOST_TOPICS = 6;

function topics(own: readonly string[], ofMoments: Readonly<Record<string, number>>): readonly string[] {
  const common = Object.keys(ofMoments).sort((a, b) => (ofMoments[b] ?? 0) - (ofMoments[a] ?? 0) || (a < b ? -1 : 1));
  return [...new Set([...own, ...common])].slice(0, MOST_TOPICS);
}
