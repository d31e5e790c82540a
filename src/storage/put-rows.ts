import type { Table } from 'dexie';
import type { Touched, Work, WorkRow } from './work.ts';

/**
 * Writes rows of one table. An act that trusts its new ids to be free (an import, where looking each up takes as long as
 * writing it) adds them: one that is taken after all ends the act, and nothing is overwritten.
 */
export async function putRows<R extends WorkRow>(
  work: Work,
  table: Table<R, string>,
  all: readonly { row: R; one: Touched | undefined }[],
): Promise<void> {
  if (all.length === 0) return;
  const fresh = work.trustsIds ? all.filter(({ one }) => one && !one.row).map(({ row }) => row) : [];
  const known =
    fresh.length > 0 ? all.filter(({ one }) => !one || one.row).map(({ row }) => row) : all.map(({ row }) => row);
  if (fresh.length > 0) await table.bulkAdd(fresh);
  if (known.length > 0) await table.bulkPut(known);
}
