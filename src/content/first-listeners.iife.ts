import { TYPING } from './typing-events.ts';

/** What the card hears by while it is open. */
type FirstListeners = { hear?: (event: Event) => void };

declare global {
  /** Set by this script in the isolated world. */
  var weftFirst: FirstListeners | undefined;
}

/**
 * Runs before any script of the page: of listeners on the window the oldest hears first, and whoever hears first can
 * keep what is typed into the card from all others. Does nothing while no card is open.
 */
if (!globalThis.weftFirst) {
  const first: FirstListeners = {};
  globalThis.weftFirst = first;
  for (const type of TYPING) addEventListener(type, (event) => first.hear?.(event), true);
}
