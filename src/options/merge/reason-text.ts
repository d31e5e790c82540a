import type { Known, MergeReason } from '../../domain/merge-evidence.ts';
import type { Profile } from '../../domain/profile.ts';
import { foldedHost } from '../../domain/url.ts';
import { t } from '../../platform/i18n.ts';
import { siteName } from '../add-person/read-address.ts';

/** A name inside a sentence: in whatever script, it turns nothing around it. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** One reason to think that two people are one, as a sentence. */
export function reasonText({ kind, from, to, url }: MergeReason, people: readonly [Known, Known]): string {
  const nameOf = (profile: Profile) =>
    isolated(people.find(({ person }) => person.id === profile.personId)?.person.name ?? profile.name ?? '?');
  const address = isolated(shortAddress(url));
  const [first, second] = [nameOf(from), nameOf(to)];
  switch (kind) {
    case 'mutual-link':
      return t('merge_reason_mutual_link', first, placeOf(from), second, placeOf(to));
    case 'link':
      return t(isOwnWord(from, url) ? 'merge_reason_claim' : 'merge_reason_bio', first, placeOf(from), second, address);
    case 'author':
      return t('merge_reason_author', first, placeOf(from), second, address);
    case 'same-link':
      return t('merge_reason_same_link', address);
    case 'same-host':
      return t('merge_reason_same_host', address);
  }
}

/** The site, or for a page of their own its host. */
export function placeOf({ site, url }: Profile): string {
  return site === 'web' && url && URL.canParse(url) ? foldedHost(new URL(url)) : siteName(site);
}

/** `rel=me` or declared by the page itself: more than a link in a text. */
function isOwnWord({ links }: Profile, url: string): boolean {
  const short = shortAddress(url);
  return links.some(
    ({ url: other, evidence }) =>
      (evidence === 'rel-me' || evidence === 'same-as') && shortAddress(other).toLowerCase() === short.toLowerCase(),
  );
}

function shortAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname } = new URL(url);
  return `${foldedHost(new URL(url))}${pathname === '/' ? '' : pathname.replace(/\/$/, '')}`.slice(0, 80);
}
