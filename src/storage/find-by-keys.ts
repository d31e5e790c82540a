import type { Db } from './db.ts';
import type { StoredMoment, StoredProfile } from './stored.ts';

/** Rows that have any of these keys, each once. One read a key, all at the same time. */
export async function profileRows(db: Db, keys: readonly string[]): Promise<StoredProfile[]> {
  const found = await Promise.all(keys.map((key) => db.profiles.where('keys').equals(key).toArray()));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

export async function momentRows(db: Db, keys: readonly string[]): Promise<StoredMoment[]> {
  const found = await Promise.all(keys.map((key) => db.moments.where('keys').equals(key).toArray()));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}
