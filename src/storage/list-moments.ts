import { Dexie } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import { type Facet, facetTerm, nameTerm } from '../search/terms.ts';
import { type QueryWord, queryWords } from '../search/words.ts';
import { counterValues } from './counts.ts';
import type { Db } from './db.ts';
import { type Asked, IndexReader, type Ranked, searchTables } from './index-reader.ts';
import { momentsOf } from './moments-of.ts';
import { readAll } from './read-record.ts';
import type { MomentRow, MomentsQuery, Page } from './rows.ts';

/** One page of moments, latest first. One filter that an index answers is read from it; any others from the search index. */
export async function listMoments(db: Db, query: MomentsQuery): Promise<Page<MomentRow>> {
  const { offset, limit, ...filters } = query;
  const direct = directRead(db, filters);
  // Far down the list the search index, which holds the time of every moment, is faster than any cursor.
  if (direct && offset < FAR) {
    return db.transaction('r', [db.people, db.moments, db.stats, db.counters], async () => {
      const [rows, total] = await Promise.all([pageOf(db, direct.rows(), offset, limit), direct.total()]);
      return { rows: await momentRowsOf(db, readAll('moment', rows)), total };
    });
  }
  return db.transaction('r', [db.people, db.moments, ...searchTables(db)], async () => {
    const index = new IndexReader(db);
    const { docs, total } = await findMomentDocs(index, filters, offset + limit);
    const ids = await index.ids('moments', docs.slice(offset));
    const moments = readAll('moment', await db.moments.bulkGet(ids));
    return { rows: await momentRowsOf(db, moments), total };
  });
}

const FAR = 1_000;

/** Beyond the first page keys are read at once; a cursor would step over each row. */
async function pageOf(db: Db, rows: ReturnType<typeof momentsOf>, offset: number, limit: number) {
  if (offset === 0) return rows.limit(limit).toArray();
  const keys = await rows.limit(offset + limit).primaryKeys();
  return db.moments.bulkGet(keys.slice(offset));
}

/** What a list of moments is narrowed to; all of it must hold. Absent = not asked. */
type Filters = Omit<MomentsQuery, 'offset' | 'limit'>;

function directRead(db: Db, filters: Filters) {
  const { kind, personId } = filters;
  const asked = Object.entries(filters).filter(([name, value]) =>
    name === 'text' ? queryWords(String(value ?? '')).length > 0 : value !== undefined,
  );
  const counter = (key: string) => async () => (await counterValues(db))[key] ?? 0;
  if (asked.length === 0) return { rows: () => db.moments.orderBy('at').reverse(), total: counter('moments') };
  if (asked.length > 1) return undefined;
  if (kind !== undefined) {
    const rows = () => db.moments.where('[kind+at]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]).reverse();
    return { rows, total: counter(`kind:${kind}`) };
  }
  if (personId === undefined) return undefined;
  const total = async () => {
    const stats = (await db.stats.get(personId))?.stats;
    return stats ? stats.learned + stats.gave + stats.asked + stats.met : momentsOf(db, personId).count();
  };
  return { rows: () => momentsOf(db, personId), total };
}

/** The documents of moments that pass all filters, latest first: all of them, where nothing is asked. */
export async function findMomentDocs(index: IndexReader, filters: Filters, most: number): Promise<Ranked> {
  const { kind, occasion, personId, tag, site, benefit, text } = filters;
  const facets: readonly (readonly [Facet, string | undefined])[] = [
    ['kind', kind],
    ['occasion', occasion],
    ['person', personId],
    ['tag', tag],
    ['site', site],
    ['benefit', benefit],
  ];
  const groups = facets.flatMap(([facet, value]) =>
    value === undefined ? [] : [[{ term: facetTerm(facet, value), prefix: false }]],
  );
  const words = await Promise.all(queryWords(text ?? '').map((word) => wordGroup(index, word)));
  const asked = [...groups, ...words];
  if (asked.length === 0) return index.rankAll('moments', most);
  return index.rank('moments', await index.find('moments', asked), most);
}

/** Names are looked up when they are asked for: so a person renamed is found by the new name at once, in all their moments. */
const NAMESAKES = 64;

async function wordGroup(index: IndexReader, { word, prefix }: QueryWord): Promise<Asked[]> {
  const group = [{ term: word, prefix }];
  if (word.length < 2) return group;
  const named = await index.find('people', [[{ term: nameTerm(word), prefix }]]);
  const { docs } = await index.rank('people', named, NAMESAKES);
  const ids = await index.ids('people', docs);
  return [...group, ...ids.map((id) => ({ term: facetTerm('person', id), prefix: false }))];
}

/** The moments with the people they are with; a removed person has no name. */
export async function momentRowsOf(db: Db, moments: readonly Moment[]): Promise<MomentRow[]> {
  const ids = [...new Set(moments.flatMap(({ personIds, viaId }) => [...personIds, ...(viaId ? [viaId] : [])]))];
  const people = readAll('person', await db.people.bulkGet(ids)).filter(({ deletedAt }) => deletedAt === undefined);
  const byId = new Map(people.map((person) => [person.id, person]));
  return moments.map((moment) => {
    const via = moment.viaId === undefined ? undefined : byId.get(moment.viaId);
    return {
      moment,
      people: moment.personIds.map((id) => {
        const person = byId.get(id);
        if (!person) return { id };
        return { id, name: person.name, kind: person.kind, ...(person.tie && { tie: person.tie }) };
      }),
      // Nobody brings what is their own, as it comes to be where two people are found to be one.
      ...(moment.viaId !== undefined &&
        !moment.personIds.includes(moment.viaId) && { via: { id: moment.viaId, ...(via && { name: via.name }) } }),
    };
  });
}
