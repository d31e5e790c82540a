import { t } from '../platform/i18n.ts';
import { straysIn } from './closed-root.ts';

/** The line of a card that says that Weft was updated; every card has one, hidden. */
export const UPDATED_LINE = 'updated';

/**
 * A card that an update of Weft left behind can save no longer, and in Firefox its script is gone altogether: the new
 * script says so in it, and lets it be closed.
 */
export function tellOldCards(): void {
  // Asked by a selector: the first touch of an element costs a quarter of a millisecond, and hardly any page has one there.
  if (!document.querySelector(':root > span')) return;
  for (const [host, root] of straysIn(document.documentElement, 'card')) {
    showUpdated(root);
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      host.remove();
    };
    root.querySelector('.close')?.addEventListener('click', close);
    root.addEventListener('keydown', close);
  }
}

/**
 * Says that this card can save and keep no longer. What is typed stays to be read and copied, and no more can be typed:
 * only what stood there before is kept.
 */
export function showUpdated(root: ShadowRoot): void {
  const line = root.querySelector<HTMLElement>(`.${UPDATED_LINE}`);
  if (!line?.hidden) return;
  line.textContent = t('error_extension_reloaded');
  line.hidden = false;
  // Keys that change something without typing: a tag away, the suggestion in, saving.
  const hold = (event: Event) => {
    if (event instanceof KeyboardEvent && /^(Backspace|Enter)$/.test(event.key)) event.stopImmediatePropagation();
  };
  root.addEventListener('keydown', hold, { capture: true });
  for (const field of root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    if (field.type === 'checkbox' || field.type === 'radio') field.disabled = true;
    else field.readOnly = true;
  }
  for (const choice of root.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('button:not(.close), select')) {
    choice.disabled = true;
  }
}

/** A new card takes the place of one that was left behind. */
export function removeOldCards(own: Element | undefined): void {
  for (const [host] of straysIn(document.documentElement, 'card', own)) host.remove();
}
