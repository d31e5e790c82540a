import { safeHttpUrl } from '../domain/url.ts';
import { browser } from './native.ts';

/** The match pattern of the one host of this address, as browsers grant it; `undefined` = not a web page. */
export function originPattern(url: string): string | undefined {
  const safe = safeHttpUrl(url);
  if (!safe) return undefined;
  const { protocol, hostname } = new URL(safe);
  // Match patterns name no port: a grant holds for all ports of a host.
  return hostname ? `${protocol}//${hostname}/*` : undefined;
}

/** Does Weft have a standing permission for the site of this address (built in, or "always on this site")? */
export async function isGranted(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern !== undefined && browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the user for "always on this site". Call it straight from a click, with nothing awaited before: the browser
 * asks only inside a gesture. True = granted.
 */
export function askForSite(url: string): Promise<boolean> {
  const pattern = originPattern(url);
  return pattern ? browser.permissions.request({ origins: [pattern] }) : Promise.resolve(false);
}

/** Gives a site's permission back; takes an address or a pattern of `optionalSites`. True = gone. */
export function removeSite(urlOrPattern: string): Promise<boolean> {
  const pattern = urlOrPattern.endsWith('/*') ? urlOrPattern : originPattern(urlOrPattern);
  return pattern ? browser.permissions.remove({ origins: [pattern] }) : Promise.resolve(false);
}

/** The patterns that the user granted beyond the built-in sites, sorted. */
export async function optionalSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const builtIn = new Set(builtInSites());
  return origins.filter((pattern) => !builtIn.has(pattern) && /^(?:https?|\*):\/\/|^<all_urls>$/.test(pattern)).sort();
}

/** The patterns that stand in the manifest. */
export function builtInSites(): readonly string[] {
  const manifest = browser.runtime.getManifest() as ReturnType<typeof browser.runtime.getManifest> & {
    host_permissions?: string[];
  };
  const matches = (manifest.content_scripts ?? []).flatMap((script) => script.matches);
  return [...new Set([...(manifest.host_permissions ?? []), ...matches])];
}
