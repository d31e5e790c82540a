import type { SeenProfile } from '../../domain/sighting.ts';
import { isHostOf } from '../../domain/url.ts';
import { filled } from '../filled.ts';

export const ORIGIN = 'https://substack.com';

/** What an address on Substack names: an account by handle or by number, and perhaps a note of theirs. */
export type Address = { handle?: string; id?: string; postId?: string };

/**
 * `substack.com/@somebody/note/c-123`, or by the number of an account, `/profile/12-somebody`: what follows the number
 * is made of the name and is no handle. The rest of a newsletter's addresses name articles.
 */
export function addressOf(href: string | undefined): Address {
  if (!href || !URL.canParse(href)) return {};
  const url = new URL(href);
  if (!isHostOf(url.hostname, 'substack.com')) return {};
  const [, handle, id, note] =
    /^\/(?:@([\w-]{1,60})|profile\/(\d{1,15})(?:-[^/]*)?)(?:\/note\/(?:c-)?(\d+))?(?=\/|$)/.exec(url.pathname) ?? [];
  return {
    ...(handle ? { handle: handle.toLowerCase() } : {}),
    ...(id ? { id } : {}),
    ...(note ? { postId: `c-${note}` } : {}),
  };
}

/** Somebody on Substack. `undefined` = the address names nobody. */
export function profileAt({ handle, id }: Address, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  if (!handle && !id) return undefined;
  const url = handle ? `${ORIGIN}/@${handle}` : `${ORIGIN}/profile/${id}`;
  return filled<SeenProfile>({ ...shown, site: 'substack', handle, stableId: id, url });
}

/** Where a note stands. Empty = the address names none. */
export function placeOf({ handle, postId }: Address): { url?: string; postId?: string } {
  return handle && postId ? { url: `${ORIGIN}/@${handle}/note/${postId}`, postId } : {};
}
