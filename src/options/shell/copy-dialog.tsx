import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { onFirstClick } from '../../components/first-click.ts';
import { LIMITS } from '../../domain/field.ts';
import { t } from '../../platform/i18n.ts';
import { Dialog } from './dialog.tsx';

/** A text to somebody, to change and to copy: Weft sends nothing. Once it was copied, that it was sent can be noted. */
export function CopyDialog({
  title,
  text,
  onText,
  log,
  onLog,
  onClose,
  children,
}: {
  title: string;
  text: string;
  onText(text: string): void;
  /** Words of the button that notes it. */
  log: string;
  onLog(): void;
  onClose(): void;
  /** What the text is made from, above it. */
  children?: ComponentChildren;
}) {
  const [copied, setCopied] = useState<'yes' | 'refused'>();
  const area = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied('yes');
    } catch {
      // No permission or no focus: the text is selected, so that the keyboard copies it.
      area.current?.select();
      setCopied('refused');
    }
  };
  return (
    <Dialog title={title} onClose={onClose} onSubmit={copy}>
      {children}
      <label>
        <span class="label">{t('draft_text')}</span>
        <textarea
          ref={area}
          class="field draft-text"
          rows={8}
          dir="auto"
          maxLength={LIMITS.text}
          value={text}
          onInput={(event) => {
            onText(event.currentTarget.value);
            setCopied(undefined);
          }}
        />
      </label>
      <p class="hint" role="status">
        {copied === 'yes' && t('draft_copied')}
        {copied === 'refused' && t('draft_copy_failed')}
      </p>
      <div class="form-end">
        <button type="button" class="button quiet" onClick={onClose}>
          {t('draft_done')}
        </button>
        {copied && (
          <button type="button" class="button" onClick={onFirstClick(onLog)}>
            {log}
          </button>
        )}
        <button type="submit" class="button primary">
          {t('draft_copy')}
        </button>
      </div>
    </Dialog>
  );
}
