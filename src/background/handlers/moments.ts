import type { Handlers } from '../../messages/server.ts';
import { undo } from '../../storage/changes.ts';
import { createMoment } from '../../storage/create-moment.ts';
import { removeMoment, updateMoment } from '../../storage/moments.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

export function momentHandlers(
  parts: Parts,
): Pick<Handlers, 'moment.create' | 'moment.update' | 'moment.remove' | 'change.undo'> {
  return {
    'moment.create': (moment) => write(parts, (db, ports) => createMoment(db, ports, moment)),
    'moment.update': ({ id, patch }) => write(parts, (db, ports) => updateMoment(db, ports, id, patch)),
    'moment.remove': ({ id }) => write(parts, (db, ports) => removeMoment(db, ports, id)),
    'change.undo': ({ token }) => write(parts, (db, ports) => undo(db, ports, token)),
  };
}
