import type { Remembered } from './row-memory.ts';
import type { Touched, Work } from './work.ts';

/**
 * Writes rows of one table. An act that trusts its new ids to be free (an import, where looking each up takes as long as
 * writing it) adds them: one that is taken after all ends the act, and nothing is overwritten.
 */
export function putRows<T extends 'people' | 'profiles' | 'moments'>(
  work: Work,
  name: T,
  all: readonly { row: Remembered[T]; one: Touched | undefined }[],
): void {
  if (all.length === 0) return;
  const fresh = work.trustsIds ? all.filter(({ one }) => one && !one.row).map(({ row }) => row) : [];
  const known =
    fresh.length > 0 ? all.filter(({ one }) => !one || one.row).map(({ row }) => row) : all.map(({ row }) => row);
  const table = work.db.table<Remembered[T], string>(name);
  if (fresh.length > 0) work.later(table.bulkAdd(fresh));
  if (known.length > 0) work.later(table.bulkPut(known));
  work.memory?.keep(
    name,
    all.map(({ row }) => row),
  );
}
