import { useRef, useState } from 'preact/hooks';
import { useFocusKept } from '../../components/use-focus-kept.ts';
import { LIMITS } from '../../domain/field.ts';
import { t } from '../../platform/i18n.ts';

/** Drawn before the user asks for all of it: a post may be as long as a book. */
const SHORT = 480;
/** About what two lines of the card hold. */
const TWO_LINES = 90;

/**
 * The words that are kept. Text alone, whatever it holds; long ones show their beginning. Where they were emptied the way to
 * them stays.
 */
export function Quote({ text, onText }: { text: string; onText(text: string): void }) {
  const [view, setView] = useState<'short' | 'long' | 'edit'>('short');
  const isEdited = view === 'edit';
  const box = useFocusKept<HTMLDivElement>(isEdited, isEdited ? 'textarea' : '.row > :last-child');
  const hadWords = useRef(false);
  hadWords.current ||= Boolean(text);
  if (!hadWords.current) return null;
  return (
    <div ref={box}>
      {isEdited ? (
        <>
          <div class="row">
            <label class="label" for="card-quote">
              {t('card_quote')}
            </label>
            <button type="button" class="link" onClick={() => setView('short')}>
              {t('card_quote_done')}
            </button>
          </div>
          <textarea
            id="card-quote"
            class="field text"
            dir="auto"
            maxLength={LIMITS.text}
            value={text}
            onInput={(event) => onText(event.currentTarget.value)}
          />
        </>
      ) : (
        <Taken text={text} isShort={view === 'short'} onView={setView} />
      )}
    </div>
  );
}

type TakenProps = { text: string; isShort: boolean; onView(view: 'short' | 'long' | 'edit'): void };

function Taken({ text, isShort, onView }: TakenProps) {
  const isLong = text.length > TWO_LINES || text.includes('\n');
  return (
    <blockquote class="taken" dir="auto">
      {text && (
        <p class={isShort ? 'short' : 'long'} tabIndex={isShort ? undefined : 0}>
          {isShort ? text.slice(0, SHORT).replace(/\s+/g, ' ') : text}
        </p>
      )}
      <div class="row">
        {isLong && (
          <button type="button" class="link" onClick={() => onView(isShort ? 'long' : 'short')}>
            {isShort ? t('card_show_all') : t('card_show_less')}
          </button>
        )}
        <button type="button" class="link" onClick={() => onView('edit')}>
          {t('card_quote_edit')}
        </button>
      </div>
    </blockquote>
  );
}
