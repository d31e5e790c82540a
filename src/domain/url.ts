/**
 * Addresses as identities. Two addresses of the same thing give the same canonical form, so that a post saved from
 * `mobile.twitter.com/…?s=20` and again from `x.com/…#top` is one moment.
 */

/** Parameters that say where a visit came from, never what is shown. Prefixes end with `*`. */
const TRACKING = [
  'utm_*',
  'mc_cid',
  'mc_eid',
  'fbclid',
  'gclid',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'igshid',
  'igsh',
  'ref_src',
  'ref_url',
  '_hsenc',
  '_hsmi',
  'hsCtaTracking',
  'mkt_tok',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
  's_cid',
  'cmpid',
  'wt_mc',
];
/** The same, on one site and below it alone: elsewhere these names carry meaning. */
const TRACKING_ON: Readonly<Record<string, readonly string[]>> = {
  // What the share button of X adds.
  'x.com': ['s', 't'],
  // Where on Medium somebody came from.
  'medium.com': ['source'],
  'linkedin.com': [
    'trk',
    'trkInfo',
    'trackingId',
    'lipi',
    'licu',
    'midToken',
    'midSig',
    'eid',
    'otpToken',
    'originalSubdomain',
    'rcm',
    'li_fat_id',
  ],
};
const trackingNames = new Set(TRACKING.filter((name) => !name.endsWith('*')));
const trackingPrefixes = TRACKING.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));

/** Hosts that serve the same pages under another name, after `www.`, `m.` and `mobile.` are gone. */
const SAME_HOST: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'old.reddit.com': 'reddit.com',
  'np.reddit.com': 'reddit.com',
};

/** True when `host` is `domain` or below it. Never a substring: `netflix.com` is not `x.com`. */
export function isHostOf(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** The absolute http(s) address, or nothing: no other scheme ever becomes a link. */
export function safeHttpUrl(raw: string | null | undefined, base?: string | URL): string | undefined {
  if (!raw) return undefined;
  const trimmed = raw.trim();
  if (trimmed.length > 4_000 || !URL.canParse(trimmed, base)) return undefined;
  const url = new URL(trimmed, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The host as people say it, and as identities use it: no `www.`, `m.` or `mobile.`, one name for twins. */
export function foldedHost(url: URL): string {
  // A host may really be named `m.` something short (m.gov): fold only where a whole domain is left.
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|mobile)\.(?=[^.]+\.[^.]+)/, '');
  return SAME_HOST[host] ?? host;
}

/**
 * One form for all addresses of a page: `https`, folded host, no fragment, no tracking parameters, the others sorted,
 * no trailing slash. A `#!/…` or `#/…` route is part of the address and stays. `undefined` = not http(s).
 * For comparing and keying; what a user opens is the address as it was seen.
 */
export function canonicalUrl(raw: string): string | undefined {
  const safe = safeHttpUrl(raw);
  if (!safe) return undefined;
  const url = new URL(safe);
  const host = foldedHost(url);
  const kept = [...url.searchParams]
    .filter(([name]) => !isTracking(name, host))
    .sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const query = new URLSearchParams(kept).toString();
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/$/, '');
  const route = /^#!?\//.test(url.hash) ? url.hash : '';
  const port = url.port && url.port !== '80' && url.port !== '443' ? `:${url.port}` : '';
  return `https://${host}${port}${path}${query ? `?${query}` : ''}${route}`;
}

function isTracking(name: string, host: string): boolean {
  if (trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix))) return true;
  return Object.entries(TRACKING_ON).some(([site, names]) => isHostOf(host, site) && names.includes(name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
