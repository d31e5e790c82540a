/** Watches a feed for posts that come, or change into other posts. */
export type Watch = {
  /** Looks at everything under `root` once, when idle. */
  lookAt(root: Element): void;
  /** Does something that changes the page, without being told about it. */
  quietly(work: () => void): void;
};

export type WatchOptions = {
  /** Matches the outermost element of a post. */
  selector: string;
  signal: AbortSignal;
  /** A post that is new, or inside which something changed. May be the same one again. */
  onPost(post: Element): void;
  /** After a round of `onPost`. */
  onRound(): void;
};

/** Left over from a slice, so that the page gets its frame. */
const SPARE_MS = 2;
/** A page that changes more than this between two idle moments is looked through once instead. */
const PENDING_LIMIT = 2_000;

/**
 * One observer for children alone: attributes and text change far more often, and a post that is used again for another
 * one has its children changed too. Nothing is done at a mutation but noting where; the looking is done when the
 * browser is idle, a slice at a time. No timer: with no change nothing runs.
 */
export function watchFeed({ selector, signal, onPost, onRound }: WatchOptions): Watch {
  const pending = new Set<Element>();
  let scheduled = 0;

  const schedule = () => {
    if (scheduled === 0 && pending.size > 0 && !signal.aborted)
      scheduled = requestIdleCallback(drain, { timeout: 1_000 });
  };
  const note = (records: readonly MutationRecord[]) => {
    for (const record of records) {
      const { addedNodes } = record;
      let sawElement = false;
      for (let at = 0; at < addedNodes.length; at += 1) {
        const node = addedNodes[at];
        if (node?.nodeType !== 1) continue;
        sawElement = true;
        pending.add(node as Element);
      }
      // New words in an element that stays: perhaps another post's.
      if (!sawElement && record.target.nodeType === 1) pending.add(record.target as Element);
    }
    if (pending.size > PENDING_LIMIT) {
      pending.clear();
      pending.add(document.documentElement);
    }
    schedule();
  };
  const drain = (deadline: IdleDeadline) => {
    scheduled = 0;
    if (signal.aborted) return;
    const posts = new Set<Element>();
    for (const element of pending) {
      pending.delete(element);
      collect(element, selector, posts);
      if (!deadline.didTimeout && deadline.timeRemaining() < SPARE_MS) break;
    }
    for (const post of posts) onPost(post);
    onRound();
    schedule();
  };

  const observer = new MutationObserver(note);
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (scheduled) cancelIdleCallback(scheduled);
    pending.clear();
  });
  return {
    lookAt(root) {
      pending.add(root);
      schedule();
    },
    quietly(work) {
      note(observer.takeRecords());
      work();
      observer.takeRecords();
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
