import { isAuthorPage } from './author-page.ts';
import { isLabelOnly, namesIn, readByline } from './byline.ts';
import type { Claim, Named } from './claim.ts';
import { concernsArticle } from './marked-authors.ts';
import { nameKind } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, shownText } from './page-lines.ts';
import { fold, webAddress } from './plain-text.ts';

/** A byline stands within this many lines of the headline: above it or, more often, below. */
const ABOVE = 12;
const BELOW = 28;
/** The link in a byline whose text is that name. */
export function linkOf(name: string, holder: Element, facts: PageFacts): string | undefined {
  const wanted = fold(name);
  for (const anchor of holder.querySelectorAll('a[href]')) {
    const text = fold(anchor.textContent ?? '');
    if (!text || (text !== wanted && !(text.includes(wanted) && text.length < wanted.length + 12))) continue;
    const url = webAddress(anchor.getAttribute('href'), facts.base);
    if (url) return url;
  }
  const around = holder.closest('a[href]');
  return around && fold(around.textContent ?? '').includes(wanted)
    ? webAddress(around.getAttribute('href'), facts.base)
    : undefined;
}

function peopleOf(names: readonly string[], holder: Element, facts: PageFacts): Named[] {
  return names.map((name) => {
    const url = linkOf(name, holder, facts);
    return url ? { name, url } : { name };
  });
}

function holderOf(line: Line): Element {
  return line.element.localName === 'span' ? (line.element.parentElement ?? line.element) : line.element;
}

/** Lines around the headline, in reading order, as far as a byline may stand. */
function nearHeadline(facts: PageFacts): Line[] {
  const { lines, headlineAt, textFrom } = facts;
  const centre = headlineAt >= 0 ? headlineAt : Math.max(0, textFrom);
  const near: Line[] = [];
  let long = 0;
  for (let i = Math.max(0, centre - ABOVE); i < lines.length && i <= centre + BELOW; i++) {
    const line = lines[i] as Line;
    if (i === headlineAt || facts.zones.of(line.element) !== 'main') continue;
    if (i > centre && line.text.length > 200 && ++long > 3) break;
    near.push(line);
  }
  return near;
}

/** Lines "By Jane Doe", near the headline. A line of prose that happens to hold "by" is longer. */
export function claimsFromBylines(facts: PageFacts): Claim[] {
  const claims: Claim[] = [];
  const near = nearHeadline(facts);
  for (const [i, line] of near.entries()) {
    const next = near[i + 1];
    const joined =
      isLabelOnly(line.text) && next && next.text.length < 120 ? `${line.text} ${next.marked}` : line.marked;
    if (joined.length > 220) continue;
    const read = readByline(joined, facts.siteNames);
    if (!read) continue;
    const isSure = read.names.every((name) => nameKind(name, facts.siteNames) === 'person');
    const isWhole = joined.length < 90;
    const holder = joined === line.marked ? holderOf(line) : ((next as Line).element.parentElement ?? line.element);
    claims.push({
      source: 'byline',
      people: peopleOf(read.names, holder, facts),
      trust: (isSure ? 0.85 : 0.6) - (isWhole ? 0 : 0.15) - (line.at < facts.headlineAt ? 0.1 : 0),
      visible: true,
    });
  }
  return claims;
}

/** Without the first letter and with case, so that `author` and `postAuthor` are found: a match that ignores case costs ten times as much. */
const BY_CLASS =
  '[class*="uthor"], [class*="yline"], [class*="yLine"], [class*="utor"], [class*="uteur"], [class*="ontributor"], [class*="riter"], [class*="erfasser"], [class*="edakteur"], [class*="ournalist"], [class*="sername"], [class*="serName"], [data-testid*="yline"], [data-testid*="uthor"], [id*="uthor"], [id*="yline"], [class*="reator"], [class*="ost-info"], [itemprop~="editor"]';

/** Short elements that a theme calls author or byline, near the headline or right after the text. */
export function claimsFromClasses(facts: PageFacts): Claim[] {
  const claims: Claim[] = [];
  let seen = 0;
  for (const element of facts.document.querySelectorAll(BY_CLASS)) {
    if (++seen > 80) break;
    if (element.contains(facts.headline?.element ?? null) || element.contains(facts.textRoot)) continue;
    const text = (element.textContent?.length ?? 0) > 1000 ? '' : shownText(element);
    if (text.length < 2 || text.length > 220 || !concernsArticle(element, facts)) continue;
    if (/foto|photo|image|bild|comment/i.test(element.getAttribute('class') ?? '')) continue;
    const read = readByline(text, facts.siteNames);
    const names = read?.names ?? namesIn(text, facts.siteNames);
    if (names.length === 0) continue;
    claims.push({ source: 'class', people: peopleOf(names, element, facts), trust: read ? 0.75 : 0.6, visible: true });
  }
  return claims;
}

/** "metadata" linked to somebody's page on another site is prose; a full name, or a link within the site, may be a byline. */
function isLikely(name: string, url: string, facts: PageFacts): boolean {
  return nameKind(name, facts.siteNames) === 'person' || new URL(url).hostname === facts.page.hostname;
}

/** Links to an author's page, near the headline or in the text's own head and foot. */
export function claimsFromAuthorLinks(facts: PageFacts): Claim[] {
  const holders = new Set<Element>();
  for (const line of nearHeadline(facts)) if (line.text.length < 160) holders.add(holderOf(line));
  const people: Named[] = [];
  for (const holder of holders) {
    for (const anchor of holder.querySelectorAll('a[href]')) {
      const url = webAddress(anchor.getAttribute('href'), facts.base);
      const text = shownText(anchor);
      if (!url || !isAuthorPage(url)) continue;
      for (const name of namesIn(text, facts.siteNames))
        if (!people.some((known) => known.name === name) && isLikely(name, url, facts)) people.push({ name, url });
    }
  }
  return people.length > 0 && people.length <= 5 ? [{ source: 'link', people, trust: 0.6, visible: true }] : [];
}

/** Bylines at the end: "Text: Jane Doe", "Von Jane Doe" as a line of its own after the last paragraph. */
export function claimsFromClosing(facts: PageFacts): Claim[] {
  if (facts.textTo < 0) return [];
  const around = facts.textRoot.parentElement?.parentElement ?? facts.textRoot;
  const last = facts.lines.slice(Math.max(facts.textTo - 4, facts.textFrom), facts.textTo + 10);
  for (const line of last) {
    if (line.text.length > 140 || facts.zones.of(line.element) !== 'main' || !around.contains(line.element)) continue;
    const read = readByline(line.marked, facts.siteNames);
    if (!read || !line.text.toLowerCase().startsWith(read.label ?? '')) continue;
    const sure = read.names.every((name) => nameKind(name, facts.siteNames) === 'person');
    if (sure)
      return [{ source: 'closing', people: peopleOf(read.names, line.element, facts), trust: 0.62, visible: true }];
  }
  return [];
}

const BOX_LABELS: ReadonlySet<string> = new Set(
  'about the author|about author|zur autorin|zum autor|zum autoren|zur autoren|über den autor|über die autorin|über die autoren|der autor|die autorin|autor|autorin|autoren|à propos de l’auteur|l’auteur|sobre el autor|sobre la autora|sobre o autor|l’autore|over de auteur|om forfatteren|om skribenten|author|written by|geschrieben von|verfasst von|o autorze|об авторе|この記事を書いた人|著者|作者'.split(
    '|',
  ),
);

function isBoxLabel(text: string): boolean {
  return text.length <= 40 && BOX_LABELS.has(text.toLowerCase().replaceAll("'", '’').replace(/\s*:$/, ''));
}

/** Boxes about the author: a label ("About the author") and the name in the next line. */
export function claimsFromBoxes(facts: PageFacts): Claim[] {
  for (const line of facts.lines) {
    if (!isBoxLabel(line.text) || ['comments', 'related', 'caption', 'nav'].includes(facts.zones.of(line.element)))
      continue;
    const next = facts.lines[line.at + 1];
    if (!next || next.text.length > 80) continue;
    const names = namesIn(next.marked, facts.siteNames);
    if (names.length === 0) continue;
    const people = peopleOf(names, next.element.parentElement ?? next.element, facts);
    // A label alone may be a menu ("Author", "Über mich"); with a link to an author's page it is a box.
    const linked = people.some(({ url }) => url && isAuthorPage(url));
    return [{ source: 'box', people, trust: linked ? 0.75 : 0.6, visible: true }];
  }
  return [];
}
