import { newPerson } from '../domain/capture-person.ts';
import type { NewPerson, PersonChoice } from '../domain/known.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { type Edit, patchFrom } from '../domain/set-change.ts';
import type { Patch } from '../domain/stamp.ts';
import { nameTerm } from '../search/terms.ts';
import { queryWords } from '../search/words.ts';
import type { Db } from './db.ts';
import { IndexReader, searchTables } from './index-reader.ts';
import { readAll } from './read-record.ts';
import { freshId, resolvePerson } from './resolve.ts';

import { type Work, write } from './work.ts';

/**
 * Adds a person by hand. Where one of the profiles is somebody's already, it is that person who gains what was said;
 * their name stays as it is. The same act sent again changes nothing and gets the reply of the first time.
 */
export function createPerson(
  db: Db,
  ports: Ports,
  wanted: NewPerson,
  actId?: string,
): Promise<Result<{ id: string; token: string }>> {
  const { tie, intent, tags } = wanted;
  return write<{ id: string }>(
    db,
    ports,
    async (work) => {
      const done = actId === undefined ? undefined : (await db.captures.get(actId))?.saved;
      const before = done?.people[0];
      if (done && before) return { id: before.id, token: done.token };
      const person = await personFor(work, wanted);
      work.patch('person', person, {
        ...(tie && { tie }),
        ...(intent?.trim() && { intent }),
        tags: [...new Set([...person.tags, ...tags])],
      });
      return { id: person.id };
    },
    (work, { id, token }) => {
      if (actId === undefined) return;
      const saved = { outcome: 'created', people: [{ id, name: wanted.name }], token } as const;
      work.later(db.captures.put({ captureId: actId, at: work.now, saved }));
    },
  );
}

async function personFor(work: Work, { name, kind, profiles }: NewPerson): Promise<Person> {
  const [first, ...others] = profiles;
  const at = work.now;
  if (!first) {
    const id = await freshId(work, 'person', undefined);
    return work.put('person', newPerson({ site: 'web', kind, name }, { id, at }));
  }
  const named = { ...first.seen, kind };
  const { person, isNew } = await resolvePerson(work, named, { pageUrl: first.pageUrl, at });
  for (const { seen, pageUrl } of others) await resolvePerson(work, seen, { pageUrl, at, personId: person.id });
  return isNew ? work.patch('person', person, { name, kind }) : person;
}

/** Changes a person, or whom they were merged into. `not-found` where nobody is there or they are in the trash. */
export function updatePerson(
  db: Db,
  ports: Ports,
  id: string,
  patch: Patch<Person> | Edit<Person>,
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const person = await work.need('person', id);
    // A name that the user gives stands for good.
    work.patch('person', person, {
      ...patchFrom(person, patch),
      ...(patch.name && person.toResolve && { toResolve: null }),
    });
    return {};
  });
}

/** To the trash. Their moments and profiles stay as they are, so that undo has everything in its place. */
export function removePerson(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('person', await work.need('person', id), { deletedAt: work.now });
    return {};
  });
}

const LEAST_LETTERS = 2;
const CHOICES = 5;

/** People whose name has a word that begins with this text, the most recent first, at most 5. */
export async function completePerson(db: Db, prefix: string): Promise<readonly PersonChoice[]> {
  const words = queryWords(prefix.trim());
  if ([...prefix.trim()].length < LEAST_LETTERS || words.length === 0) return [];
  return db.transaction('r', [...searchTables(db), db.people], async () => {
    const asked = words.map(({ word, prefix }) => [{ term: nameTerm(word), prefix }]);
    const index = new IndexReader(db);
    const { docs } = await index.rank('people', await index.find('people', asked), CHOICES);
    const ids = await index.ids('people', docs);
    return readAll('person', await db.people.bulkGet(ids)).map(({ id, name, tie }) => ({
      id,
      name,
      ...(tie && { tie }),
    }));
  });
}
