import { LIMITS } from './field.ts';
import type { Source } from './moment.ts';
import type { SeenMedia, SeenReference } from './sighting.ts';
import { joinedKeys } from './source-keys.ts';
import { sameValue } from './stamp.ts';

/** One source captured again, or twice: what was absent is filled, what is there stays. */
export function filledSource(known: Source, seen: Source): Source {
  const filled = filledWords(known, seen);
  filled.keys = joinedKeys(known.keys, seen.keys);
  // A moment saved without its permalink opens the page it was seen on, until the permalink is known.
  if (known.postId === undefined && seen.postId !== undefined) filled.url = seen.url;
  const around = (at: 'quoted' | 'context') => {
    if (known[at] && seen[at]) filled[at] = filledPart(known[at], seen[at]);
  };
  around('quoted');
  around('context');
  if (known.thread && seen.thread) filled.thread = thread(known.thread, seen.thread);
  // Pictures load late, and a poll shows more once it was answered: what says more stays.
  if (known.media && seen.media && said(seen.media) > said(known.media)) filled.media = seen.media;
  return filled;
}

/** How much there is to read and to open. */
function said(media: readonly SeenMedia[]): number {
  return media.reduce((sum, { text, url }) => sum + (text?.length ?? 0) + (url ? 1 : 0) + 1, 0);
}

/** Fills what was absent. Words change only where those known were cut off and now are more. */
function filledWords<T extends Pick<SeenReference, 'text' | 'cutOff'>>(known: T, seen: T): T {
  const filled = { ...seen, ...known };
  const whole = (!seen.cutOff && seen.text) || '';
  const isMore = whole.length >= (known.text || ' ').length;
  if (known.cutOff ? isMore : known.text !== undefined) delete filled.cutOff;
  if (known.cutOff && isMore) filled.text = whole;
  return filled;
}

function thread(known: readonly SeenReference[], seen: readonly SeenReference[]): SeenReference[] {
  const added = seen.filter((part) => !known.some((one) => isSamePost(one, part)));
  return [...known.map((one) => seen.reduce(filledPart, one)), ...added].slice(0, LIMITS.list);
}

function filledPart(known: SeenReference, seen: SeenReference): SeenReference {
  return isSamePost(known, seen) ? filledWords(known, seen) : known;
}

/** By their addresses; where one has none, by author and words, of which one may be the beginning of the other. */
function isSamePost(a: SeenReference, b: SeenReference): boolean {
  if (a.postId && b.postId) return a.postId === b.postId;
  if (a.url && b.url) return a.url === b.url;
  // Without words (a picture alone) nothing but all that is known of it says which one it is.
  if (!a.text) return sameValue(a, b);
  return a.author?.handle === b.author?.handle && (a.text === b.text || isBeginning(a, b) || isBeginning(b, a));
}

function isBeginning({ cutOff, text }: SeenReference, of: SeenReference): boolean {
  return Boolean(cutOff && text && of.text?.startsWith(text.replace(/[\s.…]+$/, '')));
}
