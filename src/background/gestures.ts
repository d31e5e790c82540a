import { ok, type Result } from '../domain/result.ts';
import type { CardOrder } from '../messages/server.ts';
import { wordsFor } from '../platform/language.ts';
import { readSettings } from '../platform/settings.ts';
import type { Badge } from './badge.ts';
import { openCard } from './inject.ts';
import type { OpenCards } from './open-cards.ts';

/** Keys of what the card says; its test holds them together. */
export const CARD_WORDS =
  /^(ago|benefit|card|count|error|field|key|kind|locale|media|notice|tie)_|^person_unnamed$|^site_web$/;

/** Every way in which the user calls the card. */
export type Gestures = {
  /** Opens the card (or saves at once) in a tab; where the browser does not let us in, the toolbar button says so. */
  order(tabId: number, order: Omit<CardOrder, 'theme'>): Promise<Result<{ opened: true }>>;
};

/** The card comes in the theme and language that the user chose. `no-access` is shown on the button of the tab. */
export function makeGestures(badge: Badge, cards: OpenCards): Gestures {
  return {
    async order(tabId, order) {
      const { theme, language } = await readSettings();
      const words = await wordsFor(language, CARD_WORDS);
      cards.opening(tabId);
      const url = await openCard(tabId, { ...order, ...words, theme });
      cards.opened(tabId, url.ok ? url.value : undefined);
      if (!url.ok && url.code === 'no-access') await badge.refused(tabId);
      return url.ok ? ok({ opened: true }) : url;
    },
  };
}
