import type { Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { settled } from './refusal.ts';

/** Empties every table at once: records, tombstones, the search index, journals. Nothing of it comes back. */
export async function eraseAll(db: Db): Promise<Result<{ erased: true }>> {
  return settled(() =>
    db.transaction('rw', db.tables, async () => {
      await Promise.all(db.tables.map((table) => table.clear()));
      return { erased: true as const };
    }),
  );
}
