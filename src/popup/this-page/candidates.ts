import { profileKeys, sourceKeys } from '../../domain/identity.ts';
import { peopleIn, type SeenProfile, type Sighting } from '../../domain/sighting.ts';

/** Something on the page that can be saved. */
export type Candidate = {
  /** What makes it the same when it is met again. */
  key: string;
  sighting: Sighting;
};

/** How many the popup offers: a page that lists a hundred authors is no list of people to save one by one. */
const OFFERED = 12;

/**
 * All that can be saved of a page, best first: what was read, then its authors where there are several, each once. The
 * first is what the popup shows, the others stand behind "more on this page". A single author comes with what they wrote.
 */
export function candidatesOf(sightings: readonly Sighting[]): readonly Candidate[] {
  const people = sightings.flatMap((sighting) => {
    const authors = peopleIn(sighting);
    return authors.length > 1 ? authors.map((author) => personOn(sighting, author)) : [];
  });
  const addresses = new Set<string>();
  const found = new Map<string, Candidate>();
  for (const sighting of [...sightings, ...people]) {
    const keys = keysOf(sighting);
    const key = `${sighting.kind} ${keys[0] ?? sighting.pageUrl}`;
    // The page of a post or a profile is that post or profile once more.
    const isRepeated = sighting.kind === 'page' && keys.some((other) => addresses.has(other));
    if (!isRepeated && !found.has(key)) found.set(key, { key, sighting });
    for (const other of keys) addresses.add(other);
  }
  return [...found.values()].slice(0, OFFERED);
}

/** Is this page about nobody in particular, on a site where everything is by somebody: a feed, a search, a list? */
export function isFeed(candidates: readonly Candidate[], site: string): boolean {
  const [first] = candidates;
  return site !== 'web' && first?.sighting.kind === 'page' && first.sighting.authors.length === 0;
}

function personOn({ pageUrl }: Sighting, person: SeenProfile): Sighting {
  return { kind: 'person', site: person.site, pageUrl, person };
}

/** Lower case: the keys of people are, those of sources are not. */
function keysOf(sighting: Sighting): string[] {
  const keys = sighting.kind === 'person' ? profileKeys(sighting.person, sighting.pageUrl) : sourceKeys(sighting);
  return keys.map((key) => key.toLowerCase());
}
