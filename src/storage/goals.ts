import type { Goal } from '../domain/goal.ts';
import { goalOf, type NewGoal } from '../domain/new-goal.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { type Edit, patchFrom } from '../domain/set-change.ts';
import type { Patch } from '../domain/stamp.ts';
import { createOnce } from './create-once.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

/** Begins a goal. Sent again it is still one goal, with the reply of the first time. */
export function createGoal(db: Db, ports: Ports, wanted: NewGoal): Promise<Result<{ id: string; token: string }>> {
  return createOnce(
    db,
    ports,
    wanted.id,
    () => db.goals.get(wanted.id),
    async (work) => {
      for (const personId of wanted.personIds) await work.need('person', personId);
      work.put('goal', goalOf(wanted, work.now));
    },
  );
}

/** Changes a goal. `not-found` where it is not there or in the trash. */
export function updateGoal(
  db: Db,
  ports: Ports,
  id: string,
  patch: Patch<Goal> | Edit<Goal>,
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const goal = await work.need('goal', id);
    work.patch('goal', goal, patchFrom(goal, patch));
    return {};
  });
}

/** To the trash. Its people and moments stay as they are, so that undo has everything in its place. */
export function removeGoal(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('goal', await work.need('goal', id), { deletedAt: work.now });
    return {};
  });
}
