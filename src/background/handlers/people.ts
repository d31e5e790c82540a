import type { Handlers } from '../../messages/server.ts';
import { createPerson, removePerson, updatePerson } from '../../storage/people.ts';
import { addProfile, removeProfile } from '../../storage/profiles.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

export function peopleHandlers(
  parts: Parts,
): Pick<Handlers, 'person.create' | 'person.update' | 'person.remove' | 'profile.add' | 'profile.remove'> {
  return {
    'person.create': (person) => write(parts, (db, ports) => createPerson(db, ports, person)),
    'person.update': ({ id, patch }) => write(parts, (db, ports) => updatePerson(db, ports, id, patch)),
    'person.remove': ({ id }) => write(parts, (db, ports) => removePerson(db, ports, id)),
    'profile.add': (profile) => write(parts, (db, ports) => addProfile(db, ports, profile)),
    'profile.remove': ({ id }) => write(parts, (db, ports) => removeProfile(db, ports, id)),
  };
}
