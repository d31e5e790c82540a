import { isChord, isTyping, listStep } from './list-step.ts';

type ListKeys = {
  /** The rows that can hold focus, in order, as they stand now. */
  rows(): readonly HTMLElement[];
  /** Where focus goes upwards from the first row: a search field above the list. Absent = it stays. */
  above?(): HTMLElement | null | undefined;
};

/** Widgets in which the arrows up and down already mean something. */
const OWN_ARROWS =
  'input, [role="radiogroup"], [role="menu"], [role="listbox"], [role="slider"], [role="tree"], [role="grid"]';

/**
 * Moves focus through rows by arrows, `j`, `k`, Home and End, and from anywhere else on the page into the first row. From a
 * search field only the arrows move, and Enter stays with the field. Gives a key handler that says whether it took the key.
 */
export function listKeys({ rows, above }: ListKeys): (event: KeyboardEvent) => boolean {
  return (event) => {
    if (isChord(event)) return false;
    const typing = isTyping(event);
    if (typing && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
    const list = rows();
    const target = event.composedPath()[0];
    const at = list.findIndex((row) => row === target || (target instanceof Node && row.contains(target)));
    if (at < 0 && !typing && target instanceof Element && target.closest(OWN_ARROWS)) return false;
    const next = listStep(event.key, at, list.length);
    if (next === undefined) return false;
    const goal = next < 0 ? above?.() : list[next];
    if (!goal) return false;
    event.preventDefault();
    goal.focus();
    return true;
  };
}
