import { Dexie } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import { interleave, leftToday, MOST_A_DAY, POOL } from '../domain/review-queue.ts';
import { dayStart, nextDay } from '../domain/when.ts';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { readAll } from './read-record.ts';
import type { MomentRow } from './rows.ts';

/** What is due for recall, in the order in which it is asked about, and how many were answered today. */
export function reviewToday(db: Db, now: number, most: number): Promise<{ due: Moment[]; done: number }> {
  return db.transaction('r', [db.moments], async () => {
    const [rows, done] = await Promise.all([dueBy(db, now).limit(POOL).toArray(), doneOn(db, now).count()]);
    const byId = new Map(readAll('moment', rows).map((moment) => [moment.id, moment]));
    const waiting = rows.flatMap(({ id }) => {
      const moment = byId.get(id);
      return moment ? [{ id, dueAt: moment.review?.dueAt ?? 0, personIds: moment.personIds, tags: moment.tags }] : [];
    });
    return { due: interleave(waiting, most).flatMap(({ id }) => byId.get(id) ?? []), done };
  });
}

/** How many are still asked about today. From indexes alone. */
export function countDue(db: Db, now: number, perDay: number): Promise<number> {
  return db.transaction('r', [db.moments], async () => {
    const [due, done] = await Promise.all([dueBy(db, now).limit(MOST_A_DAY).primaryKeys(), doneOn(db, now).count()]);
    return leftToday(due.length, done, perDay);
  });
}

/** What was answered today, the first answer first. */
export function reviewedToday(db: Db, now: number, most: number): Promise<MomentRow[]> {
  return db.transaction('r', [db.moments, db.people], async () =>
    momentRowsOf(db, readAll('moment', await doneOn(db, now).limit(most).toArray())),
  );
}

function dueBy(db: Db, now: number) {
  return db.moments.where('marks').between(['due', Dexie.minKey], ['due', nextDay(now)]);
}

function doneOn(db: Db, now: number) {
  return db.moments.where('marks').between(['reviewed', dayStart(now)], ['reviewed', nextDay(now)]);
}
