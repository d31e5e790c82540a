import { type Records, upgrade } from '../domain/upgrade.ts';
import type { WorkKind } from './work.ts';

/**
 * The record of a row, or nothing where this version cannot read it: a newer Weft's, or damaged. Such data is kept as
 * it is and left out of lists; it never breaks one.
 */
export function readRecord<K extends WorkKind>(kind: K, row: { record: unknown } | undefined): Records[K] | undefined {
  const read = row && upgrade(kind, row.record);
  return read?.ok ? read.value : undefined;
}

/** The same for many rows, in their order. What cannot be read is left out. */
export function readAll<K extends WorkKind>(kind: K, rows: readonly ({ record: unknown } | undefined)[]): Records[K][] {
  return rows.flatMap((row) => {
    const record = readRecord(kind, row);
    return record ? [record] : [];
  });
}
