import { siteAt } from './addresses.ts';
import { bluesky } from './bluesky.ts';
import { devto } from './devto.ts';
import { github } from './github.ts';
import { hackernews } from './hackernews.ts';
import { linkedin } from './linkedin.ts';
import { mastodon } from './mastodon.ts';
import { medium } from './medium.ts';
import { orcid } from './orcid.ts';
import { podcasts } from './podcasts.ts';
import { reddit } from './reddit.ts';
import { scholar } from './scholar.ts';
import type { Site } from './site.ts';
import { stackexchange } from './stackexchange.ts';
import { substack } from './substack.ts';
import { threads } from './threads.ts';
import { wikipedia } from './wikipedia.ts';
import { wordpress } from './wordpress.ts';
import { x } from './x.ts';
import { youtube } from './youtube.ts';

/** Every site Weft reads well; sites that live on many hosts come last, because they are recognised by markup. */
export const sites: readonly Site[] = [
  x,
  linkedin,
  bluesky,
  threads,
  youtube,
  reddit,
  hackernews,
  github,
  stackexchange,
  devto,
  wikipedia,
  scholar,
  orcid,
  podcasts,
  substack,
  medium,
  mastodon,
  wordpress,
];

/**
 * The site a page belongs to: by its host; or, where the document is at hand, by the marks of the software that made it.
 * `undefined` = any other page.
 */
export function siteFor(url: URL, document?: Document): Site | undefined {
  const own = siteAt(url, sites);
  if (own || !document || !/^https?:$/.test(url.protocol)) return own;
  return sites.find((site) => recognises(site, document));
}

function recognises(site: Site, document: Document): boolean {
  try {
    return site.recognises?.(document) ?? false;
  } catch {
    // A page can replace what we call on it; then it is not recognised.
    return false;
  }
}
