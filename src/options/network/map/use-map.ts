import { useMemo } from 'preact/hooks';
import { findMarked, listTags, type MapPerson, readMap } from '../../../storage/queries.ts';
import { useLive } from '../../live.ts';
import type { NetworkFilter } from '../../route.ts';
import { mapQuery, peopleQuery } from '../network-query.ts';
import { SECTORS } from './layout.ts';

export type MapData = {
  people: readonly MapPerson[];
  topTags: readonly string[];
  /** Absent = no words are typed. */
  marked?: ReadonlySet<string>;
  /** Where somebody stands in the list beside the map; -1 = not in it. */
  placeOf(id: string): number;
};

const NOBODY: readonly MapPerson[] = [];
/** Organisations and tags of the filter would be one sector: the tags beside it are what tells people apart. */
const TAGS = SECTORS + 1;

/** What the map needs, live; `undefined` until it is read, and while it is not shown. */
export function useMap(filter: NetworkFilter, shown: boolean): MapData | undefined {
  const query = mapQuery(filter);
  const question = shown ? `map ${JSON.stringify(query)}` : 'map none';
  const people = useLive((db) => (shown ? readMap(db, query) : Promise.resolve(NOBODY)), question, true).value;
  const tags = useLive((db) => listTags(db, TAGS), 'map tags').value;
  const words = filter.text?.trim() ? filter : undefined;
  const found = useLive(
    (db) =>
      shown && words
        ? findMarked(db, peopleQuery(words, { offset: 0, limit: 0 }))
        : Promise.resolve<readonly string[] | undefined>(undefined),
    shown && words ? `map words ${JSON.stringify(words)}` : 'map words none',
    true,
  ).value;
  const topTags = useMemo(
    () => (tags ?? []).map(({ name }) => name).filter((name) => name !== filter.tag),
    [tags, filter.tag],
  );
  const marked = useMemo(() => (words && found ? new Set(found) : undefined), [found, Boolean(words)]);
  const places = useMemo(() => {
    const order = (words && found) || people?.map(({ id }) => id) || [];
    return new Map(order.map((id, place) => [id, place]));
  }, [people, found, Boolean(words)]);
  if (!shown || !people) return undefined;
  return { people, topTags, ...(marked && { marked }), placeOf: (id) => places.get(id) ?? -1 };
}
