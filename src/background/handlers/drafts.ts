import { fail } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import type { Parts } from './parts.ts';

export function draftHandlers({ drafts, cards }: Parts): Pick<Handlers, 'draft.keep' | 'draft.find' | 'draft.discard'> {
  return {
    'draft.keep': (draft, caller) => drafts.keep(draft, caller),
    'draft.find': async ({ key }, caller) =>
      (await cards.mayAsk(caller)) ? drafts.find(key, caller) : fail('not-allowed', 'draft.find'),
    'draft.discard': ({ key }, caller) => drafts.discard(key, caller),
  };
}
