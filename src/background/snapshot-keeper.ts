import { lostSince } from '../domain/lost.ts';
import { parse } from '../domain/parse.ts';
import { type Snapshot, snapshot as schema } from '../domain/snapshot.ts';
import { sameValue } from '../domain/stamp.ts';
import { locked } from '../platform/lock.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { numbersGiven } from '../storage/counts.ts';
import { makeSnapshot } from '../storage/snapshot.ts';
import type { Database } from './database.ts';

/** Its place in the extension's own storage, and the name of the lock that it is written under. */
export const SNAPSHOT = 'snapshot';

/**
 * Makes the popup's snapshot anew and writes it where it differs from the one that lies there. Run after every write
 * and once when the worker starts: so a snapshot that is missing, damaged, or older than the data (the worker was
 * stopped between a write and its snapshot) heals, and so does the week's count on a Monday.
 */
export function refreshSnapshot(database: Database, now: () => number): Promise<void> {
  return locked(SNAPSHOT, () => refresh(database, now));
}

async function refresh(database: Database, now: () => number): Promise<void> {
  const made = await database.read(async (db) => ({
    snapshot: await makeSnapshot(db, now()),
    given: await numbersGiven(db),
  }));
  // The old one stays: the popup shows what was last known.
  if (!made.ok) return;
  try {
    const stored = parse(schema, (await browser.storage.local.get(SNAPSHOT))[SNAPSHOT]);
    const { snapshot, given } = made.value;
    if (stored.ok && sameBut(stored.value, snapshot)) return;
    // Before the last trace of it is written over.
    const lost = lostSince(stored.ok ? stored.value : undefined, given);
    if (lost) await (await import('./rare.ts')).noteLost(lost);
    await browser.storage.local.set({ [SNAPSHOT]: snapshot });
  } catch (error) {
    await report('worker: snapshot', error);
  }
}

/** The same but for the time it was made. */
function sameBut(a: Snapshot, b: Snapshot): boolean {
  return sameValue({ ...a, at: 0 }, { ...b, at: 0 });
}
