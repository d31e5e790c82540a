import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import type { CaptureEdits, Saved } from '../../domain/capture.ts';
import type { FailureCode } from '../../domain/result.ts';
import { peopleIn } from '../../domain/sighting.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { Card, type OpenForm } from './card.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { Saving } from './saving.ts';
import type { Subject } from './subject.ts';
import { Toast, type ToastNote } from './toast.tsx';

type AppProps = {
  subject: Subject;
  isQuick: boolean;
  drafts: DraftKeeper;
  save: Saving;
  /** Something was saved or taken back. */
  onChange(): void;
  /** Weft was updated: nothing can be saved from here. */
  onOrphan(): void;
  /** The card or the note after it is in the page, or back in it. */
  onShown(shown: Element): void;
  /** The form is gone: focus goes back to where it was. */
  onHidden(): void;
  /** Nothing is shown any more. */
  onGone(): void;
  /** The form that is open now, for a shortcut. */
  onForm(form: OpenForm | undefined): void;
  /** Forgets the stored draft. */
  discard(): void;
};

/** The card and what is said after saving: one of them at a time. */
export function App({
  subject,
  isQuick,
  drafts,
  save,
  onChange,
  onOrphan,
  onShown,
  onHidden,
  onGone,
  onForm,
  discard,
}: AppProps) {
  const [showsCard, setShowsCard] = useState(!isQuick);
  const [isDone, setDone] = useState(isQuick);
  const [note, setNote] = useState<ToastNote>();
  const [failure, setFailure] = useState<FailureCode>();
  /** Without a form nothing else tells that this is the page, not what was pointed at. */
  const isOther = isQuick && subject.isInstead === true;
  const [isUnkept, setUnkept] = useState(false);
  const hasReadDraft = useRef(false);

  const fail = (code: FailureCode) => {
    if (code === 'extension-reloaded') onOrphan();
    setFailure(code);
  };
  const undo = async (token: string) => {
    setNote({ text: t('notice_undone'), isPending: true });
    const answer = await call('capture.undo', { token });
    setNote({ text: answer.ok ? t('notice_undone') : failureText(answer.code) });
    onChange();
  };
  const openCard = () => {
    setNote(undefined);
    setDone(false);
    setShowsCard(true);
  };
  const onSaved = (saved: Saved, edits: CaptureEdits) => {
    drafts.stop();
    // The draft of what was edited went with the saving; one that nobody saw is not in what was saved.
    if (hasReadDraft.current && Object.keys(edits).length === 0) discard();
    setDone(true);
    const unchanged = saved.outcome === 'unchanged';
    setNote({
      text: isOther && !unchanged ? t('card_saved_page') : wordsFor(saved),
      ...(unchanged ? {} : { undo: () => void undo(saved.token) }),
      ...(isQuick ? { addNote: openCard } : {}),
    });
    onChange();
  };
  /** Says so within the frame; when it turns out otherwise the card is back as it was. */
  const send = async (edits: CaptureEdits) => {
    setFailure(undefined);
    setShowsCard(false);
    onHidden();
    const name = edits.personName ?? peopleIn(subject.sighting)[0]?.name;
    const savedText = name ? t('card_saved_name', name) : t('card_saved');
    setNote({ text: isOther ? t('card_saved_page') : savedText, isPending: true });
    void drafts.flush();
    const answer = await save(edits);
    if (answer.ok) return onSaved(answer.value, edits);
    // Stored safely elsewhere until the database opens: said, but no reason to keep the card in the way.
    if (answer.code === 'queued') return setNote({ text: failureText('queued') });
    setNote(undefined);
    setDone(false);
    setShowsCard(true);
    fail(answer.code);
  };
  useEffect(() => {
    drafts.watch((isKept) => setUnkept(!isKept));
    if (isQuick) void send({});
  }, []);

  /** Back again when the draft was refused, once: whoever closes it then has been told. */
  const close = async () => {
    setShowsCard(false);
    onHidden();
    if ((await drafts.flush()) || isUnkept) return onGone();
    setShowsCard(true);
  };
  return (
    <>
      {!isDone && (
        <Card
          subject={subject}
          drafts={drafts}
          failure={failure}
          isUnkept={isUnkept}
          isHidden={!showsCard}
          onShown={onShown}
          onClose={() => void close()}
          onSave={(edits) => void send(edits)}
          onFailure={fail}
          onForm={onForm}
          onDraftRead={() => {
            hasReadDraft.current = true;
          }}
        />
      )}
      <Toast note={note} onShown={onShown} onGone={onGone} />
    </>
  );
}

function wordsFor({ outcome, people }: Saved): string {
  if (outcome === 'unchanged') return t('card_unchanged');
  if (outcome === 'added') return t('card_added');
  if (outcome === 'restored') return t('card_restored');
  const name = people[0]?.name;
  return name ? t('card_saved_name', name) : t('card_saved');
}
