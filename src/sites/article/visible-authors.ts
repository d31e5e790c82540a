import { isAuthorPage } from './author-page.ts';
import { isLabelOnly, namesIn, readByline } from './byline.ts';
import { readVisibleDate } from './calendar.ts';
import type { Claim, Named } from './claim.ts';
import { PUBLISHED, UPDATED } from './date-lines.ts';
import { isKnownName } from './given-names.ts';
import { isBig } from './letters.ts';
import { concernsArticle } from './marked-authors.ts';
import { AGENCIES } from './name-words.ts';
import { nameKind } from './names.ts';
import { isOfOtherWork, isOthersWork } from './other-works.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, MARK, shownText } from './page-lines.ts';
import { fold, webAddress } from './plain-text.ts';
import { isSpokenOf } from './spoken-of.ts';

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

/** The named, each with the link that is theirs. */
export function peopleOf(names: readonly string[], holder: Element, facts: PageFacts): Named[] {
  return names.map((name) => {
    const url = linkOf(name, holder, facts);
    return url ? { name, url } : { name };
  });
}

/** The element in which a line's links stand. */
export function holderOf(line: Line): Element {
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
  const behind: Claim[] = [];
  const near = nearHeadline(facts);
  for (const [i, line] of near.entries()) {
    const next = near[i + 1];
    const joined =
      isLabelOnly(line.text) && next && next.text.length < 120 ? `${line.text} ${next.marked}` : line.marked;
    if (joined.length > 220) continue;
    const read = readByline(joined, facts.siteNames);
    if (!read || isOfOtherWork(read.before, line, facts)) continue;
    const isSure = read.names.every((name) => nameKind(name, facts.siteNames) === 'person');
    const isWhole = joined.length < 90;
    // "Last updated on 5 March by …": on blogs the author, elsewhere whoever changed a word last. Not enough alone.
    const isChange = UPDATED.test(read.before.toLowerCase()) && !PUBLISHED.test(read.before.toLowerCase());
    const holder = joined === line.marked ? holderOf(line) : ((next as Line).element.parentElement ?? line.element);
    const isBehind = facts.textTo > facts.headlineAt && line.at > facts.textTo;
    if (isBehind && /:\s*$/.test(read.before)) continue;
    (isBehind ? behind : claims).push({
      source: /\bguest|^gast|\bgast/.test(read.label) ? 'guest' : 'byline',
      people: peopleOf(read.names, holder, facts),
      trust:
        (isSure ? 0.85 : 0.6) - (isWhole ? 0 : 0.15) - (line.at < facts.headlineAt ? 0.1 : 0) - (isChange ? 0.4 : 0),
      visible: true,
    });
  }
  // Behind a short text several bylines are those of other pieces.
  const isOne = behind.every(({ people }) => people[0]?.name === behind[0]?.people[0]?.name);
  return isOne ? [...claims, ...behind] : claims;
}

/** Without the first letter and with case, so that `author` and `postAuthor` are found: a match that ignores case costs ten times as much. */
const BY_CLASS =
  '[class*="uthor"], [class*="yline"], [class*="yLine"], [class*="utor"], [class*="uteur"], [class*="riter"], [class*="erfasser"], [class*="edakteur"], [class*="ournalist"], [class*="sername"], [class*="serName"], [class*="ickname"], [class*="ickName"], [class^="yazar"], [data-testid*="yline"], [data-testid*="uthor"], [id*="uthor"], [id*="yline"], [class*="reator"], [class*="ost-info"], [itemprop~="editor"]';

/** Initials, whose owner a page names in their `title`: "(jr)". */
const INITIALS = /^(?:[a-z]{1,2}|[^aeiouyA-Z\W]{3})$/;

/** The names in an element; of a list called "authors", those of all its rows; of a picture alone, its description. */
function namesOfList(text: string, element: Element, facts: PageFacts): string[] {
  const names = namesIn(text, facts.siteNames);
  if (names.length === 1 && INITIALS.test(names[0] as string))
    return namesIn(
      element.querySelector('[title]')?.getAttribute('title') ?? element.getAttribute('title') ?? '',
      facts.siteNames,
    );
  if (names.length === 0) {
    const alt = element.querySelector('img[alt]')?.getAttribute('alt') ?? '';
    const pictured = namesIn(
      alt.replace(/^(?:picture|photo|image|portrait|avatar|foto|bild) (?:of|von|de) /i, ''),
      facts.siteNames,
    );
    return pictured.filter((name) => nameKind(name, facts.siteNames) === 'person');
  }
  const rows = text.split(' | ');
  if (rows.length < 2 || !/authors|author\S*list|autoren|auteurs|autores/i.test(element.getAttribute('class') ?? ''))
    return names;
  const all = rows.flatMap((row) => namesIn(row, facts.siteNames).filter((name) => nameKind(name) === 'person'));
  return all.length > names.length && all.length <= 12 ? [...new Set(all)] : names;
}

/**
 * `address` holds who is to be asked about its article (HTML standard, 4.3.10), or where a house stands. "firma" is a signature in Italian
 * and Spanish and a company in German. What these name must be somebody whose name tells that.
 */
const DOUBTFUL = 'address, .by, [class^="firma"], [class*="firmante"], [class*="ignature"]';

/** True for names in such an element that can only be a person's: "Karl Marx Allee" is a street, and what has a number stands in one. */
function isSignature(names: readonly string[], text: string, element: Element, facts: PageFacts): boolean {
  const parts = text.split(/ \| |\u2063+/);
  return (
    (!/\d/.test(text) || readVisibleDate(text.replaceAll(MARK, ' '), 'en') !== undefined) &&
    parts.filter((part) => nameKind(part) === 'person').length <= names.length &&
    names.every(
      (name) =>
        nameKind(name, facts.siteNames) === 'person' &&
        name.split(' ').filter((word) => isBig(word[0]) && word.length > 2).length < 3 &&
        !isSpokenOf(name, facts) &&
        (isKnownName(name) || isAuthorPage(linkOf(name, element, facts) ?? '')),
    )
  );
}

/** Short elements that a theme calls author or byline, near the headline or right after the text. */
export function claimsFromClasses(facts: PageFacts): Claim[] {
  const claims: Claim[] = [];
  let seen = 0;
  for (const element of facts.document.querySelectorAll(`${BY_CLASS}, ${DOUBTFUL}`)) {
    if (++seen > 80) break;
    if (element.contains(facts.headline?.element ?? null) || element.contains(facts.textRoot)) continue;
    if (!concernsArticle(element, facts)) continue;
    const text = (element.textContent?.length ?? 0) > 1000 ? '' : shownText(element);
    if (text.length < 2 || text.length > 220) continue;
    if (/foto|photo|image|bild|comment/i.test(element.getAttribute('class') ?? '')) continue;
    if (isOthersWork(element)) continue;
    const read = readByline(text, facts.siteNames);
    const names = read?.names ?? namesOfList(text, element, facts);
    // "Medical reviewer: Jana Roth": what ends in a colon is no name.
    if (names.length === 0 || text.replaceAll(MARK, '').startsWith(`${names[0]}:`)) continue;
    if (!read && !element.matches(BY_CLASS) && !isSignature(names, text, element, facts)) continue;
    // A news agency is one by its name: no other word needs to say so.
    const isSure = read || names.every((name) => AGENCIES.has(name.toLowerCase()));
    claims.push({
      source: 'class',
      people: peopleOf(names, element, facts),
      trust: isSure ? 0.75 : 0.6,
      visible: true,
    });
  }
  return claims;
}

/** "metadata" linked to somebody's page on another site is prose; a full name, or a link within the site, may be a byline. */
function isLikely(name: string, url: string, facts: PageFacts): boolean {
  return nameKind(name, facts.siteNames) === 'person' || new URL(url).hostname === facts.page.hostname;
}

/** Links to an author's page, near the headline or in the text's own head and foot. */
export function claimsFromAuthorLinks(facts: PageFacts): Claim[] {
  const holders = new Map<Element, Line>();
  for (const line of nearHeadline(facts)) if (line.text.length < 160) holders.set(holderOf(line), line);
  const people: Named[] = [];
  let isBelow = false;
  for (const [holder, line] of holders) {
    for (const anchor of holder.querySelectorAll('a[href]')) {
      const url = webAddress(anchor.getAttribute('href'), facts.base);
      if (!url || !isAuthorPage(url) || isOthersWork(anchor)) continue;
      const text = shownText(anchor);
      for (const name of namesIn(text, facts.siteNames))
        if (!people.some((known) => known.name === name) && isLikely(name, url, facts)) {
          people.push({ name, url });
          isBelow ||= line.at > facts.headlineAt;
        }
    }
  }
  // Several above the headline are a menu of those who write here.
  const isClear = people.length <= (isBelow ? 5 : 1) && !people.some(({ name }) => isSpokenOf(name, facts));
  return people.length > 0 && isClear ? [{ source: 'link', people, trust: 0.6, visible: true }] : [];
}
