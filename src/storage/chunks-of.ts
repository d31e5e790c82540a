import type { Table } from 'dexie';

/** Rows read at once: a cursor that stops at each of 100,000 takes several times as long. */
const CHUNK = 1_000;

/**
 * A table in the order of its ids, some rows at a time. Each reading is a transaction of its own, so that writing goes on
 * meanwhile; of a table that belongs to a transaction all are in that.
 */
export async function* chunksOf<R extends { id: string }>(table: Table<R, string>): AsyncGenerator<R[]> {
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(CHUNK).toArray();
    const end = rows.at(-1);
    if (!end) return;
    yield rows;
    last = end.id;
  }
}
