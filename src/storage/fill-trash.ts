import type { Transaction } from 'dexie';
import type { Person } from '../domain/person.ts';
import { isInTrash } from '../domain/trash.ts';
import { trashRow } from './settle-trash.ts';
import type { StoredTrash } from './stored-trash.ts';
import { TABLES, type WorkKind } from './tables.ts';
import type { WorkRow } from './work.ts';

/** The trash as schema 3 keeps it, of what earlier ones only marked as deleted. Its days count from the deletion. */
export async function fillTrash(transaction: Transaction): Promise<void> {
  const rows: StoredTrash[] = [];
  for (const [kind, table] of Object.entries(TABLES) as [WorkKind, string][]) {
    await transaction
      .table<WorkRow, string>(table)
      .where('deletedAt')
      .aboveOrEqual(Number.NEGATIVE_INFINITY)
      .each(({ record }) => {
        // Of whatever shape: these fields every record has.
        const deleted = record as Person;
        if (isInTrash(deleted)) rows.push(trashRow(kind, deleted, deleted.deletedAt ?? 0));
      });
  }
  await transaction.table<StoredTrash>('trash').bulkPut(rows);
}
