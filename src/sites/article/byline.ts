import { afterAllPosts, endOfNames } from './byline-ends.ts';
import { findEastAsianLabel, findLabel } from './byline-words.ts';
import { isFootnoted, withoutFootnotes } from './footnotes.ts';
import { isKnownName } from './given-names.ts';
import { isBig, isSmall, LETTER } from './letters.ts';
import { monthNumber } from './months.ts';
import { nameKind } from './names.ts';
import { MARK } from './page-lines.ts';
import { tidy } from './plain-text.ts';

/** "홍길동 기자", "記者王小明": the trade beside the name. */
const REPORTER_AFTER = /(?:^|[\s=\]】])([\uAC00-\uD7AF]{2,4})\s?(?:기자|특파원|칼럼니스트)/;
const WRITER_AFTER = /(?:^|[\s|])([\u4E00-\u9FFF]{2,4})\s?(?:發表於|发表于|發佈於|发布于|撰寫|撰文)/;
const REPORTER_BEFORE = /(?:^|[\s（(【/])(?:記者|记者|撰文|特约记者)\s?([\u4E00-\u9FFF]{2,4})(?=$|[\s／/）)】])/;

/** A full stop after a word, not after an initial. */
const SENTENCE_END = /(?<=[a-zß-ÿ\u03AC-\u03CE\u0430-\u045F]{3})\.(?=\s|$)/;
const BETWEEN =
  /(\s*(?:,\s*(?:and|und|et|y|e|og|och|en)\s|,|;|、|\/|＆|&|\+|\s(?:and|und|et|y|e|og|och|en|ja|i|a|и|та|και|ve|و|sowie|dan|și|és|AND|And|Und|UND)\s)\s*)/;
const CONTINUES = /^\s*(?:,|;|&|\+|\/|and\s|und\s|et\s|y\s|e\s|og\s|och\s|en\s|sowie\s)|^\s*$/i;
const UNFINISHED = /(?:,|;|&|\+|\/|\s(?:and|und|et|y|e|og|och|en|sowie))\s*$/i;
const CONVERSATION =
  /\s(?:im (?:Gespräch|Interview|Dialog) mit|in conversation with|en entretien avec|en conversación con|a colloquio con|i samtal med)\s/;
/** A trade, degree or rank: what follows a name, never a second name. */
const ROLES =
  'writer editor corresp reporter verslaggever columnist journalist professor director manager founder contributor producer analyst fellow author officer president chief head|of engineer developer consultant specialist strategist blogger redakteur leiter chefred autorin korrespondent geschäftsf mitarbeiter referent sprecher ph.d phd dipl rédact periodista redactor giornalista bureau universit institut reuters press news agency staff'
    .split(' ')
    .map((word) => word.replaceAll('|', ' '));

/** True for a trade, degree or rank: "Staff writer", "Redakteurin". */
export function isRole(text: string): boolean {
  const lower = text.toLowerCase();
  return ROLES.some((role) => lower.includes(role)) || /\b(?:c[etf]o|lead|esq|mba|m\.?[da]\.?)$/.test(lower);
}

/** "Jana Roth, San Francisco": what names of places begin with, where a second name may stand. */
const PLACE =
  /^(?:New|San|Santa|Santo|São|Saint|Sankt|St\.|Los|Las|Fort|Port|Mount|Bad|Rio|Cape|North|South|East|West)\s/;

/** "Jana Roth, ARD Nordhaven": a broadcaster and its place, where a second name may stand. */
const STATION = /^[A-Z]{3,5} [A-Z][a-zß-ÿ]/;

const TITLE =
  /^(?:prof(?:essor)?\.?|dr\.?|mag\.?|dipl\.?-?\w+\.?|ing\.?|rev\.?|sir|mr\.?|mrs\.?|ms\.?|herr|frau(?=\s\S+\s)|pater|pfarrer(?:in)?|bischof|rabbi|h\.\s?c\.|med\.|phil\.|rer\.|nat\.|jur\.)\s+/i;
/** The names of one line, at least one, and what announced them. */
type ReadByline = {
  names: readonly string[];
  /** The word that announced them. */
  label: string;
  /** What stands before that word in the line. */
  before: string;
};

/** Titles and degrees are no part of a name ("Prof. Dr. Jana Roth" is Jana Roth). */
export function withoutTitles(name: string): string {
  let rest = tidy(name.replaceAll(MARK, ' ')).replace(/^[\s,.:;\-–—/|]+|[\s,:;\-–—/|*]+$/g, '');
  for (let i = 0; i < 5; i++) {
    const next = rest.replace(TITLE, '');
    if (next === rest || !next) break;
    rest = next;
  }
  if (rest.includes(','))
    rest = rest.replace(/,\s*(?:ph\.?\s?d\.?|m\.?d\.?|mba|jd|rn|rd|esq\.?|m\.?sc\.?|b\.?sc\.?|ll\.?m\.?)$/i, '');
  const isSentence = rest.endsWith('.') && isSmall(rest.at(-2)) && isSmall(rest.at(-3));
  return isSentence && !/\b(?:jr|sr|st)\.$/i.test(rest) ? rest.slice(0, -1) : rest;
}

/** Lower case of the same length, so that places found in it hold in the text. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}

/**
 * Elements side by side are often one line only because their styles are not asked: "Jane Doe" and "Staff writer" in two spans. The
 * list of names goes on over such a boundary only where a comma or "and" says so, or between a given and a family name.
 */
function untilBoundary(text: string): string {
  if (!text.includes(MARK)) return text;
  let head = '';
  for (const part of text.split(MARK)) {
    if (!head.trim() || CONTINUES.test(part) || UNFINISHED.test(head)) head += part;
    else if (isOneWord(head) && isOneWord(part)) head = `${head.trimEnd()} ${part.trimStart()}`;
    else if (isBig(head.at(-1)) && isSmall(part[0])) head += part;
    else break;
  }
  return head;
}

const ONE_WORD = new RegExp(`^(?:${LETTER}|[.'’-])+$`);

function isOneWord(text: string): boolean {
  const word = text.trim();
  return isBig(word[0]) && ONE_WORD.test(word);
}

/** The names at the start of a text, up to the first thing that is none. */
export function namesIn(marked: string, siteNames: ReadonlySet<string>): string[] {
  const start = withoutFootnotes(marked.slice(0, 300));
  let text = withoutLead(afterAllPosts(marked) ?? untilBoundary(start)).replace(CONVERSATION, ', ');
  text = text.slice(0, endOfNames(text));
  const end = SENTENCE_END.exec(
    text.replace(
      /\b(?:prof|dipl|univ|priv|med|phil|rer|nat|jur|oec|theol|habil|hon|ing|mag|rev)\./gi,
      (title) => `${title.slice(0, -1)} `,
    ),
  );
  if (end) text = text.slice(0, end.index);
  const names: string[] = [];
  const parts = tidy(text).split(BETWEEN);
  for (let i = 0; i < parts.length && names.length < 8; i += 2) {
    const name = capitalsOnly(withoutTitles(parts[i] ?? ''));
    if (!name) continue;
    const last = names.at(-1);
    // "José Volta e Pinto", "Ortega y Gasset": one surname in two parts.
    if (last && /^\s(?:e|y|i)\s$/.test(parts[i - 1] ?? '') && isOneWord(name)) {
      names[names.length - 1] = `${last}${parts[i - 1]}${name}`;
      continue;
    }
    const kind = nameKind(name, siteNames);
    if (
      !kind ||
      (last && (isRole(name) || PLACE.test(name) || STATION.test(name) || kind === 'single' || kind === 'generic'))
    )
      break;
    names.push(name);
  }
  // "Staff and News Service Reports", "AFP/The Local" are one name each.
  const whole = withoutTitles(text);
  const isOne =
    names.length > 0 && whole !== names[0] && names.every((name) => nameKind(name, siteNames) === 'organisation');
  return isOne && whole.length < 60 ? [whole] : names;
}

function withoutLead(text: string): string {
  return text.replace(/^[\s:|,;.\-–—•·/@\u2063]+/, '');
}

/** "ILSE MARROW Associated Press": a name in capitals ends where words in small letters go on. */
function capitalsOnly(name: string): string {
  const words = name.split(' ');
  const isLoud = (word: string | undefined): boolean =>
    word !== undefined && word.length > 1 && word === word.toUpperCase();
  if (words.length < 4 || !isLoud(words[0]) || !isLoud(words[1]) || !isBig(words[1]?.at(-1))) return name;
  const end = words.findIndex((word) => isBig(word[0]) && isSmall(word[1]) && isSmall(word.at(-1)));
  return end < 0 ? name : words.slice(0, end).join(' ');
}

/** "山田花子 写真：海野太郎": the next label, a date or a bracket ends the name. */
const EAST_ASIAN_END =
  /[\s\u3000]{2,}|[／/（(【]|[\s\u3000\u2063]+[^\s:：／\u2063]{1,6}\s?[:：／＝]|[\s\u3000\u2063]+(?=\d)/;
/** Turkish names the writer before the word: "5 Mart 2024 tarihinde Jana Roth tarafından". */
const BEFORE_BY = /(?:^|\d)\s*(?:tarihinde\s+)?([^\d|·•:]{4,60}?)\s+tarafından/;

/** "Door onze redacteur Jana Roth", "De notre envoyée spéciale à Kyiv, Jana Roth": a trade of the house before the name. */
const OUR_REPORTER =
  /^(?:\S{1,4} )?(?:our|onze|unser\w*|not?re|nuestr.|n?oss[oa]|nostr.|vår|vores?) \S*(?:orr[ei]sp|report|redact[eo]|redakte|rédact[er]|verslag|envoy|envi|invia)\S*(?: e?sp\S+)?(?: (?:in|aus|à|en|aux?|a|da|em) (?:[^\s,]+ [^\s,]+(?=,)|[^\s,]+))?,? (?=\S)/i;
/** "Aus Kyiv berichtet Jana Roth", "Das Gespräch führte …", "Reporting from Kyiv, …": a phrase whose last words are the names. */
const REPORTED =
  /^(?:aus [^.,;:]{2,40} berichte[nt]|es berichtet|das (?:gespräch|interview) führten?|die fragen stellten?|mit [^.,;:]{3,40} sprach(?:en)?|(?:eine? )?\S+ aus \S+ von|report(?:ing|s)? from [^.,;:]{2,40},) /i;

/** Names behind a phrase of several words that says who reports, and from where. */
function readReport(plain: string, siteNames: ReadonlySet<string>): ReadByline | undefined {
  const head = plain.length < 140 ? (OUR_REPORTER.exec(plain) ?? REPORTED.exec(plain))?.[0] : undefined;
  const names = head ? namesIn(plain.slice(head.length), siteNames) : [];
  const isSure = names.length > 0 && names.every((name) => nameKind(name, siteNames) === 'person');
  return head && isSure ? { names, label: head.trimEnd().toLowerCase(), before: '' } : undefined;
}

/** "Tekst", "Words" in an element of its own beside that of the name: as good as with a colon before a given name. */
const IN_OWN_ELEMENT = /^(?:te(?:ks|x)t[eo]?|words|aut(?:ho|o|eu)r|reporter)\s?\u2063/i;

const CLASSIC = new RegExp(`[—–]\\s*(${LETTER}(?:${LETTER}|[\\d ._-]){1,30}?)\\s*@\\s*\\d{1,2}:\\d{2}`);

/** Reads "By Jane Doe and Ali Can | 3 May 2020", "06.11.2023 13:30 von Olga", "文＝山田太郎". */
export function readByline(marked: string, siteNames: ReadonlySet<string>): ReadByline | undefined {
  const text = marked.slice(0, 400);
  const own = IN_OWN_ELEMENT.exec(text)?.[0].length ?? 0;
  const lower = lowered(own ? `${text.slice(0, own - 1)}:${text.slice(own)}` : text).replaceAll(MARK, ' ');
  if (/[\u3040-\u30FF\u4E00-\u9FFF\uAC00-\uD7AF]/.test(text)) {
    const east = findEastAsianLabel(text);
    if (east) {
      const names = namesIn(text.slice(east.end).split(EAST_ASIAN_END)[0] ?? '', siteNames);
      if (names.length > 0) return { names, label: east.word, before: text.slice(0, east.start) };
    }
    const reporter = REPORTER_AFTER.exec(text) ?? REPORTER_BEFORE.exec(text) ?? WRITER_AFTER.exec(text);
    if (reporter?.[1] && text.length < 120) return { names: [reporter[1]], label: '기자', before: '' };
  }
  const report = readReport(text.replaceAll(MARK, ''), siteNames);
  if (report) return report;
  const label = findLabel(lower);
  if (!label) {
    const scholars = isFootnoted(text) ? namesIn(text, siteNames) : [];
    if (
      scholars.length > 1 &&
      scholars.some(isKnownName) &&
      scholars.every((name) => nameKind(name, siteNames) === 'person')
    )
      return { names: scholars, label: '†', before: '' };
    const before = text.includes('tarafından') ? BEFORE_BY.exec(text.replaceAll(MARK, ' ')) : null;
    const writers = before?.[1] ? namesIn(before[1], siteNames) : [];
    if (writers.length > 0) return { names: writers, label: 'tarafından', before: '' };
    // "Filed under: … — jane @ 00:11" is how the first WordPress themes signed.
    const classic = text.includes('@') ? CLASSIC.exec(text.replaceAll(MARK, '')) : null;
    return classic?.[1] ? { names: [classic[1]], label: '@', before: '' } : undefined;
  }
  // "By by Jane Doe": the label in an element of its own, and once more in the text.
  const again = findLabel(lower.slice(label.end));
  const rest = text.slice(label.end + (again?.start === 0 ? again.end : 0));
  const names = namesIn(rest, siteNames);
  const [first] = names;
  if (own && !names.every(isKnownName)) return undefined;
  // "3 de mayo de 2022", "per Telefon": little words that do much else count before a full name only.
  if (
    first &&
    /^(?:d[aei]|per|a[vf]|por|του|της|από|door)$/.test(label.word) &&
    (nameKind(first, siteNames) !== 'person' || monthNumber(first.split(' ')[0] as string))
  )
    return undefined;
  // "By train, by boat", "Par exemple, …": a word in small letters is an account only where the line says no more. "It was founded in
  // 1990 by Jana Roth and makes …": behind a number "by" is prose where prose goes on.
  const isProse = names.length === 1 && isSmall(first?.[0]);
  const isInside = label.start > 0 && /\d\s*$/.test(lower.slice(0, label.start));
  if (first && (isProse || isInside) && goesOn(text, names.at(-1) as string)) return undefined;
  return names.length > 0 ? { names, label: label.word, before: text.slice(0, label.start) } : undefined;
}

/** True where prose goes on behind a name. */
function goesOn(text: string, name: string): boolean {
  const rest = text.slice(text.indexOf(name) + name.length).replaceAll(MARK, ' ');
  const [, comma, next = ''] = /^(,?)\s+([^\s,]+)/.exec(rest) ?? [];
  if (/^\s+with\s+(?:\d|no )/.test(rest)) return false;
  return (
    isSmall(next[0]) &&
    (comma === ',' || !/^(?:on|am|at|in|vom|le|el|op|den|the|posted|published|über|under|to)$/.test(next))
  );
}

/** True for a line that is a label alone, its names on the next line. */
export function isLabelOnly(line: string): boolean {
  if (line.length > 40) return false;
  const label = findLabel(line.toLowerCase());
  return label?.start === 0 && label.end >= line.length;
}
