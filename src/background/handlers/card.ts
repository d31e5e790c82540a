import { fail, ok } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { browser } from '../../platform/native.ts';
import type { Parts } from './parts.ts';

/** Opening the card from its control or from the popup. `not-found` = the tab is gone. */
export function cardHandlers({ gestures, cards }: Parts): Pick<Handlers, 'card.open' | 'card.closed' | 'page.card'> {
  return {
    'card.open': async (_, { tabId }) =>
      tabId === undefined ? fail('not-found', 'tab') : gestures.order(tabId, { way: 'control', quick: false }),
    'card.closed': async (_, { tabId }) => {
      if (tabId !== undefined) cards.closed(tabId);
      return ok({ closed: true });
    },
    'page.card': async ({ tabId }) => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!tab) return fail('not-found', 'tab');
      return gestures.order(tabId, { way: 'popup', quick: false });
    },
  };
}
