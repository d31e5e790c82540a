import type { Claim, Named } from './claim.ts';
import { isKnownName } from './given-names.ts';
import { collect, isOfOtherEntry } from './marked-authors.ts';
import { addressOf, readPerson } from './marked-person.ts';
import { isOthersWork } from './other-works.ts';
import type { PageFacts } from './page-facts.ts';
import { fold, tidy, webAddress } from './plain-text.ts';
import { readSiteName } from './site-name.ts';

const OF_ENTRY =
  '.h-entry .p-author, .h-entry .u-author, .p-author.h-card, .hentry .author.vcard, .hentry .byline .fn, .hentry .entry-author, .author.vcard, .vcard.author, .vcard .fn';
/** What may name the author by an address alone. */
const BY_ADDRESS =
  '.h-entry .u-author, .h-entry .p-author:not(.h-card), a[rel~="author"][href], link[rel~="author"][href]';
const MOST_LINKS = 10;
const MOST_CARDS = 30;

/** A link home that says the site's name: Jekyll's own theme marks the page's head as its author. */
function isNameOfSite(link: Element, facts: PageFacts): boolean {
  const text = tidy(link.textContent);
  if (!text) return true;
  const home = new URL('/', facts.page).href;
  const isHome = webAddress(link.getAttribute('href'), facts.base) === home;
  return isHome && fold(readSiteName(facts) ?? '') === fold(text) && !isKnownName(text);
}

/** `/about` and `/about/` are one page. */
const samePage = (address: string): string => address.replace(/\/+$/, '');

/** True where an element is about the page, its foot and edges included, and about no other page and nobody else's words. */
const isOfPage = (element: Element, facts: PageFacts): boolean =>
  !['comments', 'quote', 'related'].includes(facts.zones.of(element)) && !isOfOtherEntry(element, facts);

/** The card on the page whose address an author is named by (https://indieweb.org/authorship-spec, steps 5 to 7). */
function claimsFromCards(facts: PageFacts): Claim[] {
  const named = [...facts.document.querySelectorAll(BY_ADDRESS)].slice(0, MOST_LINKS);
  const wanted = new Set(
    named
      .filter((one) => one.localName === 'link' || (isOfPage(one, facts) && !isOthersWork(one)))
      .flatMap(
        (one) => addressOf(one, facts) ?? webAddress(/^https?:\S+$/.exec(tidy(one.textContent))?.[0], facts.base) ?? [],
      )
      .map(samePage),
  );
  if (wanted.size === 0) return [];
  const people: Named[] = [];
  for (const card of [...facts.document.querySelectorAll('.h-card')].slice(0, MOST_CARDS)) {
    if (!isOfPage(card, facts)) continue;
    for (const person of readPerson(card, facts))
      if (person.url && wanted.has(samePage(person.url))) people.push(person);
  }
  return people.length === 1 ? [{ source: 'microformats', people, trust: 0.7, visible: true }] : [];
}

/**
 * Microformats: `p-author` of the `h-entry`, classic `hentry` with `author vcard fn`; then `rel=author`
 * (https://indieweb.org/authorship: the entry's own author, then its feed's, then the page's rel-author).
 */
export function claimsFromMicroformats(facts: PageFacts): Claim[] {
  const isInEntry = (element: Element): boolean => facts.entry?.contains(element) ?? true;
  const own = collect(OF_ENTRY, 'microformats', 0.7, facts, isInEntry);
  const inEntry = own.length > 0 ? own : collect(OF_ENTRY, 'microformats', 0.7, facts, () => true);
  const links = collect(
    'a[rel~="author"]',
    'link',
    0.68,
    facts,
    (element) => !isNameOfSite(element, facts) && !isOthersWork(element),
  );
  return [...inEntry, ...links, ...claimsFromCards(facts)];
}
