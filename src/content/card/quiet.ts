import { TYPING } from '../typing-events.ts';

/**
 * What is typed into the card is not the page's business: it must not see the words, take them for shortcuts of its own,
 * or pull focus back into a dialog. Our listeners stand on the window, before anything inside the page; there, the event
 * ends, and a copy of it goes on inside the closed root alone, where no page can listen. The page's own listeners on the
 * window come before them only where nothing of ours was there when the page began (`first-listeners.iife.ts`).
 */
const FOCUS = ['focus', 'blur', 'focusin', 'focusout'] as const;
const KEYS = ['keydown', 'keyup'];

/** These find their way inside by themselves; the page's own places must not hear them after that. */
const POINTER = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
  'wheel',
] as const;

/** Until `signal` ends. `root` is the closed root of `host`; what was made up by the page never gets inside. */
export function keepQuiet(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  /** By the time it blurs, an element is the active one no longer. */
  let focused: Element | null = root.activeElement;
  const here = (event: Event) => event.target === host;
  const end = (event: Event): boolean => {
    if (!here(event)) return false;
    event.stopImmediatePropagation();
    return true;
  };
  /**
   * Plain events with the fields put on them: Firefox gives key and focus events that a content script makes the power to
   * leave the root, and they would come back here.
   */
  const passOn = (target: Element | null, event: Event, fields: object = {}): boolean => {
    const { type, bubbles, cancelable } = event;
    return target?.dispatchEvent(Object.assign(new Event(type, { bubbles, cancelable }), fields)) ?? true;
  };
  const onKey = (event: KeyboardEvent) => {
    // What the page makes up ends here: only the user's own keys reach the card.
    if (!end(event) || !event.isTrusted) return;
    const { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing, repeat } = event;
    const fields = { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing, repeat };
    if (!passOn(root.activeElement, event, fields)) event.preventDefault();
  };
  const onText = (event: Event) => {
    if (end(event) && event.isTrusted) passOn(root.activeElement, event);
  };
  const onFocus = (event: FocusEvent) => {
    if (!end(event) || !event.isTrusted) return;
    focused = root.activeElement ?? focused;
    passOn(focused, event);
  };
  const hear = (event: Event) => {
    if (KEYS.includes(event.type)) onKey(event as KeyboardEvent);
    else if (event.type === 'input') onText(event);
    // Nothing in the card listens to the others.
    else end(event);
  };
  const options = { capture: true, signal };
  for (const type of FOCUS) addEventListener(type, onFocus, options);
  for (const type of TYPING) addEventListener(type, hear, options);
  const { weftFirst } = globalThis;
  if (weftFirst) {
    weftFirst.hear = hear;
    signal.addEventListener('abort', () => {
      if (weftFirst.hear === hear) delete weftFirst.hear;
    });
  }
  for (const type of POINTER)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
}
