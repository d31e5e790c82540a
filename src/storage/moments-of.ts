import { Dexie } from 'dexie';
import type { Db } from './db.ts';
import type { StoredMoment } from './stored.ts';

/** One person's living moments, latest first: read from the index in that order. */
export function momentsOf(db: Db, personId: string) {
  return db.moments.where('people').between([personId, Dexie.minKey], [personId, Dexie.maxKey]).reverse();
}

/** `undefined` = no living moment is theirs. */
export function lastMomentOf(db: Db, personId: string): Promise<StoredMoment | undefined> {
  return momentsOf(db, personId).first();
}

/** The living moments of a group, that serve a goal, or came by way of somebody, in the same way. */
export function momentsMarked(db: Db, mark: 'group' | 'goal' | 'via', id: string) {
  return db.moments.where('marks').between([mark, id, Dexie.minKey], [mark, id, Dexie.maxKey]).reverse();
}

/** Those that follow one of these, deleted ones too. */
export function momentsFollowing(db: Db, ids: readonly string[]) {
  return db.moments.where('marks').anyOf(ids.map((id) => ['follows', id]));
}
