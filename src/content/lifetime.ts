import { isAlive } from '../platform/page-runtime.ts';

/** How long a script in a page may act. */
export type Lifetime = {
  /**
   * Aborted when Weft was updated: hand it to every listener. Made at the first look at it, which costs a tenth of a
   * millisecond: what every page is given on the way in ends by `onEnd` instead.
   */
  readonly signal: AbortSignal;
  /** Runs when the lifetime ends. */
  onEnd(work: () => void): void;
  /** May we still act? Ends the lifetime of an orphan, so ask at the start of every event. */
  isOver(): boolean;
  end(): void;
};

/**
 * Lives until the extension behind it is replaced. A page that is left for good takes its scripts along, and one in the
 * back/forward cache comes back with everything as it was, so leaving needs no listener: `unload` would keep pages out
 * of that cache. An update has no event in a page either, because the port that would tell keeps pages out of it too:
 * an orphan finds out at its next event.
 */
export function startLifetime(): Lifetime {
  let hasEnded = false;
  let controller: AbortController | undefined;
  const atEnd: (() => void)[] = [];
  const end = () => {
    hasEnded = true;
    controller?.abort();
    for (const work of atEnd.splice(0)) work();
  };
  return {
    get signal() {
      controller ??= new AbortController();
      if (hasEnded) controller.abort();
      return controller.signal;
    },
    onEnd: (work) => void atEnd.push(work),
    end,
    isOver() {
      if (!hasEnded && !isAlive()) end();
      return hasEnded;
    },
  };
}
