import type { Caller } from '../messages/server.ts';
import { makeSessionMap } from './session-map.ts';

const TABS = 200;
/** Bringing the scripts in takes well below this: an order that is older was cut short. */
const OPENING_MS = 10_000;

/** A card in a tab: in the page at this address; `url` absent = it was ordered and the page has not answered yet. */
type OpenCard = { at: number; url?: string };

/**
 * Where a card is open by a gesture of the user. Only there may a script in a page ask what an open card needs (entries,
 * completion, drafts): a page that got hold of our script without a gesture, or after the card was closed, learns
 * nothing. Tab numbers are not used twice while the browser runs, so a closed tab needs no listener.
 */
export type OpenCards = {
  opening(tabId: number): void;
  /** `url` absent: it did not open. */
  opened(tabId: number, url?: string): void;
  /** The card, or the page around it, went away. */
  closed(tabId: number): void;
  /** May this caller ask as an open card does? Our own pages always may. */
  mayAsk(caller: Caller): Promise<boolean>;
};

/** `isShown` asks the tab's page whether our card is in it. */
export function makeOpenCards(now: () => number, isShown: (tabId: number) => Promise<boolean>): OpenCards {
  const cards = makeSessionMap('open-cards', TABS, isOpenCard);
  const opened = (tabId: number, url?: string) => {
    if (url === undefined) cards.delete(String(tabId));
    else cards.set(String(tabId), { at: now(), url });
  };
  return {
    opened,
    opening: (tabId) => cards.set(String(tabId), { at: now() }),
    closed: (tabId) => cards.delete(String(tabId)),
    async mayAsk({ kind, tabId, url }) {
      if (kind === 'page') return true;
      const card = tabId === undefined ? undefined : await cards.get(String(tabId));
      if (!card || tabId === undefined || !url) return false;
      if (card.url === undefined) return Math.abs(now() - card.at) < OPENING_MS;
      if (card.url === url) return true;
      // The card goes along within one document (`pushState`); with any other it is gone, and may not have had time to say so.
      const isStill = new URL(card.url).origin === new URL(url).origin && (await isShown(tabId));
      opened(tabId, isStill ? url : undefined);
      return isStill;
    },
  };
}

function isOpenCard(value: unknown): value is OpenCard {
  if (typeof value !== 'object' || value === null || !('at' in value) || typeof value.at !== 'number') return false;
  return !('url' in value) || (typeof value.url === 'string' && URL.canParse(value.url));
}
