import { useState } from 'preact/hooks';

/**
 * The place of the row in hand: within the list, and the first again when something else is asked for
 * (`question`). Of an empty list it is 0.
 */
export function useActive(total: number, question = ''): [place: number, setPlace: (place: number) => void] {
  const [active, setActive] = useState({ question, place: 0 });
  const place = active.question === question ? Math.max(0, Math.min(active.place, total - 1)) : 0;
  return [place, (chosen) => setActive({ question, place: chosen })];
}
