import * as v from 'valibot';
import { cutText } from './cut-text.ts';
import { LIMITS } from './field.ts';
import { recordBase } from './record.ts';

/**
 * A tag as it is kept and compared: no `#` or comma, one space between words, lower case (by Unicode, not by
 * language, so that two devices agree), NFC. Empty = no tag.
 */
export function foldTag(raw: string): string {
  const folded = raw.normalize('NFC').replace(/[#,]/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  return cutText(folded, 100).trim();
}

export const tagName = v.pipe(v.string(), v.maxLength(LIMITS.line), v.transform(foldTag), v.minLength(1));

/** A tag in use. Kept up to date in the transaction of the write that uses it, so that completion never scans. */
export const tagRecord = v.object({
  ...recordBase,
  /** Folded, see `foldTag`; the id derives from it. */
  name: tagName,
  /** How many living people and moments carry it. */
  uses: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Unix ms of the last time the user gave it to something. */
  lastUsedAt: v.number(),
});
export type Tag = v.InferOutput<typeof tagRecord>;

const HALF_LIFE_MS = 30 * 86_400_000;

/**
 * Orders completions: frequent and recent first. Each use counts, and what was not used for a month counts half
 * ("frecency"). Pure: the same tags and time give the same order.
 */
export function byFrecency(
  now: number,
): (a: Pick<Tag, 'uses' | 'lastUsedAt' | 'name'>, b: Pick<Tag, 'uses' | 'lastUsedAt' | 'name'>) => number {
  const weight = (tag: Pick<Tag, 'uses' | 'lastUsedAt'>) =>
    (1 + tag.uses) * 2 ** (-Math.max(0, now - tag.lastUsedAt) / HALF_LIFE_MS);
  return (a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}
