import { LIMITS } from './field.ts';
import { profileKeys, sourceKeys } from './identity.ts';
import { peopleIn, type Sighting } from './sighting.ts';
import { textHash } from './text-hash.ts';
import { canonicalUrl } from './url.ts';

/**
 * What a draft of this is kept under: the first key of the source, else of the person, else the page's address. A post
 * without an address of its own is told from others of its author by its words and time.
 */
export function draftKeyOf(sighting: Sighting): string {
  const [seen] = peopleIn(sighting);
  const who = seen && profileKeys(seen, sighting.pageUrl)[0];
  const key = sourceKeys(sighting)[0] ?? wordsKey(sighting, who) ?? who ?? pageKey(sighting);
  return key.slice(0, LIMITS.line);
}

/** Feeds show the beginning of a text, and all of it later. */
const BEGINNING = 120;

function wordsKey(sighting: Sighting, who: string | undefined): string | undefined {
  if (sighting.kind !== 'post') return undefined;
  const words = sighting.text?.replace(/\s+/g, ' ').trim().slice(0, BEGINNING);
  const { publishedAt } = sighting;
  if (!words && publishedAt === undefined) return undefined;
  return `${sighting.site}:words:${textHash([who ?? pageKey(sighting), publishedAt, words].join(' '))}`;
}

function pageKey({ pageUrl }: Sighting): string {
  return canonicalUrl(pageUrl) ?? pageUrl;
}
