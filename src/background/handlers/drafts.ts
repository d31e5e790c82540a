import { fail } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import type { Parts } from './parts.ts';

/** What was typed and not saved yet. `not-allowed` where a page without an open card asks for it or would drop it. */
export function draftHandlers({ drafts, cards }: Parts): Pick<Handlers, 'draft.keep' | 'draft.find' | 'draft.discard'> {
  return {
    'draft.keep': async (draft, caller) => {
      // What our own pages go on with is never begun in somebody else's.
      if (draft.log && caller.kind !== 'page') return fail('not-allowed', 'draft.keep');
      // The last words of a card that has just been closed are kept too; a page that no card is open in makes no room for them.
      return drafts.keep(draft, caller, await cards.mayAsk(caller));
    },
    'draft.find': async ({ key }, caller) =>
      (await cards.mayAsk(caller)) ? drafts.find(key, caller) : fail('not-allowed', 'draft.find'),
    // A page may add; what the user wrote goes by an open card alone.
    'draft.discard': async ({ key }, caller) =>
      (await cards.mayAsk(caller)) ? drafts.discard(key, caller) : fail('not-allowed', 'draft.discard'),
  };
}
