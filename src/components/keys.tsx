import { useEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n.ts';

/** One line of the list: the keys, any of which does it, and what they do. */
export type KeyLine = { keys: readonly string[]; does: string };

/** What the keyboard can do here. Opens over everything, closes by Esc, `?`, its button or a click beside it; focus returns. */
export function Keys({ lines, onClose }: { lines: readonly KeyLine[]; onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => before instanceof HTMLElement && before.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== '?') return;
    // A popup would close as a whole on the browser's own Esc.
    event.preventDefault();
    onClose();
  };
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-title"
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div class="keys-body">
        <h2 id="keys-title">{t('keys_title')}</h2>
        <dl>
          {lines.map(({ keys, does }) => (
            <div key={does}>
              <dt>
                {keys.map((key) => (
                  <kbd class="kbd" key={key}>
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <button type="button" class="button" onClick={onClose}>
          {t('keys_close')}
        </button>
      </div>
    </dialog>
  );
}
