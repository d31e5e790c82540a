import { useEffect, useId, useRef } from 'preact/hooks';
import { failureText } from '../../components/failure-text.ts';
import { GIVING_WORDS } from '../../components/giving-words.ts';
import { Icon } from '../../components/icon.tsx';
import { DONE_ICON } from '../../components/icons.ts';
import { LIMITS } from '../../domain/field.ts';
import { t } from '../../platform/i18n.ts';
import type { GivingNow } from './use-give.ts';

/** How giving went, with its undo and room for a word about it. Always in the page, so that screen readers hear what appears. */
export function GiveNote({ giving }: { giving: GivingNow }) {
  const { step, undo } = giving;
  const given = 'given' in step ? step.given : undefined;
  return (
    <div>
      <div role="status">
        {step.step === 'failed' && <p class="save-note bad">{failureText(step.code)}</p>}
        {step.step === 'undone' && <p class="save-note">{t('popup_undone')}</p>}
        {given && (
          <p class="save-note">
            <Icon node={DONE_ICON} />
            <span dir="auto">{t(GIVING_WORDS[given.giving].done, given.name)}</span>
            <button type="button" class="button quiet" onClick={() => void undo()}>
              {t('notice_undo')}
            </button>
          </p>
        )}
      </div>
      {given && <Word key={given.momentId} say={giving.say} />}
    </div>
  );
}

/** Kept by Enter, when it is left, and when the popup goes away. */
function Word({ say }: { say(text: string): Promise<void> }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const kept = useRef('');
  const keep = () => {
    const text = field.current?.value ?? '';
    if (text.trim() === kept.current) return;
    kept.current = text.trim();
    void say(text);
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const onHide = () => latest.current();
    addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
    };
  }, []);
  return (
    <div class="give-word">
      <label class="page-meta" for={id}>
        {t('give_note')}
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        type="text"
        dir="auto"
        maxLength={LIMITS.line}
        onBlur={keep}
        onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && keep()}
      />
    </div>
  );
}
