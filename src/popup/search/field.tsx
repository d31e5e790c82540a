import type { Ref } from 'preact';
import { Icon } from '../../components/icon.tsx';
import { SEARCH_ICON } from '../../components/icons.ts';
import { t } from '../../platform/i18n.ts';

type SearchFieldProps = {
  text: string;
  onText(text: string): void;
  /** Enter: opens the first hit. */
  onEnter(): void;
  field: Ref<HTMLInputElement>;
};

/** The field on top. It is an ordinary text field: Esc belongs to the popup, which clears it before it closes. */
export function SearchField({ text, onText, onEnter, field }: SearchFieldProps) {
  return (
    <search class="head">
      <label class="visually-hidden" for="search">
        {t('popup_search')}
      </label>
      <Icon node={SEARCH_ICON} />
      <input
        id="search"
        ref={field}
        class="field"
        type="text"
        inputMode="search"
        enterKeyHint="search"
        dir={text ? 'auto' : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        placeholder={t('popup_search')}
        aria-keyshortcuts="/"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
      />
      {!text && (
        <span class="kbd" aria-hidden="true">
          /
        </span>
      )}
    </search>
  );
}
