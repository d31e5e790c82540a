import type { PageFacts } from './page-facts.ts';
import { tidy, webAddress } from './plain-text.ts';

const FEED_TYPE =
  /^\s*application\/(?:rss|atom|rdf)\+xml|^\s*application\/feed\+json|^\s*(?:application|text)\/xml\s*(?:;|$)/i;
/** Feeds of comments by what they are called. A post's own feed without such a name is kept, behind the site's. */
const COMMENT_FEED = /comment/i;

/** Feeds that the page declares (RSS, Atom, JSON Feed), without feeds of comments. */
export function readFeeds(facts: PageFacts): string[] {
  const feeds = new Set<string>();
  for (const link of facts.document.querySelectorAll(
    'link[rel~="alternate" i][href][type], link[rel~="feed" i][href], a[rel~="feed" i][href]',
  )) {
    const type = link.getAttribute('type') ?? '';
    const href = link.getAttribute('href') ?? '';
    const isJsonFeed = /^application\/json/i.test(type) && /feed/i.test(href);
    if (!FEED_TYPE.test(type) && !isJsonFeed && !/\bfeed\b/i.test(link.getAttribute('rel') ?? '')) continue;
    if (/oembed/i.test(`${type} ${href}`)) continue;
    if (COMMENT_FEED.test(`${href} ${tidy(link.getAttribute('title'))}`)) continue;
    const url = webAddress(href, facts.base);
    if (url) feeds.add(url);
    if (feeds.size >= 20) break;
  }
  // WordPress gives each post a feed of its comments: the site's own feed comes first.
  const own = facts.page.pathname.length > 1 ? facts.page.pathname.replace(/\/$/, '') : '\n';
  return [...feeds].sort((a, b) => Number(a.includes(own)) - Number(b.includes(own)));
}

const withoutWww = (host: string): string => host.replace(/^(?:www|m|mobile|amp)\./, '');

/** The last labels that make a site: "news.example.co.uk" and "example.co.uk" are one. */
function siteOf(host: string): string {
  const labels = withoutWww(host).split('.');
  const short = labels.length > 2 && (labels.at(-2) ?? '').length <= 3 && (labels.at(-1) ?? '').length === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|yclid|_hs\w+|ref_src|cmpid|wt_mc|xtor|at_\w+|ito|share_id|smid|s_cid)$/i;

/** The address as in the address bar, without fragment and tracking. */
export function cleanAddress(page: URL): string {
  const url = new URL(page.href);
  url.hash = '';
  if (!url.search) return url.href;
  // The pairs, not `keys()`: in Firefox's content scripts that one is no iterator.
  for (const [key] of [...url.searchParams]) if (TRACKING.test(key)) url.searchParams.delete(key);
  return url.href;
}

/**
 * The canonical address, when it is believable: same site, and no start page standing in for an article (a frequent fault that would
 * make one moment of every article of that site).
 */
export function readCanonical(facts: PageFacts): string {
  const { document, page } = facts;
  const claims = [
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    facts.meta.get('og:url')?.[0],
  ];
  for (const claim of claims) {
    const url = webAddress(claim, facts.base);
    if (!url) continue;
    const at = new URL(url);
    if (siteOf(at.hostname) !== siteOf(page.hostname)) continue;
    if (at.pathname === '/' && !at.search && page.pathname !== '/') continue;
    return cleanAddress(at);
  }
  return cleanAddress(page);
}
