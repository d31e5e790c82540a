import { Dexie } from 'dexie';
import type { Db } from '../../src/storage/db.ts';
import { V1 } from './schema-v1.mjs';

/** Writes what a database of today holds into one of version 1, as far as that has a place for it. */
export async function writeAsV1(name: string, source: Db): Promise<void> {
  const old = new Dexie(name);
  old.version(1).stores(V1);
  for (const table of Object.keys(V1)) await old.table(table).bulkPut(await source.table(table).toArray());
  old.close();
}
