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

/** Did anybody write a reflection, and is there one of this id? From keys alone. */
export async function knowsReflection(db: Db, id: string): Promise<{ any: boolean; this: boolean }> {
  const any = await db.reflections.orderBy('at').limit(1).primaryKeys();
  const row = any.length > 0 ? await db.reflections.get(id) : undefined;
  return { any: any.length > 0, this: row !== undefined && row.deletedAt === undefined };
}
