import { useEffect, useRef, useState } from 'preact/hooks';
import { anchored, everybody, extended, NOBODY, type Selection, toggled } from './selection.ts';
import type { Reach } from './window-list.tsx';

/** What is chosen from: its length, the ids of the rows that were read, and of those far from the screen when they are asked for. */
export type Choosable = {
  total: number;
  idAt(index: number): string | undefined;
  list(offset: number, limit: number): Promise<readonly string[]>;
};

/** What is chosen, and how the list changes it. */
export type Choosing = {
  ids: ReadonlySet<string>;
  isChosen(index: number): boolean;
  /** The list was moved through from one row to another. */
  reach(index: number, how: Reach, from: number): void;
  /** Space, Ctrl or Cmd with A, Esc. True = taken. */
  key(event: KeyboardEvent, active: number): boolean;
  clear(): void;
};

/** Chooses from a list of any length; another question starts anew. */
export function useSelection({ total, idAt, list }: Choosable, question: string): Choosing {
  const [selection, setSelection] = useState<Selection>(NOBODY);
  const latest = useRef({ question, turn: 0 });
  if (latest.current.question !== question) latest.current = { question, turn: latest.current.turn + 1 };
  useEffect(() => setSelection(NOBODY), [question]);

  /** Later steps win over an answer that took its time. */
  const later = (ids: Promise<readonly string[]>, change: (ids: readonly string[]) => void) => {
    latest.current.turn += 1;
    const { turn } = latest.current;
    ids.then((found) => turn === latest.current.turn && change(found)).catch(() => undefined); // The banner tells of a database that does not answer.
  };
  const toggle = (index: number) => {
    const id = idAt(index);
    latest.current.turn += 1;
    if (id !== undefined) setSelection((before) => toggled(before, id, index));
  };
  const extend = (index: number, from: number) => {
    const start = anchored(selection, from);
    const anchor = start.anchor ?? from;
    const [first, last] = [Math.min(anchor, index), Math.max(anchor, index)];
    const shown = Array.from({ length: last - first + 1 }, (_, nth) => idAt(first + nth));
    const known = shown.filter((id) => id !== undefined);
    setSelection(extended(start, known));
    if (known.length === shown.length) latest.current.turn += 1;
    else later(list(first, shown.length), (ids) => setSelection(extended(start, ids)));
  };
  return {
    ids: selection.ids,
    isChosen: (index) => selection.ids.has(idAt(index) ?? ''),
    reach(index, how, from) {
      if (how === 'toggle') toggle(index);
      else if (how === 'extend') extend(index, from);
    },
    key(event, active) {
      const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      if (isCommand && event.key.toLowerCase() === 'a') {
        later(list(0, total), (ids) => setSelection(everybody(ids)));
        return true;
      }
      if (event.ctrlKey || event.metaKey || event.altKey) return false;
      if (event.key === ' ') toggle(active);
      else if (event.key === 'Escape' && selection.ids.size > 0) setSelection(NOBODY);
      else return false;
      return true;
    },
    clear: () => setSelection(NOBODY),
  };
}
