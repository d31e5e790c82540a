import { Dexie } from 'dexie';
import type { Db } from './db.ts';
import type { StoredMoment } from './stored.ts';

/** One person's living moments, latest first: read from the index in that order. */
export function momentsOf(db: Db, personId: string) {
  return db.moments.where('people').between([personId, Dexie.minKey], [personId, Dexie.maxKey]).reverse();
}

export function lastMomentOf(db: Db, personId: string): Promise<StoredMoment | undefined> {
  return momentsOf(db, personId).first();
}

/** The living moments of a group, in the same way. */
export function momentsOfGroup(db: Db, groupId: string) {
  return db.moments.where('groups').between([groupId, Dexie.minKey], [groupId, Dexie.maxKey]).reverse();
}

/** The living moments that serve a goal, in the same way. */
export function momentsOfGoal(db: Db, goalId: string) {
  return db.moments.where('goals').between([goalId, Dexie.minKey], [goalId, Dexie.maxKey]).reverse();
}
