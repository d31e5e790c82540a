import { call } from '../messages/client.ts';
import { readDatabase, watchOpening as watchDatabase } from '../storage/queries.ts';

/** The way to the database, loaded only after the first paint. */
export { groupChoices, makeSnapshot, search, watch } from '../storage/queries.ts';

/** Tells while the database takes long to open. */
export function watchOpening(onChange: (isLong: boolean) => void): () => void {
  return watchDatabase(readDatabase(), onChange);
}

/** Does the worker's own database refuse? Captures then wait in its journal. No answer is no news. */
export async function isStorageFailing(): Promise<boolean> {
  const state = await call('storage.check', {});
  return state.ok && state.value.database === 'failed';
}
