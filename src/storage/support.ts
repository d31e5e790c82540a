import type { Db } from './db.ts';
import { personRows } from './list-people.ts';
import type { Page, PersonRow } from './rows.ts';

/** Nobody has a support network of more; should the user mark more, the page says that it shows the first. */
const MOST = 500;

/** How many belong to the support network. */
export function countSupport(db: Db): Promise<number> {
  return db.people.where('support').equals(1).count();
}

/** The support network, in the order of last contact. */
export function readSupport(db: Db): Promise<Page<PersonRow>> {
  return db.transaction('r', [db.people, db.stats], async () => {
    const support = () => db.people.where('support').equals(1);
    const [ids, total] = await Promise.all([support().limit(MOST).primaryKeys(), support().count()]);
    const rows = await personRows(db, await db.stats.bulkGet(ids));
    return { rows: rows.sort((a, b) => (b.stats.lastAt ?? 0) - (a.stats.lastAt ?? 0)), total };
  });
}
