import type { Db } from './db.ts';
import type { Work } from './work.ts';

/** Segments of the search index between two rounds of upkeep. */
const EVERY = 8;

const tending = new WeakMap<Db, Promise<void>>();

/** After a write: tends once in a while, in the background, where the database has somebody who does. */
export function tendAfter(db: Db, work: Work, newSegments: number): void {
  const segments = work.progress.nextSegment;
  const due = Math.floor((segments + newSegments) / EVERY) > Math.floor(segments / EVERY);
  if (!due || !db.upkeep || tending.has(db)) return;
  const run = db.upkeep(db, work.now).finally(() => tending.delete(db));
  tending.set(db, run);
}

/** Settles when nothing is being tended: for tests, and before a bench measures. */
export function tended(db: Db): Promise<void> {
  return tending.get(db) ?? Promise.resolve();
}
