import { isAlive } from '../platform/page-runtime.ts';

/** How long a script in a page may act. */
export type Lifetime = {
  /** Aborted when Weft was updated: hand it to every listener. */
  readonly signal: AbortSignal;
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
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  return {
    signal,
    end,
    isOver() {
      if (!signal.aborted && !isAlive()) end();
      return signal.aborted;
    },
  };
}
