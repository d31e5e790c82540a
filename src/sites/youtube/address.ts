import type { SeenProfile } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';
import { cleanLine } from '../text-of.ts';

export const ORIGIN = 'https://www.youtube.com';

/** The video an address is about. `undefined` = none. */
export function videoIdOf(url: URL): string | undefined {
  const path = /^\/(?:shorts|live|embed)\/([\w-]{11})(?=\/|$)/.exec(url.pathname)?.[1];
  const short = url.hostname === 'youtu.be' ? /^\/([\w-]{11})(?=\/|$)/.exec(url.pathname)?.[1] : undefined;
  const id = path ?? short ?? (url.pathname === '/watch' ? url.searchParams.get('v') : undefined);
  return id && /^[\w-]{11}$/.test(id) ? id : undefined;
}

/** A channel has a number that never changes and, by now, a name with `@`. */
export function channelAt(href: string | null | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
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

/** Where a video, or a comment on it, stands. Empty = no video. */
export function placeOf(id: string | undefined, comment?: string | null): { url?: string; postId?: string } {
  if (!id) return {};
  const url = `${ORIGIN}/watch?v=${id}`;
  return comment ? { url: `${url}&lc=${comment}`, postId: comment } : { url, postId: id };
}

/** Somebody as far as a name goes. */
export function named(name: string | undefined): Partial<SeenProfile> {
  return filled<Partial<SeenProfile>>({ name: cleanLine(name) });
}

/** The first link to a channel in `scope` that says its name; a picture links to it too, with no words. */
export function channelIn(
  scope: Element | null | undefined,
  text: (link: Element) => string | undefined,
): SeenProfile | undefined {
  const links = [...(scope?.querySelectorAll('ytd-channel-name a[href], a[href^="/@"], a[href^="/channel/"]') ?? [])];
  const link = links.find((one) => text(one) !== undefined) ?? links[0];
  return link && channelAt(link.getAttribute('href'), named(text(link)));
}
