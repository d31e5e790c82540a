import type { Quote } from '../../domain/moment.ts';

/** A quote or a note: a text with its time; a quote may know its place in the page. */
export type Item = Quote;

/** The list with one text changed; an emptied one goes. Found by place and time, so that a list that changed since loses nothing. */
export function withText(items: readonly Item[], at: number, place: number, text: string | null): readonly Item[] {
  const index = items[place]?.at === at ? place : items.findIndex((item) => item.at === at);
  const item = items[index];
  if (!item) return text === null ? items : withNew(items, text, at);
  if (text === null) return items.filter((_, other) => other !== index);
  // A text that was rewritten is no longer what stands at that place in the page.
  const { fragment: _, ...rest } = item;
  return items.map((other, position) => (position === index ? { ...rest, text } : other));
}

/** The list with one more text, the newest last; its time is its own, so that it can be found again. */
export function withNew(items: readonly Item[], text: string, now: number): readonly Item[] {
  const taken = new Set(items.map(({ at }) => at));
  let at = now;
  while (taken.has(at)) at += 1;
  return [...items, { text, at }];
}
