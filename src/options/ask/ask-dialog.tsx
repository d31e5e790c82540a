import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';
import { CopyDialog } from '../shell/copy-dialog.tsx';
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
  const log = async () => {
    const result = await logAsk(person, need, goalId);
    if (result.ok) onClose();
  };
  return (
    <CopyDialog
      title={t('ask_draft_title', person.name)}
      text={text}
      onText={setText}
      log={t('ask_log')}
      onLog={() => void log()}
      onClose={onClose}
    />
  );
}
