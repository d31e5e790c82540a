import type { Moment } from './moment.ts';
import type { Person } from './person.ts';

/**
 * What one record adds to the figures that screens show. A write applies the figures of a record after it, less those
 * before it; so the counters equal a recount of everything, whatever was done in whatever order.
 */
export type Figures = Map<string, number>;

/** People and organisations apart, people also by their tie. Nothing of what is not there or lies in the trash. */
export function personFigures(person: Person | undefined): Figures {
  const figures: Figures = new Map();
  if (!person || person.deletedAt !== undefined) return figures;
  if (person.kind === 'organisation') return figures.set('organisations', 1);
  return figures.set('people', 1).set(`tie:${person.tie ?? 'unset'}`, 1);
}

/** Moments, by kind, and by site where one was captured there. Nothing of what is not there or lies in the trash. */
export function momentFigures(moment: Moment | undefined): Figures {
  const figures: Figures = new Map();
  if (!moment || moment.deletedAt !== undefined) return figures;
  figures.set('moments', 1).set(`kind:${moment.kind}`, 1);
  if (moment.source) figures.set(`site:${moment.source.site}:moments`, 1);
  return figures;
}

/** Each tag of a living record once. */
export function tagFigures(record: Person | Moment | undefined): Figures {
  const living = record && record.deletedAt === undefined;
  return new Map(living ? record.tags.map((tag) => [tag, 1] as const) : []);
}

/** On which sites a person is met, from their living moments and profiles, with how many there are of each. */
export type SiteUses = Readonly<Record<string, number>>;

/** One for each of `sites` on which the person is met at all, however often. Other sites are not looked at. */
export function siteFigures(sites: readonly string[], uses: SiteUses): Figures {
  return new Map(sites.filter((site) => (uses[site] ?? 0) > 0).map((site) => [`site:${site}:people`, 1] as const));
}

/** Adds `figures` to `into`, or takes them away. What comes to nothing is gone. */
export function addFigures(into: Figures, figures: Figures, sign: 1 | -1): Figures {
  for (const [key, count] of figures) {
    const sum = (into.get(key) ?? 0) + sign * count;
    if (sum === 0) into.delete(key);
    else into.set(key, sum);
  }
  return into;
}

/** What makes `after` of `before`. Figures that are the same are left out. */
export function difference(before: Figures, after: Figures): Figures {
  return addFigures(addFigures(new Map(), after, 1), before, -1);
}
