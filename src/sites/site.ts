import type { Sighting } from '../domain/sighting.ts';

/** One generation of a site's markup. When a site changes, a new one goes on top, with the fixture that failed without it. */
export type Layout = {
  /** Names this generation in health reports: `2026-feed`, `ember`, `guest`. Unique within the site. */
  id: string;
  /** Month we first saw it, so a reader knows which one is current. */
  since: `${number}-${number}`;
  /** Matches the outermost element of one post. Stable attributes only, never generated class names or translated text. */
  post: string;
  /** Reads one post. `undefined` = not a post I understand. Never throws, never guesses. `page` is the tab's address. */
  read(post: Element, page: URL): Sighting | undefined;
};

/** A site Weft reads well. One file a site; `index.ts` finds them all. */
export type Site = {
  /** Short and for ever: it is part of every profile's identity. */
  id: string;
  /** The name people use. */
  name: string;
  /** Match patterns, as the manifest writes them: `https://x.com/*`. Empty = recognised by markup on any host (`recognises`). */
  matches: readonly `https://${string}`[];
  /** For sites that live on many hosts (Mastodon, WordPress): does this page carry the software's own marks? */
  recognises?(document: Document): boolean;
  /** Identity from the address alone: still works when every selector is broken. `undefined` = neither a post nor a person. */
  fromUrl(url: URL): Sighting | undefined;
  /** Reads a person's own page. `undefined` = this page is not one. Never throws. */
  readPerson?(document: Document, page: URL): Sighting | undefined;
  /** Newest first. The first whose `post` selector matches wins. */
  layouts: readonly Layout[];
};
