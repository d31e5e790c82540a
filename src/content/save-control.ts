import { t } from '../platform/i18n.ts';
import { makeHost } from './closed-root.ts';
import css from './save-control.css?inline';

/** The `+ PLN` control in a post's row of buttons. */
export type SaveControl = { readonly host: HTMLElement; show(isSaved: boolean): void };

/** Not in the page yet, and without words until `show` is called. */
export function makeSaveControl(): SaveControl {
  const button = document.createElement('button');
  button.type = 'button';
  const { host } = makeHost('control', css, button);
  let shown: boolean | undefined;
  return {
    host,
    show(isSaved) {
      if (isSaved === shown) return;
      shown = isSaved;
      button.className = isSaved ? 'saved' : '';
      button.textContent = isSaved ? t('page_control_saved') : t('page_control_add');
      button.title = isSaved ? t('page_control_saved_hint') : t('page_control_add_hint');
    },
  };
}

/** What the page may not hear of a control: else X opens the post, or takes a key for a shortcut of its own. */
const KEPT = ['click', 'auxclick', 'mousedown', 'pointerdown', 'keydown', 'keyup'] as const;

/**
 * One set of listeners for all controls of the page. They stand on the window and hear before the page's own elements
 * do; the event's target is the bare host, because the root is closed. `onClick` hears real clicks alone: a page can
 * make events, but not trusted ones.
 */
export function listenToControls(
  signal: AbortSignal,
  isControl: (target: Element) => boolean,
  onClick: (host: Element) => void,
): void {
  const hear = (event: Event) => {
    const { target } = event;
    if (!(target instanceof Element) || !isControl(target)) return;
    event.stopImmediatePropagation();
    if (event.type === 'click' && event.isTrusted) onClick(target);
  };
  for (const type of KEPT) addEventListener(type, hear, { capture: true, signal });
}
