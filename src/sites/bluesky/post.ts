import type { PostSighting, SeenMedia, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { aroundOf } from '../conversation.ts';
import { startsBefore } from '../document-order.ts';
import { filled } from '../filled.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cut, lineOf, textOf } from '../text-of.ts';
import { type Address, addressOf, didIn, ORIGIN, placeOf, profileAt, timeFromKey } from './address.ts';

/** One post of a list, or of a conversation. A quoted post is no element of its own. */
export const POST = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]';
/** Words with links in them: of posts, also quoted ones. Lists mark a post's own, conversations do not. */
const WORDS = '[data-testid="postText"], [data-word-wrap]';
const PORTRAIT = '[data-testid="userAvatarImage"] img, img[src*="/img/avatar"]';

type Link = Address & { element: Element };
/** A post taken apart; what comes after `quote` in the page belongs to the quoted post. */
type Parts = { name: string; links: Link[]; own: Address; quote?: Link };

/** One post. The reading order holds where nothing else does: who, when, words, pictures, then the post it quotes. */
export function readPost(post: Element, page: URL): PostSighting | undefined {
  const parts = partsOf(post, page);
  const read = parts && readPart(post, parts, page);
  if (!parts || !read) return undefined;
  return makePost('bluesky', page, {
    ...read,
    via: reposterOf(parts),
    quoted: parts.quote && quotedIn(post, parts.quote, page),
    media: mediaOf(post, parts.quote, page),
    ...conversationOf(post, page),
  });
}

function partsOf(post: Element, page: URL): Parts | undefined {
  const testId = post.getAttribute('data-testid') ?? '';
  const name = testId.replace(/^(?:feedItem|postThreadItem)-by-/, '').toLowerCase();
  const links = [...post.querySelectorAll('a[href]')].flatMap((element): Link[] => {
    const address = addressOf(element.getAttribute('href'));
    return (address.handle ?? address.did) && !element.closest(WORDS) ? [{ element, ...address }] : [];
  });
  if (!name || links.every((link) => link.handle !== name)) return undefined;
  const own = ownPlace(post, name, links, page);
  const quote = links.find(({ postId }) => postId !== undefined && postId !== own.postId);
  return { name, links, own, ...(quote ? { quote } : {}) };
}

/** The time links to the post. The one a page is about shows its time without a link, but counts who liked it. */
function ownPlace(post: Element, name: string, links: readonly Link[], page: URL): Address {
  const named = links.filter((link) => link.postId && link.handle === name);
  const counted = named.find(({ element }) =>
    /\/(?:liked-by|reposted-by|quotes)$/.test(element.getAttribute('href') ?? ''),
  );
  const first = post.querySelector(WORDS);
  const timed = named.find(({ element }) => !isBox(element) && !(first && startsBefore(first, element)));
  const here = addressOf(page.href);
  const isHere = here.handle === name || (here.did !== undefined && here.did === didIn(portraitOf(post, page)));
  return {
    handle: name,
    ...filled<Address>({ postId: (counted ?? timed)?.postId ?? (isHere ? here.postId : undefined) }),
  };
}

/** A link around a whole post, not around its time. */
function isBox(link: Element): boolean {
  return link.querySelector(`[data-testid^="userAvatar"], ${WORDS}`) !== null;
}

function readPart(post: Element, { name, links, own, quote }: Parts, page: URL): SeenReference | undefined {
  const avatarUrl = portraitOf(post, page);
  const text = [...post.querySelectorAll(WORDS)].find((words) => !quote || isBefore(words, quote.element));
  const shown = { name: nameIn(links, name), avatarUrl, stableId: didIn(avatarUrl) };
  return filled<SeenReference>({
    ...placeOf(own),
    text: textOf(text, { lines: 'kept' }),
    publishedAt: timeFromKey(own.postId),
    author: profileAt({ handle: name }, filled<Partial<SeenProfile>>(shown)),
  });
}

/** The first portrait, if it is the one that leads to the author. */
function portraitOf(post: Element, page: URL): string | undefined {
  const image = post.querySelector(PORTRAIT);
  const owner = addressOf(image?.closest('a[href]')?.getAttribute('href'));
  const testId = post.getAttribute('data-testid')?.toLowerCase() ?? '';
  return owner.handle && !owner.postId && testId.endsWith(`-by-${owner.handle}`) ? srcOf(image, page) : undefined;
}

/** What the link to somebody says. One link may hold the name and, below it, the handle. */
function nameIn(links: readonly Link[], handle: string): string | undefined {
  const own = links.filter((link) => link.handle === handle && !link.postId);
  return own.flatMap(({ element }) => rowsOf(element)).find((row) => !row.startsWith('@'));
}

/** The blocks of text in an element, the innermost, or its one line. */
function rowsOf(element: Element): string[] {
  const blocks = [...element.querySelectorAll('[dir="auto"]')].filter((el) => !el.querySelector('[dir="auto"]'));
  return (blocks.length > 0 ? blocks : [element]).flatMap((el) => lineOf(el) ?? []);
}

/** Above the author stands who reposted it: the first link of all leads to somebody else. */
function reposterOf({ links, name }: Parts): SeenProfile | undefined {
  const [above] = links;
  if (!above?.handle || above.postId || above.handle === name) return undefined;
  const whole = lineOf(above.element);
  const names = [...above.element.querySelectorAll('span, [dir="auto"]')].map((el) => lineOf(el));
  const shown = names.findLast((text) => text !== undefined && text !== whole);
  return profileAt({ handle: above.handle }, filled<Partial<SeenProfile>>({ name: shown }));
}

/** The quoted post: whose and which says its link, what it says stands in it or, with links taken apart, after it. */
function quotedIn(post: Element, quote: Link, page: URL): SeenReference | undefined {
  const { element, ...address } = quote;
  const isLater = (el: Element): boolean => element.contains(el) || startsBefore(element, el);
  const text = [...post.querySelectorAll(WORDS)].find(isLater);
  const avatarUrl = srcOf([...post.querySelectorAll(PORTRAIT)].find(isLater), page);
  const links = [...post.querySelectorAll('a[href]')].filter(isLater);
  const own = links.map((el) => ({ element: el, ...addressOf(el.getAttribute('href')) }));
  const rows = rowsOf(element);
  const at = rows.findIndex((row) => row.toLowerCase() === `@${address.handle}`);
  const name = (address.handle ? nameIn(own, address.handle) : undefined) ?? rows[at - 1];
  const shown = filled<Partial<SeenProfile>>({ name, avatarUrl, stableId: didIn(avatarUrl) });
  return filled<SeenReference>({
    ...placeOf(address),
    text: textOf(text, { lines: 'kept' }),
    publishedAt: timeFromKey(address.postId),
    author: profileAt(address, shown),
  });
}

/** Pictures with their descriptions and the card of a link, of the post itself. */
function mediaOf(post: Element, quote: Link | undefined, page: URL): SeenMedia[] | undefined {
  const isOwn = (el: Element): boolean => !quote || isBefore(el, quote.element);
  const images = [...post.querySelectorAll('img[src*="/img/feed_"]')].filter(isOwn);
  const cards = [...post.querySelectorAll('a[href^="http"]')].filter((link) => {
    const href = hrefOf(link, page);
    return isOwn(link) && !link.closest(WORDS) && href && new URL(href).origin !== ORIGIN && rowsOf(link).length > 0;
  });
  const all = [
    ...images
      .filter((image) => !cards.some((card) => card.contains(image)))
      .map((image) => {
        const alt = cut(image.getAttribute('alt') ?? '', 5_000).trim();
        return filled<SeenMedia>({ kind: 'image', text: alt, url: srcOf(image, page) });
      }),
    ...cards.map((link) => filled<SeenMedia>({ kind: 'link', text: rowsOf(link)[0], url: hrefOf(link, page) })),
  ];
  return all.length > 0 ? all.slice(0, 20) : undefined;
}

function conversationOf(post: Element, page: URL): Pick<PostSighting, 'context' | 'thread'> {
  const { postId } = addressOf(page.href);
  if (!postId || !post.matches('[data-testid^="postThreadItem-by-"]')) return {};
  const all = [...post.ownerDocument.querySelectorAll('[data-testid^="postThreadItem-by-"]')];
  return aroundOf(all, post, {
    // Few name it at all, and only those are taken apart.
    isOpened: (one) => mayBe(one, page, postId) && partsOf(one, page)?.own.postId === postId,
    read(one) {
      const parts = partsOf(one, page);
      return parts && readPart(one, parts, page);
    },
  });
}

function mayBe(post: Element, page: URL, postId: string): boolean {
  const { handle } = addressOf(page.href);
  const isByOwner = handle === undefined || post.getAttribute('data-testid')?.toLowerCase().endsWith(`-by-${handle}`);
  return isByOwner || post.querySelector(`a[href*="${postId}"]`) !== null;
}

/** Before, and not inside. */
function isBefore(first: Element, second: Element): boolean {
  return startsBefore(first, second) && !first.contains(second);
}
