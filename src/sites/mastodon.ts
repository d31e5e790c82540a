import type { PersonSighting, PostSighting, SeenMedia, SeenProfile, SeenReference } from '../domain/sighting.ts';
import { aroundOf } from './conversation.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import { hrefOf, srcOf } from './link.ts';
import type { Site } from './site.ts';
import { cleanLine, cut, lineOf, textOf } from './text-of.ts';
import { isoFromMs, isoTime } from './time.ts';

const POST = '.detailed-status, .status[data-id]';

/** Mastodon, on any host: recognised by the marks of its web interface. */
export const mastodon: Site = {
  id: 'mastodon',
  name: 'Mastodon',
  matches: [],
  recognises: (document) =>
    document.querySelector('#mastodon[data-props], #mastodon.app-holder, #mastodon.notranslate') !== null,
  fromUrl,
  readPerson,
  layouts: [{ id: '2022-web', since: '2022-11', post: POST, read: readPost }],
};

type Address = { handle?: string; path?: string; id?: string };

/** `/@user/1`, `/@user@host/1`, `/users/user/statuses/1`; a name without host belongs to the host of the page. */
function addressOf(href: string | null | undefined, page: URL): Address {
  if (!href || !URL.canParse(href, page)) return {};
  const url = new URL(href, page);
  if (url.host !== page.host) return {};
  const [, user, host, id] =
    /^\/(?:web\/|deck\/)?@([\w.-]+)(?:@([\w.-]+\.[\w-]+))?(?:\/(\d+))?(?=\/|$)/.exec(url.pathname) ??
    /^\/users\/([\w.-]+)()(?:\/statuses\/(\d+))?(?=\/|$)/.exec(url.pathname) ??
    [];
  if (!user) return {};
  const handle = `${user}@${host || page.host}`;
  return { handle, path: host ? `@${user}@${host}` : `@${user}`, ...(id ? { id } : {}) };
}

function profileAt({ handle, path }: Address, page: URL, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  if (!handle) return undefined;
  return filled<SeenProfile>({ ...shown, site: 'mastodon', handle, url: `${page.origin}/${path}` });
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href, url);
  const person = profileAt(address, url);
  const seen = { site: 'mastodon', pageUrl: url.href } as const;
  if (!person || !address.id) return person && { ...seen, kind: 'person', person };
  return filled<PostSighting>({
    ...seen,
    kind: 'post',
    ...placeOf(address, url),
    publishedAt: timeFromId(address.id),
    author: person,
  });
}

/** The number of a post is its host's own, so the host belongs to it. */
function placeOf({ path, id }: Address, page: URL): { url?: string; postId?: string } {
  return id ? { url: `${page.origin}/${path}/${id}`, postId: `${page.host}/${id}` } : {};
}

/** Ids are milliseconds and a counter of 16 bits, also those of posts that came from other hosts. */
function timeFromId(id: string): string | undefined {
  return /^\d{17,19}$/.test(id) ? isoFromMs(Number(BigInt(id) >> 16n)) : undefined;
}

function readPost(post: Element, page: URL): PostSighting | undefined {
  const read = partOf(post, page);
  if (!read) return undefined;
  const quoted = post.querySelector('.status__quote .status, .status__quote .detailed-status');
  return filled<PostSighting>({
    site: 'mastodon',
    kind: 'post',
    pageUrl: page.href,
    ...read,
    via: boosterOf(post, page),
    quoted: quoted ? partOf(quoted, page) : undefined,
    ...conversationOf(post, page),
    media: mediaOf(post, page),
    lang: own(post, '.status__content__text')?.getAttribute('lang') ?? undefined,
  });
}

function partOf(post: Element, page: URL): SeenReference | undefined {
  const name = own(post, '.display-name');
  const link =
    name?.closest('a[href]') ?? own(post, 'a.status__display-name[href], a.detailed-status__display-name[href]');
  const address = addressOf(link?.getAttribute('href'), page);
  const shown = filled<Partial<SeenProfile>>({
    name: lineOf(name?.querySelector('.display-name__html') ?? name?.querySelector('bdi')),
    avatarUrl: srcOf(own(post, '.account__avatar img'), page),
  });
  const author = profileAt(fullHandle(address, name), page, shown);
  if (!author) return undefined;
  const permalink = own(post, 'a.status__relative-time[href], a.detailed-status__datetime[href]');
  const place = addressOf(permalink?.getAttribute('href'), page);
  const id = place.id ?? post.getAttribute('data-id') ?? undefined;
  const warning = lineOf(own(post, '.status__content__spoiler-text, .content-warning p'));
  const words = textOf(own(post, '.status__content__text'), { lines: 'blocks', skip: '.quote-inline' });
  return filled<SeenReference>({
    ...placeOf({ ...address, ...(id ? { id } : {}) }, page),
    text: [warning, words].filter(Boolean).join('\n\n'),
    publishedAt: timeOf(post, page, id),
    author,
  });
}

/** The address leaves the host out where it is the page's own, and a host may speak for another name: what is shown counts. */
function fullHandle(address: Address, name: Element | undefined): Address {
  const shown = lineOf(name?.querySelector('.display-name__account'))?.replace(/^@/, '');
  const user = address.handle?.split('@')[0];
  return shown && user && shown.startsWith(`${user}@`) ? { ...address, handle: shown } : address;
}

function timeOf(post: Element, page: URL, id: string | undefined): string | undefined {
  const time = isoTime(own(post, 'time[datetime]')?.getAttribute('datetime'));
  if (time) return time;
  const document = post.ownerDocument;
  const told = addressOf(metaOf(document, 'og:url'), page).id;
  const declared = told !== undefined && told === id ? isoTime(metaOf(document, 'og:published_time')) : undefined;
  return declared ?? (id ? timeFromId(id) : undefined);
}

/** What stands above a post: boosted, answered, pinned. Words are localised, the icon is not. */
function boosterOf(post: Element, page: URL): SeenProfile | undefined {
  const prepend = post.closest('.status__wrapper')?.querySelector('.status__prepend');
  if (!prepend?.querySelector('.icon-retweet, .fa-retweet')) return undefined;
  const link = prepend.querySelector('a[href]');
  return profileAt(
    addressOf(link?.getAttribute('href'), page),
    page,
    filled<Partial<SeenProfile>>({ name: lineOf(link) }),
  );
}

function conversationOf(post: Element, page: URL): Pick<PostSighting, 'context' | 'thread'> {
  const all = [...post.ownerDocument.querySelectorAll(POST)].filter((el) => !el.closest('.status__quote'));
  return aroundOf(all, post, {
    isOpened: (one) => one.matches('.detailed-status'),
    read: (one) => partOf(one, page),
  });
}

function mediaOf(post: Element, page: URL): SeenMedia[] | undefined {
  const images = ownAll(post, '.media-gallery__item-thumbnail').map((link) => {
    const alt = link.querySelector('img')?.getAttribute('alt') ?? '';
    return filled<SeenMedia>({ kind: 'image', text: cut(alt, 5_000).trim(), url: hrefOf(link, page) });
  });
  const polls = ownAll(post, '.poll ul').map((poll) =>
    filled<SeenMedia>({ kind: 'poll', text: textOf(poll, { lines: 'blocks' }) }),
  );
  const all = [...images, ...polls].slice(0, 20);
  return all.length > 0 ? all : undefined;
}

function ownAll(post: Element, selector: string): Element[] {
  return [...post.querySelectorAll(selector)].filter(
    (el) => el.closest('.status__quote') === post.closest('.status__quote'),
  );
}

function own(post: Element, selector: string): Element | undefined {
  return ownAll(post, selector)[0];
}

function readPerson(document: Document, page: URL): PersonSighting | undefined {
  const address = addressOf(page.href, page);
  const header = document.querySelector('.account__header');
  if (!address.handle || address.id) return undefined;
  const told = /^(.{0,400})\(@([\w.-]+@[\w.-]+)\)/s.exec(metaOf(document, 'og:title') ?? '');
  const shown = lineOf(
    header?.querySelector('.account__header__tabs__name small, .account__header__tabs__name bdi + *'),
  );
  const isShown = shown
    ?.replace(/^@/, '')
    .toLowerCase()
    .startsWith((address.handle.split('@')[0] ?? '').toLowerCase());
  const isTold = told?.[2]?.toLowerCase() === address.handle.toLowerCase();
  if (!isShown && !isTold) return undefined;
  const links = [
    ...(header?.querySelectorAll('.account__header__fields a[href], .account__header__content a[href]') ?? []),
  ]
    .filter((a) => !/\b(?:mention|hashtag)\b/.test(a.getAttribute('class') ?? ''))
    .map((a) => ({
      url: hrefOf(a, page),
      evidence: /\bme\b/.test(a.getAttribute('rel') ?? '') ? ('rel-me' as const) : ('bio' as const),
    }))
    .filter((one): one is { url: string; evidence: 'rel-me' | 'bio' } => one.url !== undefined);
  const names = header?.querySelector('.account__header__tabs__name h1');
  const person = profileAt(
    address,
    page,
    filled<Partial<SeenProfile>>({
      name: isShown ? lineOf(names, 'small, button') : cleanLine(told?.[1]),
      avatarUrl: srcOf(header?.querySelector('.account__avatar img'), page),
      bio: textOf(header?.querySelector('.account__header__content'), { lines: 'blocks' }),
      links: links.length > 0 ? links.slice(0, 20) : undefined,
      feeds: [`${page.origin}/${address.path}.rss`],
    }),
  );
  return person && { site: 'mastodon', kind: 'person', pageUrl: page.href, person };
}
