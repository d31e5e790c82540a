import { fail } from '../../domain/result.ts';
import type { Handlers } from '../../messages/server.ts';
import { browser } from '../../platform/native.ts';
import type { Parts } from './parts.ts';

export function cardHandlers({ gestures }: Parts): Pick<Handlers, 'card.open' | 'page.card'> {
  return {
    'card.open': async (_, { tabId }) =>
      tabId === undefined ? fail('not-found', 'tab') : gestures.order(tabId, { way: 'control', quick: false }),
    'page.card': async ({ tabId }) => {
      const tab = await browser.tabs.get(tabId).catch(() => undefined);
      if (!tab) return fail('not-found', 'tab');
      return gestures.order(tabId, {
        way: 'popup',
        quick: false,
        ...(tab.url ? { about: { pageUrl: tab.url } } : {}),
      });
    },
  };
}
