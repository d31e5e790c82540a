import type { Handlers } from '../../messages/server.ts';
import { readSettings } from '../../platform/settings.ts';
import { createMoment } from '../../storage/create-moment.ts';
import { removeMoment, reviewMoment, updateMoment } from '../../storage/moments.ts';
import { undoAct } from '../../storage/undo-act.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** Moments that our own pages write, and the undo of any act. */
export function momentHandlers(
  parts: Parts,
): Pick<Handlers, 'moment.create' | 'moment.update' | 'moment.review' | 'moment.remove' | 'change.undo'> {
  return {
    'moment.create': (moment) =>
      write(parts, async (db, ports) => createMoment(db, ports, moment, (await readSettings()).reviewNew)),
    'moment.update': ({ id, patch }) =>
      write(parts, async (db, ports) => updateMoment(db, ports, id, patch, (await readSettings()).reviewNew)),
    'moment.review': (answer) => write(parts, (db, ports) => reviewMoment(db, ports, answer)),
    'moment.remove': ({ id }) => write(parts, (db, ports) => removeMoment(db, ports, id)),
    'change.undo': ({ token }) => write(parts, (db, ports) => undoAct(db, ports, token)),
  };
}
