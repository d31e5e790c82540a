import { failureText } from '../components/failure-text.ts';
import type { Notice } from '../components/notice.tsx';
import { ok, type Result } from '../domain/result.ts';
import { call } from '../messages/client.ts';

/** Where notes go: the frame of the application sets it, because a note outlives the screen that said it. */
let speaker: (notice: Notice) => void = () => undefined;

/** Sets where notes go; gives back what stops it. */
export function onSay(speak: (notice: Notice) => void): () => void {
  speaker = speak;
  return () => {
    if (speaker === speak) speaker = () => undefined;
  };
}

/** Says something at the foot of the page, with its undo where there is one. */
export function say(text: string, undo?: Notice['undo']): void {
  speaker(undo ? { text, undo } : { text });
}

/** Waits for a change, then says `words` with an undo, or why it failed. Gives the result back, so that a form keeps what was typed. */
export async function act<T extends { token: string }>(words: string, change: Promise<Result<T>>): Promise<Result<T>> {
  const result = await change;
  if (result.ok) say(words, () => undoAll([result.value.token]));
  else say(failureText(result.code));
  return result;
}

/** Takes back several changes, the last first. Stops at the first that cannot be taken back. */
export async function undoAll(tokens: readonly string[]): Promise<Result<unknown>> {
  for (const token of tokens.toReversed()) {
    const result = await call('change.undo', { token });
    if (!result.ok) return result;
  }
  return ok(undefined);
}
