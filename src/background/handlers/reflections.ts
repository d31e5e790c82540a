import type { Handlers } from '../../messages/server.ts';
import { removeReflection, saveReflection } from '../../storage/reflections.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** Reflections and placings. */
export function reflectionHandlers(parts: Parts): Pick<Handlers, 'reflection.save' | 'reflection.remove'> {
  return {
    'reflection.save': (wanted) => write(parts, (db, ports) => saveReflection(db, ports, wanted)),
    'reflection.remove': ({ id }) => write(parts, (db, ports) => removeReflection(db, ports, id)),
  };
}
