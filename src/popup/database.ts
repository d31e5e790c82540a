import { call } from '../messages/client.ts';

/** The way to the database, loaded only after the first paint. */
export { groupChoices, makeSnapshot, search, watch } from '../storage/queries.ts';

/** Does the worker's own database refuse? Captures then wait in its journal. No answer is no news. */
export async function isStorageFailing(): Promise<boolean> {
  const state = await call('storage.check', {});
  return state.ok && state.value.database === 'failed';
}
