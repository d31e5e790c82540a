import type { Transaction } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import { type StoredImportMade, UNDO_ORDER } from './import-rows.ts';
import { marksOf } from './marks.ts';
import type { StoredMoment } from './stored.ts';
import { TABLES } from './tables.ts';
import type { WorkRow } from './work.ts';

/** Rows read, or listed together, at once: a cursor that stops at each of 100,000 takes several times as long. */
const AT_ONCE = 1_000;

/** Schema 4 finds by its marks what earlier ones found by an index each. Of an erased moment what it follows is left. */
export async function markMoments(transaction: Transaction): Promise<void> {
  await eachPage<StoredMoment>(transaction, 'moments', async (rows) => {
    const marked = rows.map((row) => ({ ...row, marks: marksOf(row.record as Moment) }));
    await transaction.table<StoredMoment>('moments').bulkPut(marked.filter(({ marks }) => marks.length > 0));
  });
}

/** Schema 4 lists what each import made, where earlier ones had an index of its mark on the rows. */
export async function listEarlierImports(transaction: Transaction): Promise<void> {
  if ((await transaction.table('imports').count()) === 0) return;
  for (const [rank, kind] of UNDO_ORDER.entries()) {
    let chunk = 0;
    await eachPage<WorkRow>(transaction, TABLES[kind], async (rows) => {
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
    });
  }
}

async function eachPage<R extends { id: string }>(
  transaction: Transaction,
  table: string,
  work: (rows: readonly R[]) => Promise<void>,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await transaction.table<R, string>(table).where(':id').above(last).limit(AT_ONCE).toArray();
    const end = rows.at(-1);
    if (!end) return;
    await work(rows);
    last = end.id;
  }
}
