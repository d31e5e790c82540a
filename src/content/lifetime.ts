import { isAlive } from '../platform/page-runtime.ts';

/** How long a script in a page may act. */
export type Lifetime = {
  /** Aborted when the page goes for good or Weft was updated: hand it to every listener. */
  readonly signal: AbortSignal;
  /** May we still act? Ends the lifetime of an orphan, so ask at the start of every event. */
  isOver(): boolean;
  end(): void;
};

/**
 * Lives until the page is left for good or the extension behind it is replaced. There is no event for the latter in a
 * page: a port would tell, but keeps pages out of the back/forward cache, so an orphan finds out at its next event.
 * `pagehide` alone does not keep a page out of that cache either, as `unload` would.
 */
export function startLifetime(): Lifetime {
  const controller = new AbortController();
  const { signal } = controller;
  const end = () => controller.abort();
  addEventListener(
    'pagehide',
    (event) => {
      // A page in the back/forward cache comes back with everything as it was.
      if (!event.persisted) end();
    },
    { signal },
  );
  return {
    signal,
    end,
    isOver() {
      if (!signal.aborted && !isAlive()) end();
      return signal.aborted;
    },
  };
}
