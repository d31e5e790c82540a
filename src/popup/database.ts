import { call } from '../messages/client.ts';
import { inThisWindow } from '../platform/private-window.ts';
import { readDatabase, watchOpening as watchDatabase, watch as watchRead } from '../storage/queries.ts';

/** The way to the database, loaded only after the first paint. */
export { groupChoices, makeSnapshot, search } from '../storage/queries.ts';

/** Reads, and again whenever what was read changes; a refusal says where it is because of the window. */
export const watch: typeof watchRead = (read, onValue, onError, db) =>
  watchRead(read, onValue, (failure) => onError(inThisWindow(failure)), db);

/** Tells while the database takes long to open. */
export function watchOpening(onChange: (isLong: boolean) => void): () => void {
  return watchDatabase(readDatabase(), onChange);
}

/** Does the worker's own database refuse? Captures then wait in its journal. No answer is no news. */
export async function isStorageFailing(): Promise<boolean> {
  const state = await call('storage.check', {});
  return state.ok && state.value.database === 'failed';
}
