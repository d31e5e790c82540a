import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { TimeAgo } from '../../components/time-ago.tsx';
import { LIMITS } from '../../domain/field.ts';
import type { Prompt, Reflection, ReflectionKind } from '../../domain/reflection.ts';
import { reflectionId } from '../../domain/reflection.ts';
import { call } from '../../messages/client.ts';
import { t } from '../../platform/i18n.ts';
import { act } from '../act.ts';
import { saveKeys } from '../shell/key-lines.ts';
import { useGrow } from '../shell/use-grow.ts';
import { PROMPT_WORDS } from './reflect-words.ts';
import { filled, useAnswers } from './use-answers.ts';

/** The questions about one time, with what the record says beside each, and the answers as they are written. */
export function Sheet({
  kind,
  from,
  prompts,
  saved,
  beside,
}: {
  kind: ReflectionKind;
  from: number;
  prompts: readonly Prompt[];
  saved: Reflection | undefined;
  beside(prompt: Prompt): ComponentChildren;
}) {
  const id = reflectionId(kind, from);
  const { answers, draft, type, settle } = useAnswers(id, saved);
  if (!answers) return null;
  const isEmpty = Object.keys(filled(answers)).length === 0;
  const save = async () => {
    if (isEmpty || draft === 'none') return;
    const words = filled(answers);
    const written = Object.entries(words).map(([prompt, text]) => ({ prompt, text }));
    const result = await act(
      t('reflect_saved_done'),
      call('reflection.save', { id, kind, from: saved?.from ?? from, answers: written }),
    );
    if (result.ok) settle(words);
  };
  return (
    <form
      class="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      {prompts.map((prompt) => (
        <section key={prompt} class="card prompt">
          <Answer label={t(PROMPT_WORDS[prompt])} text={answers[prompt] ?? ''} onText={(text) => type(prompt, text)} />
          <aside class="beside">{beside(prompt)}</aside>
        </section>
      ))}
      <p class="sheet-end">
        <button type="submit" class="button primary" disabled={isEmpty || draft === 'none'}>
          {t('reflect_save')} <kbd class="kbd">{saveKeys()}</kbd>
        </button>
        <span class="hint" role="status">
          {draft === 'kept' && t('reflect_draft_kept')}
          {draft === 'unsafe' && t('reflect_draft_unsafe')}
          {draft === 'none' && saved && (
            <>
              {t('reflect_saved')} <TimeAgo at={lastEdit(saved)} />
            </>
          )}
        </span>
      </p>
    </form>
  );
}

function Answer({ label, text, onText }: { label: string; text: string; onText(text: string): void }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useGrow(area, text);
  return (
    <div class="answer">
      <label class="prompt-words" for={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area}
        class="field area"
        dir="auto"
        rows={3}
        maxLength={LIMITS.text}
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </div>
  );
}

function lastEdit({ createdAt, stamps }: Reflection): number {
  return Math.max(createdAt, ...Object.values(stamps).map(({ at }) => at));
}
