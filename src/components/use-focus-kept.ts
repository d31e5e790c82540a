import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * For a box that shows one of two faces: where the change took away what held the focus, `target` inside the box has it,
 * so that the keyboard goes on there. Gives the box's ref.
 */
export function useFocusKept<T extends HTMLElement>(face: unknown, target: string) {
  const box = useRef<T>(null);
  const shown = useRef(face);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (shown.current !== face && isLost) box.current?.querySelector<HTMLElement>(target)?.focus();
    shown.current = face;
  }, [face]);
  return box;
}
