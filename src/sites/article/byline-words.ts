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
      '(?:(?:(?:this|an?|the)\\s+)?(?:guest\\s+)?(?:post|article|essay|story|interview|column|contribution)\\s+(?:(?:was|is)\\s+)?(?:written\\s+|contributed\\s+)?by|(?:this\\s+is\\s+)?an?\\s+guest\\s+(?:post|article)\\s+by)',
      '(?:(?:text|words|story|article|reporting)\\s+(?:and|&)\\s+(?:photos?|images?|pictures|photographs?|photography|illustrations?)\\s+by)',
      '(?:(?:written|posted|published|reported|authored|contributed|submitted|words|text|report|reporting|analysis|opinion|guest post|commentary|uploaded|created|hosted)\\s+)?by(?: contributor| guest author)?',
    ],
  },
  {
    needs: /\bvon\b/,
    labels: [
      '(?:(?:dies(?:er)?\\s+(?:ist\\s+)?)?(?:ein|eine|der|die)\\s+)?(?:gast)?(?:beitrag|artikel|kommentar|kolumne|analyse|bericht|text|essay|rezension|reportage|interview|portr[äa]t|glosse|meinungsbeitrag|meinung|kritik)\\s+(?:und\\s+\\S+\\s+)?von',
      '(?:geschrieben|verfasst|erstellt|ver[öo]ffentlicht|gepostet|eingestellt|publiziert)\\s+von',
      'von',
    ],
  },
  {
    needs: /:/,
    labels: [
      '(?:post |article )?authors?(?: name)?\\s?:',
      '(?:te[xks]+t[oe]?|words|story)(?:\\s*(?:and|und|u\\.|&|\\+|\\/|og|och|et|y|e)\\s*(?:photos?|images?|pictures|fotos?|fotografie|bilder|bild|beeld))?\\s?:',
      'writer\\s?:',
      'author\\(s\\)\\s?:',
      'autor(?:in|en|innen|[*:_/·-]{1,2}in(?:nen)?|\\(in\\))?\\s?:',
      'verfasser(?:in|[*:_/·-]{1,2}in|\\(in\\))?\\s?:',
      'redaktion\\s?:',
      'auteure?s?\\s?:',
      'autor[ae]?s?\\s?:',
      'autore\\s?:',
      'forfatter\\s?:',
      'f[öo]rfattare\\s?:',
      'journalist\\s?:',
      'teksti\\s?:',
      'kirjoittaja\\s?:',
      'autor(?:ka|ki|zy)?\\s?:',
      'pi[šs]e\\s?:',
      'doda[łl]a?\\s?:',
      'napsal(?:a|\\(a\\))?\\s?:',
      'skrevet\\s+av\\s?:',
      'مؤلف\\s?:',
      'कहानी\\s?:',
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
      '(?:(?:un\\s+|cet\\s+)?(?:article\\s+|texte\\s+|billet\\s+)?(?:publi[ée]e?|r[ée]dig[ée]|[ée]crit|post[ée]|sign[ée]|propos recueillis|un article|article)\\s+)?par',
      '(?:(?:escrito|publicado|redactado|texto|postado)\\s+)?por',
      '(?:a cura|articolo|testo|servizio)\\s+di',
      '(?:(?:scritto|pubblicato|inserito|postato)\\s+)?da',
      'di',
      'per',
      '(?:scris\\s+)?de',
      '(?:(?:geschreven|geplaatst|tekst)\\s+)?door',
      '(?:(?:skrevet|skriv(?:en|et)|publicera[dt]|publisert|postat|postet|lagt ut|oprettet|opprettet|publiceret|inlagt|tekst|text)\\s+)?a[vf]',
    ],
  },
  {
    needs: /[^\0-\u02FF]|kirjoittanut|napis|naps|przez|[íi]rta|oleh|bởi|autorem/,
    labels: [
      'kirjoittanut',
      'napisa[łl]a?',
      '(?:(?:napisane|opublikowane|dodane)\\s+)?przez',
      'napsal(?:a|\\(a\\))?',
      'autorem',
      'автором',
      'от автора',
      'опубліковано',
      'από(?:\\s+(?:τον|την|το))?',
      '[íi]rta\\s?:?',
      'автор(?:ы|ка)?\\s?:?',
      'γράφει\\s+(?:ο|η)',
      'του',
      'της',
      'بقلم\\s?:?',
      'كتبت?\\s?:?',
      'מאת\\s?:?',
      '(?:פורסם\\s+|נכתב\\s+)?על[\\s-]ידי',
      'نوشتهٔ?(?:ٔ|‌ی)?\\s?:?',
      'به قلم\\s?:?',
      'द्वारा',
      'oleh\\s?:?',
      'bởi',
      'โดย',
    ],
  },
];
type Part = { needs: RegExp; labels: readonly string[]; pattern?: RegExp };

/** East Asian labels stand right before the name, without a space. */
const EAST_ASIAN = '作者|文|著者?|筆者|執筆者?|投稿者|取材・文|文・?写真|ライター|記者|记者|撰文|글|작성자|글쓴이|기자';
/** Words that no name or sentence begins with: these need no colon. */
const EAST_ASIAN_PLAIN = '著者|執筆者|投稿者|作者|撰文|작성자|글쓴이';

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

const LABEL_EAST = new RegExp(
  `(?:^|[|・\\s（(【\\[\\u2063])(?:(?:${EAST_ASIAN})\\s*[:：/／＝=]|(?:${EAST_ASIAN_PLAIN})[\\s\\u2063]+)\\s*`,
  'u',
);
const PLACES = /^\s*|[|·•–—\-/,)\]:>;.\u2063]\s*|\d\s?(?:uhr|[ap]\.?m\.?|h|gmt|utc|[a-z]{1,3}t)?\s+|\s{2,}/g;
/** The word before "by" that makes it somebody else's work. */
const OTHER_WORK =
  'photo foto bild image picture illustration grafik video cover artwork übersetz translat review edit bearbeitet sponsor presented powered geprüft checked produ comment kommentar replied antwort design theme music musik recipe filed traduit traducido tradotto quelle source courtesy credit'.split(
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
    // In a new sentence a bare "by" is prose: "It froze. By Monday …".
    if (/[.;]\s*$/.test(place[0]) && !/[\s:]/.test(found[0].trim())) continue;
    return { start: at, end: at + found[0].length, word: found[1] ?? '' };
  }
  return undefined;
}

/** The same for labels of East Asia. */
export function findEastAsianLabel(line: string): Label | undefined {
  const found = LABEL_EAST.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length, word: found[0].trim() } : undefined;
}
