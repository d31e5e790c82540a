import { canonicalUrl } from '../domain/url.ts';

/** Keys of a page of no site we know, from addresses alone: its own, and the one it says is the right one. */
export function pageKeys(): string[] {
  const own = canonicalUrl(location.href);
  const told = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const claimed =
    told && URL.canParse(told, location.href) ? canonicalUrl(new URL(told, location.href).href) : undefined;
  // A page may only speak for its own host.
  const isBelievable = own && claimed && new URL(own).host === new URL(claimed).host;
  return [...new Set([own, isBelievable ? claimed : undefined])].flatMap((address) =>
    address ? [`web:${address}`] : [],
  );
}
