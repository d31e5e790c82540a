import { readVisibleDate, type SeenDate } from './calendar.ts';
import { ANY_DIGIT } from './eras.ts';
import { isSmall } from './letters.ts';
import { monthNumber } from './months.ts';
import { OPENERS } from './name-words.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, MARK } from './page-lines.ts';

/** One day that may be the one of publication. `shown` = a reader sees this day on the page or in its address. */
export type Clue = SeenDate & { trust: number; shown?: boolean };

/** Words beside the day of a change, in lower case. */
export const UPDATED =
  /updat|aktualis|geändert|modif|stand\b|last (?:change|edit|rev)|bijgewerkt|actualiz|aggiorn|mis à jour|päivitet|оновл|обновл|更新|수정|changed|edited(?! by)|revised|bearbeitet/;
/** Words beside the day of publication, in lower case. */
export const PUBLISHED =
  /publish|publi[ée]|posted|veröffentlicht|erstellt|erschienen|created|geplaatst|pubblicat|publicad|julkaistu|publicerad|opublikowan|dodano|опубликован|公開|投稿|掲載|입력|등록|datum|date\b/;

/** The language for reading visible dates. */
export function languageOf(facts: PageFacts): string {
  return (facts.document.documentElement.getAttribute('lang') ?? 'en').replace('_', '-').slice(0, 10) || 'en';
}

/** Ends a dateline: "LONDON, March 4, 2023 –", "(18.01.2018)", "27.1.2022 //". */
const LINE_END = /\s[-–—|]{1,2}\s|[:)]\s|\s?\/\/|(?<=\d)\s?[-–—]\s/;

/** A dateline that opens a paragraph: places, a day and nothing else. "On 5 March 1994 – a cold day – …" is prose. */
function opening(text: string): string | undefined {
  const end = LINE_END.exec(text.slice(0, 90));
  if (!end) return undefined;
  const head = text.slice(0, end.index + end[0].length);
  const words = head.split(/[\s,()]+/).filter(Boolean);
  const isPlain = words.every((word) => !isSmall(word[0]) || word.length < 4 || monthNumber(word.replace(/\.$/, '')));
  return isPlain && words.length < 10 && !OPENERS.has(words[0]?.toLowerCase() ?? '') ? head : undefined;
}

/**
 * The day in a line that may hold two: "Updated 7 April | Published 5 March", "5 March (updated 7 April)". `updated` = the only day there is
 * that of a change.
 */
function readDateLine(
  text: string,
  language: string,
): { date: SeenDate; updated: boolean; published: boolean } | undefined {
  const lower = text.toLowerCase();
  const published = lower.search(PUBLISHED);
  const updated = lower.search(UPDATED);
  if (updated >= 0) {
    const head = readVisibleDate(text.slice(0, updated), language);
    const rest = head && readVisibleDate(text.slice(updated), language);
    if (head && (rest || (published >= 0 && published < updated)))
      return { date: head, updated: false, published: published >= 0 };
    const tail = published > updated && !head ? readVisibleDate(text.slice(published), language) : undefined;
    if (tail) return { date: tail, updated: false, published: true };
  }
  const date = readVisibleDate(text, language);
  return date && { date, updated: updated >= 0 && published < 0, published: published >= 0 };
}

/** Day, month and year in blocks of their own, as on a calendar's leaf: the three lines as one. */
function leafAt(lines: readonly Line[], at: number): string | undefined {
  const parts = lines.slice(at, at + 3).map(({ text }) => text);
  return parts.length === 3 &&
    parts.every((part) => part.length < 12) &&
    /^\d{1,2}\.?$|^[^\d\s]{3,11}$/.test(parts[0] ?? '')
    ? parts.join(' ')
    : undefined;
}

/** A sentence that tells of a day: "On 5 March 1994 the mill burned down." */
const SENTENCE = /[a-zß-ÿ]{2}[.!?]["”»]?$/;

/** Dates in lines around the headline; a line with a word such as "published" is surer, one with "updated" less so. */
export function datesInLines(facts: PageFacts): Clue[] {
  const clues: Clue[] = [];
  const language = languageOf(facts);
  const centre = facts.headlineAt >= 0 ? facts.headlineAt : Math.max(0, facts.textFrom);
  const from = Math.max(0, centre - 14);
  for (let i = from; i < Math.min(facts.lines.length, centre + 26); i++) {
    const line = facts.lines[i];
    if (!line || (!ANY_DIGIT.test(line.text) && line.text.length > 11)) continue;
    const isHeadline = i === facts.headlineAt;
    // In the headline itself a date stands in an element of its own: "27.01.2022¦Title".
    const parts = isHeadline ? line.marked.split(MARK).filter((part) => part.length < 30) : [];
    const text = isHeadline
      ? parts.length > 1 || line.marked.includes(MARK)
        ? parts.join(' ')
        : ''
      : line.marked.replaceAll(MARK, ' ');
    const dateline = text.length > 160 ? opening(text) : undefined;
    if (!text || (text.length > 160 && !dateline)) continue;
    const zone = facts.zones.of(line.element);
    if (zone !== 'main' && !(zone === 'caption' && !line.element.closest('figure'))) continue;
    const leaf = text.length < 12 ? leafAt(facts.lines, i) : undefined;
    const seen = readDateLine(dateline ?? text, language) ?? (leaf ? readDateLine(leaf, language) : undefined);
    if (!seen) continue;
    const distance = Math.abs(i - centre);
    const doubt =
      (seen.updated ? 0.2 : 0) +
      distance * 0.006 +
      (text.length > 70 && !dateline ? 0.12 : 0) +
      (text.length > 70 && !dateline && !seen.published && SENTENCE.test(text) ? 0.15 : 0) +
      (dateline ? 0.06 : 0);
    clues.push({ ...seen.date, trust: 0.66 + (seen.published ? 0.08 : 0) - doubt, shown: true });
  }
  return [...clues, ...fromFoot(facts, language)];
}

/** After the text: "This entry was posted on …", as old blog themes and press offices write. */
function fromFoot(facts: PageFacts, language: string): Clue[] {
  if (facts.textTo < 0) return [];
  for (const line of facts.lines.slice(facts.textTo + 1, facts.textTo + 12)) {
    if (
      line.text.length > 200 ||
      facts.zones.of(line.element) !== 'main' ||
      !(PUBLISHED.test(line.text.toLowerCase()) || UPDATED.test(line.text.toLowerCase()))
    )
      continue;
    const seen = readDateLine(line.text, language);
    if (seen) return [{ ...seen.date, trust: 0.46, shown: true }];
  }
  return [];
}
