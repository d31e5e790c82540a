import type { SeenProfile, Sighting } from '../domain/sighting.ts';

/** One generation of a site's markup. When a site changes, a new one goes on top, with the fixture that failed without it. */
export type Layout = {
  /** Names this generation in health reports: `2026-feed`, `ember`, `guest`. Unique within the site. */
  id: string;
  /** Month we first saw it, so a reader knows which one is current. */
  since: `${number}-${number}`;
  /** Matches the outermost element of one post. Stable attributes only, never generated class names or translated text. */
  post: string;
  /**
   * `comment`: found by a gesture on it, never listed among the posts of the page, because a page has many of them
   * and they are about its post. Absent = a post in its own right.
   */
  part?: 'comment';
  /** Reads one post. `undefined` = not a post I understand. Never throws, never guesses. `page` is the tab's address. */
  read(post: Element, page: URL): Sighting | undefined;
};

/** What the address alone tells of a site: all that a page without the site's document needs. Exported apart, so that nothing else comes along. */
export type SiteAddress = {
  /** Short and for ever: it is part of every profile's identity. */
  id: string;
  /** The name people use. */
  name: string;
  /** Match patterns, as the manifest writes them: `https://x.com/*`. Empty = recognised by markup on any host (`recognises`). */
  matches: readonly `https://${string}`[];
  /**
   * Domains, with all below them, that serve the same pages but that we ask no permission for (`de.linkedin.com`):
   * read when a gesture lets us in. Absent = the hosts of `matches` alone.
   */
  domains?: readonly string[];
  /** Identity from the address alone: still works when every selector is broken. `undefined` = neither a post nor a person. */
  fromUrl(url: URL): Sighting | undefined;
};

/** A site Weft reads well. One file a site; `index.ts` finds them all. */
export type Site = SiteAddress & {
  /** For sites that live on many hosts (Mastodon, WordPress): does this page carry the software's own marks? */
  recognises?(document: Document): boolean;
  /** Reads a person's own page. `undefined` = this page is not one. Never throws. */
  readPerson?(document: Document, page: URL): SeenProfile | undefined;
  /**
   * The page's own post where only its head (JSON-LD, OpenGraph, microdata) tells it: pages for guests and robots, and
   * before the page's scripts have run. Must hold what it reads against `page`, because the head may be stale. Never throws.
   */
  readHead?(document: Document, page: URL): Sighting | undefined;
  /** `false` for posts that the page only recommends: not listed among its posts, but read when clicked. Absent = all are listed. */
  isListed?(post: Element, page: URL): boolean;
  /** Is this page an article, which the article reader reads better? Absent = none of the site's pages is. */
  isArticle?(document: Document, page: URL): boolean;
  /**
   * Who wrote the article, where the site's own marks say so: it counts more than what the article reader gathers.
   * Absent or empty = the article reader decides. Never throws.
   */
  bylines?(document: Document, page: URL): SeenProfile[];
  /** Newest first. The first whose `post` selector matches wins. */
  layouts: readonly Layout[];
};

/**
 * A site of its address and what reads its pages. Called as `@__PURE__`: a bundle that names the address alone leaves the
 * readers out.
 */
export function makeSite(address: SiteAddress, readers: Omit<Site, keyof SiteAddress>): Site {
  return { ...address, ...readers };
}
