import type { LinkEvidence, SeenProfile } from '../../domain/sighting.ts';
import { cleanAddress } from './addresses.ts';
import type { Named } from './claim.ts';
import { declaredAuthorPage } from './marked-authors.ts';
import type { PageFacts } from './page-facts.ts';
import { AUTHOR_PATH } from './visible-authors.ts';

/** Buttons that share or sign in, and addresses of the page itself, are nobody's own page. */
const NO_PROFILE = /[?&](?:url|u|text|body)=|\/(?:sharer|share|intent|login|signin|sign-in|subscribe|newsletter)\b/i;

function isOwnPage(url: string, facts: PageFacts): boolean {
  if (NO_PROFILE.test(url)) return false;
  const bare = (href: string): string => href.replace(/[#?].*$/, '').replace(/\/$/, '');
  return bare(url) !== bare(facts.page.href) && bare(url) !== bare(cleanAddress(facts.page));
}

function linksOf(
  author: Named,
  own: string | undefined,
  pageWide: readonly string[],
): { url: string; evidence: LinkEvidence }[] {
  const links = new Map<string, LinkEvidence>();
  const add = (urls: readonly string[] | undefined, evidence: LinkEvidence): void => {
    for (const url of urls ?? []) if (url !== own && !links.has(url) && links.size < 12) links.set(url, evidence);
  };
  add(author.relMe, 'rel-me');
  add(pageWide, 'rel-me');
  add(author.sameAs, 'same-as');
  return [...links].map(([url, evidence]) => ({ url, evidence }));
}

/** Authors as the rest of the program knows people: one profile each, with what links them to other addresses. */
export function toProfiles(authors: readonly Named[], facts: PageFacts, pageWideMe: readonly string[]): SeenProfile[] {
  const declaredPage = declaredAuthorPage(facts);
  return authors.map((author) => {
    const alone = authors.length === 1;
    const claimed = author.url && isOwnPage(author.url, facts) ? author.url : undefined;
    const url = claimed ?? (alone && declaredPage && AUTHOR_PATH.test(declaredPage) ? declaredPage : undefined);
    const links = linksOf(author, url, alone ? pageWideMe : []);
    return {
      site: 'web',
      ...(author.kind === 'organisation' ? { kind: 'organisation' as const } : {}),
      name: author.name,
      ...(url ? { url } : {}),
      ...(author.avatarUrl ? { avatarUrl: author.avatarUrl } : {}),
      ...(author.bio ? { bio: author.bio } : {}),
      ...(links.length > 0 ? { links } : {}),
    };
  });
}
