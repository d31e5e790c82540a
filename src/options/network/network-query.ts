import type { Counts, PeopleQuery } from '../../storage/rows.ts';
import { type NetworkFilter, present } from '../route.ts';

/** What the map shows: the same people, whatever words are typed, because those only mark some of them. */
export function mapQuery({ text: _, ...filter }: NetworkFilter): Omit<PeopleQuery, 'offset' | 'limit'> {
  const { offset: __, limit: ___, ...query } = peopleQuery(filter, { offset: 0, limit: 0 });
  return query;
}

/** What the list asks the database for. Organisations are never counted among people, so a list holds one or the other. */
export function peopleQuery(filter: NetworkFilter, block: { offset: number; limit: number }): PeopleQuery {
  const { tie, support, role, tag, site, text } = filter;
  return {
    sort: filter.sort ?? 'recent',
    kind: filter.kind ?? 'person',
    ...present({ tie, support, role, tag, site, text: text?.trim() || undefined }),
    ...block,
  };
}

/** One chip over the list: whom it shows, and how many there are of them whatever else is asked. */
export type TieChip = {
  id: 'all' | 'organisations' | NonNullable<NetworkFilter['tie']>;
  count: number;
  chosen: boolean;
};

/** The chips: all and each tie always, the rest only where there is somebody. */
export function chipsOf(counts: Counts, { tie, kind, support }: NetworkFilter): TieChip[] {
  const { byTie } = counts;
  const ties = (['strong', 'weak', 'very-weak', 'unset'] as const)
    .filter((one) => one !== 'unset' || byTie.unset > 0 || tie === 'unset')
    .map((one) => ({ id: one, count: byTie[one], chosen: !kind && tie === one }));
  const organisations = { id: 'organisations' as const, count: counts.organisations, chosen: kind === 'organisation' };
  return [
    { id: 'all', count: counts.people, chosen: !kind && !tie && !support },
    ...ties,
    ...(counts.organisations > 0 || kind ? [organisations] : []),
  ];
}

/** The filter after a chip was pressed: what else was chosen stays. */
export function withChip({ tie: _, kind: __, support, ...others }: NetworkFilter, chip: TieChip['id']): NetworkFilter {
  if (chip === 'all') return others;
  const rest = support ? { ...others, support } : others;
  return chip === 'organisations' ? { ...rest, kind: 'organisation' } : { ...rest, tie: chip };
}

/** True when the list is narrowed by anything but its order. */
export function isNarrowed({ sort: _, view: __, ...rest }: NetworkFilter): boolean {
  return Object.values(rest).some(Boolean);
}
