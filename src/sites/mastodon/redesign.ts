import type { PostSighting, SeenMedia, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { aroundOf } from '../conversation.ts';
import { filled } from '../filled.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cut, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { addressOf, placeOf, profileAt, timeFromId } from './address.ts';
import { boosterIn, CLOSED, cardOf, WARNING } from './post.ts';

/** One post of the redesigned interface: its class names are generated, its header says whose card opens on hover. */
export const REDESIGNED_POST = 'article[data-id]:has(> header a[data-hover-card-account])';
const AUTHOR = 'a[data-hover-card-account]';
/** The title in the preview of a link: it follows the line that names whose page it is, as a link to their host. */
const CARD = 'div:has(a[target="_blank"]) + a[target="_blank"][href]';

/** A post of the redesigned interface (https://github.com/mastodon/mastodon, `components/status/status.tsx`). */
export function readRedesigned(post: Element, page: URL): PostSighting | undefined {
  const read = readPart(post, page);
  if (!read) return undefined;
  const quote = quoteIn(post);
  const all = [...post.ownerDocument.querySelectorAll(REDESIGNED_POST)];
  const here = addressOf(page.href, page).id;
  const around = aroundOf(all, post, {
    isOpened: (one) => here !== undefined && one.getAttribute('data-id') === here,
    read: (one) => readPart(one, page),
  });
  return makePost('mastodon', page, {
    ...read,
    via: boosterIn(post.querySelector(':scope > .status__prepend'), page),
    quoted: quote && quotedIn(quote, page),
    ...around,
    media: mediaIn(post, quote, page),
    lang: textIn(post)?.getAttribute('lang') ?? undefined,
  });
}

function readPart(post: Element, page: URL): SeenReference | undefined {
  const header = post.querySelector(':scope > header');
  const author = header ? authorIn(header, page) : undefined;
  if (!header || !author) return undefined;
  const time = header.querySelector('a[href] time[datetime]');
  const place = addressOf(time?.closest('a[href]')?.getAttribute('href'), page);
  const warning = lineOf(post.querySelector(`:scope > ${WARNING} p`));
  const words = textOf(textIn(post), { skip: '.quote-inline' });
  return filled<SeenReference>({
    ...placeOf(place, page),
    text: [warning, words].filter(Boolean).join('\n\n'),
    cutOff: (!boxIn(post) && post.querySelector(`:scope > ${CLOSED}`) !== null) || undefined,
    publishedAt: isoTime(time?.getAttribute('datetime')) ?? (place.id ? timeFromId(place.id) : undefined),
    author,
  });
}

function authorIn(box: Element, page: URL): SeenProfile | undefined {
  const links = [...box.querySelectorAll(AUTHOR)];
  const named = links.find((link) => link.querySelector('.display-name, bdi'));
  const address = addressOf((named ?? links[0])?.getAttribute('href'), page);
  const full = links.map((link) => /^@([\w.-]+@[\w.-]+)$/.exec(lineOf(link) ?? '')?.[1]).find(Boolean);
  const isTheirs = full?.split('@')[0] === address.handle?.split('@')[0];
  const shown = filled<Partial<SeenProfile>>({
    name: lineOf(named?.querySelector('.display-name__html, bdi') ?? named),
    avatarUrl: srcOf(box.querySelector('.account__avatar img'), page),
  });
  return profileAt(isTheirs && full ? { ...address, handle: full } : address, page, shown);
}

/** The words stand first in the box that is cut off when too high; polls, pictures and a quoted post follow in it. */
function textIn(post: Element): Element | undefined {
  const [first] = boxIn(post)?.children ?? [];
  return first &&
    (first.hasAttribute('lang') || first.querySelector('p')) &&
    !first.querySelector(AUTHOR)?.querySelector('bdi')
    ? first
    : undefined;
}

function boxIn(post: Element): Element | undefined {
  return [...post.children].find((child) => child.getAttribute('style')?.includes('--max-height'));
}

/** The card of the quoted post: a name outside the header, and the link to the post beside it. */
function quoteIn(post: Element): Element | undefined {
  const name = [...post.querySelectorAll(AUTHOR)].find(
    (link) => link.querySelector('.display-name, bdi') && !link.closest('header, .status__prepend'),
  );
  let box = name?.parentElement ?? undefined;
  while (box && box !== post && !box.querySelector('time[datetime]')) box = box.parentElement ?? undefined;
  // Up to the card, which holds the words too.
  return box === post ? undefined : (box?.parentElement ?? undefined);
}

function quotedIn(quote: Element, page: URL): SeenReference | undefined {
  const time = quote.querySelector('a[href] time[datetime]');
  const place = addressOf(time?.closest('a[href]')?.getAttribute('href'), page);
  const author = authorIn(quote, page);
  const words = quote.querySelector('a[href] [lang], a[href]:not(:has(.account__avatar)) > div');
  return (
    author &&
    filled<SeenReference>({
      ...placeOf(place, page),
      text: textOf(words),
      publishedAt: isoTime(time?.getAttribute('datetime')),
      author,
    })
  );
}

function mediaIn(post: Element, quote: Element | undefined, page: URL): SeenMedia[] | undefined {
  const links = [...post.querySelectorAll('.media-gallery__item-thumbnail, a[href] > img[alt]')].filter(
    (el) => !quote?.contains(el) && !el.closest('header'),
  );
  const images = links.map((el) => {
    const image = el.matches('img') ? el : el.querySelector('img');
    const alt = cut(image?.getAttribute('alt') ?? '', 5_000).trim();
    return filled<SeenMedia>({ kind: 'image', text: alt, url: hrefOf(el.closest('a[href]'), page) });
  });
  const polls = [...post.querySelectorAll('.poll ul')].map((poll) =>
    filled<SeenMedia>({ kind: 'poll', text: textOf(poll) }),
  );
  const films = [...post.querySelectorAll('.status-card')].map((card) => cardOf(card, page));
  const cards = [...post.querySelectorAll(CARD)]
    .filter((link) => !quote?.contains(link) && !textIn(post)?.contains(link) && !link.closest('.status-card'))
    .map((link) => filled<SeenMedia>({ kind: 'link', text: lineOf(link), url: hrefOf(link, page) }));
  const all = [...images, ...polls, ...films, ...cards].slice(0, 20);
  return all.length > 0 ? all : undefined;
}
