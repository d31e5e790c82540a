import { useMemo } from 'preact/hooks';
import { findMarked, type MapPerson, readMap } from '../../../storage/queries.ts';
import { type ReadDb, useLive } from '../../live.ts';
import type { NetworkFilter } from '../../route.ts';
import { mapQuery, peopleQuery } from '../network-query.ts';
import { SECTORS } from './layout.ts';

/** Who stands on the map, and what it is divided by. */
type MapData = {
  people: readonly MapPerson[];
  topTags: readonly string[];
  /** Absent = no words are typed. */
  marked?: ReadonlySet<string>;
  /** Where somebody stands in the list beside the map; 0 where they do not. */
  placeOf(id: string): number;
};

const NOBODY: readonly MapPerson[] = [];

/** What the map needs, live; `undefined` until it is read, and while it is not shown. */
export function useMap(filter: NetworkFilter, shown: boolean): MapData | undefined {
  const query = mapQuery(filter);
  const read = shown ? (db: ReadDb) => readMap(db, query) : undefined;
  const people = useLive(read, `map ${JSON.stringify(query)}`, true).value;
  const words = filter.text?.trim() ? peopleQuery(filter, { offset: 0, limit: 0 }) : undefined;
  const find = shown && words ? (db: ReadDb) => findMarked(db, words) : undefined;
  const found = useLive(find, `map words ${JSON.stringify(words)}`, true).value;
  const topTags = useMemo(() => commonTags(people ?? NOBODY, filter.tag), [people, filter.tag]);
  const marked = useMemo(() => (words && found ? new Set(found) : undefined), [found, Boolean(words)]);
  const places = useMemo(() => {
    const order = (words && found) || people?.map(({ id }) => id) || [];
    return new Map(order.map((id, place) => [id, place]));
  }, [people, found, Boolean(words)]);
  if (!shown || !people) return undefined;
  return { people, topTags, ...(marked && { marked }), placeOf: (id) => places.get(id) ?? 0 };
}

/** The commonest topics of these people. All have the tag they were chosen by: what they have beside it tells them apart. */
export function commonTags(people: readonly MapPerson[], chosenBy: string | undefined): readonly string[] {
  const counts = new Map<string, number>();
  for (const { tags } of people) {
    for (const tag of tags) if (tag !== chosenBy) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
    .slice(0, SECTORS)
    .map(([tag]) => tag);
}
