import type { LinkEvidence, SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';

/** More addresses than this are a directory, not somebody's own. */
const MOST = 12;
const ADDRESS = /https?:\/\/[^\s<>"'“”«»（）]+/gi;
/** What a shortened address leads to is not asked, so it links nobody to anything. */
const SHORTENED = /^https?:\/\/(?:t\.co|lnkd\.in|bit\.ly|buff\.ly|tinyurl\.com|goo\.gl|ow\.ly)\//i;
/** `@ada@lake.example`: an account on the fediverse (https://www.rfc-editor.org/rfc/rfc7565, WebFinger). Never an address of mail. */
const HANDLE = /(?:^|[\s(:,|/])@([\w.-]{1,60})@((?:[a-z\d-]+\.)+[a-z]{2,24})(?![\w@])/gi;

/**
 * The same person with the addresses that their own words about themselves name: links, and handles of the fediverse. Only a bio, never
 * a post: who writes about somebody links them too.
 */
export function withBioLinks(person: SeenProfile): SeenProfile {
  const bio = (person.bio ?? '').slice(0, 5_000);
  if (!/@|:\/\//.test(bio)) return person;
  const links = new Map<string, LinkEvidence>((person.links ?? []).map(({ url, evidence }) => [url, evidence]));
  const add = (url: string | undefined, evidence: LinkEvidence): void => {
    if (url && url !== person.url && !links.has(url) && links.size < MOST) links.set(url, evidence);
  };
  for (const [found] of bio.matchAll(ADDRESS)) {
    // "…" at the end: the page shows a part of it only.
    if (!found.includes('…') && !SHORTENED.test(found)) add(safeHttpUrl(found.replace(/[.,;:!?)\]]+$/, '')), 'bio');
  }
  for (const [, user, host] of bio.matchAll(HANDLE))
    add(safeHttpUrl(`https://${host?.toLowerCase()}/@${user}`), 'handle');
  return links.size > (person.links?.length ?? 0)
    ? { ...person, links: [...links].map(([url, evidence]) => ({ url, evidence })) }
    : person;
}
