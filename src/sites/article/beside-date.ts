import { isRole, namesIn } from './byline.ts';
import { announcesOthers, isOthersTrade } from './byline-words.ts';
import { readVisibleDate } from './calendar.ts';
import type { Claim } from './claim.ts';
import { ANY_DIGIT } from './eras.ts';
import { isKnownName } from './given-names.ts';
import { nameKind } from './names.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, MARK } from './page-lines.ts';
import { SUBJECT } from './page-sections.ts';
import { fold } from './plain-text.ts';
import { isSpokenOf } from './spoken-of.ts';
import { holderOf, peopleOf } from './visible-authors.ts';

/** A name without "by" stands this close to the headline. */
const ABOVE = 4;
const BELOW = 8;
/** What themes put between the parts of a line. */
const STRONG = /\s*[|·•]\s*|\s[–—/-]\s|\u2063+/;

const isDated = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.length < 100 &&
  ANY_DIGIT.test(line.text) &&
  readVisibleDate(line.marked.replaceAll(MARK, ' '), 'en') !== undefined;

/** All of a part's names, when they are people's and the page speaks of them nowhere in its title. */
function peopleIn(part: string, facts: PageFacts): string[] {
  const names = namesIn(part, facts.siteNames);
  return names.every(
    (name) =>
      nameKind(name, facts.siteNames) === 'person' &&
      isKnownName(name) &&
      !isSpokenOf(name, facts) &&
      !facts.titles.some((title) => fold(title).includes(fold(name))),
  )
    ? names
    : [];
}

/** "Jana Roth | 5 March 2024", "2024年3月5日　山田花子": the part of a dated line that is a name. */
function inDatedLine(line: Line, facts: PageFacts): string[] {
  const strong = line.marked.split(STRONG);
  const parts = [...strong, ...strong.flatMap((part) => part.split(/,\s/).slice(1))];
  if (/[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/.test(line.text)) parts.push(...line.text.split(/[\s\u3000]+/));
  for (const [at, part] of parts.entries()) {
    if (announcesOthers((parts[at - 1] ?? '').toLowerCase())) continue;
    const names = part.length < 80 && /^[^\d©(]/.test(part.trim()) ? peopleIn(part, facts) : [];
    if (names.length > 0) return names;
  }
  return [];
}

/** What a piece is, before the name of who wrote it: "Opinion | Jana Roth", "Gastkommentar: Jana Roth". */
const GENRES: ReadonlySet<string> = new Set(
  'opinion analysis commentary comment column columnist essay perspective viewpoint interview kommentar gastkommentar gastbeitrag meinung analyse kolumne glosse protokoll reportage tribune chronique opinión análisis tribuna columna opinione commento analisi opinião opinie krönika'.split(
    ' ',
  ),
);
/** "Da Kyiv, Jana Roth", "Desde Kyiv, Jana Roth": where somebody writes from. */
const FROM_PLACE = /^(?:da|desde|from|de|aus)\s[^\s,]+(?:\s[^\s,]+)?,\s(.+)$/i;

/** The names that a line gives behind a genre or a place, and nothing else. */
function inSignedLine(line: Line, facts: PageFacts): string[] {
  const parts = line.marked.replace(/:\s/, '|').split(STRONG).filter(Boolean);
  const [genre = '', signed] = parts;
  const words = genre.trim().toLowerCase().split(' ');
  const isGenre = parts.length === 2 && words.length < 3 && GENRES.has(words.at(-1) as string);
  const text = isGenre ? signed : FROM_PLACE.exec(line.text)?.[1];
  const names = text ? peopleIn(text, facts) : [];
  // Behind "Interview" stands who was asked as well.
  const told = facts.lines.slice(line.at + 1, facts.textTo - 1);
  const isTold = names.some((name) => told.some((one) => one.text.includes(name.split(' ').at(-1) as string)));
  return isOnly(text ?? '', names) && !isTold ? names : [];
}

/** The line before or after, past one that is a dot or a bar alone, or the trade of who is named. */
function beside(lines: readonly Line[], at: number, step: number): Line | undefined {
  const next = lines[at + step];
  // "Translated by …" under the name, too.
  const isOthers = next && announcesOthers(next.text.split(' ', 2).join(' ').toLowerCase());
  const isPassed = isOthers || isTrade(next) || (next && next.text.length <= 2 && !ANY_DIGIT.test(next.text));
  return isPassed ? lines[at + 2 * step] : next;
}

/** True where the line before, under the headline, says that somebody else comes: "Photos by", "Photographer". */
function isOthers(line: Line | undefined, facts: PageFacts): boolean {
  const lower = line?.text.toLowerCase() ?? '';
  return announcesOthers(lower) || (line !== undefined && line.at > facts.headlineAt && isOthersTrade(lower));
}

/** "Staff engineer", in a line of its own. */
const isTrade = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length < 40 && !ANY_DIGIT.test(line.text) && isRole(line.text);

/** A text that is names and nothing else. */
function isOnly(text: string, names: readonly string[]): boolean {
  return names.length > 0 && !/\s\d/.test(text) && fold(text).length <= fold(names.join('')).length + 3 * names.length;
}

/** "Jana Roth, correspondent", "Jana Roth (Kyiv, correspondante)": a name, and then its trade. */
function isNameAndTrade(line: Line, names: readonly string[]): boolean {
  const [head = '', ...rest] = line.marked.split(/\u2063|, | \(/);
  return rest.length > 0 && isOnly(head, names) && isRole(rest.join(' '));
}

/** True where the name is the link to a subject: "Rosa Parks" above an article about her. */
function isSubject(names: readonly string[], line: Line): boolean {
  return [...holderOf(line).querySelectorAll('a[href]')].some(
    (anchor) => SUBJECT.test(anchor.getAttribute('href') ?? '') && names.includes((anchor.textContent ?? '').trim()),
  );
}

/**
 * Names beside the date, without a word that says what they are: many themes print only these two. Given names tell them from rubrics
 * and places, which stand there as well.
 */
export function claimsBesideDate(facts: PageFacts): Claim[] {
  const { lines, headlineAt } = facts;
  const centre = headlineAt >= 0 ? headlineAt : Math.max(0, facts.textFrom);
  let long = 0;
  for (let i = Math.max(0, centre - ABOVE); i < lines.length && i <= centre + BELOW; i++) {
    const line = lines[i] as Line;
    if (i === headlineAt || facts.zones.of(line.element) !== 'main') continue;
    // A lead may stand above the byline; a second long line is the text.
    if (i > centre && line.text.length > 120 && (line.text.length > 300 || ++long > 1)) break;
    if (line.text.length > 100) continue;
    const dated = isDated(line);
    const signed = dated ? inDatedLine(line, facts) : inSignedLine(line, facts);
    const names = signed.length > 0 || dated || line.text.length >= 80 ? signed : peopleIn(line.marked, facts);
    if (names.length === 0 || isSubject(names, line) || isOthers(lines[i - 1], facts)) continue;
    const isSigned =
      signed.length > 0 ||
      ((isOnly(line.text, names) || isNameAndTrade(line, names)) &&
        (isDated(beside(lines, i, -1)) ||
          isDated(beside(lines, i, 1)) ||
          (i > centre && i <= centre + 2 && (names.length > 1 || isTrade(lines[i + 1])))));
    if (isSigned)
      return [{ source: 'byline', people: peopleOf(names, holderOf(line), facts), trust: 0.62, visible: true }];
  }
  return [];
}
