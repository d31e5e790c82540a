import { canonicalUrl } from './url.ts';

/**
 * Does data of whatever shape (an unfinished card, a row of a file) name something by one of these keys and addresses? By
 * a text that is one of them, or by what a page showed of somebody or of a post, which would be kept under such a key.
 */
export function mentions(value: unknown, marks: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return marks.has(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((one) => mentions(one, marks));
  if (keysIn(value as Readonly<Record<string, unknown>>).some((key) => marks.has(key))) return true;
  return Object.values(value).some((one) => mentions(one, marks));
}

/** As `identity.ts` makes them, of anything that has the same fields. */
function keysIn({ site, stableId, handle, postId, url }: Readonly<Record<string, unknown>>): string[] {
  const address = typeof url === 'string' ? canonicalUrl(url) : undefined;
  return [
    ...(address ? [`web:${address}`, `web:${address.toLowerCase()}`] : []),
    ...(typeof stableId === 'string' ? [`${site}:id:${stableId}`] : []),
    ...(typeof handle === 'string' ? [`${site}:@${handle.toLowerCase()}`] : []),
    ...(typeof postId === 'string' ? [`${site}:post:${postId}`] : []),
  ];
}
