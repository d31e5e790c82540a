import { LIMITS } from './field.ts';
import { profileKeys, sourceKeys } from './identity.ts';
import type { Source } from './moment.ts';
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
  const page = pageKey(sighting.pageUrl);
  const words = sighting.kind === 'post' ? wordsKey(sighting, who ?? page) : undefined;
  const key = sourceKeys(sighting)[0] ?? words ?? who ?? page;
  return key.slice(0, LIMITS.line);
}

/** Feeds show the beginning of a text, and all of it later. */
const BEGINNING = 120;

type Shown = Pick<Source, 'site'> & { text?: string; publishedAt?: string | undefined };

/** Of a post: who wrote it, or where it stands, with its time and first words. `undefined` = it shows neither time nor words. */
export function wordsKey({ site, text, publishedAt }: Shown, who: string): string | undefined {
  const words = text?.replace(/\s+/g, ' ').trim().slice(0, BEGINNING);
  if (!words && publishedAt === undefined) return undefined;
  return `${site}:words:${textHash([who, publishedAt, words].join(' '))}`;
}

/** The page's address, told from others as pages are. */
export function pageKey(url: string): string {
  return canonicalUrl(url) ?? url;
}
