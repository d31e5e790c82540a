import type { Caller } from '../messages/server.ts';
import { makeSessionMap } from './session-map.ts';

const TABS = 200;
/** Between the order and the answer of the page: its origin is not known yet, its first question may come earlier. */
const OPENING = 'opening';

/**
 * Where the user opened a card by a gesture. Only there may a script in a page ask what an open card needs (entries,
 * completion, drafts): a page that got hold of our script without a gesture learns nothing.
 */
export type OpenCards = {
  opening(tabId: number): void;
  /** `origin` absent: it did not open. */
  opened(tabId: number, origin?: string): void;
  /** May this caller ask as an open card does? Our own pages always may. */
  mayAsk(caller: Caller): Promise<boolean>;
};

export function makeOpenCards(): OpenCards {
  const origins = makeSessionMap('open-cards', TABS, (value): value is string => typeof value === 'string');
  return {
    opening: (tabId) => origins.set(String(tabId), OPENING),
    opened(tabId, origin) {
      if (origin === undefined) origins.delete(String(tabId));
      else origins.set(String(tabId), origin);
    },
    async mayAsk({ kind, tabId, url }) {
      if (kind === 'page') return true;
      if (tabId === undefined || !url) return false;
      const origin = await origins.get(String(tabId));
      return origin === OPENING || origin === new URL(url).origin;
    },
  };
}
