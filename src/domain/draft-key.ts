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
  return bounded(sourceKeys(sighting)[0] ?? words ?? who ?? page);
}

/**
 * What else a draft about a moment's source may be kept under, beside the keys of the source itself: as a view shows it
 * that has no address of it, with or without its time. `authorKeys`: of the profile that wrote it.
 */
export function draftKeysOf(source: Source, authorKeys: readonly string[]): string[] {
  const page = pageKey(source.url);
  const words = [...authorKeys, page].flatMap((who) => [
    wordsKey(source, who),
    wordsKey({ ...source, publishedAt: undefined }, who),
  ]);
  return [...words.filter((key) => key !== undefined), ...(source.keys.length === 0 ? [bounded(page)] : [])];
}

/** Feeds show the beginning of a text, and all of it later. */
const BEGINNING = 120;

type Shown = Pick<Source, 'site'> & { text?: string; publishedAt?: string | undefined };

function wordsKey({ site, text, publishedAt }: Shown, who: string): string | undefined {
  const words = text?.replace(/\s+/g, ' ').trim().slice(0, BEGINNING);
  if (!words && publishedAt === undefined) return undefined;
  return `${site}:words:${textHash([who, publishedAt, words].join(' '))}`;
}

function pageKey(url: string): string {
  return canonicalUrl(url) ?? url;
}

function bounded(key: string): string {
  return key.slice(0, LIMITS.line);
}
