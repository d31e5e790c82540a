import type { Line } from './page-lines.ts';
import { type Sections, sectionsOf } from './page-sections.ts';

/** Where on a page something stands. Only `main` and `near` speak about the article itself. */
export type Zone = 'main' | 'comments' | 'related' | 'caption' | 'quote' | 'nav' | 'footer' | 'aside';

/** Words of `class` and `id` that publishing systems and themes give to what is not the article. */
const BY_NAME: Readonly<Record<Exclude<Zone, 'main'>, string>> = {
  comments:
    'comment comments commentlist commentarea kommentar kommentare comentarios commentaires respond disqus replies discussion reactions pingback pingbacks trackbacks',
  related:
    'related recommended recommendation recommendations also popular mostread trending latest recent teaser teasers card cards carousel slider promo outbrain taboola newsticker ticker upnext similar ad ads advert advertisement sponsored relatedposts yarpp readmore',
  caption: 'caption credit credits copyright imagesource photocredit bildunterschrift bildnachweis legende',
  quote: 'tweet embed embedded quote quotes pullquote testimonial testimonials',
  nav: 'nav navbar navigation menu breadcrumb breadcrumbs topbar',
  footer: 'footer colophon impressum',
  aside: 'sidebar widget widgets modal popup overlay cookie cookies newsletter login paywall',
};
const zoneOfWord = new Map(
  Object.entries(BY_NAME).flatMap(([zone, words]) => words.split(' ').map((word) => [word, zone as Zone] as const)),
);

/** What a microformats entry answers, repeats or quotes: a post of somebody else (https://microformats.org/wiki/h-cite). */
const CITED = new Set('h-cite u-in-reply-to u-repost-of u-like-of u-bookmark-of u-quotation-of'.split(' '));

/** The decoy zone that an element's names speak of; comments are worst, so they win. */
function zoneByName(names: string): Zone | undefined {
  let found: Zone | undefined = names.split(/\s+/).some((name) => CITED.has(name)) ? 'quote' : undefined;
  for (const word of names.toLowerCase().split(/[\s_-]+/)) {
    // "post-copyright": who wrote the post and under which licence, no picture's.
    if (word === 'copyright' && /(?:post|article|entry)[-_]+copyright/.test(names)) continue;
    // "author-card", "h-card": a card about somebody, no teaser.
    if (word.startsWith('card') && /h-card|author|autor|byline/i.test(names)) continue;
    const zone = zoneOfWord.get(word);
    if (zone === 'comments') return zone;
    // Elementor calls every piece of a page a widget.
    if (zone && !(zone === 'aside' && names.includes('elementor'))) found ??= zone;
  }
  return found;
}

const BY_TAG: Readonly<Record<string, Zone>> = {
  nav: 'nav',
  footer: 'footer',
  aside: 'aside',
  figcaption: 'caption',
  figure: 'caption',
  blockquote: 'quote',
};
/** Names of author information win over the zone that their theme puts them in (`footer.author`, `aside.byline`, `card author`). */
const ABOUT_AUTHOR =
  /author|byline|autor|writer|contributor|vcard|verfasser|auteur|(?:post|entry|article|node|story|blog)[-_]*(?:footer|info|meta)/i;

/** Says where elements stand; ancestors of headline and text are never a decoy, whatever a theme calls them. */
export type Zones = { of(element: Element): Zone; spine: ReadonlySet<Element> };

const DENSE = /[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]{8}/;

/** The smallest element that holds most of the long lines: where the text is. */
export function findTextRoot(lines: readonly Line[], body: Element, headlineAt: number): Element {
  const weight = new Map<Element, number>();
  for (const line of lines) {
    const { text, element } = line;
    if (text.length < 24) continue;
    // A character of Chinese, Japanese or Korean says as much as two or three letters.
    const size = Math.min(DENSE.test(text) ? text.length * 2.5 : text.length, 1000);
    if (size < 60) continue;
    const share = line.at < headlineAt ? 0.25 : 1;
    let at: Element | null = element;
    for (let up = 0; at && up < 4 && at !== body.parentElement; up++) {
      weight.set(at, (weight.get(at) ?? 0) + (share * size) / (1 + up * up * 0.35));
      at = at.parentElement;
    }
  }
  let best = body;
  let most = 0;
  for (const [element, size] of weight) {
    if (size <= most || element.localName === 'p') continue;
    if (/comment|respond|disqus|cookie|consent|footer/i.test(`${element.getAttribute('class') ?? ''} ${element.id}`))
      continue;
    best = element;
    most = size;
  }
  return best;
}

/**
 * The foot of the article, not of the page: a `footer` is that of its nearest `article` (HTML standard, 4.3.8), and nothing before the
 * text is a foot, whatever its class says.
 */
function isOwnFooter(element: Element, spine: ReadonlySet<Element>, root: Element): boolean {
  const article = element.closest('article');
  if (article && spine.has(article)) return true;
  return (
    isBefore(element, root) &&
    spine.has(element.parentElement as Element) &&
    element.parentElement?.localName !== 'body'
  );
}

const isBefore = (element: Element, root: Element): boolean => Boolean(element.compareDocumentPosition(root) & 4);

type ByName = { about: boolean; zone: Zone | undefined };

/** What names say, looked up once for all elements that bear the same: rows of a list, cards, menu items. */
function rememberNames(): (names: string) => ByName {
  const seen = new Map<string, ByName>();
  return (names) => {
    let said = seen.get(names);
    if (!said) {
      said = { about: ABOUT_AUTHOR.test(names), zone: zoneByName(names) };
      seen.set(names, said);
    }
    return said;
  };
}

function ownZone(
  element: Element,
  spine: ReadonlySet<Element>,
  root: Element,
  known: (names: string) => ByName,
  sections: Sections,
): Zone | undefined {
  if (spine.has(element)) return undefined;
  const tag = element.localName;
  if (tag === 'body' || tag === 'html') return 'main';
  const section = sections.of(element);
  if (section) return section;
  const names = `${element.getAttribute('class') ?? ''} ${element.id ?? ''}`;
  if (names.length > 1) {
    const { about, zone } = known(names);
    if (zone === 'footer' && isOwnFooter(element, spine, root)) return undefined;
    if (zone && !(about && zone !== 'comments' && zone !== 'related' && zone !== 'caption')) return zone;
    if (about) return tag === 'figcaption' || tag === 'blockquote' ? BY_TAG[tag] : undefined;
  }

  // An `article` beside the one we read is a teaser or a comment.
  if ((tag === 'article' && !root.contains(element)) || sections.teasers.has(element)) return 'related';
  if (tag === 'footer' && isOwnFooter(element, spine, root)) return undefined;
  // Some sites put the byline into a list that they call navigation, or beside the text of its own article.
  const isByline = tag === 'nav' || (tag === 'aside' && isBefore(element, root) && isOwnFooter(element, spine, root));
  if (isByline && element.querySelector('[itemprop~="author"], [rel~="author"]')) return undefined;
  return BY_TAG[tag];
}

/** Zones for a page whose headline and text are known. */
export function zonesOf(
  headline: Element | undefined,
  textRoot: Element,
  lines: readonly Line[],
  headlineAt: number,
  page: URL,
): Zones {
  const spine = new Set<Element>();
  for (let at: Element | null = headline ?? null; at; at = at.parentElement) spine.add(at);
  for (let at: Element | null = textRoot; at; at = at.parentElement) spine.add(at);
  const sections = sectionsOf(lines, headlineAt, spine, page);
  const known = new Map<Element, Zone>();
  const byNames = rememberNames();
  const of = (element: Element): Zone => {
    const path: Element[] = [];
    let at: Element | null = element;
    let zone: Zone = 'main';
    while (at) {
      const memo = known.get(at);
      if (memo) {
        zone = memo;
        break;
      }
      path.push(at);
      at = at.parentElement;
    }
    // From the outside in: the outermost decoy decides.
    for (const step of path.reverse()) {
      if (zone === 'main') zone = ownZone(step, spine, textRoot, byNames, sections) ?? 'main';
      known.set(step, zone);
    }
    return zone;
  };
  return { of, spine };
}
