import type { SeenProfile } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';
import { canonicalOf, metaOf } from '../head.ts';
import { hrefOf, linksBy } from '../link.ts';
import { cleanLine, cut, lineOf } from '../text-of.ts';
import { channelAt, ORIGIN } from './address.ts';

/** A channel's own page: what is drawn, if it is about the address, and what the head tells, if that is. */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const address = channelAt(page.href);
  if (!address) return undefined;
  const told = channelAt(metaOf(document, 'og:url') ?? canonicalOf(document));
  const drawn = drawnName(document, address.handle);
  // The head may be that of the channel before: it must name this one, by number or by name.
  const isSame = (['stableId', 'handle'] as const).some((key) => address[key] && told?.[key] === address[key]);
  const isTold =
    isSame || (told?.stableId !== undefined && Boolean(address.handle) && aliasOf(document) === address.handle);
  const name = drawn ?? (isTold ? cleanLine(metaOf(document, 'og:title')) : undefined);
  if (!name) return undefined;
  const id = isTold ? told?.stableId : address.stableId;
  const person = filled<SeenProfile>({
    ...address,
    name,
    handle: address.handle ?? (isTold ? aliasOf(document) : undefined),
    stableId: id,
    avatarUrl: isTold ? safeHttpUrl(metaOf(document, 'og:image')) : undefined,
    bio: isTold ? cut(metaOf(document, 'og:description') ?? '', 5_000).trim() : undefined,
    links: linksIn(document, page),
    feeds: id ? [`${ORIGIN}/feeds/videos.xml?channel_id=${id}`] : undefined,
  });
  return person;
}

/** The name in the header, unless the handle beside it is another's: the channel before this one may still stand there. */
function drawnName(document: Document, handle: string | undefined): string | undefined {
  const header = document.querySelector('yt-page-header-renderer, ytd-c4-tabbed-header-renderer');
  const heading = header?.querySelector('h1, ytd-channel-name #text');
  const handles = [...(header?.querySelectorAll('span, yt-formatted-string') ?? [])].flatMap(
    (el) => /^\u200e?@(\S{1,100})$/.exec(lineOf(el) ?? '')?.[1]?.toLowerCase() ?? [],
  );
  return handle && handles.length > 0 && !handles.includes(handle.toLowerCase()) ? undefined : lineOf(heading);
}

/** Their other sites, in the header and in the channel's details when open. YouTube leads out through a page of its own. */
function linksIn(document: Document, page: URL): SeenProfile['links'] {
  const anchors = document.querySelectorAll(
    'yt-page-header-renderer yt-attribution-view-model a[href], ytd-about-channel-renderer a[href*="/redirect?"], yt-channel-external-link-view-model a[href]',
  );
  const urls = [...anchors].flatMap((a) => {
    const href = hrefOf(a, page);
    const url = href ? new URL(href) : undefined;
    const isRedirect = url !== undefined && /(?:^|\.)youtube\.com$/.test(url.hostname) && url.pathname === '/redirect';
    return safeHttpUrl(isRedirect ? url.searchParams.get('q') : undefined) ?? [];
  });
  return linksBy('bio', urls);
}

/** The name with `@` of the channel the head is about, as its links for other devices and its tabs tell it. */
function aliasOf(document: Document): string | undefined {
  const href = document
    .querySelector('link[itemprop="url"][href*="/@"], link[rel="alternate"][href*="youtube.com/@"]')
    ?.getAttribute('href');
  return channelAt(href)?.handle;
}
