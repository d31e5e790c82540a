import type { SeenProfile } from '../../domain/sighting.ts';
import { startsBefore } from '../document-order.ts';
import { filled } from '../filled.ts';
import { isOfType, type Json, jsonLdOf, objectIn, stringIn } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { lineOf, textOf } from '../text-of.ts';
import { addressOf } from './address.ts';
import { cleanName, NOT_SHOWN, profileAt } from './author.ts';

/** The card at the top of a profile, one generation after the other. */
type Top = { card: Element; name: string | undefined; headline: string | undefined; location: string | undefined };

/** Somebody's own page, a person's or an organisation's. What it shows counts only if it is about the address. */
export function readPerson(document: Document, page: URL): SeenProfile | undefined {
  const { handle } = addressOf(page.href);
  if (!handle || addressOf(page.href).postId) return undefined;
  const top = serverDriven(document) ?? ember(document) ?? guest(document) ?? organisation(document);
  if (!top?.name || !isAbout(top.card, handle)) return undefined;
  const links = linksIn(top.card, document, page);
  const person = profileAt(
    page.href,
    filled<Partial<SeenProfile>>({
      name: top.name,
      headline: top.headline,
      location: top.location,
      stableId: memberIdOf(top.card),
      avatarUrl: portraitIn(top.card, page),
      bio: aboutIn(document),
      links: links.length > 0 ? links : undefined,
    }),
  );
  return person;
}

function serverDriven(document: Document): Top | undefined {
  const card =
    document.querySelector('section[componentkey*="Topcard"]') ?? document.querySelector('[componentkey*="Topcard"]');
  const heading = card?.querySelector('h1, h2');
  if (!card || !heading) return undefined;
  const rows = [...card.querySelectorAll('p')].filter((row) => startsBefore(heading, row) && !heading.contains(row));
  const words = rows.map((row) => lineOf(row, NOT_SHOWN));
  // The employer stands in a row too, and once more on the button with its logo.
  const employers = [...card.querySelectorAll('[role="button"] p')].map((row) => lineOf(row, NOT_SHOWN));
  const isPlain = (row: string | undefined): row is string =>
    row !== undefined && !isDegree(row) && !isPronouns(row) && !isDot(row) && !employers.includes(row);
  // Where somebody lives stands before a dot and the link to their contact details.
  const dot = rows.findIndex((_, at) => isDot(words[at]) && Boolean(rows[at + 1]?.querySelector('a')));
  const place = dot > 0 ? words[dot - 1] : undefined;
  const headline = words.find((row, at) => isPlain(row) && !(dot > 0 && at >= dot - 1));
  const location = isPlain(place) && place !== headline ? place : undefined;
  return { card, name: cleanName(lineOf(heading, NOT_SHOWN)), headline, location };
}

function ember(document: Document): Top | undefined {
  const heading = document.querySelector(
    'main h1.text-heading-xlarge, main .pv-top-card h1, main section[data-member-id] h1',
  );
  const card = heading?.closest('section');
  if (!heading || !card) return undefined;
  const headline = lineOf(card.querySelector('.text-body-medium.break-words'), NOT_SHOWN);
  const beside = card.querySelector('#top-card-text-details-contact-info, a[href*="/overlay/contact-info"]');
  const places = [
    ...card.querySelectorAll('.text-body-small.inline.break-words, .pv-text-details__left-panel .text-body-small'),
  ];
  const place = places.find((el) => !el.closest('button, a, ul') && (!beside || startsBefore(el, beside)));
  return { card, name: cleanName(lineOf(heading, NOT_SHOWN)), headline, location: lineOf(place, NOT_SHOWN) };
}

function guest(document: Document): Top | undefined {
  const heading = document.querySelector('h1.top-card-layout__title');
  const card = heading?.closest('section') ?? heading?.parentElement;
  if (!heading || !card) return undefined;
  const place = card.querySelector('.profile-info-subheader span, .top-card__subline-item');
  return {
    card,
    name: cleanName(lineOf(heading, NOT_SHOWN)),
    headline: lineOf(card.querySelector('h2.top-card-layout__headline'), NOT_SHOWN),
    location: lineOf(place, NOT_SHOWN),
  };
}

function organisation(document: Document): Top | undefined {
  const heading = document.querySelector('h1.org-top-card-summary__title, .org-top-card h1');
  const card = heading?.closest('section') ?? heading?.parentElement;
  if (!heading || !card) return undefined;
  return { card, name: cleanName(lineOf(heading, NOT_SHOWN)), headline: undefined, location: undefined };
}

/** After in-app navigation the card of the person before may still stand: a card that links to others only is theirs. */
function isAbout(card: Element, handle: string): boolean {
  const handles = [...card.querySelectorAll('a[href]')].map((a) => addressOf(a.getAttribute('href')));
  const ofKind = handles.filter((seen) => seen.handle && seen.handle.includes('/') === handle.includes('/'));
  return ofKind.length === 0 || ofKind.some((seen) => seen.handle === handle);
}

/** The id behind the slug, which members may change. */
function memberIdOf(card: Element): string | undefined {
  return /\.ref(ACo[\w-]{20,60})Topcard/.exec(card.getAttribute('componentkey') ?? '')?.[1];
}

function portraitIn(card: Element, page: URL): string | undefined {
  const pictures = [...card.querySelectorAll('img')].map((image) => srcOf(image, page));
  return pictures.find(
    (url) => url && /^https:\/\/media\.licdn\.com\/.*\/(?:profile-(?:display|framed)photo|company-logo)/.test(url),
  );
}

function aboutIn(document: Document): string | undefined {
  const server = document.querySelector('section[componentkey$="About"] [data-testid="expandable-text-box"]');
  if (server) return textOf(server, { skip: 'button' });
  const anchor = document.querySelector('main section > #about');
  const shown = anchor?.parentElement?.querySelector('[class*="show-more-text"] [aria-hidden="true"]');
  if (shown) return textOf(shown);
  return textOf(document.querySelector('.core-section-container.summary p, [data-section="summary"] p'));
}

/** Their own sites: links out of LinkedIn in the card, in the contact details when open, and in the page's description. */
function linksIn(card: Element, document: Document, page: URL): NonNullable<SeenProfile['links']> {
  const anchors = [
    ...card.querySelectorAll('a[href]'),
    ...document.querySelectorAll('.pv-contact-info__contact-type a[href]'),
  ];
  const urls = anchors.map((a) => outwards(hrefOf(a, page)));
  const found = urls.filter((url) => url !== undefined);
  const facts = jsonLdOf(document).find((object) => isSelf(object, page));
  const same = stringIn(facts, 'sameAs');
  const told = same && !addressOf(same).handle ? hrefOutside(same) : undefined;
  return [
    ...[...new Set(found)].slice(0, 20).map((url) => ({ url, evidence: 'bio' as const })),
    ...(told && !found.includes(told) ? [{ url: told, evidence: 'same-as' as const }] : []),
  ];
}

function isSelf(object: Json, page: URL): boolean {
  const own = isOfType(object, 'Organization', 'Person') ? object : objectIn(object, 'mainEntity');
  return addressOf(stringIn(own, 'url') ?? stringIn(own, '@id')).handle === addressOf(page.href).handle;
}

/** LinkedIn leads out through pages of its own, which name the goal. */
function outwards(href: string | undefined): string | undefined {
  if (!href) return undefined;
  const url = new URL(href);
  const isOurs = /(?:^|\.)linkedin\.com$/.test(url.hostname);
  if (!isOurs) return href;
  return /^\/(?:redir\/redirect|safety\/go)/.test(url.pathname) ? hrefOutside(url.searchParams.get('url')) : undefined;
}

function hrefOutside(raw: string | null): string | undefined {
  return raw && /^https?:\/\//i.test(raw) && URL.canParse(raw) ? outwards(new URL(raw).href) : undefined;
}

function isDegree(row: string): boolean {
  return /^[•·]?\s*\d{1,2}\s*(?:[.+º°ª]|\p{L}{1,4}\b)*\+?$/u.test(row) || /^[•·]\s*\S{1,8}$/.test(row);
}

function isPronouns(row: string): boolean {
  return /^[(（]?\s*\p{L}{1,12}(?:\s*\/\s*\p{L}{1,12}){1,3}\s*[)）]?$/u.test(row);
}

function isDot(row: string | undefined): boolean {
  return row === '·' || row === '•';
}
