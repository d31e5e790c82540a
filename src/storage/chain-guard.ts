import { momentsFollowing } from './moments-of.ts';
import type { Touched, Work } from './work.ts';

/** Far above any conversation; what is longer cannot be looked through in one act, and is refused. */
const MOST_LINKS = 10_000;

/**
 * A moment never comes to follow itself, by however many others: whatever the act was (a link, an undo, an import), it
 * is refused as a whole with `conflict`. Links of deleted moments count, because undo brings them back.
 */
export async function refuseCircles(work: Work, changed: readonly Touched[]): Promise<void> {
  const followed = new Map(
    work.touched.flatMap((one) => (one.kind === 'moment' ? [[one.after.id, one.after.followsId] as const] : [])),
  );
  for (const one of changed) {
    if (one.kind !== 'moment') continue;
    const { id, followsId } = one.after;
    if (followsId === undefined || followsId === one.before?.followsId) continue;
    if (await isFollowed(work, followed, id)) await refuseCircle(work, followed, id);
  }
}

/** Nothing follows it: then it cannot close a circle, however long the chain before it is. */
async function isFollowed(work: Work, followed: ReadonlyMap<string, string | undefined>, id: string): Promise<boolean> {
  for (const followsId of followed.values()) if (followsId === id) return true;
  return (await momentsFollowing(work.db, [id]).count()) > 0;
}

async function refuseCircle(
  work: Work,
  followed: ReadonlyMap<string, string | undefined>,
  start: string,
): Promise<void> {
  let next = followed.get(start);
  for (let links = 0; next !== undefined; links += 1) {
    if (next === start || links > MOST_LINKS) work.refuse('conflict', 'moment: follows itself');
    next = followed.has(next) ? followed.get(next) : await followedBy(work, next);
  }
}

async function followedBy(work: Work, id: string): Promise<string | undefined> {
  return (await work.db.moments.get(id))?.followsId;
}
