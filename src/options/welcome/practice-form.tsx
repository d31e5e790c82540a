import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Avatar } from '../../components/avatar.tsx';
import { BenefitField } from '../../components/benefit-field.tsx';
import { TagField } from '../../components/tag-field.tsx';
import { TieField } from '../../components/tie-field.tsx';
import type { CaptureEdits } from '../../domain/capture.ts';
import type { Benefit } from '../../domain/moment.ts';
import type { Tie } from '../../domain/tie.ts';
import { t } from '../../platform/i18n.ts';
import { saveKeys } from '../shell/key-lines.ts';
import { suggestTags } from '../shell/suggest.ts';

/** What the capture card asks, all of it optional. */
export function PracticeForm({
  onSave,
  onClose,
}: {
  /** Gives the words of a failure back. */
  onSave(captureId: string, edits: CaptureEdits): Promise<string | undefined>;
  onClose(): void;
}) {
  const id = useId();
  // One act of saving, however often the key is pressed.
  const captureId = useRef(crypto.randomUUID());
  const first = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState('');
  const [benefit, setBenefit] = useState<Benefit>();
  const [tags, setTags] = useState<readonly string[]>([]);
  const [tie, setTie] = useState<Tie>();
  const [failed, setFailed] = useState<string>();
  useLayoutEffect(() => first.current?.focus(), []);

  const save = async () => {
    const words = await onSave(captureId.current, {
      ...(note.trim() ? { note: note.trim() } : {}),
      ...(benefit ? { benefit } : {}),
      ...(tags.length > 0 ? { tags: [...tags] } : {}),
      ...(tie ? { tie } : {}),
    });
    setFailed(words);
  };
  const author = t('welcome_post_author');
  return (
    <form
      class="practice-card"
      aria-label={t('menu_save')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h3>{t('menu_save')}</h3>
      <p class="practice-who">
        <Avatar name={author} size={32} />
        <strong dir="auto">{author}</strong>
      </p>
      <blockquote class="quote" dir="auto">
        {t('welcome_post_text')}
      </blockquote>
      <div>
        <label class="label" for={id}>
          {t('welcome_note')}
        </label>
        <textarea
          id={id}
          ref={first}
          class="field area"
          rows={2}
          dir="auto"
          value={note}
          onInput={(event) => setNote(event.currentTarget.value)}
        />
      </div>
      <BenefitField benefit={benefit ?? null} onBenefit={(next) => setBenefit(next ?? undefined)} />
      <div>
        <TagField tags={tags} onTags={setTags} suggest={suggestTags} />
      </div>
      <div>
        <TieField tie={tie} onTie={setTie} />
      </div>
      <p class="form-failed" role="alert">
        {failed}
      </p>
      <div class="form-end">
        <button type="button" class="button quiet" onClick={onClose}>
          <kbd class="kbd">{t('keys_name_escape')}</kbd> {t('form_close')}
        </button>
        <button type="submit" class="button primary">
          {t('form_save')} <kbd class="kbd">{saveKeys()}</kbd>
        </button>
      </div>
    </form>
  );
}
