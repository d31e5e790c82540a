const STOPS = 'a[href], button, input, select, textarea, summary, [tabindex]';
/** So long a screen or a dialog has to choose a place itself. */
const WAIT_MS = 100;
/** So long a press is still meant for what was there before. */
const MEANT_MS = 500;

/**
 * Where what holds the focus is taken away, as a row is by its own button, the browser leaves the focus nowhere, and the
 * keyboard would begin at the top again. It goes on where that stood: at what stands there now or comes next, else at what
 * comes before. For a whole page.
 */
export function keepFocus(): void {
  let held: Node | undefined;
  let wentOnAt = Number.NEGATIVE_INFINITY;
  document.addEventListener('focusin', ({ target }) => {
    held = target as Node;
    wentOnAt = Number.NEGATIVE_INFINITY;
  });
  // Who presses beside everything leaves it. What was taken away is out of the page by then.
  document.addEventListener('focusout', () => setTimeout(() => isLost() && held?.isConnected && forget()));
  const forget = () => {
    held = undefined;
  };
  new MutationObserver((records) => {
    if (!held || held.isConnected || !isLost()) return;
    const gap = gapOf(held, records);
    const where = location.hash;
    forget();
    const goOn = () => {
      // Another screen begins at its heading.
      if (!gap || !isLost() || location.hash !== where) return;
      stopAt(gap)?.focus();
      wentOnAt = performance.now();
    };
    setTimeout(goOn, WAIT_MS);
  }).observe(document.body, { childList: true, subtree: true });
  // A key that is held, or pressed twice, would press what the focus has just come to.
  const onKeyDown = (event: KeyboardEvent) => {
    const isPress = event.key === 'Enter' || event.key === ' ';
    // Whoever has typed something else by then has seen where they are.
    if (!isPress) wentOnAt = Number.NEGATIVE_INFINITY;
    if (performance.now() - wentOnAt > MEANT_MS) return;
    if (event.repeat) wentOnAt = performance.now();
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('keydown', onKeyDown, true);
}

function isLost(): boolean {
  return document.activeElement === document.body;
}

/** What is left of the page around the place. `isNew`: what stands before it has come in its stead. */
type Gap = { before: Node | null; isNew: boolean; after: Node | null; around: Node };

function gapOf(gone: Node, records: readonly MutationRecord[]): Gap | undefined {
  let lost = gone;
  for (const { removedNodes, nextSibling, previousSibling, target } of records) {
    if (![...removedNodes].some((node) => node.contains(lost))) continue;
    const isNew = records.some(({ addedNodes }) => [...addedNodes].some((node) => node === previousSibling));
    if (target.isConnected) return { before: previousSibling, isNew, after: nextSibling, around: target };
    // What it stood in went, too.
    lost = target;
  }
  return undefined;
}

function stopAt({ before, isNew, after, around }: Gap): HTMLElement | undefined {
  const stops = [...document.querySelectorAll<HTMLElement>(STOPS)].filter(
    (stop) => stop.tabIndex >= 0 && !stop.matches(':disabled') && stop.getClientRects().length > 0,
  );
  const follows = (node: Node, stop: Node, inside: boolean) =>
    node.contains(stop) ? inside : Boolean(node.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
  const next = stops.findIndex((stop) => {
    if (before?.isConnected) return follows(before, stop, isNew);
    return follows(after?.isConnected ? after : around, stop, true);
  });
  return next < 0 ? stops.at(-1) : stops[next];
}
