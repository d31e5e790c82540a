import type { PostSighting, SeenProfile, Sighting } from './sighting.ts';
import { textHash } from './text-hash.ts';
import { canonicalUrl, foldedHost } from './url.ts';

/**
 * Keys: what makes a profile or a source the same when it is met again. The strongest comes first and gives the
 * record its id; all of them are stored and looked up, so that a post first seen without its permalink, or a person
 * first seen by handle, is known again under the better key.
 */

/** Keys of somebody as seen on `pageUrl`, strongest first. Empty only when nothing names them. */
export function profileKeys(seen: SeenProfile, pageUrl: string): string[] {
  const keys: string[] = [];
  if (seen.stableId) keys.push(`${seen.site}:id:${seen.stableId}`);
  if (seen.handle) keys.push(`${seen.site}:@${seen.handle.toLowerCase()}`);
  const url = seen.url && canonicalUrl(seen.url);
  if (url) keys.push(`web:${url.toLowerCase()}`);
  // An author without a page of their own is keyed by site and name: two sites may each have a John Smith.
  const name = seen.name && foldName(seen.name);
  if (keys.length === 0 && name) keys.push(`${siteOf(pageUrl)}:name:${name}`);
  return keys.map(boundedKey);
}

/** Keys of what a sighting would save as its source, strongest first. Empty for a person: people are no source. */
export function sourceKeys(seen: Sighting): string[] {
  if (seen.kind === 'person') return [];
  const keys: string[] = [];
  const url = seen.url ? canonicalUrl(seen.url) : undefined;
  const onX = url ? numberOnX(url) : undefined;
  if (seen.kind === 'post' && seen.postId) keys.push(`${seen.site}:post:${seen.postId}`);
  else if (onX) keys.push(`x:post:${onX.id}`);
  // A comment whose address is a place in another page (`…/issues/7#issuecomment-9`) would take that page's key.
  const isPlace = seen.kind === 'post' && seen.postId !== undefined && /#(?!!?\/)./.test(seen.url ?? '');
  if (url && !isPlace && !onX?.isNameless) keys.push(`web:${url}`);
  if (seen.kind === 'post') {
    const print = fingerprint(seen);
    if (print) keys.push(`${seen.site}:print:${print}`);
  }
  return keys.map(boundedKey);
}

/**
 * X finds a post by its number, whoever is named before it: so a link that was kept is the post that was liked. `isNameless` =
 * `i/web`, as X's archive and buttons write it where they name nobody: an address that says no more than the number.
 */
function numberOnX(canonical: string): { id: string; isNameless: boolean } | undefined {
  const [, by, id] = /^https:\/\/x\.com\/(i\/web|\w+)\/status\/(\d+)$/.exec(canonical) ?? [];
  return by !== undefined && id !== undefined ? { id, isNameless: by === 'i/web' || by === 'i' } : undefined;
}

/** A name for comparing: letters only, no case, no marks, no order lost. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const KEY_LENGTH = 400;

/** A key fits a line of a record, however long the address: what is beyond is told apart by a hash. */
function boundedKey(key: string): string {
  if (key.length <= KEY_LENGTH) return key;
  const rest = key.slice(KEY_LENGTH);
  return `${key.slice(0, KEY_LENGTH)}~${rest.length}.${textHash(rest)}`;
}

/**
 * Who and the first words: for a post that shows no permalink (LinkedIn's home feed). Only where there is enough
 * text that two posts of one author cannot be taken for one another.
 */
function fingerprint({ author, text, pageUrl }: PostSighting): string | undefined {
  const keys = author ? profileKeys(author, pageUrl) : [];
  // The handle is what every view of a post shows; a stable id is not.
  const who = keys.find((key) => key.includes(':@')) ?? keys[0];
  if (!who || !text) return undefined;
  const words = foldName(text).slice(0, 120).trimEnd();
  return words.length >= 24 ? `${who}|${words}` : undefined;
}

/** The site as people say it: `x.com`, `learning.example`. For an author without a page of their own. */
export function siteOf(pageUrl: string): string {
  return URL.canParse(pageUrl) ? foldedHost(new URL(pageUrl)) : 'web';
}
