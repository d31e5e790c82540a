import type { Db } from './db.ts';
import type { Counts } from './rows.ts';
import type { StoredProgress } from './stored.ts';

/** From the counters alone. */
export async function counts(db: Db): Promise<Counts> {
  const values = await counterValues(db);
  const of = (key: string) => values[key] ?? 0;
  return {
    people: of('people'),
    organisations: of('organisations'),
    moments: of('moments'),
    byTie: {
      strong: of('tie:strong'),
      weak: of('tie:weak'),
      'very-weak': of('tie:very-weak'),
      unset: of('tie:unset'),
    },
  };
}

/** Sites in use, those with most moments first. */
export async function listSites(db: Db): Promise<{ site: string; people: number; moments: number }[]> {
  const sites = new Map<string, { site: string; people: number; moments: number }>();
  for (const [key, count] of Object.entries(await counterValues(db))) {
    const [, site, what] = /^site:(.+):(people|moments)$/s.exec(key) ?? [];
    if (site === undefined || count <= 0) continue;
    const row = sites.get(site) ?? { site, people: 0, moments: 0 };
    sites.set(site, what === 'people' ? { ...row, people: count } : { ...row, moments: count });
  }
  return [...sites.values()].sort((a, b) => b.moments - a.moments || b.people - a.people || (a.site < b.site ? -1 : 1));
}

/** When something was last written, and when the first of what is there came; absent = never, or nothing is. */
export async function whenWritten(db: Db): Promise<{ changedAt?: number; firstAt?: number }> {
  const progress = (await db.meta.get('progress')) as StoredProgress | undefined;
  const [person, moment] = [await db.people.orderBy('addedAt').first(), await db.moments.orderBy('at').first()];
  const came = [person, moment].flatMap((row) => (row ? [(row.record as { createdAt: number }).createdAt] : []));
  return {
    ...(progress?.stamp && { changedAt: progress.stamp.at }),
    ...(came.length > 0 && { firstAt: Math.min(...came) }),
  };
}

/** How many people and moments this database ever held, each counted once; 0 = nothing was ever written. */
export async function numbersGiven(db: Db): Promise<number> {
  const progress = (await db.meta.get('progress')) as StoredProgress | undefined;
  return progress ? progress.nextDoc.people + progress.nextDoc.moments : 0;
}

/** Each figure by its key (`domain/tally.ts`). A figure that is 0 may be absent. */
export async function counterValues(db: Db): Promise<Readonly<Record<string, number>>> {
  return (await db.counters.get('all'))?.values ?? {};
}
