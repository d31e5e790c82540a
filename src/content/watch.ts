/** Watches a feed for posts that come, or change into other posts. */
export type Watch = {
  /** Looks at everything under `root` once, when idle. */
  lookAt(root: Element): void;
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
/** A page that changes more than this between two idle moments is looked through once instead. */
const PENDING_LIMIT = 2_000;

/**
 * One observer for children alone: attributes and text change far more often, and a post that is used again for another
 * one has its children changed too. At a change nothing is done but noting where; the looking is done when the feed has
 * settled and the browser is idle, a slice at a time. With no change nothing runs, no timer either.
 */
export function watchFeed({ selector, signal, onPost, onChange, onRound }: WatchOptions): Watch {
  const pending = new Set<Element>();
  let changedAt = 0;
  let waitingSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;

  /** One timer for many changes: it looks at the clock when it fires, and waits on while the feed moves. */
  const wait = () => {
    changedAt = performance.now();
    if (pending.size === 0 || idle !== 0 || timer !== undefined || signal.aborted) return;
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
  const note = (records: readonly MutationRecord[]) => {
    let last: Node | undefined;
    for (const record of records) {
      const { addedNodes, target } = record;
      const count = addedNodes.length;
      if (count === 0) continue;
      if (target !== last && target.nodeType === 1) {
        const post = (target as Element).closest(selector);
        if (post) onChange(post);
      }
      last = target;
      let sawElement = false;
      for (let at = 0; at < count; at += 1) {
        const node = addedNodes[at] as Node;
        if (node.nodeType !== 1) continue;
        sawElement = true;
        pending.add(node as Element);
      }
      // New words in an element that stays: perhaps another post's.
      if (!sawElement && target.nodeType === 1) pending.add(target as Element);
    }
    if (pending.size > PENDING_LIMIT) {
      pending.clear();
      pending.add(document.documentElement);
    }
  };
  const drain = (deadline: IdleDeadline) => {
    idle = 0;
    if (signal.aborted) return;
    const posts = new Set<Element>();
    for (const element of pending) {
      pending.delete(element);
      collect(element, selector, posts);
      if (!deadline.didTimeout && deadline.timeRemaining() < SPARE_MS) break;
    }
    for (const post of posts) onPost(post);
    onRound();
    if (pending.size > 0 && !signal.aborted) lookWhenIdle();
  };

  const observer = new MutationObserver((records) => {
    note(records);
    wait();
  });
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    if (idle) cancelIdleCallback(idle);
    pending.clear();
  });
  return {
    lookAt(root) {
      pending.add(root);
      lookWhenIdle();
    },
    quietly(work) {
      note(observer.takeRecords());
      work();
      observer.takeRecords();
      wait();
    },
  };
}

/** The posts that an added or changed element is, holds, or is part of. */
function collect(element: Element, selector: string, posts: Set<Element>): void {
  if (!element.isConnected) return;
  const around = element.closest(selector);
  if (around) posts.add(around);
  else if (element.firstElementChild) for (const post of element.querySelectorAll(selector)) posts.add(post);
}
