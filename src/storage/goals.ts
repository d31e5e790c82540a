import type { Goal } from '../domain/goal.ts';
import { goalOf, type NewGoal } from '../domain/new-goal.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { Patch } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

/** Begins a goal. Sent again it is still one goal, with the reply of the first time. */
export function createGoal(db: Db, ports: Ports, wanted: NewGoal): Promise<Result<{ id: string; token: string }>> {
  const { id } = wanted;
  return write<{ id: string }>(
    db,
    ports,
    async (work) => {
      const known = await db.captures.get(id);
      if (known) return { id, token: known.saved.token };
      // The reply is forgotten after a while; the goal is not.
      if (await db.goals.get(id)) return work.refuse('conflict', 'goal');
      for (const personId of wanted.personIds) await work.need('person', personId);
      work.put('goal', goalOf(wanted, work.now));
      return { id };
    },
    async (work, { token }) => {
      if (work.token !== token) return;
      await db.captures.put({ captureId: id, at: work.now, saved: { outcome: 'created', people: [], token } });
    },
  );
}

export function updateGoal(db: Db, ports: Ports, id: string, patch: Patch<Goal>): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('goal', await work.need('goal', id), patch);
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
