import { useRef, useState } from 'preact/hooks';
import { LIMITS } from '../../domain/field.ts';
import { t } from '../../platform/i18n.ts';
import { Dialog } from '../shell/dialog.tsx';
import { logAsk } from './log-ask.ts';

/** A question to somebody, to change and to copy; once it was sent, it can be noted. */
export function AskDialog({
  person,
  need,
  goalId,
  onClose,
}: {
  person: { id: string; name: string };
  need: string;
  goalId: string | undefined;
  onClose(): void;
}) {
  const [text, setText] = useState(() => t('ask_draft_text', person.name, need));
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
  const log = async () => {
    const result = await logAsk(person, need, goalId);
    if (result.ok) onClose();
  };
  return (
    <Dialog title={t('ask_draft_title', person.name)} onClose={onClose} onSubmit={() => void copy()}>
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
            setText(event.currentTarget.value);
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
          <button type="button" class="button" onClick={() => void log()}>
            {t('ask_log')}
          </button>
        )}
        <button type="submit" class="button primary">
          {t('draft_copy')}
        </button>
      </div>
    </Dialog>
  );
}
