import type { Handlers } from '../../messages/server.ts';
import { changeMembers, createGroup, removeGroup, updateGroup } from '../../storage/groups.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** Groups and who belongs to them: for our own pages alone. */
export function groupHandlers(
  parts: Parts,
): Pick<Handlers, 'group.create' | 'group.update' | 'group.gather' | 'group.remove'> {
  return {
    'group.create': (group) => write(parts, (db, ports) => createGroup(db, ports, group)),
    'group.update': ({ id, patch }) => write(parts, (db, ports) => updateGroup(db, ports, id, patch)),
    'group.gather': (change) => write(parts, (db, ports) => changeMembers(db, ports, change)),
    'group.remove': ({ id }) => write(parts, (db, ports) => removeGroup(db, ports, id)),
  };
}
