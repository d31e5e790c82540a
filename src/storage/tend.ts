import type { Db } from './db.ts';
import { mergeDue } from './merge-segments.ts';
import { settled } from './refusal.ts';
import type { SearchSpace } from './stored.ts';

/**
 * Upkeep after writes, never in their way: segments of the search index are merged as they gather, and the journals are
 * thinned. All of it may be interrupted at any point and goes on another time; nothing waits for it to be right. When: see
 * `upkeep.ts`.
 */
const SPACES: readonly SearchSpace[] = ['people', 'moments'];
const KEPT_MS = 30 * 86_400_000;
const KEPT_CHANGES = 2_000;

/** Merges what is due and thins what is old. A refusal of the database leaves it for the next time. */
export async function tend(db: Db, now: number): Promise<void> {
  await settled(async () => {
    for (const space of SPACES) while (await mergeDue(db, space));
    await thin(db, now);
  });
}

async function thin(db: Db, now: number): Promise<void> {
  await db.captures
    .where('at')
    .below(now - KEPT_MS)
    .delete();
  await db.changes
    .where('at')
    .below(now - KEPT_MS)
    .delete();
  const surplus = (await db.changes.count()) - KEPT_CHANGES;
  if (surplus <= 0) return;
  await db.changes.bulkDelete(await db.changes.orderBy('at').limit(surplus).primaryKeys());
}
