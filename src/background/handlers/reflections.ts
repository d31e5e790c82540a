import type { Handlers } from '../../messages/server.ts';
import { removeReflection, saveReflection } from '../../storage/reflections.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/**
 * Reflections and placings, from our own pages alone. One that is saved under a known id takes the place of what was
 * there.
 */
export function reflectionHandlers(parts: Parts): Pick<Handlers, 'reflection.save' | 'reflection.remove'> {
  return {
    'reflection.save': (wanted) => write(parts, (db, ports) => saveReflection(db, ports, wanted)),
    'reflection.remove': ({ id }) => write(parts, (db, ports) => removeReflection(db, ports, id)),
  };
}
