/**
 * A page can lay things over the card, or make it so that nobody sees it, to have the user click where they do not mean
 * to. A press counts only on a card that was in plain sight for a moment before it; what the page does to the card's own
 * element has no effect, because the styles inside the closed root are stronger (`shell.ts`).
 */
export type Guard = {
  /** This is shown from now on. */
  watch(panel: Element): void;
  /** Was the press that this click ends a fair one? */
  allows(click: MouseEvent): boolean;
  stop(): void;
};

const SIGHT_MS = 300;
const LOOK_MS = 100;

/** Chromium says whether an element is really seen: https://w3c.github.io/IntersectionObserver/v2/ */
type Entry = IntersectionObserverEntry & { readonly isVisible?: boolean };
type Zoomed = Element & { readonly currentCSSZoom?: number };
type Opened = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** In the top layer next to nothing around the card reaches it, and only what came there after it can cover it. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';

/** Pages are darkened with some of these. */
const HARMLESS = /^(?:none|(?:(?:invert\(1\)|(?:hue-rotate|grayscale|sepia|saturate)\([^)]*\))\s*)+)$/;

/** @param raise brings the card above everything again. */
export function guardCard(
  host: HTMLElement,
  root: ShadowRoot,
  raise: () => void,
  now: () => number = () => performance.now(),
): Guard {
  const isTold = 'isVisible' in IntersectionObserverEntry.prototype;
  const controller = new AbortController();
  const { signal } = controller;
  let isSeen = !isTold;
  let clearSince = now();
  let view = '';
  let isFair = false;
  let movedAt = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  /** What was in the top layer before us. */
  let below = new Set<Element>();

  const options = { threshold: [0.01], trackVisibility: true, delay: LOOK_MS };
  const views = new IntersectionObserver((entries: readonly Entry[]) => {
    if (isTold) isSeen = entries.at(-1)?.isVisible === true;
    look(false);
  }, options);

  /** Starts the moment anew where the card is not as it was, and in plain sight. */
  function look(isThorough: boolean): void {
    const before = view;
    view = viewOf(host);
    if (!isSeen || view !== before || !isPlain(host) || (!isTold && isCovered(isThorough))) clearSince = now();
  }
  function isCovered(isThorough: boolean): boolean {
    return topLayer(document, isThorough).some((one) => one !== host && !below.has(one));
  }
  const begin = () => {
    below = new Set(isTold ? [] : topLayer(document, true));
    clearSince = now();
  };
  const onPress = (event: PointerEvent) => {
    look(true);
    isFair = now() - clearSince >= SIGHT_MS && isTopmost(host, event);
    if (isFair) return;
    // Whoever clicks again and again at one place has not looked. A page that is fair is not in the way the next time.
    raise();
    begin();
  };
  const onMove = () => {
    if (now() - movedAt < LOOK_MS) return;
    movedAt = now();
    look(true);
  };
  root.addEventListener('pointerdown', onPress as EventListener, { capture: true, signal });
  root.addEventListener('pointermove', onMove, { capture: true, signal, passive: true });
  // Closed and opened again, it is above us.
  addEventListener('beforetoggle', ({ target }) => below.delete(target as Element), { capture: true, signal });
  return {
    watch(panel) {
      views.disconnect();
      isSeen = !isTold;
      views.observe(panel);
      begin();
      timer ??= setInterval(look, LOOK_MS, false);
    },
    allows({ detail }) {
      // A press of a key on a button is a click without a place: what is under the pointer does not matter.
      if (detail === 0) return true;
      const was = isFair;
      // Two clicks of one press there are none; a double click has two.
      isFair = false;
      return was;
    },
    stop() {
      controller.abort();
      clearInterval(timer);
      views.disconnect();
    },
  };
}

function isTopmost(host: Element, { clientX, clientY }: MouseEvent): boolean {
  return document.elementFromPoint(clientX, clientY) === host;
}

/** In the top layer; and no filter that hides lies over the document, which Firefox puts over the top layer, too. */
function isPlain(host: HTMLElement): boolean {
  const { filter, clipPath, maskImage } = getComputedStyle(document.documentElement);
  return host.matches(':popover-open') && HARMLESS.test(filter) && clipPath === 'none' && maskImage === 'none';
}

/** What moves or shrinks the card from outside: nothing else can. */
function viewOf(host: Zoomed): string {
  return [innerWidth, innerHeight, host.currentCSSZoom].join();
}

/** `isThorough`: also inside the shadow roots of the page. */
function topLayer(scope: Document | ShadowRoot, isThorough: boolean): Element[] {
  const found = [...scope.querySelectorAll(TOP_LAYER)];
  if (!isThorough) return found;
  for (const element of scope.querySelectorAll<Opened>('*')) {
    const { openOrClosedShadowRoot: inner } = element;
    if (inner) found.push(...topLayer(inner, true));
  }
  return found;
}
