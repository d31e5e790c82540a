import { announcesOthers } from './byline-words.ts';
import { readVisibleDate } from './calendar.ts';
import type { PageFacts } from './page-facts.ts';
import { type Line, MARK } from './page-lines.ts';
import { leadsAway } from './page-sections.ts';
import { fold, tidy } from './plain-text.ts';

/** What stands behind the name of a book's author, in lower case: its pages, its number. */
const BOOK_DATA =
  /(?<!\d)\d{2,4}\s?(?:pages?|pp|seiten|páginas|págs?|pagine|pag|sider|sidor|blz|bladzijden|стр|ページ|頁|页|쪽)(?![a-z])|\bisbn\b/;
/** Two lines behind a name at most. */
const BOOK_LINES = 2;
/** Elements that titles of works stand in (HTML standard, 4.5.6 and 4.5.7: `cite`, `q`; typography: italics). */
const TITLE = 'em, i, cite, q, a[href]';

/** What a text ends in, as one line of 60 characters or more where it has so many: before a byline may stand the whole article. */
function endOf(text: string): string {
  const end = tidy(text.slice(-400));
  return end.length < 60 ? tidy(text) : end;
}

/** The words right before an element, out of whatever stands beside it or beside what holds it alone. */
function wordsBefore(element: Element): string {
  let at: Element | null = element;
  for (let up = 0; at && up < 3; up++) {
    let text = '';
    for (let node = at.previousSibling; node && text.length < 60; node = node.previousSibling)
      text = `${endOf(node.textContent ?? '')} ${text}`;
    if (text.trim()) return text.trim().slice(-60).toLowerCase();
    at = at.parentElement;
  }
  return '';
}

/** "Medically reviewed by", "Translated by", "Photos:" before an element: whoever it names did not write. */
export function isOthersWork(element: Element): boolean {
  return announcesOthers(wordsBefore(element));
}

/** "*The Oven* by Martin Cole", "THE OVEN, by Martin Cole": the work that the page speaks of, not the page. */
function followsTitle(before: string, line: Line, facts: PageFacts): boolean {
  const lead = tidy(before.replaceAll(MARK, ' '));
  if (lead.length < 2) return false;
  if (/^[^a-z\d]*,$/.test(lead) && /[A-Z]{2}/.test(lead)) return true;
  const own = new Set(facts.titles.map(fold));
  for (const element of line.element.querySelectorAll(TITLE)) {
    const text = tidy(element.textContent);
    if (text.length < 2 || !lead.endsWith(text) || own.has(fold(text)) || readVisibleDate(text, 'en')) continue;
    if (element.localName !== 'a' || (text.includes(' ') && leadsAway(element, text, facts.page))) return true;
  }
  return false;
}

/** True where a byline is that of another work: a book that is reviewed, an article that is linked. */
export function isOfOtherWork(before: string, line: Line, facts: PageFacts): boolean {
  const behind = facts.lines.slice(line.at, line.at + 1 + BOOK_LINES);
  return (
    followsTitle(before, line, facts) ||
    behind.some(({ text }) => text.length < 160 && BOOK_DATA.test(text.toLowerCase()))
  );
}
