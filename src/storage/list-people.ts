import { Dexie } from 'dexie';
import { type Facet, facetTerm } from '../search/terms.ts';
import { queryWords } from '../search/words.ts';
import { counterValues } from './counts.ts';
import type { Db } from './db.ts';
import { type Asked, IndexReader, searchTables } from './index-reader.ts';
import { readRecord } from './read-record.ts';
import type { Page, PeopleQuery, PersonRow } from './rows.ts';
import type { StoredStats } from './stored.ts';

/**
 * One page of the list of people. Who is asked for, and who was active last, the search index says; the other orders
 * are indexes of their own. Nothing but keys is read of those that are not on the page.
 */
export function listPeople(db: Db, query: PeopleQuery): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], async () => {
    const { offset, limit } = query;
    const { ids, total } = await findIds(db, query, offset + limit);
    return { rows: await rowsOf(db, ids.slice(offset, offset + limit)), total };
  });
}

/** The ids of some people in the order of the list: for choosing many of whom only a few are on the screen. */
export function listPeopleIds(
  db: Db,
  query: Omit<PeopleQuery, 'offset' | 'limit'>,
  offset: number,
  limit: number,
): Promise<readonly string[]> {
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], async () => {
    const { ids } = await findIds(db, query, offset + limit);
    return ids.slice(offset, offset + limit);
  });
}

/** The ids of the first `most` whom a query asks for, in its order, and how many there are; its page is not looked at. */
export async function findIds(
  db: Db,
  query: Omit<PeopleQuery, 'offset' | 'limit'>,
  most: number,
): Promise<{ ids: readonly string[]; total: number }> {
  const { kind, sort, ...filters } = query;
  if (sort !== 'recent' && groupsOf(filters).length === 0) {
    return { ids: await inOrder(db, { sort, ...(kind && { kind }) }, most), total: await countAll(db, kind) };
  }
  const index = new IndexReader(db);
  const groups = groupsOf(query);
  const ranked = sort === 'recent' ? most : Number.POSITIVE_INFINITY;
  const { docs, total } = await (groups.length > 0
    ? index.rank('people', await index.find('people', groups), ranked)
    : index.rankAll('people', ranked));
  const found = await index.ids('people', docs);
  if (sort === 'recent') return { ids: found, total };
  const among = new Set(found);
  const keys = await inOrder(db, { sort, ...(kind && { kind }) });
  const ids = keys.filter((id) => among.has(id));
  return { ids, total: ids.length };
}

function groupsOf({ kind, tie, support, role, tag, site, text }: Partial<PeopleQuery>): Asked[][] {
  const facets: readonly (readonly [Facet, string | undefined])[] = [
    ['kind', kind],
    ['tie', tie],
    ['support', support],
    ['role', role],
    ['tag', tag],
    ['site', site],
  ];
  return [
    ...facets.flatMap(([facet, value]) =>
      value === undefined ? [] : [[{ term: facetTerm(facet, value), prefix: false }]],
    ),
    ...queryWords(text ?? '').map(({ word, prefix }) => [{ term: word, prefix }]),
  ];
}

type Order = { sort: Exclude<PeopleQuery['sort'], 'recent'>; kind?: NonNullable<PeopleQuery['kind']> };

/** The first `limit` people in an order, or all: by name from A on, else the largest first. */
async function inOrder(db: Db, { sort, kind }: Order, limit?: number): Promise<string[]> {
  const index = { name: 'nameKey', added: 'addedAt', moments: 'moments' }[sort];
  const table = sort === 'moments' ? db.stats : db.people;
  const rows = kind
    ? table.where(`[kind+${index}]`).between([kind, Dexie.minKey], [kind, Dexie.maxKey])
    : table.orderBy(index);
  if (sort === 'name') return (limit === undefined ? rows : rows.limit(limit)).primaryKeys();
  if (limit !== undefined) return rows.reverse().limit(limit).primaryKeys();
  // Read forward and turned round: older browsers read an index backward one step at a time.
  return (await rows.primaryKeys()).reverse();
}

async function countAll(db: Db, kind: PeopleQuery['kind']): Promise<number> {
  const values = await counterValues(db);
  const people = kind === 'organisation' ? 0 : (values['people'] ?? 0);
  return people + (kind === 'person' ? 0 : (values['organisations'] ?? 0));
}

async function rowsOf(db: Db, ids: readonly string[]): Promise<PersonRow[]> {
  return personRows(db, await db.stats.bulkGet([...ids]));
}

/** The rows with their people, in the same order; those that cannot be read are left out. */
export async function personRows(db: Db, rows: readonly (StoredStats | undefined)[]): Promise<PersonRow[]> {
  const stored = rows.filter((row) => row !== undefined);
  const people = await db.people.bulkGet(stored.map(({ personId }) => personId));
  return stored.flatMap(({ stats }, at) => {
    const person = readRecord('person', people[at]);
    return person && person.deletedAt === undefined ? [{ person, stats }] : [];
  });
}
