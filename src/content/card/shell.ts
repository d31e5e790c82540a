import fields from '../../components/fields.css?inline';
import pieces from '../../components/pieces.css?inline';
import tokens from '../../components/tokens.css?inline';
import type { CardOrder } from '../../messages/card-order.ts';
import { t } from '../../platform/i18n.ts';
import { makeHost } from '../closed-root.ts';
import { removeOldCards, showUpdated, UPDATED_LINE } from '../old-card.ts';
import frame from './card.css?inline';
import content from './card-fields.css?inline';
import { keepQuiet } from './quiet.ts';

/** The card's place in the page: one closed root, there only while something is shown. */
export type Shell = {
  host: HTMLElement;
  root: ShadowRoot;
  /** Where the card is drawn. */
  app: HTMLElement;
  /** Brings it above what the page has opened since. */
  raise(): void;
  /** Says that Weft was updated: this card can save no longer. */
  showUpdated(): void;
  remove(): void;
};

/**
 * Rules for the host from inside its root: an important one is stronger than any that the page can write, inline or
 * animated. Whoever restyles the card could have the user click on what they do not see.
 */
const HOST = `:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  display: block !important;
  width: 0 !important;
  height: 0 !important;
  z-index: 2147483647 !important;
}`;
const LOOK = [HOST, tokens.replaceAll(';', ' !important;'), pieces, fields, content, frame].join('\n');

/**
 * Puts an empty card into the page, above everything, in place of any that an older script left. `theme` `auto` = as
 * the browser's.
 */
export function openShell(theme: CardOrder['theme']): Shell {
  // No such element is left, and so `window.find` passes over all that is in it: a page could guess the words of any other.
  const box = document.createElement('bgsound');
  const app = document.createElement('div');
  app.className = 'app';
  app.dir = t('locale_direction') === 'rtl' ? 'rtl' : 'ltr';
  app.lang = t('locale_tag');
  const updated = document.createElement('p');
  updated.className = UPDATED_LINE;
  updated.hidden = true;
  updated.setAttribute('role', 'alert');
  box.append(app, updated);
  const { host, root } = makeHost('card', LOOK, box);
  if (theme !== 'auto') host.dataset['theme'] = theme;
  removeOldCards(undefined);
  const controller = new AbortController();
  keepQuiet(host, root, controller.signal);
  placeFor().append(host);
  raise(host);
  return {
    host,
    root,
    app,
    raise() {
      const { activeElement } = root;
      raise(host);
      if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true });
    },
    showUpdated: () => showUpdated(root),
    remove() {
      controller.abort();
      host.remove();
    },
  };
}

/** Everything outside an open modal dialog is out of reach: there the card must be inside. */
function placeFor(): Element {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return modal ?? document.documentElement;
}

/** Above the page's own dialogs. */
function raise(host: HTMLElement): void {
  try {
    host.popover = 'manual';
    if (host.matches(':popover-open')) host.hidePopover();
    host.showPopover();
  } catch {
    // A browser without popovers, or a document that is not shown: the highest z-index must do.
    host.removeAttribute('popover');
  }
}
