import { type MessageKey, t } from '../platform/i18n.ts';
import { makeHost } from './closed-root.ts';
import type { Mark } from './known.ts';
import css from './tie-mark.css?inline';

/** The tie mark beside the name of somebody in the network: three rising bars, drawn without the card's machinery. */
export type TieMark = { readonly host: HTMLElement; show(mark: Exclude<Mark, null>): void };

const BARS = { unset: 0, 'very-weak': 1, weak: 2, strong: 3 } as const;
const LABELS: Readonly<Record<keyof typeof BARS, MessageKey>> = {
  unset: 'page_mark_unset',
  'very-weak': 'page_mark_very_weak',
  weak: 'page_mark_weak',
  strong: 'page_mark_strong',
};

/** Not in the page yet, and without bars until `show` is called. */
export function makeTieMark(): TieMark {
  const box = document.createElement('span');
  box.setAttribute('role', 'img');
  const bars = [0, 1, 2].map(() => document.createElement('i'));
  box.append(...bars);
  const { host } = makeHost('mark', css, box);
  let shown: Mark | undefined;
  return {
    host,
    show(mark) {
      if (mark === shown) return;
      shown = mark;
      box.setAttribute('aria-label', t(LABELS[mark]));
      box.title = t(LABELS[mark]);
      for (const [at, bar] of bars.entries()) bar.className = at < BARS[mark] ? 'full' : '';
    },
  };
}
