import { byFrecency, foldTag, type Tag } from '../domain/tag.ts';
import type { Db } from './db.ts';

const COMPLETIONS = 8;
/** Enough to hold every likely completion, however many tags there are. */
const READ = 200;

/** Tags that begin with this text (any tag, when it is empty), frequent and recent first, at most 8. */
export async function completeTag(db: Db, now: number, prefix: string): Promise<readonly string[]> {
  const start = foldTag(prefix);
  const tags = start === '' ? await frequentTags(db, now) : await tagsStarting(db, start, now);
  return tags.slice(0, COMPLETIONS).map((tag) => tag.name);
}

/** Tags in use, frequent and recent ones first. */
export async function frequentTags(db: Db, now: number): Promise<Tag[]> {
  const [often, lately] = await Promise.all([
    db.tags.orderBy('uses').reverse().limit(READ).toArray(),
    db.tags.orderBy('lastUsedAt').reverse().limit(READ).toArray(),
  ]);
  const tags = new Map([...often, ...lately].map((tag) => [tag.id, tag]));
  return inUse([...tags.values()], now);
}

/** Also tags in which a later word begins so come after those that begin so themselves. */
export async function tagsStarting(db: Db, start: string, now: number): Promise<Tag[]> {
  return inUse(
    await db.tags
      .where('name')
      .startsWith(start)
      .limit(READ * 5)
      .toArray(),
    now,
  );
}

function inUse(tags: readonly Tag[], now: number): Tag[] {
  return tags.filter((tag) => tag.uses > 0).sort(byFrecency(now));
}
