import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { isoFromMs } from '../time.ts';

/** What an address on an instance names: an account by `user@host`, as its path spells it, and perhaps a post. */
export type Address = { handle?: string; path?: string; id?: string };

/** `/@user/1`, `/@user@host/1`, `/users/user/statuses/1`; a name without host belongs to the host of the page. */
export function addressOf(href: string | null | undefined, page: URL): Address {
  if (!href || !URL.canParse(href, page)) return {};
  const url = new URL(href, page);
  if (url.host !== page.host) return {};
  const [, user, host, id] =
    /^\/(?:web\/|deck\/)?@([\w.-]+)(?:@([\w.-]+\.[\w-]+))?(?:\/(\d+))?(?=\/|$)/.exec(url.pathname) ??
    /^\/users\/([\w.-]+)()(?:\/statuses\/(\d+))?(?=\/|$)/.exec(url.pathname) ??
    [];
  if (!user) return {};
  const handle = `${user}@${host || page.host}`;
  return { handle, path: host ? `@${user}@${host}` : `@${user}`, ...(id ? { id } : {}) };
}

/** Somebody on this or another instance. `undefined` = the address names nobody. */
export function profileAt(
  { handle, path }: Address,
  page: URL,
  shown: Partial<SeenProfile> = {},
): SeenProfile | undefined {
  if (!handle) return undefined;
  return filled<SeenProfile>({ ...shown, site: 'mastodon', handle, url: `${page.origin}/${path}` });
}

/** The number of a post is its host's own, so the host belongs to it. */
export function placeOf({ path, id }: Address, page: URL): { url?: string; postId?: string } {
  return id ? { url: `${page.origin}/${path}/${id}`, postId: `${page.host}/${id}` } : {};
}

/** Ids are milliseconds and a counter of 16 bits, also those of posts that came from other hosts. */
export function timeFromId(id: string): string | undefined {
  return /^\d{17,19}$/.test(id) ? isoFromMs(Number(BigInt(id) >> 16n)) : undefined;
}
