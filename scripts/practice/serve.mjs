import { blogPage } from './blog.mjs';
import { CSS } from './html.mjs';
import { linkedInPage } from './linkedin.mjs';
import { xPage } from './x.mjs';

/** As strict as the real sites are with scripts: what Weft shows must stand such a policy. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'self'; require-trusted-types-for 'script'";

const SITES = {
  'x.com': xPage,
  'twitter.com': xPage,
  'mobile.twitter.com': xPage,
  'www.linkedin.com': linkedInPage,
  'slow-notes.example': blogPage,
};

/** Addresses to begin with. */
export const START = {
  x: 'https://x.com/home',
  linkedin: 'https://www.linkedin.com/feed/',
  blog: 'https://slow-notes.example/spaced',
};

/** The practice feed: the page at this address, or nothing. */
export function servePractice(url) {
  const site = Object.hasOwn(SITES, url.hostname) ? SITES[url.hostname] : undefined;
  if (!site) return undefined;
  if (url.pathname === '/practice.css') return { type: 'text/css', body: CSS };
  const body = site(url);
  return body === undefined ? undefined : { body, headers: { 'content-security-policy': POLICY } };
}
