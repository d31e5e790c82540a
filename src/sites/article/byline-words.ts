/**
 * Words that say "written by", in the languages that news and blogs are written in; lower case. They count only at the start of a line
 * or after a separator or date: "Photo by", "Translated by" and "Reviewed by" therefore never match, since their own word stands before.
 * In parts, each a pattern of its own, made when a line first holds what no label of that part is without: one pattern of all takes
 * longer to compile than the bylines of most pages to read.
 */
const PARTS: readonly Part[] = [
  {
    needs: /\bby\b/,
    labels: [
      '(?:(?:written|posted|published|reported|authored|contributed|submitted|story|words|text|article|report|analysis|opinion|essay|guest post|interview|column|commentary|a post|uploaded|created)\\s+)?by(?: contributor| guest author)?',
    ],
  },
  {
    needs: /\bvon\b/,
    labels: [
      '(?:(?:ein|eine|der|die)\\s+)?(?:gast)?(?:beitrag|artikel|kommentar|kolumne|analyse|bericht|text|essay|rezension|reportage|interview|portr[äa]t|glosse|meinungsbeitrag|meinung|kritik)\\s+(?:und\\s+\\S+\\s+)?von',
      '(?:geschrieben|verfasst|erstellt|ver[öo]ffentlicht|gepostet|eingestellt|publiziert)\\s+von',
      'von',
    ],
  },
  {
    needs: /:/,
    labels: [
      'authors?(?: name)?\\s?:',
      'text(?:\\s+(?:and|&)\\s+(?:photos?|images?|pictures))?\\s?:',
      'words\\s?:',
      'writer\\s?:',
      'text(?:\\s*(?:und|u\\.|&|\\+)\\s*(?:fotos?|bilder))?\\s?:',
      'autor(?:in|en|innen|\\*in|:in)?\\s?:',
      'verfasser(?:in)?\\s?:',
      'redaktion\\s?:',
      'auteure?s?\\s?:',
      'texte\\s?:',
      'autor[ae]?s?\\s?:',
      'texto\\s?:',
      'autore\\s?:',
      'testo\\s?:',
      'forfatter\\s?:',
      'f[öo]rfattare\\s?:',
      'tekst\\s?:',
      'journalist\\s?:',
      'teksti\\s?:',
      'kirjoittaja\\s?:',
      'autor(?:ka|ki|zy)?\\s?:',
      'pi[šs]e\\s?:',
      'szerz[őo]\\s?:',
      'текст\\s?:',
      'συντάκτης\\s?:',
      'yazan\\s?:',
      'yazar\\s?:',
      'الكاتب\\s?:',
      'نویسنده\\s?:',
      'penulis\\s?:',
      'tác giả\\s?:',
      'ผู้เขียน\\s?:',
      'लेखक\\s?:',
    ],
  },
  {
    needs: /\b(?:p[ae]r|por|d[aei]|door|a[vf])\b/,
    labels: [
      '(?:(?:publi[ée]|r[ée]dig[ée]|[ée]crit|post[ée]|propos recueillis|un article|article)\\s+)?par',
      '(?:(?:escrito|publicado|redactado|texto|postado)\\s+)?por',
      '(?:a cura|articolo|testo|servizio)\\s+di',
      '(?:scritto|pubblicato)\\s+da',
      'di',
      'per',
      '(?:scris\\s+)?de',
      '(?:(?:geschreven|geplaatst|tekst)\\s+)?door',
      '(?:(?:skrevet|skriven|publicerad|postet|publiceret|tekst|text)\\s+)?a[vf]',
    ],
  },
  {
    needs: /[^\0-\u02FF]|kirjoittanut|napis|naps|przez|[íi]rta|oleh|bởi/,
    labels: [
      'kirjoittanut',
      'napisa[łl]a?',
      'przez',
      'napsala?',
      '[íi]rta\\s?:?',
      'автор(?:ы|ка)?\\s?:?',
      'γράφει\\s+(?:ο|η)',
      'του',
      'της',
      'بقلم\\s?:?',
      'كتبت?\\s?:?',
      'מאת\\s?:?',
      'oleh\\s?:?',
      'bởi',
      'โดย',
    ],
  },
];
type Part = { needs: RegExp; labels: readonly string[]; pattern?: RegExp };

/** East Asian labels stand right before the name, without a space. */
const EAST_ASIAN = '作者|文|著者?|筆者|執筆者?|取材・文|文・?写真|ライター|記者|记者|撰文|글|작성자|글쓴이|기자';

/** Tried only at the few places of a line where a byline can begin: a search through every position would cost a frame. */
function patternOf(part: Part): RegExp {
  part.pattern ??= new RegExp(`["'„“(*]{0,2}\\s*(${part.labels.join('|')})(?=[\\s:]|$)\\s*:?\\s*`, 'y');
  return part.pattern;
}

/** The label that begins right here. */
function labelAt(lower: string, at: number, parts: readonly Part[]): RegExpExecArray | undefined {
  for (const part of parts) {
    const pattern = patternOf(part);
    pattern.lastIndex = at;
    const found = pattern.exec(lower);
    if (found) return found;
  }
  return undefined;
}

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
  let parts: readonly Part[] | undefined;
  for (const place of lower.matchAll(PLACES)) {
    const at = place.index + place[0].length;
    if (at > 200) return undefined;
    parts ??= PARTS.filter(({ needs }) => needs.test(lower));
    const found = labelAt(lower, at, parts);
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
