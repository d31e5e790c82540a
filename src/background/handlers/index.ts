import { type Handler, type Handlers, messageNames } from '../../messages/server.ts';
import { captureHandlers } from './capture.ts';
import { cardHandlers } from './card.ts';
import { draftHandlers } from './drafts.ts';
import { marksHandlers } from './marks.ts';
import { noteHandlers } from './notes.ts';
import { pageHandlers } from './page.ts';
import type { Parts } from './parts.ts';

/** Those of all other messages; see `rare.ts`. */
export type RareHandlers = Omit<Handlers, keyof ReturnType<typeof gestureHandlers>>;

/** Who answers each message: at once what a gesture waits for, all else once the other half of the worker is loaded. */
export function makeHandlers(parts: Parts, rare: () => Promise<RareHandlers>): Handlers {
  const atOnce = gestureHandlers(parts);
  const names = messageNames.filter((name): name is keyof RareHandlers => !(name in atOnce));
  const later = names.map((name) => {
    const handler: Handler<typeof name> = async (payload, caller) =>
      ((await rare())[name] as Handler<typeof name>)(payload, caller);
    return [name, handler];
  });
  return { ...(Object.fromEntries(later) as RareHandlers), ...atOnce };
}

function gestureHandlers(parts: Parts) {
  return {
    ...captureHandlers(parts),
    ...marksHandlers(parts),
    ...draftHandlers(parts),
    ...cardHandlers(parts),
    ...pageHandlers(parts),
    ...noteHandlers(parts),
  };
}
