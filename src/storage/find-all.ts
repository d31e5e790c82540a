import { foldTag } from '../domain/tag.ts';
import { nameTerm } from '../search/terms.ts';
import { queryWords } from '../search/words.ts';
import type { Db } from './db.ts';
import { findMomentDocs, momentRowsOf } from './list-moments.ts';
import { personRows } from './list-people.ts';
import { readAll } from './read-record.ts';
import type { PersonRow, SearchHits } from './rows.ts';
import { findDocs, idsOfDocs, rankDocs, searchTables } from './search-rows.ts';
import { tagsStarting } from './tags.ts';

/** People, moments and tags that a text finds, at most `limit` of each: people by name first, then by recency; moments by recency. */
export function search(db: Db, text: string, limit: number): Promise<SearchHits> {
  return db.transaction('r', [db.people, db.moments, db.stats, db.tags, ...searchTables(db)], async () => {
    const [people, moments, tags] = await Promise.all([
      findPeople(db, text, limit),
      findMoments(db, text, limit),
      findTags(db, text, limit),
    ]);
    return { people, moments, tags };
  });
}

async function findPeople(db: Db, text: string, limit: number): Promise<PersonRow[]> {
  const words = queryWords(text);
  const [anywhere, inName] = await Promise.all([
    findDocs(
      db,
      'people',
      words.map(({ word, prefix }) => [{ term: word, prefix }]),
    ),
    findDocs(
      db,
      'people',
      words.map(({ word, prefix }) => [{ term: nameTerm(word), prefix }]),
    ),
  ]);
  const docs = await rankDocs(db, 'people', anywhere);
  const named = docs.filter((doc) => inName.has(doc)).slice(0, limit);
  const others = docs.filter((doc) => !inName.has(doc)).slice(0, limit - named.length);
  const ids = await idsOfDocs(db, 'people', [...named, ...others]);
  return personRows(db, await db.stats.bulkGet(ids));
}

async function findMoments(db: Db, text: string, limit: number) {
  const docs = await findMomentDocs(db, { text });
  const ids = await idsOfDocs(db, 'moments', docs.slice(0, limit));
  return momentRowsOf(db, readAll('moment', await db.moments.bulkGet(ids)));
}

async function findTags(db: Db, text: string, limit: number) {
  const start = foldTag(text);
  if (start === '') return [];
  // Recency is counted from the last use of any: the order needs no clock.
  const tags = await tagsStarting(db, start, 0);
  const latest = Math.max(0, ...tags.map((tag) => tag.lastUsedAt));
  return (await tagsStarting(db, start, latest)).slice(0, limit).map(({ name, uses }) => ({ name, uses }));
}
