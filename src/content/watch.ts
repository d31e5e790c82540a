/** Watches a feed for posts that come, or change into other posts; looks through the whole page once at the beginning. */
export type Watch = {
  /** Does something that changes the page, without being told about it. */
  quietly(work: () => void): void;
};

/** Where the posts are, and who is told of them. `signal` ends the watch. */
type WatchOptions = {
  /** Matches the outermost element of a post. */
  selector: string;
  signal: AbortSignal;
  /** A post that is new, or inside which something changed. May be the same one again. */
  onPost(post: Element): void;
  /** At once when something inside a post changed, before it is looked at: must be quick. */
  onChange(post: Element): void;
  /** After a round of `onPost`. */
  onRound(): void;
};

/** A feed that is scrolled fast brings posts that are gone at once: look when nothing came for so long, or after the longest wait. */
const SETTLE_MS = 150;
const LONGEST_MS = 1_000;
/** Left over from a slice, so that the page gets its frame. */
const SPARE_MS = 2;
/** A page that changes in more places than this between two idle moments is looked through once instead. */
const CHANGED_LIMIT = 2_000;

/**
 * One observer for children alone: attributes and text change far more often, and a post that is used again for another
 * one has its children changed too. At a change nothing is done but noting whose children changed; asking which ones
 * would cost more than all the rest, and most of what a fast scroll brings is gone before it is looked at. The looking
 * is done when the feed has settled and the browser is idle, a slice at a time. With no change nothing runs, no timer either.
 */
export function watchFeed({ selector, signal, onPost, onChange, onRound }: WatchOptions): Watch {
  /** Elements whose children changed. */
  const changed = new Set<Element>();
  /** Elements that are new, to be looked through. */
  const fresh = new Set<Element>();
  /** Children that were fresh once: a long list is not looked through again for each post that is added to it. */
  const seen = new WeakSet<Element>();
  let changedAt = 0;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;

  /** One timer for many changes: it looks at the clock when it fires, and waits on while the feed moves. */
  const wait = () => {
    changedAt = performance.now();
    if (changed.size + fresh.size === 0 || idle !== 0 || timer !== undefined || signal.aborted) return;
    waitingSince = changedAt;
    timer = setTimeout(look, SETTLE_MS);
  };
  const look = () => {
    const now = performance.now();
    const left = Math.min(changedAt + SETTLE_MS, waitingSince + LONGEST_MS) - now;
    timer = left > 1 ? setTimeout(look, left) : undefined;
    if (timer === undefined) lookWhenIdle();
  };
  const lookWhenIdle = () => {
    if (idle === 0) idle = requestIdleCallback(drain, { timeout: 1_000 });
  };
  const lookAtAll = () => {
    changed.clear();
    fresh.clear();
    fresh.add(document.documentElement);
  };
  const note = (records: readonly MutationRecord[]) => {
    let last: Node | undefined;
    for (const { target } of records) {
      if (target === last) continue;
      last = target;
      if (target.nodeType !== 1) continue;
      changed.add(target as Element);
      const post = (target as Element).closest(selector);
      if (post) onChange(post);
    }
    if (changed.size > CHANGED_LIMIT) lookAtAll();
  };
  const drain = (deadline: IdleDeadline) => {
    idle = 0;
    if (signal.aborted) return;
    const posts = new Set<Element>();
    for (const element of changed) {
      if (!element.isConnected) continue;
      const post = element.closest(selector);
      if (post) posts.add(post);
      else for (const child of element.children) if (!seen.has(child)) fresh.add(child);
    }
    changed.clear();
    for (const element of fresh) {
      fresh.delete(element);
      seen.add(element);
      if (element.matches(selector)) posts.add(element);
      else if (element.firstElementChild) for (const post of element.querySelectorAll(selector)) posts.add(post);
      if (!deadline.didTimeout && deadline.timeRemaining() < SPARE_MS) break;
    }
    for (const post of posts) onPost(post);
    onRound();
    if (fresh.size > 0 && !signal.aborted) lookWhenIdle();
  };

  const observer = new MutationObserver((records) => {
    note(records);
    wait();
  });
  observer.observe(document, { childList: true, subtree: true });
  lookAtAll();
  lookWhenIdle();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
    changed.clear();
    fresh.clear();
  });
  return {
    quietly(work) {
      note(observer.takeRecords());
      work();
      observer.takeRecords();
      wait();
    },
  };
}
