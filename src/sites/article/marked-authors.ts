import { namesIn, readByline, withoutTitles } from './byline.ts';
import type { Claim, ClaimSource, Named } from './claim.ts';
import { nameKind } from './names.ts';
import { ENTRY, type PageFacts } from './page-facts.ts';
import { shownText } from './page-lines.ts';
import { declared, tidy, webAddress } from './plain-text.ts';

const MOST = 40;

/** True for evidence that speaks of the article: not in comments, teasers, captions, quotes or menus. */
export function concernsArticle(element: Element, facts: PageFacts): boolean {
  // A page that lists several entries is read as one of them: their authors did not write together.
  const entry = facts.entry && element.closest(ENTRY);
  if (entry && entry !== facts.entry && !entry.contains(facts.entry ?? null)) return false;
  const zone = facts.zones.of(element);
  return zone === 'main' || ((zone === 'aside' || zone === 'footer') && facts.textRoot.contains(element));
}

/** Names in an element's own words, without the label. */
function namesOf(text: string, facts: PageFacts): string[] {
  const plain = text.includes('<') ? declared(text) : text.trim();
  if (!plain || plain.length > 300) return [];
  const byline = readByline(plain, facts.siteNames);
  if (byline) return [...byline.names];
  const names = namesIn(plain, facts.siteNames);
  if (names.length > 0) return names;
  return nameKind(plain, facts.siteNames) ? [withoutTitles(plain)] : [];
}

/** Name, page, picture and words about one marked-up person: microdata, RDFa or microformats alike. */
export function readPerson(element: Element, facts: PageFacts): Named[] {
  const nameAt =
    element.querySelector('[itemprop~="name"], [property~="name"], [property="schema:name"], .p-name, .fn') ??
    element.querySelector('[rel~="author"]');
  const image = element.querySelector('img[itemprop~="image"], img.u-photo, img.photo, img.avatar, img');
  const text = (nameAt ?? element).getAttribute('content') ?? shownText(nameAt ?? element);
  let names = namesOf(text, facts);
  // "u-photo" alone: an implied name is the picture's alternative text (microformats2 parsing, implied properties).
  if (names.length === 0 && image && !tidy(element.textContent))
    names = namesOf(image.getAttribute('alt') ?? '', facts);
  const link = element.matches('a[href]')
    ? element
    : element.querySelector(
        'a[href].u-url, a[href].url, a[href][itemprop~="url"], a[href][rel~="author"], link[itemprop~="url"][href], a[href]',
      );
  const content = element.querySelector('meta[itemprop~="url"]')?.getAttribute('content');
  const url = webAddress(link?.getAttribute('href') ?? content, facts.base);
  const avatar = webAddress(image?.getAttribute('src'), facts.base);
  const bio = tidy(element.querySelector('.p-note, .note, [itemprop~="description"]')?.textContent).slice(0, 1000);
  const relMe = [...element.querySelectorAll('a[rel~="me"][href]')].flatMap(
    (a) => webAddress(a.getAttribute('href'), facts.page) ?? [],
  );
  const single = names.length === 1;
  return names.map((name) => ({
    name,
    ...(single && url ? { url } : {}),
    ...(single && avatar ? { avatarUrl: avatar } : {}),
    ...(single && bio ? { bio } : {}),
    ...(single && relMe.length > 0 ? { relMe } : {}),
  }));
}

/** One claim of everybody whom the elements of a selector name. */
export function collect(
  selector: string,
  source: ClaimSource,
  trust: number,
  facts: PageFacts,
  accept: (element: Element) => boolean,
): Claim[] {
  const people: Named[] = [];
  let seen = 0;
  let visible = false;
  for (const element of facts.document.querySelectorAll(selector)) {
    if (++seen > MOST) break;
    if (!concernsArticle(element, facts) || !accept(element)) continue;
    for (const person of readPerson(element, facts))
      if (!people.some(({ name }) => name === person.name)) people.push(person);
    if (people.length > 0 && element.localName !== 'meta') visible = true;
    if (people.length >= 8) break;
  }
  return people.length > 0 ? [{ source, people, trust, visible }] : [];
}

/** True where the item that carries the property is the article, not a comment, a rated thing or a breadcrumb. */
function isOfArticle(element: Element): boolean {
  const item = element.parentElement?.closest('[itemscope]');
  return (
    !item ||
    !/Comment|Review$|Breadcrumb|Product|UserComments|Quotation|ImageObject|VideoObject/i.test(
      item.getAttribute('itemtype') ?? '',
    )
  );
}

/** Microdata `itemprop=author` and RDFa `property=author` (HTML standard; schema.org; Drupal writes RDFa). */
export function claimsFromMicrodata(facts: PageFacts): Claim[] {
  return [
    ...collect('[itemprop~="author"], [itemprop~="creator"]', 'microdata', 0.7, facts, isOfArticle),
    ...collect('[property~="cc:attributionName"], [rel~="cc:attributionURL"]', 'microdata', 0.5, facts, () => true),
    ...collect(
      '[property~="author"]:not(meta), [property~="schema:author"], [rel~="schema:author"], [property~="dc:creator"]:not(meta), [rel~="sioc:has_creator"]',
      'microdata',
      0.55,
      facts,
      () => true,
    ),
  ];
}

/** `link rel=author` in the head: the address of the author's page, without a name. */
export function declaredAuthorPage(facts: PageFacts): string | undefined {
  for (const link of facts.document.querySelectorAll(
    'link[rel~="author"][href], meta[property="article:author"][content], meta[property="og:article:author"]',
  )) {
    const href = link.getAttribute('href') ?? link.getAttribute('content');
    if (href && /^https?:|^\//.test(href)) {
      const url = webAddress(href, facts.page);
      if (url && !/facebook\.com\/?$|plus\.google/.test(url)) return url;
    }
  }
  return undefined;
}
