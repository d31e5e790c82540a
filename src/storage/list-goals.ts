import type { Goal } from '../domain/goal.ts';
import { offered } from '../domain/new-goal.ts';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { momentsMarked } from './moments-of.ts';
import { readAll, readRecord } from './read-record.ts';
import type { GoalPage, GoalRow, MomentRow, Page } from './rows.ts';

/** A person sets goals by the dozen, not by the thousand: the living ones are read and chosen from. */
async function livingGoals(db: Db): Promise<Goal[]> {
  return readAll('goal', await db.goals.orderBy('at').toArray());
}

/** Open goals as they are offered, or closed ones, the last closed first; with how many moments serve each. */
export function listGoals(db: Db, closed: boolean): Promise<{ rows: readonly GoalRow[]; others: number }> {
  return db.transaction('r', [db.goals, db.moments], async () => {
    const all = await livingGoals(db);
    const open = offered(all);
    const over = all.filter(({ closedAt }) => closedAt !== undefined);
    const chosen = closed ? over.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0)) : open;
    const rows = await Promise.all(
      chosen.map(async (goal) => ({ goal, moments: await momentsMarked(db, 'goal', goal.id).count() })),
    );
    return { rows, others: closed ? open.length : over.length };
  });
}

/** Open goals by name, for a choice. */
export async function goalChoices(db: Db): Promise<readonly { id: string; title: string }[]> {
  return offered(await livingGoals(db)).map(({ id, title }) => ({ id, title }));
}

/** `undefined`: there is no such goal, or it was removed. */
export function findGoal(db: Db, id: string): Promise<GoalPage | undefined> {
  return db.transaction('r', [db.goals, db.people], async () => {
    const goal = readRecord('goal', await db.goals.get(id));
    if (!goal || goal.deletedAt !== undefined) return undefined;
    const people = readAll('person', await db.people.bulkGet([...goal.personIds]));
    const byId = new Map(people.filter(({ deletedAt }) => deletedAt === undefined).map((one) => [one.id, one]));
    return {
      goal,
      people: goal.personIds.map((personId) => {
        const person = byId.get(personId);
        if (!person) return { id: personId };
        return { id: personId, name: person.name, kind: person.kind, ...(person.tie && { tie: person.tie }) };
      }),
    };
  });
}

/** The moments that serve a goal, latest first. */
export function goalMoments(db: Db, id: string, limit: number): Promise<Page<MomentRow>> {
  return db.transaction('r', [db.moments, db.people], async () => {
    const [rows, total] = await Promise.all([
      momentsMarked(db, 'goal', id).limit(limit).toArray(),
      momentsMarked(db, 'goal', id).count(),
    ]);
    return { rows: await momentRowsOf(db, readAll('moment', rows)), total };
  });
}
