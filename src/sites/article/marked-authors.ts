import type { Claim, ClaimSource, Named } from './claim.ts';
import { readPerson } from './marked-person.ts';
import { ENTRY, type PageFacts } from './page-facts.ts';
import { webAddress } from './plain-text.ts';

const MOST = 40;

/** A page that lists several entries is read as one of them: their authors did not write together. */
export function isOfOtherEntry(element: Element, { entry: read }: PageFacts): boolean {
  const entry = read && element.closest(ENTRY);
  return Boolean(entry && entry !== read && !entry.contains(read));
}

/** True for evidence that speaks of the article: not in comments, teasers, captions, quotes or menus. */
export function concernsArticle(element: Element, facts: PageFacts): boolean {
  if (isOfOtherEntry(element, facts)) return false;
  const zone = facts.zones.of(element);
  return zone === 'main' || ((zone === 'aside' || zone === 'footer') && facts.textRoot.contains(element));
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
