import type { Draft } from '../../domain/capture.ts';
import { LIMITS } from '../../domain/field.ts';
import { profileKeys, sourceKeys } from '../../domain/identity.ts';
import { peopleIn, type Sighting } from '../../domain/sighting.ts';
import { canonicalUrl } from '../../domain/url.ts';

/** Keeps what is typed, because an update of Weft or the end of the page can come at any moment. */
export type DraftKeeper = {
  /** Something changed: kept a little later. `undefined` = nothing is left to keep. */
  change(content: Pick<Draft, 'edits' | 'tagText'> | undefined): void;
  /** Keeps what waits, now: the page is going. */
  flush(): void;
  /** Forgets what waits: it was saved. */
  stop(): void;
};

const QUIET_MS = 300;

export function keepDrafts(key: string, send: { keep(draft: Draft): void; discard(key: string): void }): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Pick<Draft, 'edits' | 'tagText'> | undefined;
  let isKept = false;
  const flush = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    if (waiting) send.keep({ key, at: Date.now(), ...waiting });
    else if (isKept) send.discard(key);
    isKept = waiting !== undefined;
  };
  return {
    flush,
    change(content) {
      waiting = content;
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MS);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}

/** What a draft of this is kept under: the first key of the source, else of the person, else the page's address. */
export function draftKeyOf(sighting: Sighting): string {
  const [seen] = peopleIn(sighting);
  const key =
    sourceKeys(sighting)[0] ??
    (seen && profileKeys(seen, sighting.pageUrl)[0]) ??
    canonicalUrl(sighting.pageUrl) ??
    sighting.pageUrl;
  return key.slice(0, LIMITS.line);
}
