import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../platform/i18n.ts';

/** What was done, in a line at the edge of the page. */
export type ToastNote = {
  text: string;
  /** Takes back what was done. Absent = it cannot be, or not yet. */
  undo?: () => void;
  /** Opens the card about what was saved. */
  addNote?: () => void;
  /** The answer is not here yet: it stays until another note says how it went. */
  isPending?: boolean;
};

const STAY_MS = 8_000;
const BRIEF_MS = 3_000;

/** What was done, in one line. Stays while it is pointed at or holds focus, then goes by itself. */
export function Toast({
  note,
  onShown,
  onGone,
}: {
  note: ToastNote | undefined;
  onShown(toast: Element): void;
  onGone(): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!note) return;
    if (box.current) onShown(box.current);
    if (note.isPending) return;
    let timer = setTimeout(
      function leave() {
        // Asked when it is time: a pointer that never came needs no listener.
        if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, 1_000);
        else onGone();
      },
      note.undo ? STAY_MS : BRIEF_MS,
    );
    return () => clearTimeout(timer);
  }, [note]);
  return (
    <div role="status">
      {note && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Esc on any of its buttons
        <div ref={box} class="toast" onKeyDown={(event) => event.key === 'Escape' && onGone()}>
          <span dir="auto">{note.text}</span>
          {note.undo && (
            <button type="button" class="button quiet" onClick={note.undo}>
              {t('notice_undo')}
            </button>
          )}
          {note.addNote && (
            <button type="button" class="button quiet" onClick={note.addNote}>
              {t('card_add_note')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
