import type { Transaction } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import { chunksOf } from './chunks-of.ts';
import { type StoredImportMade, UNDO_ORDER } from './import-rows.ts';
import { marksOf } from './marks.ts';
import type { StoredMoment } from './stored.ts';
import { TABLES } from './tables.ts';
import type { WorkRow } from './work.ts';

/** Schema 4 finds by its marks what earlier ones found by an index each. Of an erased moment what it follows is left. */
export async function markMoments(transaction: Transaction): Promise<void> {
  const moments = transaction.table<StoredMoment, string>('moments');
  for await (const rows of chunksOf(moments)) {
    const marked = rows.map((row) => ({ ...row, marks: marksOf(row.record as Moment) }));
    await moments.bulkPut(marked.filter(({ marks }) => marks.length > 0));
  }
}

/** Schema 4 lists what each import made, where earlier ones had an index of its mark on the rows. */
export async function listEarlierImports(transaction: Transaction): Promise<void> {
  if ((await transaction.table('imports').count()) === 0) return;
  for (const [rank, kind] of UNDO_ORDER.entries()) {
    let chunk = 0;
    for await (const rows of chunksOf(transaction.table<WorkRow, string>(TABLES[kind]))) {
      chunk -= 1;
      const lists = [...new Set(rows.flatMap(({ batch }) => batch ?? []))].map(
        (batch): StoredImportMade => ({
          batch,
          rank,
          chunk,
          ids: rows.flatMap((row) => (row.batch === batch ? row.id : [])),
        }),
      );
      await transaction.table<StoredImportMade>('importMade').bulkPut(lists);
    }
  }
}
