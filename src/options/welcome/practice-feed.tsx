import { useRef, useState } from 'preact/hooks';
import { Avatar } from '../../components/avatar.tsx';
import { failureText } from '../../components/failure-text.ts';
import type { CaptureEdits, Saved } from '../../domain/capture.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { say } from '../act.ts';
import { hashOf } from '../route.ts';
import { practiceCapture } from './practice.ts';
import { PracticeForm } from './practice-form.tsx';

/** A post in the look of a feed, with the real control on it: what is tried here is really saved, and can be undone. */
export function PracticeFeed() {
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState<Saved>();
  const control = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    control.current?.focus();
  };
  const save = async (captureId: string, edits: CaptureEdits) => {
    const result = await call('capture.save', practiceCapture(captureId, Date.now(), edits));
    if (!result.ok) return failureText(result.code);
    setSaved(result.value);
    close();
    return undefined;
  };
  const undo = async () => {
    if (!saved) return;
    const result = await call('capture.undo', { token: saved.token });
    if (result.ok) setSaved(undefined);
    say(result.ok ? t('notice_undone') : failureText(result.code));
    control.current?.focus();
  };
  const author = t('welcome_post_author');
  return (
    <div class="practice">
      <article class="feed-post" aria-label={t('welcome_practice_title')}>
        <Avatar name={author} size={40} />
        <div>
          <p class="feed-who">
            <strong dir="auto">{author}</strong> <span class="hint">{t('welcome_post_when')}</span>
          </p>
          <p class="feed-text" dir="auto">
            {t('welcome_post_text')}
          </p>
          <p class="feed-actions">
            <button
              ref={control}
              type="button"
              class={saved ? 'chip chosen' : 'chip'}
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              {saved ? `✓ ${t('welcome_in_pln')}` : `+ ${t('welcome_pln')}`}
            </button>
          </p>
        </div>
      </article>
      <div role="status" class="practice-said">
        {saved && !open && (
          <p>
            {t('welcome_saved', author)}{' '}
            <button type="button" class="button" onClick={() => void undo()}>
              {t('notice_undo')}
            </button>{' '}
            {saved.momentId && <a href={hashOf({ screen: 'moment', id: saved.momentId })}>{t('welcome_look')}</a>}
          </p>
        )}
      </div>
      {open && <PracticeForm onSave={save} onClose={close} />}
    </div>
  );
}
