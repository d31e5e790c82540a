import { useEffect, useRef, useState } from 'preact/hooks';
import { ok, type Result } from '../domain/result.ts';
import { t } from '../platform/i18n.ts';
import { failureText } from './failure-text.ts';

/** What was just done, and how to take it back. */
export type Notice = {
  text: string;
  /** Takes it back. Absent = nothing to undo. */
  undo?: () => Promise<Result<unknown>>;
};

/** The notes of one page: a new one takes the place of the one before. */
export type Notices = {
  current: Notice | undefined;
  /** Shows a note in place of the one before. */
  say(notice: Notice): void;
  /** Takes back what the current note is about, then says how that went. Does nothing when there is nothing to undo. */
  undo(): Promise<Result<unknown>>;
  clear(): void;
};

/** One note at a time for a page: what was done, with its undo. */
export function useNotices(): Notices {
  const [current, setCurrent] = useState<Notice>();
  const busy = useRef(false);
  return {
    current,
    say: setCurrent,
    clear: () => setCurrent(undefined),
    async undo() {
      // Twice on the same button is one undo.
      if (!current?.undo || busy.current) return ok(undefined);
      busy.current = true;
      const done = await current.undo();
      busy.current = false;
      const said = { text: done.ok ? t('notice_undone') : failureText(done.code) };
      // What was done meanwhile keeps its own undo.
      setCurrent((now) => (done.ok && now && now !== current ? now : said));
      return done;
    },
  };
}

/** How long a note stays when nobody points at it: long enough to read it and to reach its button by keyboard. */
const STAY_MS = 10_000;

/** The place of the notes: always in the page, so that screen readers hear what appears in it. */
export function NoticeRegion({ notices }: { notices: Notices }) {
  const { current, clear } = notices;
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!current) return;
    let timer = setTimeout(function leave() {
      // Asked when it is time: a button that goes away under the focus has no event in every browser.
      if (region.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, STAY_MS);
      else clear();
    }, STAY_MS);
    return () => clearTimeout(timer);
    // Counted from the note, not from each drawing.
  }, [current]);
  return (
    <div class="notice-region" role="status" ref={region}>
      {current && (
        <div class="notice">
          <span>{current.text}</span>
          {current.undo && (
            <button type="button" class="button quiet" onClick={() => void notices.undo()}>
              {t('notice_undo')}
            </button>
          )}
          <button type="button" class="button quiet square" aria-label={t('notice_close')} onClick={clear}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
