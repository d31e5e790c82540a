import { byFrecency, foldTag } from '../domain/tag.ts';
import { nameTerm } from '../search/terms.ts';
import { queryWords } from '../search/words.ts';
import type { Db } from './db.ts';
import { IndexReader, searchTables } from './index-reader.ts';
import { findMomentDocs, momentRowsOf } from './list-moments.ts';
import { personRows } from './list-people.ts';
import { readAll } from './read-record.ts';
import type { PersonRow, SearchHits } from './rows.ts';
import { tagsStarting } from './tags.ts';

/** People, moments and tags that a text finds, at most `limit` of each: people by name first, then by recency; moments by recency. */
export function search(db: Db, text: string, limit: number): Promise<SearchHits> {
  return db.transaction('r', [db.people, db.moments, db.stats, db.tags, ...searchTables(db)], async () => {
    const index = new IndexReader(db);
    const [people, moments, tags] = await Promise.all([
      findPeople(db, index, text, limit),
      findMoments(db, index, text, limit),
      findTags(db, text, limit),
    ]);
    return { people, moments, tags };
  });
}

async function findPeople(db: Db, index: IndexReader, text: string, limit: number): Promise<PersonRow[]> {
  const words = queryWords(text);
  const [anywhere, inName] = await Promise.all([
    index.find(
      'people',
      words.map(({ word, prefix }) => [{ term: word, prefix }]),
    ),
    index.find(
      'people',
      words.map(({ word, prefix }) => [{ term: nameTerm(word), prefix }]),
    ),
  ]);
  const named = await index.rank('people', inName, limit);
  anywhere.minus(inName);
  const others = await index.rank('people', anywhere, limit - named.docs.length);
  const ids = await index.ids('people', [...named.docs, ...others.docs]);
  return personRows(db, await db.stats.bulkGet(ids));
}

async function findMoments(db: Db, index: IndexReader, text: string, limit: number) {
  if (queryWords(text).length === 0) return [];
  const { docs } = await findMomentDocs(index, { text }, limit);
  const ids = await index.ids('moments', docs);
  return momentRowsOf(db, readAll('moment', await db.moments.bulkGet(ids)));
}

async function findTags(db: Db, text: string, limit: number) {
  const start = foldTag(text);
  if (start === '') return [];
  // Recency is counted from the last use of any: the order needs no clock.
  const tags = await tagsStarting(db, start, 0);
  const latest = tags.reduce((time, tag) => Math.max(time, tag.lastUsedAt), 0);
  return tags
    .sort(byFrecency(latest))
    .slice(0, limit)
    .map(({ name, uses }) => ({ name, uses }));
}
