import { startsBefore } from '../document-order.ts';
import type { NameLink, RecognisedPost, Recognition } from '../recognition.ts';

/** One post. A quoted post inside it is no `article`, so this never matches the inner one. */
export const POST = 'article[data-testid="tweet"]';
const USER_NAME = '[data-testid="User-Name"]';
/** First path segments that are X's own pages, never somebody's handle. */
const OWN_PAGES: ReadonlySet<string> = new Set(
  'home explore search i messages notifications settings compose login signup logout tos privacy about jobs download hashtag intent share account lists bookmarks communities premium_sign_up who_to_follow oauth'.split(
    ' ',
  ),
);
/** What stands before the number of a post. */
const OF_POST: ReadonlySet<string> = new Set(['status', 'statuses', 'article']);
const ORIGIN = /^https:\/\/(?:(?:www|mobile)\.)?(?:x|twitter)\.com(?=\/|$)/i;

/** What an address on X names. */
export type XAddress = { handle?: string; postId?: string };

/**
 * Reads `/handle`, `/handle/status/1`, `/i/web/status/1` and the like; only the path, so relative links work too. By its
 * parts, not by one pattern: that would compile in every page, also where it is none of these.
 */
export function addressOf(href: string | null | undefined): XAddress {
  const given = href ?? '';
  const path = given.startsWith('/') ? given : given.replace(ORIGIN, '');
  const parts = path.split('#', 1).join().split('?', 1).join().split('/');
  const first = parts[1];
  if (parts[0] !== '' || !first) return {};
  const isOwn = OWN_PAGES.has(first.toLowerCase());
  if (!isOwn && !/^\w{1,15}$/.test(first)) return {};
  const at = parts[2] === 'web' ? 3 : 2;
  const postId = OF_POST.has(parts[at] ?? '') && /^\d{1,19}$/.test(parts[at + 1] ?? '') ? parts[at + 1] : undefined;
  return { ...(isOwn ? {} : { handle: first }), ...(postId ? { postId } : {}) };
}

/** The post inside this one that it quotes. It looks like a link, but it is none, and it has an author line of its own. */
export function quoteIn(post: Element): Element | undefined {
  return [...post.querySelectorAll('[role="link"]:not(a)')].find((box) => box.querySelector(USER_NAME) !== null);
}

/** Every match that belongs to `post` itself: not to a post inside it (`quote`, where it was looked for), nor to one around it. */
export function ownAll(post: Element, selector: string, quote: Element | null = quoteIn(post) ?? null): Element[] {
  return [...post.querySelectorAll(selector)].filter((el) => !quote?.contains(el) && el.closest(POST) === post);
}

/**
 * The author line of a post, not the quoted one. Where the quoted post can't be told apart (its markup changed), the
 * line that the post's own address names; a quoted line links nowhere.
 */
export function userNameOf(post: Element, quote: Element | null = quoteIn(post) ?? null): Element | undefined {
  const lines = ownAll(post, USER_NAME, quote);
  if (lines.length < 2) return lines[0];
  const owner = addressOf(timeLinkOf(post, quote)?.getAttribute('href')).handle;
  return lines.find((line) => owner !== undefined && same(handleIn(line), owner));
}

/** The words of a post, not of one inside it: those between its author's line and the next one. */
export function wordsOf(post: Element): Element | undefined {
  const texts = ownAll(post, '[data-testid="tweetText"]');
  const lines = ownAll(post, USER_NAME);
  if (lines.length < 2) return texts[0];
  const own = userNameOf(post);
  const next = own && lines.find((line) => startsBefore(own, line));
  return texts.find((text) => own && startsBefore(own, text) && !(next && startsBefore(next, text)));
}

/** The handle an author line links to. */
export function handleIn(userName: Element | undefined): string | undefined {
  if (!userName) return undefined;
  for (const link of userName.querySelectorAll('a[href]')) {
    const { handle, postId } = addressOf(link.getAttribute('href'));
    if (handle && !postId) return handle;
  }
  return undefined;
}

/**
 * The post's own address: the link around its time; where that is missing (advertisements), the address that its
 * pictures and figures start with, if it is the author's.
 */
function permalinkOf(post: Element, author: string | undefined, quote: Element | null): XAddress {
  const timed = timeLinkOf(post, quote);
  if (timed) return addressOf(timed.getAttribute('href'));
  const links = ownAll(post, 'a[href*="/status/"]', quote).filter((a) => !a.closest('[data-testid="tweetText"]'));
  const addresses = links.map((link) => addressOf(link.getAttribute('href')));
  return addresses.find(({ handle, postId }) => postId && handle && same(handle, author)) ?? {};
}

/** The link around the time of a post, which is its own address. */
export function timeLinkOf(post: Element, quote: Element | null = quoteIn(post) ?? null): Element | undefined {
  return ownAll(post, 'a[href*="/status/"]', quote).find(
    (a) => a.querySelector('time') && !a.closest('[data-testid="tweetText"]'),
  );
}

function identify(post: Element): RecognisedPost | undefined {
  // Looked for once: a feed has many posts, and each question about one would look again.
  const quote = quoteIn(post) ?? null;
  const author = handleIn(userNameOf(post, quote));
  const { handle = author, postId } = permalinkOf(post, author, quote);
  // Two different names for one post: the markup is not what we think it is, and a wrong author is worse than none.
  if (!postId || (author && handle && !same(author, handle))) return undefined;
  const url = `https://x.com/${handle ?? 'i'}/status/${postId}`;
  return { key: `x:post:${postId}`, postId, url, ...(handle ? { handle } : {}) };
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a?.toLowerCase() === b?.toLowerCase();
}

function nameLinkOf(post: Element): NameLink | undefined {
  const userName = userNameOf(post);
  const handle = handleIn(userName);
  if (!userName || !handle) return undefined;
  const links = [...userName.querySelectorAll('a[href]')].filter((link) => {
    const address = addressOf(link.getAttribute('href'));
    return same(address.handle, handle) && !address.postId && link.querySelector('time') === null;
  });
  const element = links.find((link) => !same(link.textContent?.trim(), `@${handle}`)) ?? links[0];
  return element && { element, handle };
}

/** X, for the script that rests in the page. */
export const recogniseX: Recognition = {
  site: 'x',
  postSelector: POST,
  identify,
  authorOf: (post) => handleIn(userNameOf(post)) ?? identify(post)?.handle,
  actionRow: (post) => ownAll(post, '[role="group"]').find((row) => row.querySelector('[data-testid="reply"]')),
  nameLinkOf,
  nameLinks: (root) => [...root.querySelectorAll(POST)].flatMap((post) => nameLinkOf(post) ?? []),
};
