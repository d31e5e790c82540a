import { type MomentKind, momentKind } from '../domain/moment.ts';
import type { Reflection } from '../domain/reflection.ts';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { readAll } from './read-record.ts';
import type { MomentRow } from './rows.ts';

/** So many that nobody fills it in a lifetime of weeks. */
const MOST = 2_000;
/** Of a busy week the latest: what a page beside the questions can show is far less. */
const MOST_MOMENTS = 200;

/** Every reflection and placing that is there, the latest first. */
export async function listReflections(db: Db): Promise<Reflection[]> {
  return readAll('reflection', await db.reflections.orderBy('at').reverse().limit(MOST).toArray());
}

/** What the record says of a time, for answering questions about it. */
export type Span = {
  moments: Readonly<Record<MomentKind, number>>;
  /** People who came into the network. */
  newPeople: number;
  /** The latest moments, at most 200. */
  latest: readonly MomentRow[];
};

/** From indexes, and the rows of the latest moments. `to` is the first instant after it. */
export function readSpan(db: Db, from: number, to: number): Promise<Span> {
  return db.transaction('r', [db.moments, db.people], async () => {
    const counted = momentKind.options.map(async (kind) => {
      const count = await db.moments.where('[kind+at]').between([kind, from], [kind, to]).count();
      return [kind, count] as const;
    });
    const [counts, newPeople, rows] = await Promise.all([
      Promise.all(counted),
      db.people.where('[kind+addedAt]').between(['person', from], ['person', to]).count(),
      db.moments.where('at').between(from, to).reverse().limit(MOST_MOMENTS).toArray(),
    ]);
    const latest = await momentRowsOf(db, readAll('moment', rows));
    return { moments: Object.fromEntries(counts) as Span['moments'], newPeople, latest };
  });
}

/** Of somebody who has written weekly reflections lately: is that of the week with this id still to be written? */
export async function isWeekOpen(db: Db, id: string): Promise<boolean> {
  const lately = readAll('reflection', await db.reflections.orderBy('at').reverse().limit(LATELY).toArray());
  const weeks = lately.filter(({ kind }) => kind === 'week');
  return weeks.length > 0 && !weeks.some((week) => week.id === id);
}

const LATELY = 20;
