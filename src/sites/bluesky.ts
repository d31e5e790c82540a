import type { PersonSighting, PostSighting, SeenMedia, SeenProfile } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { isOfType, jsonLdOf, metaOf, objectIn, stringIn } from './head.ts';
import { srcOf } from './link.ts';
import type { Site } from './site.ts';
import { cleanLine, cut, lineOf, textOf } from './text-of.ts';
import { isoFromMs, isoTime } from './time.ts';

const ORIGIN = 'https://bsky.app';
const POST = '[data-testid^="feedItem-by-"], [data-testid^="postThreadItem-by-"]';

/** Bluesky's own web interface. */
export const bluesky: Site = {
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  fromUrl,
  readPerson,
  readHead,
  layouts: [{ id: '2023-testid', since: '2023-05', post: POST, read: readPost }],
};

type Address = { handle?: string; did?: string; postId?: string };

/** `/profile/name.example/post/3k…`; the name may be the account's id (`did:plc:…`) instead. */
function addressOf(href: string | null | undefined): Address {
  if (!href || !URL.canParse(href, ORIGIN)) return {};
  const url = new URL(href, ORIGIN);
  if (url.origin !== ORIGIN) return {};
  const [, who = '', postId] =
    /^\/profile\/(did:[a-z]+:[\w.:-]+|[\w-]+(?:\.[\w-]+)+)(?:\/post\/([a-z2-7]{13}))?(?=\/|$)/i.exec(url.pathname) ??
    [];
  if (!who) return {};
  return { ...(who.startsWith('did:') ? { did: who } : { handle: who.toLowerCase() }), ...(postId ? { postId } : {}) };
}

function profileAt({ handle, did }: Address, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  const who = handle ?? did;
  if (!who) return undefined;
  const url = `${ORIGIN}/profile/${who}`;
  return filled<SeenProfile>({ ...shown, site: 'bluesky', handle, stableId: did ?? shown.stableId, url });
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href);
  const person = profileAt(address);
  const seen = { site: 'bluesky', pageUrl: url.href } as const;
  if (!person || !address.postId) return person && { ...seen, kind: 'person', person };
  return filled<PostSighting>({
    ...seen,
    kind: 'post',
    ...placeOf(address),
    publishedAt: timeFromKey(address.postId),
    author: person,
  });
}

function placeOf({ handle, did, postId }: Address): { url?: string; postId?: string } {
  return postId ? { url: `${ORIGIN}/profile/${handle ?? did}/post/${postId}`, postId } : {};
}

/** A record key is a time in microseconds and a clock number of ten bits, in base 32 (https://atproto.com/specs/tid). */
function timeFromKey(key: string): string | undefined {
  const digits = '234567abcdefghijklmnopqrstuvwxyz';
  let value = 0n;
  for (const digit of key) value = value * 32n + BigInt(digits.indexOf(digit));
  return isoFromMs(Number((value >> 10n) / 1_000n));
}

function readPost(post: Element, page: URL): PostSighting | undefined {
  const name = post
    .getAttribute('data-testid')
    ?.replace(/^(?:feedItem|postThreadItem)-by-/, '')
    .toLowerCase();
  const links = [...post.querySelectorAll('a[href]')].map((link) => ({
    link,
    ...addressOf(link.getAttribute('href')),
  }));
  const own = links.filter((one) => one.handle === name);
  if (!name || own.length === 0) return undefined;
  const named = own.find((one) => !one.postId && lineOf(one.link) && !/^@/.test(lineOf(one.link) ?? ''));
  const image = post.querySelector('[data-testid="userAvatarImage"] img, img[src*="/img/avatar"]');
  const place = own.find((one) => one.postId) ?? {
    ...(addressOf(page.href).handle === name ? addressOf(page.href) : {}),
  };
  const avatarUrl = own.some((one) => one.link.contains(image)) ? srcOf(image, page) : undefined;
  const text = post.querySelector('[data-testid="postText"]') ?? undefined;
  const shown = { name: lineOf(named?.link), avatarUrl, stableId: didIn(avatarUrl) };
  return filled<PostSighting>({
    site: 'bluesky',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf({ handle: name, ...(place.postId ? { postId: place.postId } : {}) }),
    text: textOf(text, { lines: 'kept' }),
    publishedAt: place.postId ? timeFromKey(place.postId) : undefined,
    author: profileAt({ handle: name }, filled<Partial<SeenProfile>>(shown)),
    via: reposterOf(links, own[0]?.link, name),
    media: mediaOf(post, page),
  });
}

/** Above the author stands who reposted it: the first link of all leads to somebody else. */
function reposterOf(
  links: readonly ({ link: Element } & Address)[],
  first: Element | undefined,
  author: string,
): SeenProfile | undefined {
  const above = links[0];
  if (!above?.handle || above.postId || above.handle === author || above.link === first) return undefined;
  return profileAt({ handle: above.handle });
}

function mediaOf(post: Element, page: URL): SeenMedia[] | undefined {
  const images = [...post.querySelectorAll('img[src*="/img/feed_"]')].map((image) => {
    const alt = cut(image.getAttribute('alt') ?? '', 5_000).trim();
    return filled<SeenMedia>({ kind: 'image', text: alt, url: srcOf(image, page) });
  });
  return images.length > 0 ? images.slice(0, 20) : undefined;
}

/** The address of a portrait holds the account's id, which never changes. */
function didIn(avatarUrl: string | undefined): string | undefined {
  return /\/(did:[a-z]+:[\w.:%-]+?)\//.exec(avatarUrl ?? '')?.[1];
}

/** The page as the server sends it, before the application runs. */
function readHead(document: Document, page: URL): PostSighting | undefined {
  const address = addressOf(page.href);
  const told = addressOf(metaOf(document, 'og:url'));
  if (!address.postId || told.postId !== address.postId) return undefined;
  const facts = jsonLdOf(document).find((object) => isOfType(object, 'DiscussionForumPosting', 'SocialMediaPosting'));
  const who = objectIn(facts, 'author');
  const author = addressOf(stringIn(who, 'url'));
  const avatarUrl = metaOf(document, 'og:image');
  const did = /^at:\/\/(did:[^/]+)\//.exec(
    document.querySelector('link[href^="at://"]')?.getAttribute('href') ?? '',
  )?.[1];
  if (!author.handle || (told.handle && told.handle !== author.handle)) return undefined;
  const shown = { name: cleanLine(stringIn(who, 'name')), stableId: did ?? didIn(avatarUrl) };
  return filled<PostSighting>({
    site: 'bluesky',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf({ handle: author.handle, postId: address.postId }),
    // The JSON-LD has the words with their entities escaped, the meta tag as they are.
    text: metaOf(document, 'og:description') ?? stringIn(facts, 'text'),
    publishedAt: isoTime(stringIn(facts, 'datePublished')) ?? timeFromKey(address.postId),
    author: profileAt(author, filled<Partial<SeenProfile>>(shown)),
  });
}

function readPerson(document: Document, page: URL): PersonSighting | undefined {
  const address = addressOf(page.href);
  if (address.postId || !(address.handle ?? address.did)) return undefined;
  const name = document.querySelector('[data-testid="profileHeaderDisplayName"]');
  const told = addressOf(metaOf(document, 'og:url'));
  const facts = jsonLdOf(document).find((object) => isOfType(object, 'ProfilePage'));
  const who = objectIn(facts, 'mainEntity');
  const isTold = told.handle !== undefined && told.handle === address.handle && !told.postId;
  if (!name && !isTold) return undefined;
  const header = name?.closest('[data-testid="profileView"]') ?? name?.parentElement?.parentElement?.parentElement;
  const image = header?.querySelector('[data-testid="userAvatarImage"] img, img[src*="/img/avatar"]');
  const avatarUrl = name ? srcOf(image, page) : stringIn(who, 'image');
  const shown = filled<Partial<SeenProfile>>({
    name: name ? lineOf(name) : cleanLine(stringIn(who, 'name')),
    stableId: didIn(avatarUrl),
    avatarUrl: avatarUrl && /^https:/.test(avatarUrl) ? avatarUrl : undefined,
    bio: name
      ? textOf(document.querySelector('[data-testid="profileHeaderDescription"]'), { lines: 'kept' })
      : stringIn(who, 'description'),
  });
  const person = profileAt(address, shown);
  return person && { site: 'bluesky', kind: 'person', pageUrl: page.href, person };
}
