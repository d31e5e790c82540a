import type { KeyLine } from '../components/keys.tsx';
import { listKeys } from '../components/list-keys.ts';
import { isChord, isTyping } from '../components/list-step.ts';
import { t } from '../platform/i18n.ts';

/** What the keys of the popup act on. */
export type PopupActs = {
  /** Is there a search to clear? */
  searching(): boolean;
  clearSearch(): void;
  focusSearch(): void;
  showKeys(): void;
  save(): void;
  /** Opens the form that logs a moment. */
  log(): void;
  close(): void;
};

/** The keys of the popup, for the whole document. */
export function popupKeys(acts: PopupActs, rows: () => readonly HTMLElement[], field: () => HTMLElement | null) {
  const move = listKeys({ rows, above: field });
  return (event: KeyboardEvent): void => {
    if (event.defaultPrevented || move(event)) return;
    if (event.key === 'Escape' && !event.isComposing) {
      // The browser closes the popup on an Esc that nobody took.
      event.preventDefault();
      if (acts.searching()) acts.clearSearch();
      else acts.close();
      return;
    }
    if (isTyping(event) || isChord(event) || event.repeat) return;
    const act = { '/': acts.focusSearch, '?': acts.showKeys, s: acts.save, l: acts.log }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  };
}

/** The same keys, told. */
export function keyLines(): readonly KeyLine[] {
  return [
    { keys: ['/'], does: t('popup_key_search') },
    { keys: ['S'], does: t('popup_key_save') },
    { keys: ['L'], does: t('popup_key_log') },
    { keys: ['↑', '↓', 'j', 'k'], does: t('popup_key_move') },
    { keys: [t('key_enter')], does: t('popup_key_open') },
    { keys: [t('key_escape')], does: t('popup_key_escape') },
    { keys: ['?'], does: t('popup_key_keys') },
  ];
}
