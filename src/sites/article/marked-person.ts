import { namesIn, readByline, withoutTitles } from './byline.ts';
import type { Named } from './claim.ts';
import { nameKind } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import { shownText } from './page-lines.ts';
import { declared, tidy, webAddress } from './plain-text.ts';

const NAME = '[itemprop~="name"], [property~="name"], [property="schema:name"], .p-name, .fn';
const ADDRESS = '.u-url, .url, [itemprop~="url"], a[rel~="author"]';
const PHOTO = '.u-photo, .photo, [itemprop~="image"], .avatar';
/** An author may be given by an address alone: that is no name. */
const IS_ADDRESS = /^(?:https?:)?\/\S*$/;
/** More elements than this are not looked through for one thing. */
const MOST = 50;

/** Names in an element's own words, without the label. */
function namesOf(text: string, facts: PageFacts): string[] {
  const plain = text.includes('<') ? declared(text) : text.trim();
  if (!plain || plain.length > 300 || IS_ADDRESS.test(plain)) return [];
  const byline = readByline(plain, facts.siteNames);
  if (byline) return [...byline.names];
  const names = namesIn(plain, facts.siteNames);
  if (names.length > 0) return names;
  return nameKind(plain, facts.siteNames) ? [withoutTitles(plain)] : [];
}

/** The first of what a card says itself: a card inside it (an employer, an editor) is about somebody else. */
function firstOf<T>(card: Element, selector: string, read: (element: Element) => T | undefined): T | undefined {
  const root = ['.h-card', '.vcard', '[itemscope]'].find((one) => card.matches(one));
  let left = MOST;
  for (const element of card.querySelectorAll(selector)) {
    if (left-- === 0) break;
    const around = root && element.closest(root);
    // A picture may be an item of its own, and still is its owner's.
    const isOwn = !around || around === card || (root === '[itemscope]' && selector.includes('img'));
    const found = isOwn ? read(element) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stands for the words of an element that has none of its own, or better ones. */
function instead(element: Element): string | undefined {
  const name = { abbr: 'title', data: 'value', img: 'alt', area: 'alt' }[element.localName];
  return element.getAttribute('content') ?? (name && element.getAttribute(name)) ?? undefined;
}

/** The words of a property (https://microformats.org/wiki/microformats2-parsing, `p-`; its value class pattern). */
function wordsOf(element: Element): string {
  const said = instead(element);
  if (said !== undefined) return said;
  const values = [...element.querySelectorAll('.value')].slice(0, MOST);
  return values.length > 0 ? values.map((one) => one.textContent).join('') : shownText(element);
}

/** The address of a property (`u-`). */
export function addressOf(element: Element, facts: PageFacts): string | undefined {
  for (const name of ['href', 'src', 'data', 'content', 'value']) {
    const address = webAddress(element.getAttribute(name), facts.base);
    if (address) return address;
  }
  return undefined;
}

/** The name that a card without one implies: its words, or those of the only picture or abbreviation in it. */
function impliedName(card: Element): string {
  const own = instead(card);
  if (own) return own;
  const words = tidy(card.textContent);
  const only = card.querySelector(words ? 'abbr[title]' : 'img[alt], area[alt]');
  return (only && tidy(only.textContent) === words && instead(only)) || shownText(card);
}

/** Name, page, picture and words about one marked-up person: microdata, RDFa or microformats alike. */
export function readPerson(element: Element, facts: PageFacts): Named[] {
  const address = (one: Element): string | undefined => addressOf(one, facts);
  const text = firstOf(element, NAME, wordsOf) ?? firstOf(element, '[rel~="author"]', wordsOf) ?? impliedName(element);
  const names = namesOf(text, facts);
  const isLink = element.matches('a[href], area[href]');
  const url = isLink
    ? address(element)
    : (firstOf(element, ADDRESS, address) ?? firstOf(element, 'a[href]:not(.u-photo), area[href]', address));
  const avatar = element.matches('img')
    ? address(element)
    : (firstOf(element, `${PHOTO}, img.avatar`, address) ?? firstOf(element, 'img:not(.u-logo, .logo)', address));
  const bio = firstOf(
    element,
    '.p-note, .note, [itemprop~="description"]',
    (one) => tidy(one.textContent) || undefined,
  );
  const relMe = [...element.querySelectorAll('a[rel~="me"][href]')].flatMap(
    (a) => webAddress(a.getAttribute('href'), facts.page) ?? [],
  );
  const single = names.length === 1;
  return names.map((name) => ({
    name,
    ...(single && url ? { url } : {}),
    ...(single && avatar ? { avatarUrl: avatar } : {}),
    ...(single && bio ? { bio: bio.slice(0, 1000) } : {}),
    ...(single && relMe.length > 0 ? { relMe } : {}),
  }));
}
