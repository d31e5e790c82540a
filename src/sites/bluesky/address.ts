import type { SeenProfile } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { isoFromMs } from '../time.ts';

export const ORIGIN = 'https://bsky.app';

/** What an address on Bluesky names: an account by name or by its id (`did:plc:…`), and perhaps a post of theirs. */
export type Address = { handle?: string; did?: string; postId?: string };

/** `/profile/name.example/post/3k…`, also with more behind it (`/liked-by`); the name may be the account's id instead. */
export function addressOf(href: string | null | undefined): Address {
  if (!href || !URL.canParse(href, ORIGIN)) return {};
  const url = new URL(href, ORIGIN);
  if (url.origin !== ORIGIN) return {};
  const [, who = '', postId] =
    /^\/profile\/(did:[a-z]+:[\w.:-]+|[\w-]+(?:\.[\w-]+)+)(?:\/post\/([a-z2-7]{13}))?(?=\/|$)/i.exec(url.pathname) ??
    [];
  if (!who) return {};
  return { ...(who.startsWith('did:') ? { did: who } : { handle: who.toLowerCase() }), ...(postId ? { postId } : {}) };
}

/** Somebody on Bluesky. `undefined` = the address names nobody. */
export function profileAt({ handle, did }: Address, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  const who = handle ?? did;
  if (!who) return undefined;
  const url = `${ORIGIN}/profile/${who}`;
  return filled<SeenProfile>({ ...shown, site: 'bluesky', handle, stableId: did ?? shown.stableId, url });
}

/** Where a post stands. Empty = the address names none. */
export function placeOf({ handle, did, postId }: Address): { url?: string; postId?: string } {
  return postId ? { url: `${ORIGIN}/profile/${handle ?? did}/post/${postId}`, postId } : {};
}

/** A record key is a time in microseconds and a clock number of ten bits, in base 32 (https://atproto.com/specs/tid). */
export function timeFromKey(key: string | undefined): string | undefined {
  if (!key) return undefined;
  const digits = '234567abcdefghijklmnopqrstuvwxyz';
  let value = 0n;
  for (const digit of key) value = value * 32n + BigInt(digits.indexOf(digit));
  return isoFromMs(Number((value >> 10n) / 1_000n));
}

/** The address of a portrait holds the account's id, which never changes. */
export function didIn(avatarUrl: string | undefined): string | undefined {
  return /\/(did:[a-z]+:[\w.:%-]+?)\//.exec(avatarUrl ?? '')?.[1];
}
