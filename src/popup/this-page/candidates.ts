import { profileKeys, sourceKeys } from '../../domain/identity.ts';
import { peopleIn, type Sighting } from '../../domain/sighting.ts';

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
  const found = new Map<string, Candidate>();
  for (const sighting of [...sightings, ...people]) {
    const key = keyOf(sighting);
    if (!found.has(key)) found.set(key, { key, sighting });
  }
  return [...found.values()].slice(0, OFFERED);
}

function personOn({ pageUrl }: Sighting, person: ReturnType<typeof peopleIn>[number]): Sighting {
  return { kind: 'person', site: person.site, pageUrl, person };
}

/** A post and its author are two things, even where both are known by one address. */
function keyOf(sighting: Sighting): string {
  const keys = sighting.kind === 'person' ? profileKeys(sighting.person, sighting.pageUrl) : sourceKeys(sighting);
  return `${sighting.kind} ${keys[0] ?? sighting.pageUrl}`;
}
