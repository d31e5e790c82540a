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
 * Everybody whom a query asks for, in its order. Read in chunks and straight from the rows: the map shows a name, a tie
 * and a size, and a record that this version cannot read in whole still has those, or is left out.
 */
export function readMap(db: Db, query: MapQuery): Promise<readonly MapPerson[]> {
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], async () => {
    const { ids } = await findIds(db, query, Number.POSITIVE_INFINITY);
    const people: MapPerson[] = [];
    for (let from = 0; from < ids.length; from += CHUNK) {
      const chunk = ids.slice(from, from + CHUNK);
      const [rows, stats] = await Promise.all([db.people.bulkGet(chunk), db.stats.bulkGet(chunk)]);
      for (const [at, row] of rows.entries()) {
        const point = row && pointOf(row, stats[at]);
        if (point) people.push(point);
      }
    }
    return people;
  });
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
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], () =>
    findIds(db, query, Number.POSITIVE_INFINITY).then(({ ids }) => ids),
  );
}

/** More are not told apart on a map. */
const MOST_TOPICS = 6;

function topics(own: readonly string[], ofMoments: Readonly<Record<string, number>>): readonly string[] {
  const common = Object.keys(ofMoments).sort((a, b) => (ofMoments[b] ?? 0) - (ofMoments[a] ?? 0) || (a < b ? -1 : 1));
  return [...new Set([...own, ...common])].slice(0, MOST_TOPICS);
}
