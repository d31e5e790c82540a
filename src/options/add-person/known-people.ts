import { foldName } from '../../domain/identity.ts';
import type { Sighting } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { listPeople, readDatabase } from '../../storage/queries.ts';
import type { Somebody } from './read-lines.ts';

/** Who of the network a line means: by profile it is them, by name alone it may be. */
export type Known = { id: string; name: string; by: 'profile' | 'name' };

/** Looks each one up; those who are not in the network are left out. Keys are those of `Somebody`. */
export async function findKnown(people: readonly Somebody[]): Promise<ReadonlyMap<string, Known>> {
  const found = new Map<string, Known>();
  for (const one of people) {
    const known = (await byProfile(one)) ?? (await byName(one));
    if (known) found.set(one.key, known);
  }
  return found;
}

async function byProfile({ profiles }: Somebody): Promise<Known | undefined> {
  for (const { seen, pageUrl } of profiles) {
    const sighting: Sighting = { kind: 'person', site: seen.site, pageUrl, person: seen };
    const entry = await call('entry.find', { sighting });
    if (entry.ok && entry.value.person) {
      const { id, name } = entry.value.person;
      return { id, name, by: 'profile' };
    }
  }
  return undefined;
}

/** Only for a name that the user wrote: one made from an address says too little. */
async function byName({ name, guessed, kind }: Somebody): Promise<Known | undefined> {
  const folded = foldName(name);
  if (guessed || !folded) return undefined;
  try {
    const page = await listPeople(readDatabase(), { sort: 'name', kind, text: name, offset: 0, limit: 20 });
    const same = page.rows.find(({ person }) => foldName(person.name) === folded);
    return same && { id: same.person.id, name: same.person.name, by: 'name' };
  } catch {
    // No database here (a private window): a hint is missing, nothing else.
    return undefined;
  }
}
