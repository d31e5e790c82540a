import type { PostSighting, SeenMedia, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { aroundOf } from '../conversation.ts';
import { filled } from '../filled.ts';
import { metaOf } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cut, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { type Address, addressOf, placeOf, profileAt, timeFromId } from './address.ts';

/** One post, in a list, opened, or as pages without scripts showed it. A quoted post inside is one too. */
export const POST = '.detailed-status, .status[data-id], .activity-stream .entry .status';
const TEXT = '.status__content__text, .e-content';
/**
 * What stands in the place of the words until it is opened: the author's warning, or the name of a filter of the reader's,
 * which nobody said. (https://github.com/mastodon/mastodon, `components/status_banner.tsx`, since 4.3: before, the words were hidden.)
 */
export const CLOSED = '.content-warning';
export const WARNING = '.content-warning:not(.content-warning--filter)';

/** A post with class names written by hand, which say what things are. */
export function readPost(post: Element, page: URL): PostSighting | undefined {
  const read = partOf(post, page);
  if (!read) return undefined;
  const quoted = post.querySelector('.status__quote .status, .status__quote .detailed-status');
  return makePost('mastodon', page, {
    ...read,
    via: boosterOf(post, page),
    quoted: quoted ? partOf(quoted, page) : undefined,
    ...conversationOf(post, page),
    media: mediaOf(post, page),
    lang: own(post, TEXT)?.getAttribute('lang') ?? undefined,
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
  const warning = lineOf(own(post, `.status__content__spoiler-text, ${WARNING} p`));
  const body = own(post, TEXT);
  const words = textOf(body, { skip: '.quote-inline' });
  return filled<SeenReference>({
    ...placeOf({ ...address, ...(id ? { id } : {}) }, page),
    text: [warning, words].filter(Boolean).join('\n\n'),
    cutOff: (!body && own(post, CLOSED) !== undefined) || undefined,
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

function boosterOf(post: Element, page: URL): SeenProfile | undefined {
  return boosterIn(post.closest('.status__wrapper')?.querySelector('.status__prepend'), page);
}

/** What stands above a post: boosted, answered, pinned. Words are localised, the icon is not. */
export function boosterIn(prepend: Element | null | undefined, page: URL): SeenProfile | undefined {
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
  const polls = ownAll(post, '.poll ul').map((poll) => filled<SeenMedia>({ kind: 'poll', text: textOf(poll) }));
  const cards = ownAll(post, '.status-card').map((card) => cardOf(card, page));
  const all = [...images, ...polls, ...cards].slice(0, 20);
  return all.length > 0 ? all : undefined;
}

/**
 * The preview of a link below a post: a link itself, or, for a film that can be played in it, a box with the link inside.
 * (https://github.com/mastodon/mastodon, `features/status/components/card.tsx`; the public pages until 4.0 draw it with the same.)
 */
export function cardOf(card: Element, page: URL): SeenMedia {
  const link = card.matches('a[href]') ? card : card.querySelector('a[href]');
  return filled<SeenMedia>({
    kind: 'link',
    text: lineOf(card.querySelector('.status-card__title')),
    url: hrefOf(link, page),
  });
}

function ownAll(post: Element, selector: string): Element[] {
  return [...post.querySelectorAll(selector)].filter(
    (el) => el.closest('.status__quote') === post.closest('.status__quote'),
  );
}

function own(post: Element, selector: string): Element | undefined {
  return ownAll(post, selector)[0];
}
