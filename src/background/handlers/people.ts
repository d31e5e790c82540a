import type { Handlers } from '../../messages/server.ts';
import { changePeople } from '../../storage/change-people.ts';
import { dismissMerge, mergePeople } from '../../storage/merge-people.ts';
import { createPerson, removePerson, updatePerson } from '../../storage/people.ts';
import { addProfile, removeProfile } from '../../storage/profiles.ts';
import { splitPerson } from '../../storage/split-person.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** People and their profiles, as our own pages change them. */
export function peopleHandlers(
  parts: Parts,
): Pick<
  Handlers,
  | 'person.create'
  | 'person.update'
  | 'people.change'
  | 'person.remove'
  | 'person.merge'
  | 'person.split'
  | 'merge.dismiss'
  | 'profile.add'
  | 'profile.remove'
> {
  return {
    'person.create': ({ actId, ...person }) => write(parts, (db, ports) => createPerson(db, ports, person, actId)),
    'person.update': ({ id, patch }) => write(parts, (db, ports) => updatePerson(db, ports, id, patch)),
    'people.change': (wish) => write(parts, (db, ports) => changePeople(db, ports, wish)),
    'person.remove': ({ id }) => write(parts, (db, ports) => removePerson(db, ports, id)),
    'person.merge': (wish) => write(parts, (db, ports) => mergePeople(db, ports, wish)),
    'person.split': (wish) => write(parts, (db, ports) => splitPerson(db, ports, wish)),
    'merge.dismiss': ({ ids }) => write(parts, (db, ports) => dismissMerge(db, ports, ids)),
    'profile.add': (profile) => write(parts, (db, ports) => addProfile(db, ports, profile)),
    'profile.remove': ({ id }) => write(parts, (db, ports) => removeProfile(db, ports, id)),
  };
}
