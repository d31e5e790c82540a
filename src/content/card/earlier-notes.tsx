import { agoText } from '../../components/time-ago.tsx';
import { LIMITS } from '../../domain/field.ts';
import { t } from '../../platform/i18n.ts';
import type { Form } from './form.ts';

/** What was noted about this very thing before, each with its time, to read and to change. Emptied = taken away. */
export function EarlierNotes({ notes, onNotes }: { notes: Form['notes']; onNotes(notes: Form['notes']): void }) {
  if (notes.length === 0) return null;
  const now = Date.now();
  const change = (at: number, text: string) => onNotes(notes.map((note) => (note.at === at ? { at, text } : note)));
  return (
    <fieldset class="chips earlier">
      <legend class="label">{t('card_earlier_notes')}</legend>
      {notes.map(({ at, text }) => (
        <div key={at}>
          <time dateTime={new Date(at).toISOString()} title={new Date(at).toLocaleString(t('locale_tag'))}>
            {agoText(at, now)}
          </time>
          <textarea
            class="field text"
            dir="auto"
            aria-label={t('card_earlier_note', agoText(at, now))}
            maxLength={LIMITS.text}
            value={text}
            onInput={(event) => change(at, event.currentTarget.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
