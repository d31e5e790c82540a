import type { Db } from './db.ts';
import type { StoredMoment, StoredProfile } from './stored.ts';
import type { Work } from './work.ts';

/** Asks, or gives what the same question was answered with before. */
type Once = Work['once'];
const always: Once = (_question, ask) => ask();

/** Rows that have any of these keys, each once. One read a key, all at the same time. */
export async function profileRows(db: Db, keys: readonly string[], once = always): Promise<StoredProfile[]> {
  const read = (key: string) => once(`profiles ${key}`, () => db.profiles.where('keys').equals(key).toArray());
  const found = await Promise.all(keys.map(read));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

/** The same for moments, those in the trash too. */
export async function momentRows(db: Db, keys: readonly string[], once = always): Promise<StoredMoment[]> {
  const read = (key: string) => once(`moments ${key}`, () => db.moments.where('keys').equals(key).toArray());
  const found = await Promise.all(keys.map(read));
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}
