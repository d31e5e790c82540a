/** A page that never rests is looked at all the same. */
const LONGEST_MS = 1_000;

/** What to do meanwhile, and then. */
export type FirstPost = {
  /** At every look, the first one included. */
  onLook(): void;
  /** The first post is there. */
  run(): void;
};

/**
 * Runs once the page shows its first post, however late. Until then one observer of children says that something came,
 * and the browser looks when it is idle: a page without posts costs no more than that, and asks the worker nothing.
 * Gives what ends it before.
 */
export function whenPostShows(selector: string, { onLook, run }: FirstPost): () => void {
  let idle = 0;
  const observer = new MutationObserver(() => {
    if (idle === 0) idle = requestIdleCallback(look, { timeout: LONGEST_MS });
  });
  const stop = () => {
    observer.disconnect();
    cancelIdleCallback(idle);
  };
  const look = () => {
    idle = 0;
    onLook();
    if (!document.querySelector(selector)) return;
    stop();
    run();
  };
  observer.observe(document, { childList: true, subtree: true });
  look();
  return stop;
}
