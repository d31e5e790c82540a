/**
 * Words that say "written by", in the languages that news and blogs are written in; lower case. They count only at the start of a line
 * or after a separator or date: "Photo by", "Translated by" and "Reviewed by" therefore never match, since their own word stands before.
 */
const WRITTEN_BY: readonly string[] = [
  // English
  '(?:(?:written|posted|published|reported|authored|contributed|submitted|story|words|text|article|report|analysis|opinion|essay|guest post|interview|column|commentary|a post|uploaded|created)\\s+)?by(?: contributor| guest author)?',
  'authors?(?: name)?\\s?:',
  'text(?:\\s+(?:and|&)\\s+(?:photos?|images?|pictures))?\\s?:',
  'words\\s?:',
  'writer\\s?:',
  // German
  '(?:(?:ein|eine|der|die)\\s+)?(?:gast)?(?:beitrag|artikel|kommentar|kolumne|analyse|bericht|text|essay|rezension|reportage|interview|portr[äa]t|glosse|meinungsbeitrag|meinung|kritik)\\s+(?:und\\s+\\S+\\s+)?von',
  '(?:geschrieben|verfasst|erstellt|ver[öo]ffentlicht|gepostet|eingestellt|publiziert)\\s+von',
  'von',
  'text(?:\\s*(?:und|u\\.|&|\\+)\\s*(?:fotos?|bilder))?\\s?:',
  'autor(?:in|en|innen|\\*in|:in)?\\s?:',
  'verfasser(?:in)?\\s?:',
  'redaktion\\s?:',
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
  // Dutch, Scandinavian, Finnish
  '(?:(?:geschreven|geplaatst|tekst)\\s+)?door',
  '(?:(?:skrevet|skriven|publicerad|postet|publiceret|tekst|text)\\s+)?a[vf]',
  'forfatter\\s?:',
  'f[öo]rfattare\\s?:',
  'tekst\\s?:',
  'journalist\\s?:',
  'teksti\\s?:',
  'kirjoittaja\\s?:',
  'kirjoittanut',
  // Slavic, Hungarian, Greek, Turkish
  'autor(?:ka|ki|zy)?\\s?:',
  'napisa[łl]a?',
  'przez',
  'napsala?',
  'pi[šs]e\\s?:',
  '[íi]rta\\s?:?',
  'szerz[őo]\\s?:',
  'автор(?:ы|ка)?\\s?:?',
  'текст\\s?:',
  'γράφει\\s+(?:ο|η)',
  'του',
  'της',
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
const EAST_ASIAN = '作者|文|著者?|筆者|執筆者?|取材・文|文・?写真|ライター|記者|记者|撰文|글|작성자|글쓴이|기자';

/** Tried only at the few places of a line where a byline can begin: a search through every position would cost a frame. */
const LABEL = new RegExp(`["'„“(*]{0,2}\\s*(${WRITTEN_BY.join('|')})(?=[\\s:]|$)\\s*:?\\s*`, 'y');
const LABEL_EAST = new RegExp(`(?:^|[|・\\s（(【\\[])(?:${EAST_ASIAN})\\s*[:：/／＝=]\\s*`, 'u');
const PLACES = /^\s*|[|·•–—\-/,)\]:>\u2063]\s*|\d\s?(?:uhr|[ap]\.?m\.?|h|gmt|utc|[a-z]{1,3}t)?\s+|\s{2,}/g;
/** The word before "by" that makes it somebody else's work. */
const OTHER_WORK =
  'photo foto bild image picture illustration grafik video cover artwork übersetz translat review edit bearbeitet sponsor presented powered geprüft checked produ comment kommentar replied antwort design theme hosted music musik recipe filed traduit traducido tradotto quelle source courtesy credit'.split(
    ' ',
  );

/** True where the last word before a place is such a word. */
function isOtherWork(before: string): boolean {
  const word = /(\S+)\W*$/.exec(before)?.[1];
  return word !== undefined && OTHER_WORK.some((start) => word.startsWith(start));
}

/** `lower` must be as long as the line, so that places agree. */
export type Label = { start: number; end: number; word: string };

/** The first "written by" in a line; `lower` is the line in lower case with marks as spaces. */
export function findLabel(lower: string): Label | undefined {
  for (const place of lower.matchAll(PLACES)) {
    const at = place.index + place[0].length;
    if (at > 200) return undefined;
    LABEL.lastIndex = at;
    const found = LABEL.exec(lower);
    if (!found || isOtherWork(lower.slice(Math.max(0, at - 30), at))) continue;
    return { start: at, end: at + found[0].length, word: found[1] ?? '' };
  }
  return undefined;
}

/** The same for labels of East Asia. */
export function findEastAsianLabel(line: string): Label | undefined {
  const found = LABEL_EAST.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length, word: found[0].trim() } : undefined;
}
