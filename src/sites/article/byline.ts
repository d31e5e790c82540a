import { nameKind } from './names.ts';
import { tidy } from './plain-text.ts';

/**
 * Words that say "written by", in the languages that news and blogs are written in. Only at the start of a line or after a separator
 * or date: "Photo by", "Translated by" and "Reviewed by" therefore never match, since their own word stands before.
 */
const WRITTEN_BY = [
  // English
  '(?:(?:written|posted|published|reported|authored|contributed|submitted|story|words|text|article|report|analysis|opinion|essay|guest post|review|interview|column|commentary|a post|uploaded|created)\\s+)?by(?: contributor| guest author)?',
  'authors?(?: name)?\\s?:',
  'text(?:\\s+(?:and|&)\\s+(?:photos?|images?|pictures))?\\s?:',
  'words\\s?:',
  'writer\\s?:',
  // German
  '(?:(?:ein|eine|der|die)\\s+)?(?:gast)?(?:beitrag|artikel|kommentar|kolumne|analyse|bericht|text|essay|rezension|reportage|interview|portr[äa]t|glosse|meinungsbeitrag|meinung|kritik|rede)\\s+(?:und\\s+\\p{L}+\\s+)?von',
  '(?:geschrieben|verfasst|erstellt|ver[öo]ffentlicht|gepostet|eingestellt|publiziert)\\s+von',
  'von',
  'text(?:\\s*(?:und|u\\.|&|\\+)\\s*(?:fotos?|bilder|foto))?\\s?:',
  'autor(?:in|en|innen|\\*in|:in)?\\s?:',
  'verfasser(?:in)?\\s?:',
  'redaktion\\s?:',
  '(?:das )?interview(?: führten?)?\\s?:',
  // French, Spanish, Portuguese, Italian, Catalan, Romanian
  '(?:(?:publi[ée]|r[ée]dig[ée]|[ée]crit|post[ée]|propos recueillis|un article|article)\\s+)?par',
  'auteure?s?\\s?:',
  'texte\\s?:',
  '(?:(?:escrito|publicado|redactado|texto|postado)\\s+)?por',
  'autor[ae]?s?\\s?:',
  'texto\\s?:',
  '(?:a cura|articolo|testo|servizio)\\s+di',
  '(?:scritto|pubblicato)\\s+da',
  'di',
  'autore\\s?:',
  'testo\\s?:',
  'per',
  '(?:scris\\s+)?de',
  // Dutch, Scandinavian, Finnish, Baltic
  '(?:(?:geschreven|geplaatst|tekst)\\s+)?door',
  'auteur\\s?:',
  '(?:(?:skrevet|skriven|publicerad|postet|publiceret|tekst|text)\\s+)?a[vf]',
  'forfatter\\s?:',
  'f[öo]rfattare\\s?:',
  'tekst\\s?:',
  'journalist\\s?:',
  'teksti\\s?:',
  'kirjoittaja\\s?:',
  'kirjoittanut',
  'autorius\\s?:',
  // Slavic, Hungarian, Greek, Turkish
  'autor(?:ka|ki|zy)?\\s?:',
  '(?:napisa[łl]a?|przez)',
  'napsala?\\s?:?',
  'tekst\\s?:',
  'pi[šs]e\\s?:',
  'piše',
  '[íi]rta\\s?:?',
  'szerz[őo]\\s?:',
  'автор(?:ы|ка)?\\s?:?',
  'текст\\s?:',
  'aвтор\\s?:',
  'γράφει\\s+(?:ο|η)',
  'του|της',
  'συντάκτης\\s?:',
  'yazan\\s?:',
  'yazar\\s?:',
  // Arabic, Hebrew, Persian, South and South East Asia
  'بقلم\\s?:?',
  'كتبت?\\s?:?',
  'الكاتب\\s?:',
  'מאת\\s?:?',
  'نویسنده\\s?:',
  'oleh\\s?:?',
  'penulis\\s?:',
  'tác giả\\s?:',
  'bởi',
  'โดย',
  'ผู้เขียน\\s?:',
  'लेखक\\s?:',
];
/** East Asian labels stand right before the name, without a space. */
const EAST_ASIAN = [
  '作者',
  '文',
  '著者?',
  '筆者',
  '執筆者?',
  '取材・文',
  '文・?写真',
  'ライター',
  '記者',
  '记者',
  '撰文',
  '글',
  '작성자',
  '글쓴이',
  '기자',
];

const START =
  '(?:^|[|·•–—\\-/,)\\]:>]\\s*|\\d(?:\\s?(?:uhr|h|am|pm|gmt|utc|est|edt|cet|cest|pst|pdt|ist))?\\s+|\\s{2,})';
const LABEL = new RegExp(`${START}(?:\\p{P}\\s*)?(${WRITTEN_BY.join('|')})(?=[\\s:]|$)\\s*:?\\s*`, 'iu');
const LABEL_EAST = new RegExp(`(?:^|[|・\\s（(【\\[])(?:${EAST_ASIAN.join('|')})\\s*[:：/／＝=]\\s*`, 'u');
/** "홍길동 기자", "記者王小明": the trade beside the name. */
const REPORTER_AFTER = /(?:^|[\s=\]】])([\p{Script=Hangul}]{2,4})\s?(?:기자|특파원|칼럼니스트)/u;
const REPORTER_BEFORE = /(?:^|[\s（(【/])(?:記者|记者|撰文|特约记者)\s?([\p{Script=Han}]{2,4})(?=$|[\s／/）)】])/u;

/** What ends the list of names: separators, dates, times, places, roles. */
const STOP =
  /\s[|·•–—-]\s|[|·•()[\]{}<>"„“”«»]|\s\/\s|\d|\s@|\.\s+(?=\p{Lu}\p{Ll}{3,})|:\s|[;!?…]|\s(?:on|am|at|in|le|vom|dated?|for|für|from|to|il|el|em|op|den|date|published|posted|updated|last|filed|follow|veröffentlicht|publi[ée]e?|publicado|pubblicato|aktualisiert|stand|lesezeit|via|with|mit|über|about|auf|unter|under|is|ist|was|who|that|der|via|tweet|share|photo(?:graph)?s?|foto(?:s|grafie)?|bilder|comments?|read|special to|minuten?|min|vor)(?=\s|$|:)|,?\s(?:mon|tues|wednes|thurs|fri|satur|sun)day|,?\s(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|,?\s(?:jan(?:uar[yi]?)?|feb(?:ruar[yi]?)?|m[aä]r(?:z|ch)?|apr(?:il)?|ma[yi]|jun[ei]?|jul[yi]?|aug(?:ust)?|sep(?:t(?:ember)?)?|o[ck]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?)\.?(?=\s\d|,|$)/iu;
const BETWEEN =
  /\s*(?:,\s*(?:and|und|et|y|e|og|och|en)\s|,|;|、|\/|＆|&|\+|\s(?:and|und|et|y|e|og|och|en|ja|i|a|и|та|και|ve|و|with|sowie|dan|și|és)\s)\s*/iu;
/** A trade, degree or rank: what follows a name, never a second name. */
const ROLE =
  /(?:writer|editor|correspondent|reporter|columnist|journalist|professor|director|manager|founder|ceo|cto|cfo|contributor|producer|analyst|fellow|author|officer|president|chief|head of|lead|engineer|developer|consultant|specialist|strategist|blogger|redakteur|redakteurin|leiter|chefredakt|autorin|korrespondent|geschäftsf|mitarbeiter|referent|sprecher|ph\.?d|m\.?d\.?$|m\.?a\.?$|esq|mba|dipl|rédact|periodista|redactor|giornalista|bureau|university|universität|institut|washington post|new york times|reuters|press|news|agency)/i;
const TITLE =
  /^(?:prof(?:essor)?\.?|dr\.?|mag\.?|dipl\.?-?\p{L}+\.?|ing\.?|rev\.?|sir|mr\.?|mrs\.?|ms\.?|herr|frau|pater|pfarrer(?:in)?|bischof|rabbi)\s+/iu;

export type ReadByline = {
  names: readonly string[];
  /** The word that announced them; absent = the text held names only. */
  label?: string;
};

/** Titles and degrees are no part of a name ("Prof. Dr. Jana Roth" is Jana Roth). */
export function withoutTitles(name: string): string {
  let rest = tidy(name).replace(/[\s,.:;\-–—/|]+$/u, (end) => (/\.$/.test(end) && /\b\p{L}\.$/u.test(name) ? '.' : ''));
  for (let i = 0; i < 4; i++) {
    const next = rest.replace(TITLE, '');
    if (next === rest || !next) break;
    rest = next;
  }
  return rest.replace(/,\s*(?:ph\.?\s?d\.?|m\.?d\.?|mba|jd|rn|rd|esq\.?|m\.?sc\.?|b\.?sc\.?|ll\.?m\.?)$/i, '');
}

/** The names at the start of a text, up to the first thing that is none. */
export function namesIn(text: string, siteNames: ReadonlySet<string>): string[] {
  const stop = STOP.exec(` ${text}`);
  const head = tidy(stop ? text.slice(0, Math.max(0, stop.index - 1 + (stop.index === 0 ? 1 : 0))) : text);
  const names: string[] = [];
  for (const part of head.split(BETWEEN)) {
    const name = withoutTitles(part);
    if (!name) continue;
    const kind = nameKind(name, siteNames);
    if (!kind || (names.length > 0 && (ROLE.test(name) || kind === 'single' || kind === 'generic'))) break;
    names.push(name);
    if (names.length >= 8) break;
  }
  return names;
}

/** Reads "By Jane Doe and Ali Can | 3 May 2020", "06.11.2023 13:30 von Olga", "文＝山田太郎". */
export function readByline(line: string, siteNames: ReadonlySet<string>): ReadByline | undefined {
  const text = line.slice(0, 400);
  const east = LABEL_EAST.exec(text);
  if (east) {
    const names = namesIn(text.slice(east.index + east[0].length).split(/[\s　]{2,}|[／/（(【]/)[0] ?? '', siteNames);
    if (names.length > 0) return { names, label: tidy(east[0]) };
  }
  const reporter = REPORTER_AFTER.exec(text) ?? REPORTER_BEFORE.exec(text);
  if (reporter?.[1] && text.length < 120) return { names: [reporter[1]], label: '기자' };
  const label = LABEL.exec(text);
  if (!label) return undefined;
  const rest = text.slice(label.index + label[0].length);
  // "by by Jane Doe": label in an element of its own, and once more in the text.
  const again = LABEL.exec(rest);
  const names = namesIn(again?.index === 0 ? rest.slice(again[0].length) : rest, siteNames);
  return names.length > 0 ? { names, label: (label[1] ?? '').toLowerCase() } : undefined;
}

/** True for a line that is a label alone, its names on the next line. */
export function isLabelOnly(line: string): boolean {
  if (line.length > 40) return false;
  const label = LABEL.exec(line);
  return label?.index === 0 && label[0].length >= line.length;
}
