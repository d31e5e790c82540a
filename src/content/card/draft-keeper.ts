import type { Draft } from '../../domain/capture.ts';

/** Keeps what is typed, because an update of Weft or the end of the page can come at any moment. */
export type DraftKeeper = {
  /** Something changed: kept a little later. `undefined` = nothing is left to keep. */
  change(content: Pick<Draft, 'edits' | 'tagText'> | undefined): void;
  /** Keeps what waits, now: the page is going. False = it was refused, so it is here alone. */
  flush(): Promise<boolean>;
  /** Forgets what waits: it was saved. */
  stop(): void;
  /** Hears of each draft whether it was kept. */
  watch(onAnswer: (isKept: boolean) => void): void;
};

type Send = { keep(draft: Draft): Promise<boolean>; discard(key: string): void };

const QUIET_MS = 300;

/**
 * Drafts of what one card is about (`key`), 300 ms after the last change. What `send.keep` answers says whether the
 * worker has it; without a change nothing is sent.
 */
export function keepDrafts(key: string, send: Send): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Pick<Draft, 'edits' | 'tagText'> | undefined;
  let answered: (isKept: boolean) => void = () => undefined;
  let isKept = false;
  /** Drafts on their way: whether they are kept is not known yet. */
  let sent = 0;
  let last = Promise.resolve(true);
  const keep = async (draft: Draft) => {
    sent += 1;
    const wasKept = await send.keep(draft);
    sent -= 1;
    // An older one that was kept is there still.
    if (wasKept) isKept = true;
    answered(wasKept);
    return wasKept;
  };
  const flush = () => {
    if (timer === undefined) return last;
    clearTimeout(timer);
    timer = undefined;
    if (waiting) {
      last = keep({ key, at: Date.now(), ...waiting });
      return last;
    }
    if (isKept || sent > 0) send.discard(key);
    isKept = false;
    last = Promise.resolve(true);
    answered(true);
    return last;
  };
  return {
    flush,
    change(content) {
      waiting = content;
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
    watch(onAnswer) {
      answered = onAnswer;
    },
  };
}
