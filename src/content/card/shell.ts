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
  /** Says that Weft was updated: this card can save no longer. */
  showUpdated(): void;
  remove(): void;
};

const LOOK = [':host { all: initial }', tokens, pieces, fields, content, frame].join('\n');
/** Against a page's own rules for every element: nothing but an important inline style wins. */
const BARE: Readonly<Record<string, string>> = {
  position: 'fixed',
  inset: '0 auto auto 0',
  display: 'block',
  width: '0',
  height: '0',
  margin: '0',
  padding: '0',
  border: '0',
  overflow: 'visible',
  opacity: '1',
  filter: 'none',
  transform: 'none',
  visibility: 'visible',
  'pointer-events': 'auto',
  'z-index': '2147483647',
};

export function openShell(theme: CardOrder['theme']): Shell {
  const box = document.createElement('div');
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
  for (const [name, value] of Object.entries(BARE)) host.style.setProperty(name, value, 'important');
  removeOldCards(undefined);
  const controller = new AbortController();
  keepQuiet(host, root, controller.signal);
  placeFor().append(host);
  raise(host);
  return {
    host,
    root,
    app,
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
    host.showPopover();
  } catch {
    // A browser without popovers, or a document that is not shown: the highest z-index must do.
    host.removeAttribute('popover');
  }
}
