import type { Handlers } from '../../messages/server.ts';
import { createGoal, removeGoal, updateGoal } from '../../storage/goals.ts';
import type { Parts } from './parts.ts';
import { write } from './writing.ts';

/** Goals, needs and questions: for our own pages alone. */
export function goalHandlers(parts: Parts): Pick<Handlers, 'goal.create' | 'goal.update' | 'goal.remove'> {
  return {
    'goal.create': (goal) => write(parts, (db, ports) => createGoal(db, ports, goal)),
    'goal.update': ({ id, patch }) => write(parts, (db, ports) => updateGoal(db, ports, id, patch)),
    'goal.remove': ({ id }) => write(parts, (db, ports) => removeGoal(db, ports, id)),
  };
}
