import { profileKeys } from '../../domain/identity.ts';
import type { SeenProfile } from '../../domain/sighting.ts';
import { canonicalUrl, foldedHost, safeHttpUrl } from '../../domain/url.ts';
import { t } from '../../platform/i18n.ts';
import { addresses, siteAt } from '../../sites/addresses.ts';

/*
 * The one place of the pages that asks the sites: reading an address is pure and needs no page and no request.
 */

/** Whose an address is, or why it says nobody. */
export type ReadAddress =
  | {
      ok: true;
      seen: SeenProfile;
      pageUrl: string /** For a name to begin with; the user corrects it. */;
      name: string;
    }
  | { ok: false; why: 'no-address' | 'names-nobody' };

/** Reads whose profile or post an address is. An address of no site we know is a web page of theirs. */
export function readAddress(raw: string): ReadAddress {
  const pageUrl = addressIn(raw);
  if (!pageUrl) return { ok: false, why: 'no-address' };
  const url = new URL(pageUrl);
  const site = siteAt(url, addresses);
  if (!site) return webAddress(pageUrl);
  const seen = site.fromUrl(url);
  const who = seen?.kind === 'person' ? seen.person : seen?.kind === 'post' ? seen.author : undefined;
  if (!who || profileKeys(who, pageUrl).length === 0) return { ok: false, why: 'names-nobody' };
  return { ok: true, seen: who, pageUrl, name: who.name ?? nameOfHandle(who.handle) ?? foldedHost(url) };
}

/** The name people use for a site; for one that has no file of its own, what it is. */
export function siteName(id: string): string {
  return addresses.find((site) => site.id === id)?.name ?? (id === 'web' ? t('site_web') : id);
}

/** The http(s) address in a word: with its scheme, without it (`x.com/ada`), or as `@ada@social.example`. */
function addressIn(raw: string): string | undefined {
  const word = raw.trim();
  const [, user, host] = /^@([\w.-]+)@([\w-]+(?:\.[\w-]+)+)$/.exec(word) ?? [];
  if (user && host) return safeHttpUrl(`https://${host}/@${user}`);
  if (/^https?:\/\//i.test(word)) return hasHost(safeHttpUrl(word));
  // `ada.example`, `x.com/ada`, but neither `e.g.` nor an e-mail address.
  return /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i.test(word)
    ? hasHost(safeHttpUrl(`https://${word}`))
    : undefined;
}

function hasHost(url: string | undefined): string | undefined {
  return url && /\./.test(new URL(url).hostname) ? url : undefined;
}

function webAddress(pageUrl: string): ReadAddress {
  const canonical = canonicalUrl(pageUrl);
  if (!canonical) return { ok: false, why: 'no-address' };
  const url = new URL(pageUrl);
  const [, user] = /^\/@([\w.-]+)\/?$/.exec(url.pathname) ?? [];
  return { ok: true, seen: { site: 'web', url: pageUrl }, pageUrl, name: user ?? foldedHost(url) };
}

/** `amara-nwosu-1a2b3c4d` → `Amara Nwosu`: LinkedIn ends many slugs with a mark of its own. A name to begin with, no more. */
function nameOfHandle(handle: string | undefined): string | undefined {
  if (!handle) return undefined;
  const slug = handle.split('/').at(-1) ?? handle;
  if (!slug.includes('-')) return slug;
  const words = slug.split('-').filter(Boolean);
  const named = words.filter((word, place) => place === 0 || !(place === words.length - 1 && /\d/.test(word)));
  return named.map((word) => word.slice(0, 1).toLocaleUpperCase() + word.slice(1)).join(' ');
}
