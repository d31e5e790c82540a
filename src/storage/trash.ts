import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import type { Patch } from '../domain/stamp.ts';
import { type Emptying, isInTrash, purgedUntil, readClock, type Thing, type TrashKind } from '../domain/trash.ts';
import type { Db } from './db.ts';
import { Refusal, settled } from './refusal.ts';
import type { StoredErasure } from './stored-trash.ts';
import { type Work, type WorkKind, type WorkRecords, write } from './work.ts';

/**
 * Brings things back from the trash, as one act with one undo. Whatever named them still does. What is there already, or
 * was erased meanwhile, is left out; gives how many came back.
 */
export function bringBack(
  db: Db,
  ports: Ports,
  things: readonly Thing[],
): Promise<Result<{ restored: number; token: string }>> {
  return write(db, ports, async (work) => {
    let restored = 0;
    for (const { kind, id } of things) if (await bringOneBack(work, kind, id)) restored += 1;
    return { restored };
  });
}

async function bringOneBack<K extends WorkKind>(work: Work, kind: K, id: string): Promise<boolean> {
  const record = await work.find(kind, id);
  if (!record || !isInTrash(record) || (await work.db.erasures.get([kind, id]))) return false;
  const patch = { deletedAt: null } as Patch<WorkRecords[K]>;
  if (kind !== 'profile') return Boolean(work.patch(kind, record, patch));
  // Whose it was may be somebody else by now, or nobody.
  const personId = await work.currentId((record as WorkRecords['profile']).personId);
  return Boolean((await work.find('person', personId)) && work.patch(kind, record, { ...patch, personId }));
}

/** Takes things out of the trash to be erased. Done twice it is done once; gives how many of them were there. */
export function orderErasure(db: Db, things: readonly Thing[]): Promise<Result<{ ordered: number }>> {
  return order(db, () => db.trash.bulkGet(things.map(({ kind, id }): [TrashKind, string] => [kind, id])));
}

/** As many as one transaction takes out of a trash that is emptied. */
const AT_ONCE = 1_000;

/** The same of all that came to the trash up to a time, some at a time: gives how many, 0 = none is left. */
export function orderSome(db: Db, { until, kind }: Emptying): Promise<Result<{ ordered: number }>> {
  return order(db, () => {
    const found =
      kind === undefined
        ? db.trash.where('at').belowOrEqual(until)
        : db.trash.where('[kind+at]').between([kind, Number.NEGATIVE_INFINITY], [kind, until], true, true);
    return found.limit(AT_ONCE).toArray();
  });
}

function order(db: Db, find: () => PromiseLike<readonly (Thing | undefined)[]>): Promise<Result<{ ordered: number }>> {
  return settled(() =>
    db.transaction('rw', [db.trash, db.erasures], async () => {
      const there = (await find()).filter((one) => one !== undefined);
      await db.erasures.bulkPut(there.map(({ kind, id }): StoredErasure => ({ kind, id, stage: 'ordered' })));
      await db.trash.bulkDelete(there.map(({ kind, id }): [TrashKind, string] => [kind, id]));
      return { ordered: there.length };
    }),
  );
}

/**
 * Looks at the clock, as the purge does before it takes anything, and gives the time up to which things that came to the
 * trash are to go; see `readClock`.
 */
export function lookAtClock(db: Db, now: number): Promise<Result<number>> {
  return settled(() =>
    db.transaction('rw', db.meta, async () => {
      const row = await db.meta.get('clock');
      if (row && row.key !== 'clock') throw new Refusal('internal', 'clock');
      const clock = readClock(row, now);
      if (clock !== row) await db.meta.put({ ...clock, key: 'clock' });
      return purgedUntil(clock);
    }),
  );
}
