import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Keeps a text field as tall as its text, up to what the style allows: when the text changes, and when the field gets another width. */
export function useGrow(field: RefObject<HTMLElement | null>, text: string): void {
  useLayoutEffect(() => {
    if (field.current instanceof HTMLTextAreaElement) grow(field.current);
  }, [text]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!(area instanceof HTMLTextAreaElement)) return;
    let width = area.clientWidth;
    let next = 0;
    const watcher = new ResizeObserver(() => {
      // Its own growing, and the user's hand on its corner, leave the width as it is.
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      // Grown at once it would be told again within the frame, which browsers report as an error.
      next = requestAnimationFrame(() => grow(area));
    });
    watcher.observe(area);
    return () => {
      watcher.disconnect();
      cancelAnimationFrame(next);
    };
  }, []);
}

function grow(area: HTMLTextAreaElement): void {
  area.style.blockSize = 'auto';
  area.style.blockSize = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
}
