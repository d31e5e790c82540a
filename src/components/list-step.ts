/** Keys that move through a list. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 };

/**
 * Where a key leads in a list of `count` rows from row `at` (-1 = in none yet). `undefined` = this key does not move.
 * -1 = before the first row. Nothing wraps: at the end the last row stays.
 */
export function listStep(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return at < 0 ? undefined : 0;
  if (key === 'End') return at < 0 ? undefined : count - 1;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  if (at < 0) return step > 0 ? 0 : undefined;
  return Math.min(at + step, count - 1);
}

/** Does this key belong to a field that is being typed in? Letters then are text, not commands. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'submit'].includes(target.type);
}

/** Is it held with a modifier, so that it is the browser's or the system's? */
export function isChord(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
}
