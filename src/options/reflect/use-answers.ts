import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReflectionDraft as Answers, Reflection } from '../../domain/reflection.ts';
import { sameValue } from '../../domain/stamp.ts';
import { keepReflectionDraft, readReflectionDraft } from '../../platform/reflection-draft.ts';

/** Long enough not to write with every key, short enough that a crash takes no more than a word. */
const KEEP_MS = 400;

/** The fields of one reflection. */
type AnswersModel = {
  /** What the fields show: what was typed, else what was saved. Absent until it is known. */
  answers: Answers | undefined;
  /** Something was typed that is not saved yet. `unsafe` = the browser did not keep it either. */
  draft: 'none' | 'kept' | 'unsafe';
  type(prompt: string, text: string): void;
  /** These were saved. What was typed since is a draft still. */
  settle(saved: Answers): void;
};

/** The answers of one reflection while they are written. What was typed is kept on the device until it is saved. */
export function useAnswers(id: string, saved: Reflection | undefined): AnswersModel {
  const [typed, setTyped] = useState<{ id: string; answers: Answers | undefined }>();
  const [unsafe, setUnsafe] = useState(false);
  /** As it is now, for an answer that comes later. */
  const latest = useRef(typed);
  latest.current = typed;
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; keep(): void }>(undefined);
  const flush = () => {
    const { current } = waiting;
    if (!current) return;
    clearTimeout(current.timer);
    waiting.current = undefined;
    current.keep();
  };
  useEffect(() => {
    let gone = false;
    void readReflectionDraft(id).then((answers) => gone || setTyped({ id, answers }));
    const onHide = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', onHide);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onHide);
      flush();
    };
  }, [id]);

  const isRead = typed?.id === id;
  const before = answersOf(saved);
  const mine = isRead ? typed.answers : undefined;
  const isNew = mine !== undefined && !sameValue(filled(mine), filled(before));
  return {
    answers: isRead ? (mine ?? before) : undefined,
    draft: !isNew ? 'none' : unsafe ? 'unsafe' : 'kept',
    type(prompt, text) {
      const answers = { ...(mine ?? before), [prompt]: text };
      setTyped({ id, answers });
      if (waiting.current) clearTimeout(waiting.current.timer);
      const keep = () => void keepReflectionDraft(id, answers).then((kept) => setUnsafe(!kept));
      waiting.current = { timer: setTimeout(flush, KEEP_MS), keep };
    },
    settle(saved) {
      if (!sameValue(filled(latest.current?.answers ?? {}), saved)) return;
      if (waiting.current) clearTimeout(waiting.current.timer);
      waiting.current = undefined;
      setTyped({ id, answers: undefined });
      void keepReflectionDraft(id, undefined);
    },
  };
}

/** What was saved, by prompt; without a reflection nothing was. */
function answersOf(reflection: Reflection | undefined): Answers {
  return Object.fromEntries((reflection?.answers ?? []).map(({ prompt, text }) => [prompt, text]));
}

/** Without what is empty: fields that were never typed in say nothing. */
export function filled(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([prompt, text]) => (text.trim() ? [[prompt, text.trim()]] : [])),
  );
}
