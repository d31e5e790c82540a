import type { PostSighting } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { metaOf } from '../head.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, cut, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { channelAt, channelIn, named, ORIGIN, placeOf, videoIdOf } from './address.ts';

/** The video of the page: what the application shows now; else what the server told, if that is about this video. */
export function readVideo(document: Document, page: URL): PostSighting | undefined {
  const id = videoIdOf(page);
  if (!id) return undefined;
  const drawn = document.querySelector(`ytd-watch-flexy[video-id="${id}"]`);
  const owner = drawn?.querySelector('ytd-video-owner-renderer') ?? drawn?.querySelector('#owner');
  const isTold = metaOf(document, 'identifier') === id;
  const box = isTold ? document.querySelector('[itemprop="author"]') : null;
  const told = channelAt(
    attribute(box?.querySelector('[itemprop="url"]'), 'href'),
    named(attribute(box?.querySelector('[itemprop="name"]'), 'content')),
  );
  const author = channelIn(owner, (one) => lineOf(one)) ?? told;
  const title =
    lineOf(drawn?.querySelector('ytd-watch-metadata h1')) ??
    (isTold ? cleanLine(metaOf(document, 'og:title')) : undefined);
  const text = describedIn(drawn) ?? (isTold ? cut(metaOf(document, 'og:description') ?? '', 5_000).trim() : undefined);
  return makePost('youtube', page, {
    ...placeOf(id),
    title,
    text,
    // The head holds the beginning of a long description only.
    cutOff: text?.endsWith('...') || undefined,
    publishedAt: isTold ? isoTime(metaOf(document, 'datePublished', 'uploadDate')) : undefined,
    author,
  });
}

/** The description, where it was unfolded; folded, its beginning is all there is. */
function describedIn(drawn: Element | null): string | undefined {
  const text = drawn?.querySelector('ytd-watch-metadata #description ytd-text-inline-expander #expanded');
  return textOf(text, { lines: 'kept' });
}

function attribute(element: Element | null | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

/** A video in a list, in any of the shapes that lists have had. On a channel's own page it is the channel's. */
export function readCard(card: Element, page: URL): PostSighting | undefined {
  const link = card.querySelector(
    'a#video-title-link[href], a#video-title[href], h3 a[href*="/watch"], h3 a[href^="/shorts/"]',
  );
  const href = safeHttpUrl(link?.getAttribute('href'), ORIGIN);
  const id = href ? videoIdOf(new URL(href)) : undefined;
  if (!id) return undefined;
  return makePost('youtube', page, {
    ...placeOf(id),
    title: lineOf(link) ?? cleanLine(link?.getAttribute('title')),
    author: channelIn(card, (one) => lineOf(one)) ?? channelAt(page.href),
  });
}
