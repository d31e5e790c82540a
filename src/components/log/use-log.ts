import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../domain/capture.ts';
import { newId } from '../../domain/id.ts';
import { type LogDraft, momentOfLog } from '../../domain/log-draft.ts';
import type { NewMoment } from '../../domain/new-moment.ts';
import type { Result } from '../../domain/result.ts';
import { sameValue } from '../../domain/stamp.ts';

/** The way to the worker, handed in: pieces know no messages. */
export type LogWire = {
  keep(draft: Draft): Promise<unknown>;
  find(key: string): Promise<Result<Draft | null>>;
  discard(key: string): Promise<unknown>;
};

const QUIET_MS = 150;

/**
 * The form's content, kept by the worker as the user types and found again when the form was closed. `key` names what
 * the form is about: each has a draft of its own.
 */
export function useLog(key: string, initial: LogDraft, wire: LogWire) {
  const [draft, draw] = useState(initial);
  /** What stands in the form, at once: keys may follow each other before anything is drawn. */
  const now = useRef(initial);
  const [restored, setRestored] = useState(false);
  const [id, setId] = useState(newMomentId);
  const touched = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Messages go one after the other, or a draft might be kept after it was discarded. */
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const flush = () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const log = now.current;
    const isEmpty = sameValue(log, initial);
    queue.current = queue.current.then(() =>
      isEmpty ? wire.discard(key) : wire.keep({ key, at: Date.now(), edits: {}, log }),
    );
  };
  const latest = useRef(flush);
  latest.current = flush;

  useEffect(() => {
    let gone = false;
    void wire.find(key).then((found) => {
      const log = found.ok ? found.value?.log : undefined;
      // What was typed meanwhile stands.
      if (gone || touched.current || !log) return;
      now.current = log;
      draw(log);
      setRestored(true);
    });
    return () => {
      gone = true;
    };
  }, [key]);
  useEffect(() => {
    const onHide = () => latest.current();
    addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      latest.current();
    };
  }, []);

  const set = (next: LogDraft) => {
    now.current = next;
    draw(next);
  };
  /** Back to the beginning, and nothing is kept. Waits until that is sure. */
  const clear = async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    queue.current = queue.current.then(() => wire.discard(key));
    set(initial);
    setRestored(false);
    setId(newMomentId());
    touched.current = false;
    await queue.current;
  };
  return {
    draft,
    /** It was begun another time. */
    restored,
    change(change: Partial<LogDraft>) {
      touched.current = true;
      set({ ...now.current, ...change });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(), QUIET_MS);
    },
    clear,
    /** What is to be saved. Asked again for the same form it has the same id: sent twice it is one moment. */
    moment: (): NewMoment => momentOfLog(now.current, { id, now: Date.now() }),
  };
}

function newMomentId(): string {
  return newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
}
