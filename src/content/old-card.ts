import { t } from '../platform/i18n.ts';
import { straysIn } from './closed-root.ts';

/** The line of a card that says that Weft was updated; every card has one, hidden. */
export const UPDATED_LINE = 'updated';

/**
 * A card that an update of Weft left behind can save no longer, and in Firefox its script is gone altogether: the new
 * script says so in it, and lets it be closed.
 */
export function tellOldCards(): void {
  // A document has a head and a body; most have nothing else.
  if (document.documentElement.childElementCount <= 2) return;
  for (const [host, root] of straysIn(document.documentElement, 'card')) {
    const line = root.querySelector<HTMLElement>(`.${UPDATED_LINE}`);
    if (line) {
      line.textContent = t('error_extension_reloaded');
      line.hidden = false;
    }
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      host.remove();
    };
    root.querySelector('.close')?.addEventListener('click', close);
    root.addEventListener('keydown', close);
  }
}

/** A new card takes the place of one that was left behind. */
export function removeOldCards(own: Element | undefined): void {
  for (const [host] of straysIn(document.documentElement, 'card', own)) host.remove();
}
