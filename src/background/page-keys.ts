import { profileKeys, sourceKeys } from '../domain/identity.ts';
import { peopleIn, type Sighting } from '../domain/sighting.ts';
import { canonicalUrl } from '../domain/url.ts';

/**
 * Keys of what the whole page is about, as far as a sighting of something on it tells: the person whose page it is,
 * the page itself, or the post that has the page's address. A post in a feed says nothing about the page.
 */
export function pageKeysOf(seen: Sighting): readonly string[] {
  if (seen.kind === 'person') return peopleIn(seen).flatMap((who) => profileKeys(who, seen.pageUrl));
  if (seen.kind === 'page') return sourceKeys(seen);
  const isThePage = seen.url !== undefined && canonicalUrl(seen.url) === canonicalUrl(seen.pageUrl);
  return isThePage ? sourceKeys(seen) : [];
}
