import { useState } from 'preact/hooks';
import {
  DRAFT_PURPOSES,
  DRAFT_TONES,
  type DraftFacts,
  type DraftPurpose,
  type DraftSentence,
  type DraftTone,
  draftText,
} from '../../domain/draft-text.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { CopyDialog } from '../shell/copy-dialog.tsx';

const PURPOSE_WORDS: Readonly<Record<DraftPurpose, { label: MessageKey; log: MessageKey }>> = {
  thanks: { label: 'draft_purpose_thanks', log: 'draft_log_thanks' },
  share: { label: 'draft_purpose_share', log: 'draft_log_share' },
};
const TONE_WORDS: Readonly<Record<DraftTone, MessageKey>> = {
  warm: 'draft_tone_warm',
  plain: 'draft_tone_plain',
  short: 'draft_tone_short',
};
const inWords = ({ key, fills }: DraftSentence) => t(key, ...fills);

/** A thank-you or a share to change and to copy. Weft sends nothing; once it was copied, it can be logged as given. */
export function DraftDialog({
  facts,
  onLog,
  onClose,
}: {
  facts: DraftFacts;
  /** The user sent it, and wants it noted. */
  onLog(purpose: DraftPurpose): void;
  onClose(): void;
}) {
  const [purpose, setPurpose] = useState<DraftPurpose>('thanks');
  const [tone, setTone] = useState<DraftTone>('warm');
  const [withNote, setWithNote] = useState(false);
  /** What the user made of each draft: looking at another tone loses nothing. */
  const [edited, setEdited] = useState<Readonly<Record<string, string>>>({});
  const { takeaway, ...bare } = facts;
  const key = `${purpose} ${tone} ${withNote}`;
  const text = edited[key] ?? draftText(purpose, tone, withNote ? facts : bare, inWords);
  return (
    <CopyDialog
      title={t('draft_title')}
      text={text}
      onText={(changed) => setEdited({ ...edited, [key]: changed })}
      log={t(PURPOSE_WORDS[purpose].log)}
      onLog={() => onLog(purpose)}
      onClose={onClose}
    >
      <Choices
        legend={t('draft_purpose')}
        options={DRAFT_PURPOSES.map((one) => [one, t(PURPOSE_WORDS[one].label)] as const)}
        chosen={purpose}
        onChoose={(one) => setPurpose(one)}
      />
      <Choices
        legend={t('draft_tone')}
        options={DRAFT_TONES.map((one) => [one, t(TONE_WORDS[one])] as const)}
        chosen={tone}
        onChoose={(one) => setTone(one)}
      />
      {takeaway && (
        <label class="check">
          <input type="checkbox" checked={withNote} onChange={(event) => setWithNote(event.currentTarget.checked)} />
          {t('draft_note')}
        </label>
      )}
    </CopyDialog>
  );
}

function Choices<T extends string>({
  legend,
  options,
  chosen,
  onChoose,
}: {
  legend: string;
  options: readonly (readonly [T, string])[];
  chosen: T;
  onChoose(value: T): void;
}) {
  return (
    <fieldset class="toggles">
      <legend class="label">{legend}</legend>
      {options.map(([value, words]) => (
        <button key={value} type="button" class="chip" aria-pressed={value === chosen} onClick={() => onChoose(value)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
