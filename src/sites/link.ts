import type { LinkEvidence, SeenProfile } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';

/** The address a link leads to, absolute. From the attribute, because a parsed file has no base address of its own. */
export function hrefOf(element: Element | null | undefined, page: URL): string | undefined {
  return safeHttpUrl(element?.getAttribute('href'), page);
}

/** The address of a picture, also of one that the page will load later. */
export function srcOf(element: Element | null | undefined, page: URL): string | undefined {
  for (const name of ['src', 'data-delayed-url', 'data-src']) {
    const url = safeHttpUrl(element?.getAttribute(name), page);
    if (url) return url;
  }
  return undefined;
}

/**
 * What a shown address (`learning.example/blog`) leads to. Sites hide it behind a redirect of their own, so the words
 * count, unless they were cut off ("…").
 */
export function shownUrl(words: string | undefined): string | undefined {
  // A word with `@` before the first slash is an address of mail.
  if (!words || /[\s…]/.test(words) || !/^(?:https?:\/\/)?[^./@]+\.[^/@]+(?:\/|$)/.test(words)) return undefined;
  return safeHttpUrl(/^https?:/i.test(words) ? words : `https://${words}`);
}

/** More addresses than this on somebody's page are a directory, not their own. */
const MOST_LINKS = 20;

/** Addresses that one kind of evidence links to somebody, each once. `undefined` = there is none. */
export function linksBy(evidence: LinkEvidence, urls: readonly string[]): SeenProfile['links'] {
  const own = [...new Set(urls)].slice(0, MOST_LINKS);
  return own.length > 0 ? own.map((url) => ({ url, evidence })) : undefined;
}
