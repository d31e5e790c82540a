import { isAuthorPage } from './author-page.ts';
import { namesIn, readByline } from './byline.ts';
import { readVisibleDate } from './calendar.ts';
import type { Claim } from './claim.ts';
import { isKnownName } from './given-names.ts';
import { nameKind } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, MARK } from './page-lines.ts';
import { fold, spaced } from './plain-text.ts';
import { bioName, isNamedBefore } from './spoken-of.ts';
import { peopleOf } from './visible-authors.ts';

/** Bylines at the end: "Text: Jane Doe", "Von Jane Doe" as a line of its own after the last paragraph. */
export function claimsFromClosing(facts: PageFacts): Claim[] {
  if (facts.textTo < 0) return [];
  const around = facts.textRoot.parentElement?.parentElement ?? facts.textRoot;
  const last = facts.lines.slice(Math.max(facts.textTo - 4, facts.textFrom), facts.textTo + 10);
  const claims: Claim[] = [];
  for (const line of last) {
    if (line.text.length > 140 || facts.zones.of(line.element) !== 'main' || !around.contains(line.element)) continue;
    const read = readByline(line.marked, facts.siteNames);
    if (!read || !line.text.toLowerCase().startsWith(read.label ?? '')) continue;
    const sure = read.names.every((name) => nameKind(name, facts.siteNames) === 'person');
    if (sure)
      claims.push({ source: 'closing', people: peopleOf(read.names, line.element, facts), trust: 0.62, visible: true });
    if (sure && facts.textRoot.contains(line.element)) break;
  }
  // Outside the text several are those of other pieces.
  const [first] = claims;
  return first && claims.every(({ people }) => people[0]?.name === first.people[0]?.name) ? [first] : [];
}

const BOX_LABELS: ReadonlySet<string> = new Set(
  'about the author|about the authors|about author|les auteurs|los autores|gli autori|over de auteurs|zur autorin|zum autor|zum autoren|zur autoren|über den autor|über die autorin|über die autoren|der autor|die autorin|autor|autorin|autoren|à propos de l’auteur|l’auteur|sobre el autor|sobre la autora|sobre o autor|l’autore|over de auteur|om forfatteren|om skribenten|author|written by|geschrieben von|verfasst von|o autorze|об авторе|この記事を書いた人|著者|作者'.split(
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
    if (!next) continue;
    const names = next.text.length > 80 ? bioNames(next.at, facts) : namesIn(next.marked, facts.siteNames);
    if (names.length === 0) continue;
    const people = peopleOf(names, next.element.parentElement ?? next.element, facts);
    // A label alone may be a menu ("Author", "Über mich"); with a link to an author's page it is a box.
    const linked = people.some(({ url }) => url && isAuthorPage(url));
    return [{ source: 'box', people, trust: linked ? 0.75 : 0.6, visible: true }];
  }
  return [];
}

const PLAIN_LABEL = /^(?:author|autor|verfasser|auteur|autore|text|kirjoittaja|forfatter|författare)[^\s:]{0,8}\s?:/i;

/** "Author: Jana Roth" as a line between headline and foot: notes and further reading may follow it. */
export function claimsFromLabelled(facts: PageFacts): Claim[] {
  for (const line of facts.lines.slice(Math.max(facts.headlineAt, 0), Math.max(facts.textTo, facts.headlineAt) + 10)) {
    if (line.text.length > 140 || !PLAIN_LABEL.test(line.text) || facts.zones.of(line.element) !== 'main') continue;
    const names = readByline(line.marked, facts.siteNames)?.names ?? [];
    if (names.length > 0 && names.every((name) => nameKind(name, facts.siteNames) === 'person' && isKnownName(name)))
      return [{ source: 'closing', people: peopleOf(names, line.element, facts), trust: 0.62, visible: true }];
  }
  return [];
}

/** "About Jane Doe", "Über Jana Roth": the heading of a box after the text. */
const ABOUT = /^(?:about|über|à propos de|sobre|su di|over|om|o autor(?:ze|ce):?|об авторе:?)\s+(.{4,40})$/i;
/** Whoever is to be called or written to is no writer for that. */
const CONTACT =
  /kontakt|contact|ansprech|tel\b|tel[.:]|fon\b|phone|@|e-?mail|press|media enquir|sprecher|spokes|rückfragen/i;

/** Whom sentences one after the other tell of: a box about several authors. */
function bioNames(from: number, facts: PageFacts): string[] {
  const names: string[] = [];
  for (const line of facts.lines.slice(from, from + 6)) {
    const name = bioName(line);
    if (!name) break;
    names.push(name);
  }
  return names;
}

/** Who signs after the text without a word such as "by": "— Jane Doe", her name alone, a sentence or a box about her. */
export function claimsFromSignature(facts: PageFacts): Claim[] {
  if (facts.textTo < 0) return [];
  const from = Math.max(facts.textFrom + 1, facts.textTo - 3);
  for (const line of facts.lines.slice(from, facts.textTo + 10)) {
    const zone = facts.zones.of(line.element);
    const isAside = zone === 'aside' && line.element.closest('article')?.contains(facts.textRoot);
    if ((zone !== 'main' && !isAside) || line.text.length > 600 || !isByText(line, facts)) continue;
    const name = signatureIn(line, facts);
    if (!name || isNamedBefore(name, line.at, facts) || isOneOfMany(name, line.at, facts)) continue;
    // Under words in quotation marks a name says whose they are.
    if (/["”“»«’']$/.test(facts.lines[line.at - 1]?.text ?? '')) continue;
    if (isListed(line.at, facts)) continue;
    return [{ source: 'closing', people: peopleOf([name], line.element, facts), trust: 0.6, visible: true }];
  }
  return [];
}

/** Letters and live reports are signed part by part, each by somebody else. */
function isOneOfMany(name: string, at: number, facts: PageFacts): boolean {
  return facts.lines
    .slice(Math.max(facts.headlineAt, 0) + 1, at)
    .some(
      (line) =>
        line.text.length < 40 && facts.textRoot.contains(line.element) && (signatureIn(line, facts) ?? name) !== name,
    );
}

/** "Hafenstraße 12", "20457 Nordhaven": what stands under a name in an address. */
const POSTAL = /^\D{3,}\s\d{1,4}\s?[a-z]?$|^\d{4,5}\s[A-Z]/;

/** Among contacts, comments or other people: a list, no signature. */
function isListed(at: number, facts: PageFacts): boolean {
  const around = [-2, -1, 1, 2].map((step) => facts.lines[at + step]?.text.slice(0, 60) ?? '');
  return around.some(
    (text, i) =>
      CONTACT.test(text) ||
      (i < 2 && /comment|kommentar|repl(?:y|ies)|responses|said|says|schreibt|antwort/i.test(text)) ||
      (text.length < 40 && nameKind(text) === 'person' && isKnownName(text)) ||
      (i === 2 && text.length < 40 && (POSTAL.test(text) || readVisibleDate(text, 'en') !== undefined)),
  );
}

/** Japanese papers: 【山田花子】 opens the text, （山田花子） ends it. */
const IN_BRACKETS = /^【([^】]{2,20})】|[（(]([^）)]{2,20})[）)]。?$/;

/** Names in brackets where the text begins or ends. */
export function claimsFromBrackets(facts: PageFacts): Claim[] {
  for (const line of facts.lines.slice(Math.max(facts.textFrom, 0), facts.textTo + 3)) {
    const isEdge = line.at <= facts.textFrom + 1 || line.at >= facts.textTo;
    const found = isEdge && facts.zones.of(line.element) === 'main' ? IN_BRACKETS.exec(line.text) : null;
    const names = (found?.[1] ?? found?.[2])?.split(/[・、,，]/) ?? [];
    if (names.length > 0 && names.every((name) => /^[^\0-\u3000]/.test(name) && isKnownName(name)))
      return [{ source: 'closing', people: names.map((name) => ({ name })), trust: 0.62, visible: true }];
  }
  return [];
}

function signatureIn(line: Line, facts: PageFacts): string | undefined {
  const text = spaced(line.marked.replaceAll(MARK, ' '));
  const signed =
    text.length < 60
      ? (/^[—–-]{1,2}\s?(.+)$/.exec(text)?.[1] ?? /^\((.+)\)$/.exec(text)?.[1] ?? ABOUT.exec(text)?.[1] ?? text)
      : undefined;
  if (signed !== undefined) {
    const names = namesIn(signed, facts.siteNames);
    const [name] = names;
    const isWhole = name !== undefined && names.length === 1 && fold(signed) === fold(name);
    if (isWhole) return nameKind(name, facts.siteNames) === 'person' && isKnownName(name) ? name : undefined;
  }
  return bioName(line);
}

/** In the text's own element or right behind it. */
function isByText(line: Line, facts: PageFacts): boolean {
  return (facts.textRoot.parentElement ?? facts.textRoot).contains(line.element);
}
