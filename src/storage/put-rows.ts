import type { Remembered } from './row-memory.ts';
import type { Touched, Work } from './work.ts';

/**
 * Writes rows of one table. An act that trusts its new ids to be free (an import, where looking each up takes as long as
 * writing it) adds those that nothing says are free: one that is taken after all ends the act, and nothing is overwritten.
 */
export function putRows<T extends 'people' | 'profiles' | 'moments'>(
  work: Work,
  name: T,
  all: readonly { row: Remembered[T]; one: Touched | undefined }[],
): void {
  if (all.length === 0) return;
  const isUnsure = ({ row, one }: (typeof all)[number]) =>
    work.trustsIds && one !== undefined && !one.row && !work.memory?.isNowhere(name, row.id);
  const unsure = all.filter(isUnsure);
  const sure = unsure.length > 0 ? all.filter((each) => !isUnsure(each)) : all;
  const table = work.db.table<Remembered[T], string>(name);
  if (unsure.length > 0) work.later(table.bulkAdd(unsure.map(({ row }) => row)));
  // Adding looks each id up, which putting does not.
  if (sure.length > 0) work.later(table.bulkPut(sure.map(({ row }) => row)));
  work.memory?.keep(
    name,
    all.map(({ row }) => row),
  );
}
