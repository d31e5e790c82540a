import type { PersonSighting, PostSighting, SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import type { Site } from './site.ts';
import { cleanLine, cut, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const ORIGIN = 'https://www.youtube.com';

/** YouTube: videos, channels and comments. What the server sends is microdata; the application draws its own elements later. */
export const youtube: Site = {
  id: 'youtube',
  name: 'YouTube',
  matches: ['https://www.youtube.com/*', 'https://m.youtube.com/*', 'https://youtu.be/*'],
  fromUrl,
  readPerson,
  readHead: readVideo,
  layouts: [
    {
      id: '2020-comment',
      since: '2020-01',
      part: 'comment',
      post: 'ytd-comment-view-model, ytd-comment-renderer, ytm-comment-renderer',
      read: readComment,
    },
    {
      id: '2020-card',
      since: '2020-01',
      post: 'ytd-rich-item-renderer, ytd-video-renderer, ytd-grid-video-renderer',
      read: readCard,
    },
  ],
  // On a video's own page the cards beside it are recommendations.
  isListed: (_, page) => videoIdOf(page) === undefined,
};

function videoIdOf(url: URL): string | undefined {
  const path = /^\/(?:shorts|live|embed)\/([\w-]{11})(?=\/|$)/.exec(url.pathname)?.[1];
  const short = url.hostname === 'youtu.be' ? /^\/([\w-]{11})(?=\/|$)/.exec(url.pathname)?.[1] : undefined;
  const id = path ?? short ?? (url.pathname === '/watch' ? url.searchParams.get('v') : undefined);
  return id && /^[\w-]{11}$/.test(id) ? id : undefined;
}

/** A channel has a number that never changes and, by now, a name with `@`. */
function channelAt(href: string | null | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  const url = safeHttpUrl(href, ORIGIN);
  const parsed = url ? new URL(url) : undefined;
  if (!parsed || !/(?:^|\.)youtube\.com$/.test(parsed.hostname)) return undefined;
  const [, id] = /^\/channel\/(UC[\w-]{22})(?=\/|$)/.exec(parsed.pathname) ?? [];
  const [, handle] = /^\/@([^/?#]{1,100})(?=\/|$)/.exec(decoded(parsed.pathname)) ?? [];
  if (!id && !handle) return undefined;
  const path = id ? `channel/${id}` : `@${encodeURI(handle ?? '')}`;
  return filled<SeenProfile>({
    ...shown,
    site: 'youtube',
    handle: handle ?? shown.handle,
    stableId: id,
    url: `${ORIGIN}/${path}`,
  });
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray `%`: as it stands.
    return path;
  }
}

function placeOf(id: string | undefined, comment?: string | null): { url?: string; postId?: string } {
  if (!id) return {};
  const url = `${ORIGIN}/watch?v=${id}`;
  return comment ? { url: `${url}&lc=${comment}`, postId: comment } : { url, postId: id };
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const id = videoIdOf(url);
  const seen = { site: 'youtube', pageUrl: url.href } as const;
  if (id) return { ...seen, kind: 'post', ...placeOf(id) };
  const person = channelAt(url.href);
  return person && { ...seen, kind: 'person', person };
}

/** The video of the page: what the application shows now; else what the server told, if that is about this video. */
function readVideo(document: Document, page: URL): PostSighting | undefined {
  const id = videoIdOf(page);
  if (!id) return undefined;
  const drawn = document.querySelector(`ytd-watch-flexy[video-id="${id}"]`);
  const owner = drawn?.querySelector('ytd-video-owner-renderer ytd-channel-name a[href], #owner a[href^="/@"]');
  const isTold = metaOf(document, 'identifier') === id;
  const box = isTold ? document.querySelector('[itemprop="author"]') : null;
  const told = channelAt(
    attribute(box?.querySelector('[itemprop="url"]'), 'href'),
    named(attribute(box?.querySelector('[itemprop="name"]'), 'content')),
  );
  const author = channelAt(attribute(owner, 'href'), named(lineOf(owner))) ?? told;
  const title =
    lineOf(drawn?.querySelector('ytd-watch-metadata h1')) ??
    (isTold ? cleanLine(metaOf(document, 'og:title')) : undefined);
  return filled<PostSighting>({
    site: 'youtube',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(id),
    title,
    text: isTold ? cut(metaOf(document, 'og:description') ?? '', 5_000).trim() : undefined,
    publishedAt: isTold ? isoTime(metaOf(document, 'datePublished', 'uploadDate')) : undefined,
    author,
  });
}

function attribute(element: Element | null | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

function named(name: string | undefined): Partial<SeenProfile> {
  return filled<Partial<SeenProfile>>({ name: cleanLine(name) });
}

function readCard(card: Element, page: URL): PostSighting | undefined {
  const link = card.querySelector('a#video-title-link[href], a#video-title[href], h3 a[href^="/watch"]');
  const channel = card.querySelector('ytd-channel-name a[href], a[href^="/@"]');
  const href = safeHttpUrl(link?.getAttribute('href'), ORIGIN);
  const id = href ? videoIdOf(new URL(href)) : undefined;
  if (!id) return undefined;
  return filled<PostSighting>({
    site: 'youtube',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(id),
    title: lineOf(link) ?? cleanLine(link?.getAttribute('title')),
    author: channelAt(channel?.getAttribute('href'), named(lineOf(channel))),
  });
}

/** A comment shows its author by name with `@` only, and links to itself in its time. */
function readComment(comment: Element, page: URL): PostSighting | undefined {
  const link = comment.querySelector('a#author-text[href], #header-author a[href^="/@"], a[href^="/@"]');
  const author = channelAt(link?.getAttribute('href'));
  const permalink = comment.querySelector('#published-time-text a[href*="lc="], a[href*="&lc="]');
  const href = safeHttpUrl(permalink?.getAttribute('href'), ORIGIN);
  const key = href ? new URL(href).searchParams.get('lc') : undefined;
  if (!author) return undefined;
  const video = readVideo(comment.ownerDocument, page);
  return filled<PostSighting>({
    site: 'youtube',
    kind: 'post',
    pageUrl: page.href,
    ...(key && /^[\w.-]{10,80}$/.test(key) ? placeOf(videoIdOf(page), key) : {}),
    text: textOf(comment.querySelector('#content-text, .comment-text'), { lines: 'kept' }),
    author,
    context:
      video &&
      filled({
        url: video.url,
        postId: video.postId,
        title: video.title,
        publishedAt: video.publishedAt,
        author: video.author,
      }),
  });
}

function readPerson(document: Document, page: URL): PersonSighting | undefined {
  const address = channelAt(page.href);
  if (!address) return undefined;
  const told = channelAt(
    metaOf(document, 'og:url') ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  );
  const drawn = document.querySelector('yt-page-header-renderer h1, ytd-channel-name #text');
  // The head may be that of the channel before: it must name this one, by number or by name.
  const isSame = told !== undefined && (told.stableId === address.stableId || told.handle === address.handle);
  const isTold =
    isSame || (told?.stableId !== undefined && Boolean(address.handle) && aliasOf(document) === address.handle);
  const name = lineOf(drawn) ?? (isTold ? cleanLine(metaOf(document, 'og:title')) : undefined);
  if (!name) return undefined;
  const id = isTold ? told?.stableId : address.stableId;
  const person = filled<SeenProfile>({
    ...address,
    name,
    handle: address.handle ?? (isTold ? aliasOf(document) : undefined),
    stableId: id,
    avatarUrl: isTold ? safeHttpUrl(metaOf(document, 'og:image')) : undefined,
    bio: isTold ? cut(metaOf(document, 'og:description') ?? '', 5_000).trim() : undefined,
    feeds: id ? [`${ORIGIN}/feeds/videos.xml?channel_id=${id}`] : undefined,
  });
  return { site: 'youtube', kind: 'person', pageUrl: page.href, person };
}

/** The name with `@` of the channel the head is about, as its links for other devices and its tabs tell it. */
function aliasOf(document: Document): string | undefined {
  const href = document
    .querySelector('link[itemprop="url"][href*="/@"], link[rel="alternate"][href*="youtube.com/@"]')
    ?.getAttribute('href');
  return channelAt(href)?.handle;
}
