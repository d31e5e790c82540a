import { parse } from '../domain/parse.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type Sighting, sighting } from '../domain/sighting.ts';
import { canonicalUrl, safeHttpUrl } from '../domain/url.ts';
import type { PageReport } from '../messages/protocol.ts';

/**
 * What the reader in a page gave, checked and in the popup's order: whose page it is, the post it is about (in a feed
 * the one most in view), the page.
 * A sighting that does not parse is left out; `unreadable` when nothing is left.
 */
export function pageReportOf(raw: unknown): Result<PageReport> {
  if (typeof raw !== 'object' || raw === null) return fail('unreadable', 'page');
  const { about, person, page, health, inView } = raw as Record<string, unknown>;
  const seenPage = parsed(page);
  const owner = parsed(person);
  // In a feed nothing is named by the address: what the user reads is what they look at.
  const isFeed = !owner && seenPage?.kind === 'page' && seenPage.authors.length === 0;
  const post = parsed(about) ?? (isFeed ? parsed(inView) : undefined);
  const sightings = [owner, post, seenPage].filter((seen) => seen !== undefined);
  return sightings.length > 0 ? ok({ sightings, health: healthOf(health) }) : fail('unreadable', 'page');
}

/** What the tab alone tells, where no script may go: its address and title. */
export function pageReportOfTab(url: string | undefined, title: string | undefined): PageReport | undefined {
  const pageUrl = safeHttpUrl(url);
  const address = pageUrl && canonicalUrl(pageUrl);
  if (!pageUrl || !address) return undefined;
  const line = title?.trim().slice(0, 500);
  const seen: Sighting = {
    kind: 'page',
    site: 'web',
    pageUrl,
    url: address,
    authors: [],
    ...(line ? { title: line } : {}),
  };
  return { sightings: [seen], health: { site: 'web', outcome: 'partial' } };
}

function parsed(raw: unknown): Sighting | undefined {
  const seen = parse(sighting, raw);
  return seen.ok ? seen.value : undefined;
}

function healthOf(raw: unknown): PageReport['health'] {
  const { site, layout, outcome } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const isKnown = outcome === 'ok' || outcome === 'partial' || outcome === 'no-layout';
  return {
    site: typeof site === 'string' && site ? site.slice(0, 100) : 'web',
    outcome: isKnown ? outcome : 'no-layout',
    ...(typeof layout === 'string' ? { layout: layout.slice(0, 100) } : {}),
  };
}
