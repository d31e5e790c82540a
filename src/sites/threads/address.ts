import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';

export const ORIGIN = 'https://www.threads.com';

/** What an address on Threads names. */
export type Address = { handle?: string; postId?: string };

/** `/@name/post/DAb…`, on either of its two domains. */
export function addressOf(href: string | null | undefined): Address {
  const url = href && URL.canParse(href, ORIGIN) ? new URL(href, ORIGIN) : undefined;
  if (!url || !/(?:^|\.)threads\.(?:com|net)$/.test(url.hostname)) return {};
  const [, handle, postId] = /^\/@([\w.]{1,30})(?:\/post\/([\w-]{5,40}))?(?=\/|$)/.exec(url.pathname) ?? [];
  return { ...(handle ? { handle: handle.toLowerCase() } : {}), ...(postId ? { postId } : {}) };
}

/** Somebody on Threads, by handle. */
export function profileOf(handle: string | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  return handle ? filled<SeenProfile>({ ...shown, site: 'threads', handle, url: `${ORIGIN}/@${handle}` }) : undefined;
}

/** Where a post stands. Empty = the address names none. */
export function placeOf({ handle, postId }: Address): { url?: string; postId?: string } {
  return handle && postId ? { url: `${ORIGIN}/@${handle}/post/${postId}`, postId } : {};
}
