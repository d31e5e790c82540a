import { type Arrival, chooseProfile, type Met, newPerson, newProfile, seenAgain } from '../domain/capture-person.ts';
import { derivedId, newId } from '../domain/id.ts';
import { profileKeys } from '../domain/identity.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import type { SeenProfile } from '../domain/sighting.ts';
import { profileRows } from './find-by-keys.ts';
import { firstOwner } from './links.ts';
import type { Work } from './work.ts';

/** Somebody seen, as they stand in the network now. */
export type Resolved = {
  person: Person;
  profile: Profile;
  /** They were not there, or were deleted. */
  isNew: boolean;
  /** Whose the profile was, when the user gave it to somebody else in this act. */
  movedFrom?: string;
};

/** Who brought somebody, and the profile that did, where a page shows one. */
export type Through = { person: Person; profile?: Profile };

type Place = {
  pageUrl: string;
  at: number;
  foundAt?: Person['foundAt'];
  metThrough?: Through;
  /** The user says who it is. */
  personId?: string;
};

/** Finds whom a page shows, by any of their keys, or takes them in. A deleted person comes back. */
export async function resolvePerson(work: Work, seen: SeenProfile, place: Place): Promise<Resolved> {
  const met: Met = { seen, keys: profileKeys(seen, place.pageUrl), at: place.at };
  const known = chooseProfile(met, await profilesWith(work, met.keys));
  const chosen = place.personId === undefined ? undefined : await work.need('person', place.personId);
  if (!known) return takeIn(work, met, place, chosen);
  const owner =
    chosen ??
    (known.deletedAt === undefined ? await work.find('person', await work.currentId(known.personId)) : undefined);
  // A profile that was taken away from somebody is nobody's: seen again it starts a person of its own.
  const { person, isNew } = owner ? revived(work, named(work, owner, seen)) : await arrive(work, met, place);
  const profile = work.patch('profile', known, {
    ...seenAgain(known, met),
    personId: person.id,
    deletedAt: null,
  });
  const movedFrom = known.personId !== person.id ? known.personId : undefined;
  return { person, profile, isNew, ...(movedFrom !== undefined && { movedFrom }) };
}

async function profilesWith(
  work: Pick<Work, 'db' | 'once' | 'take' | 'touched'>,
  keys: readonly string[],
): Promise<Profile[]> {
  const rows = await profileRows(work.db, keys, work.once);
  for (const row of rows) work.take('profile', row);
  return work.touched.flatMap((one) =>
    one.kind === 'profile' && one.after.keys.some((key) => keys.includes(key)) ? [one.after] : [],
  );
}

async function takeIn(work: Work, met: Met, place: Place, chosen: Person | undefined): Promise<Resolved> {
  const { person, isNew } = chosen ? { person: chosen, isNew: false } : await arrive(work, met, place);
  const profile = newProfile(met, await freshId(work, 'profile', met.keys[0]), person.id);
  return { person, profile: work.put('profile', profile), isNew };
}

async function arrive(work: Work, met: Met, { at, foundAt, metThrough }: Place) {
  const arrival: Arrival = {
    id: await freshId(work, 'person', met.keys[0]),
    at,
    ...(foundAt && { foundAt }),
    ...(metThrough && (await throughThem(work, metThrough))),
  };
  return { person: work.put('person', newPerson(met.seen, arrival)), isNew: true };
}

/** Named by whose the profile was before merges: taken back, they have brought who came meanwhile. */
async function throughThem(work: Work, { person, profile }: Through): Promise<Pick<Person, 'metThroughId' | 'named'>> {
  const name = profile ? await firstOwner(work, profile) : person.id;
  return { metThroughId: person.id, ...(name !== person.id && { named: { metThroughId: [name] } }) };
}

/** Somebody of whom a file gave no name gets it from the first page that shows them; any other name is the user's. */
function named(work: Work, person: Person, { name }: SeenProfile): Person {
  return person.toResolve && name ? work.patch('person', person, { name, toResolve: null }) : person;
}

function revived(work: Work, person: Person): { person: Person; isNew: boolean } {
  if (person.deletedAt === undefined) return { person, isNew: false };
  return { person: work.patch('person', person, { deletedAt: null }), isNew: true };
}

/** Derived from the key, so that two devices make the same; a new one where that is taken by somebody else. */
export function freshId(work: Work, kind: 'person' | 'profile' | 'moment', key: string | undefined): Promise<string> {
  const fresh = () => newId(work.now, work.ports.random());
  return key === undefined ? Promise.resolve(fresh()) : work.freeId(kind, derivedId(kind, key), fresh);
}
