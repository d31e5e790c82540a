import { Dexie } from 'dexie';
import { queryWords } from '../search/words.ts';
import { counterValues } from './counts.ts';
import type { Db } from './db.ts';
import { IndexReader, searchTables } from './index-reader.ts';
import { readRecord } from './read-record.ts';
import type { Page, PeopleQuery, PersonRow } from './rows.ts';
import type { StoredStats } from './stored.ts';

/** The index that gives each order; all but names begin with the largest. */
const ORDERS: Readonly<Record<PeopleQuery['sort'], string>> = {
  recent: 'activeAt',
  name: 'nameKey',
  moments: 'moments',
  added: 'addedAt',
};

/**
 * One page of the list of people. Without filters it is read straight from an index; with filters only keys are read
 * to find which rows are asked for, then those rows.
 */
export function listPeople(db: Db, query: PeopleQuery): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.people, db.stats, db.counters, ...searchTables(db)], async () => {
    const words = queryWords(query.text ?? '');
    const facets = facetsOf(query);
    if (facets.length === 0 && words.length === 0) {
      const rows = await pageOf(db, query);
      return { rows: await personRows(db, rows), total: await countAll(db, query.kind) };
    }
    const [order, wordSet, ...sets] = await Promise.all([
      allKeys(db, query),
      words.length > 0 ? idsWithWords(db, query.text ?? '') : undefined,
      ...facets.map(async (facet) => new Set(await db.stats.where('facets').equals(facet).primaryKeys())),
    ]);
    const all = wordSet ? [wordSet, ...sets] : sets;
    const found = order.filter((id) => all.every((set) => set.has(id)));
    const rows = await db.stats.bulkGet(found.slice(query.offset, query.offset + query.limit));
    return { rows: await personRows(db, rows), total: found.length };
  });
}

/** Read forward and turned round: older browsers read an index backward one step at a time. */
async function allKeys(db: Db, query: PeopleQuery): Promise<string[]> {
  const keys = await inOrder(db, query).primaryKeys();
  return query.sort === 'name' ? keys : keys.reverse();
}

/** Keys are read at once, a cursor would step over each: ten times as fast far down the list. */
async function pageOf(db: Db, query: PeopleQuery) {
  const { offset, limit } = query;
  if (offset === 0) return ordered(db, query).limit(limit).toArray();
  const keys = await ordered(db, query)
    .limit(offset + limit)
    .primaryKeys();
  return db.stats.bulkGet(keys.slice(offset));
}

function ordered(db: Db, query: PeopleQuery) {
  const rows = inOrder(db, query);
  return query.sort === 'name' ? rows : rows.reverse();
}

function inOrder(db: Db, { sort, kind }: PeopleQuery) {
  const index = ORDERS[sort];
  if (!kind) return db.stats.orderBy(index);
  return db.stats.where(`[kind+${index}]`).between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
}

function facetsOf({ tie, tag, site }: PeopleQuery): string[] {
  return [
    ...(tie !== undefined ? [`tie:${tie}`] : []),
    ...(tag !== undefined ? [`tag:${tag}`] : []),
    ...(site !== undefined ? [`site:${site}`] : []),
  ];
}

async function countAll(db: Db, kind: PeopleQuery['kind']): Promise<number> {
  const values = await counterValues(db);
  const people = kind === 'organisation' ? 0 : (values['people'] ?? 0);
  return people + (kind === 'person' ? 0 : (values['organisations'] ?? 0));
}

async function idsWithWords(db: Db, text: string): Promise<Set<string>> {
  const asked = queryWords(text).map(({ word, prefix }) => [{ term: word, prefix }]);
  const index = new IndexReader(db);
  const docs = await index.rank('people', await index.find('people', asked));
  return new Set(await index.ids('people', docs));
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
