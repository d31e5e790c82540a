/**
 * What is typed into the card is not the page's business: it must not see the words, take them for shortcuts of its own,
 * or pull focus back into a dialog. Our listeners stand on the window, before anything inside the page; there, the event
 * ends, and a copy of it goes on inside the closed root alone, where no page can listen.
 */
const KEYS = ['keydown', 'keyup'] as const;
const FOCUS = ['focus', 'blur', 'focusin', 'focusout'] as const;
const TEXT = ['input'] as const;
/** Nothing in the card listens to these. */
const ENDED = [
  'keypress',
  'beforeinput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'dragstart',
] as const;
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

export function keepQuiet(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  /** By the time it blurs, an element is the active one no longer. */
  let focused: Element | null = root.activeElement;
  const here = (event: Event) => event.target === host;
  const end = (event: Event): boolean => {
    if (!here(event)) return false;
    event.stopImmediatePropagation();
    return true;
  };
  const onKey = (event: KeyboardEvent) => {
    if (!end(event)) return;
    const { bubbles, cancelable, key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing, repeat } = event;
    const keys = { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing, repeat };
    const copy = new KeyboardEvent(event.type, { bubbles, cancelable, ...keys });
    const target = root.activeElement ?? root.firstElementChild;
    if (target?.dispatchEvent(copy) === false) event.preventDefault();
  };
  const onText = (event: Event) => {
    if (end(event)) root.activeElement?.dispatchEvent(new Event(event.type, { bubbles: true }));
  };
  const onFocus = (event: FocusEvent) => {
    if (!end(event)) return;
    focused = root.activeElement ?? focused;
    focused?.dispatchEvent(new FocusEvent(event.type, { bubbles: event.bubbles }));
  };
  const options = { capture: true, signal };
  for (const type of KEYS) addEventListener(type, onKey, options);
  for (const type of TEXT) addEventListener(type, onText, options);
  for (const type of FOCUS) addEventListener(type, onFocus, options);
  for (const type of ENDED) addEventListener(type, end, options);
  for (const type of POINTER)
    host.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
}
