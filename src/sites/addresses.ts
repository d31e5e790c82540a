import { isHostOf } from '../domain/url.ts';
import { address as bluesky } from './bluesky.ts';
import { address as devto } from './devto.ts';
import { address as github } from './github.ts';
import { address as hackernews } from './hackernews.ts';
import { address as linkedin } from './linkedin.ts';
import { address as mastodon } from './mastodon.ts';
import { address as medium } from './medium.ts';
import { address as orcid } from './orcid.ts';
import { address as podcasts } from './podcasts.ts';
import { address as reddit } from './reddit.ts';
import { address as scholar } from './scholar.ts';
import type { SiteAddress } from './site.ts';
import { address as stackexchange } from './stackexchange.ts';
import { address as substack } from './substack.ts';
import { address as threads } from './threads.ts';
import { address as wikipedia } from './wikipedia.ts';
import { address as wordpress } from './wordpress.ts';
import { address as x } from './x.ts';
import { address as youtube } from './youtube.ts';

/** What every site's address tells, in the order of `index.ts`, without the readers of its pages. */
export const addresses: readonly SiteAddress[] = [
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

/** Whose host it is: exactly or below it, never by a part of the name. */
export function siteAt<S extends SiteAddress>(url: URL, sites: readonly S[]): S | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  const host = url.hostname.toLowerCase();
  return sites.find((site) => isOn(site, host));
}

function isOn(site: SiteAddress, host: string): boolean {
  const patterns = site.matches.map((pattern) => pattern.slice('https://'.length).split('/')[0] ?? '');
  return (
    patterns.some((own) => (own.startsWith('*.') ? isHostOf(host, own.slice(2)) : own === host)) ||
    (site.domains ?? []).some((domain) => isHostOf(host, domain))
  );
}
