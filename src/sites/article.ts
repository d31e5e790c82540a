import type { PageSighting } from '../domain/sighting.ts';
import { cleanAddress, readCanonical, readFeeds } from './article/addresses.ts';
import { readBeginning } from './article/beginning.ts';
import { claimsBesideDate } from './article/beside-date.ts';
import type { Claim, Named } from './article/claim.ts';
import {
  claimsFromBoxes,
  claimsFromBrackets,
  claimsFromClosing,
  claimsFromLabelled,
  claimsFromSignature,
} from './article/closing-authors.ts';
import { claimsFromJsonLd, claimsFromMeta } from './article/declared-authors.ts';
import { readLanguage } from './article/language.ts';
import { withoutBulk } from './article/large-page.ts';
import { claimsFromMicrodata } from './article/marked-authors.ts';
import { claimsFromMicroformats } from './article/microformats.ts';
import { claimsFromOwner } from './article/owner.ts';
import { gatherFacts, type PageFacts } from './article/page-facts.ts';
import { toProfiles } from './article/profiles.ts';
import { readPublished } from './article/published.ts';
import { readSiteName } from './article/site-name.ts';
import { readTitle } from './article/title.ts';
import { claimsFromAuthorLinks, claimsFromBylines, claimsFromClasses } from './article/visible-authors.ts';
import { isOfSite, weighAuthors } from './article/weigh-authors.ts';

/** All evidence about authors; each reader knows one kind, the weigher knows how far to trust them. */
function gatherClaims(facts: PageFacts): Claim[] {
  return [
    claimsFromJsonLd,
    claimsFromMeta,
    claimsFromMicrodata,
    claimsFromMicroformats,
    claimsFromBylines,
    claimsFromClasses,
    claimsFromAuthorLinks,
    claimsFromClosing,
    claimsFromBoxes,
  ].flatMap((read) => attempt(() => read(facts)) ?? []);
}

/**
 * What is asked only where nothing says plainly who wrote: names without a word for it, and whose site this is. On a page with a byline
 * these could only do harm, and they cost time.
 */
function gatherHints(facts: PageFacts): Claim[] {
  return [claimsBesideDate, claimsFromLabelled, claimsFromBrackets, claimsFromSignature, claimsFromOwner].flatMap(
    (read) => attempt(() => read(facts)) ?? [],
  );
}

function readAuthors(facts: PageFacts): Named[] {
  const claims = gatherClaims(facts);
  const authors = weighAuthors(claims, facts);
  const isSettled = authors.some(({ name }) => !isOfSite(name, facts));
  return isSettled ? authors : weighAuthors([...claims, ...gatherHints(facts)], facts);
}

/** One fact that a strange page breaks must not cost the others. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // a page may break any assumption; what could not be read is absent
  }
}

/**
 * Reads any page that no site file knows: an article, a blog post, a paper. Never throws, whatever the page. `document` as `readPage` hands
 * it on: no name in it hides what is asked of its elements.
 */
export function readArticle(document: Document, page: URL): PageSighting {
  const bare: PageSighting = { kind: 'page', site: 'web', pageUrl: page.href, url: cleanAddress(page), authors: [] };
  const facts = attempt(() => gatherFacts(withoutBulk(document), page));
  if (!facts) return bare;
  const title = attempt(() => readTitle(facts));
  const authors = attempt(() => toProfiles(readAuthors(facts), facts)) ?? [];
  const publishedAt = attempt(() => readPublished(facts));
  const siteName = attempt(() => readSiteName(facts));
  const lang = attempt(() => readLanguage(facts));
  const feeds = attempt(() => readFeeds(facts)) ?? [];
  const text = attempt(() => readBeginning(facts));
  return {
    ...bare,
    url: attempt(() => readCanonical(facts)) ?? bare.url,
    ...(title ? { title } : {}),
    authors,
    ...(publishedAt ? { publishedAt } : {}),
    ...(siteName ? { siteName } : {}),
    ...(lang ? { lang } : {}),
    ...(feeds.length > 0 ? { feeds } : {}),
    ...(text ? { text } : {}),
  };
}
