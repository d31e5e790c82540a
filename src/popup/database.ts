import { SNAPSHOT_LINES } from '../domain/snapshot.ts';
import { call } from '../messages/client.ts';
import { counts, listMoments, listPeople, search, watch } from '../storage/queries.ts';
import { momentLine, type Overview, personLine } from './overview.ts';

/**
 * The way to the database, loaded only after the first paint.
 */
export { search, watch };
export type Db = Parameters<typeof counts>[0];

/** The lists as they stand, as long as the popup shows them. */
export async function readOverview(db: Db): Promise<Overview> {
  const [numbers, people, moments] = await Promise.all([
    counts(db),
    listPeople(db, { sort: 'recent', offset: 0, limit: SNAPSHOT_LINES }),
    listMoments(db, { offset: 0, limit: SNAPSHOT_LINES }),
  ]);
  return { counts: numbers, people: people.rows.map(personLine), moments: moments.rows.map(momentLine) };
}

/** Does the worker's own database refuse? Captures then wait in its journal. No answer is no news. */
export async function isStorageFailing(): Promise<boolean> {
  const state = await call('storage.check', {});
  return state.ok && state.value.database === 'failed';
}
