import type { LinkEvidence, SeenProfile } from '../../domain/sighting.ts';
import { withBioLinks } from '../bio-links.ts';
import { cleanAddress, readFeeds } from './addresses.ts';
import { isAuthorPage } from './author-page.ts';
import type { Named } from './claim.ts';
import { declaredAuthorPage } from './marked-authors.ts';
import type { PageFacts } from './page-facts.ts';
import { fold, webAddress } from './plain-text.ts';

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

/** Is the site as a whole that author's own: by its name, its host or the author's page? */
function ownsSite(author: Named, facts: PageFacts): boolean {
  const name = fold(author.name);
  const host = fold(facts.page.hostname.replace(/^www\./, ''));
  return Boolean(
    facts.siteNames.has(name) ||
      (name.length > 5 && host.includes(name)) ||
      (author.url && new URL(author.url).pathname === '/' && new URL(author.url).hostname === facts.page.hostname),
  );
}

/**
 * Addresses that the site as a whole calls "me" (`rel=me`, https://microformats.org/wiki/rel-me). On the site of a publication that is the
 * publication, so they are an author's only where the site is that author's own.
 */
function siteWideMe(facts: PageFacts): string[] {
  const links = [...facts.document.querySelectorAll('a[rel~="me" i][href], link[rel~="me" i][href]')];
  return links.flatMap((link) => webAddress(link.getAttribute('href'), facts.base) ?? []);
}

/** Authors as the rest of the program knows people: one profile each, with what links them to other addresses. */
export function toProfiles(authors: readonly Named[], facts: PageFacts): SeenProfile[] {
  const declaredPage = declaredAuthorPage(facts);
  return authors.map((author) => {
    const alone = authors.length === 1;
    const claimed = author.url && isOwnPage(author.url, facts) ? author.url : undefined;
    const url = claimed ?? (alone && declaredPage && isAuthorPage(declaredPage) ? declaredPage : undefined);
    const isOwn = alone && ownsSite(author, facts);
    const links = linksOf(author, url, isOwn ? siteWideMe(facts) : []);
    // On a site of one person its feeds are that person's.
    const feeds = isOwn ? readFeeds(facts) : [];
    return withBioLinks({
      site: 'web',
      ...(author.kind === 'organisation' ? { kind: 'organisation' as const } : {}),
      name: author.name,
      ...(url ? { url } : {}),
      ...(author.avatarUrl ? { avatarUrl: author.avatarUrl } : {}),
      ...(author.bio ? { bio: author.bio } : {}),
      ...(links.length > 0 ? { links } : {}),
      ...(feeds.length > 0 ? { feeds } : {}),
    });
  });
}
