/**
 * A page can lay things over the card, or make it so that nobody sees it, to have the user click where they do not mean
 * to. Clicks count only on a card that was in plain sight for a moment.
 */
export type Guard = {
  /** This is shown from now on. */
  watch(panel: Element): void;
  allows(event: MouseEvent): boolean;
  stop(): void;
};

const BLIND_MS = 300;

/** Chromium says whether an element is really seen: https://w3c.github.io/IntersectionObserver/v2/ */
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };

export function guardCard(host: HTMLElement, now: () => number = () => performance.now()): Guard {
  let shownAt = now();
  let isSeen: boolean | undefined;
  const options = { threshold: [0.01], trackVisibility: true, delay: 100 };
  const views = new IntersectionObserver((entries: readonly Entry[]) => {
    isSeen = entries.at(-1)?.isVisible;
  }, options);
  return {
    watch(panel) {
      views.disconnect();
      views.observe(panel);
      isSeen = undefined;
      shownAt = now();
    },
    allows(event) {
      if (now() - shownAt < BLIND_MS) return false;
      // A press of a key on a button is a click without a place: what is under the pointer does not matter.
      if (event.detail === 0) return true;
      return isSeen !== false && isPlain(host) && isTopmost(host, event);
    },
    stop: () => views.disconnect(),
  };
}

function isTopmost(host: Element, { clientX, clientY }: MouseEvent): boolean {
  return document.elementFromPoint(clientX, clientY) === host;
}

/** Where the browser does not say: nothing was done to the host that would hide it. */
function isPlain(host: Element): boolean {
  return [host, document.documentElement].every((element) => {
    const { opacity, filter, visibility, clipPath } = getComputedStyle(element);
    return Number(opacity) > 0.9 && filter === 'none' && visibility === 'visible' && clipPath === 'none';
  });
}
