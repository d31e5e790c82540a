import { type PeopleChange, patchOf } from '../domain/people-change.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { sameValue } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

/**
 * Changes many people as one act, with one undo. Whoever is gone meanwhile is left out; gives how many really changed.
 * The same act sent again changes nothing and gets the reply of the first time.
 */
export function changePeople(
  db: Db,
  ports: Ports,
  { actId, ids, change }: { actId: string; ids: readonly string[]; change: PeopleChange },
): Promise<Result<{ changed: number; token: string }>> {
  return write<{ changed: number }>(
    db,
    ports,
    async (work) => {
      const done = (await db.captures.get(actId))?.saved;
      if (done) return { changed: (await db.changes.get(done.token))?.changed.length ?? 0, token: done.token };
      let changed = 0;
      for (const row of await db.people.bulkGet([...new Set(ids)])) {
        const person = row && work.take('person', row);
        if (!person || person.deletedAt !== undefined) continue;
        if (!sameValue(work.patch('person', person, patchOf(person, change, work.now)), person)) changed += 1;
      }
      return { changed };
    },
    (work, { token }) => {
      const saved = { outcome: 'added', people: [], token } as const;
      work.later(db.captures.put({ captureId: actId, at: work.now, saved }));
    },
  );
}
