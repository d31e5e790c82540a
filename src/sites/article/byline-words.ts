const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/*
 * Words that say "written by", in the languages that news and blogs are written in; lower case. They count only at the start of a line
 * or after a separator or date: "Photo by", "Translated by" and "Reviewed by" therefore never match, since their own word stands before.
 * Word by word, not by one pattern: that takes longer to compile than the bylines of a page to read.
 */

/** The little word before the name, and what may stand before it: "written by", "Gastbeitrag von", "propos recueillis par". */
const BEFORE_NAME: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  (
    [
      [
        'by',
        'written posted published reported authored contributed submitted words text report reporting analysis opinion commentary uploaded created hosted interviewed compiled post article essay story interview column contribution',
      ],
      [
        'von',
        'beitrag artikel kommentar kolumne analyse bericht text essay rezension reportage interview porträt portrat glosse meinungsbeitrag meinung kritik gastbeitrag gastartikel gastkommentar gastkolumne gasttext gastessay aufgezeichnet protokolliert geschrieben verfasst erstellt veröffentlicht veroffentlicht gepostet eingestellt publiziert',
      ],
      [
        'par',
        'article texte billet publié publie publiée publiee rédigé redige rédigée écrit ecrit écrite posté poste postée signé signe recueillis',
      ],
      ['por', 'escrito escrita publicado publicada redactado texto postado'],
      ['di', 'cura articolo testo servizio'],
      ['da', 'scritto pubblicato inserito postato'],
      ['de', 'scris texto reportagem reportaje'],
      ['per', ''],
      ['door', 'geschreven geplaatst tekst'],
      ['av', 'skrevet skriven skrivet publicerad publicerat publisert postat postet ut opprettet inlagt tekst text'],
      ['af', 'skrevet postet oprettet publiceret tekst'],
      ['przez', 'napisane opublikowane dodane'],
      ['ידי', 'פורסם נכתב על'],
      ['قلم', 'به'],
      ['ο', 'γράφει'],
      ['η', 'γράφει'],
      ['автора', 'от'],
    ] as const
  ).map(([word, before]) => [word, words(before)] as const),
);
/** These say nothing without the word before them. */
const NEVER_ALONE = words('ידי قلم ο η автора');
/** May open such a phrase, or stand in it, and say nothing themselves. */
const FILLERS = words('this is was an a the guest dieser dies ist ein eine der die un cet propos lagt');
const AND = words('and & und u. + / og och et y e');
const PICTURES = words(
  'photo photos image images picture pictures photograph photographs photography illustration illustrations foto fotos fotografie bilder bild beeld',
);
/** What is written: with a colon, and together with pictures. */
const TEXT = words('text texte texto tekst testo words story article reporting');
/** Whoever or whatever stands before a colon. */
const BEFORE_COLON = words(
  'author authors writer autor autorin autoren autorinnen verfasser verfasserin redaktion auteur auteure auteurs autora autores autoras autore autori forfatter författare forfattare journalist journaliste periodista reporter reporterin verslaggever toimittaja muhabir haber redacción teksti kirjoittaja autorka autorki autorzy píše pise piše dodał dodała dodal مؤلف szerző szerzo текст συντάκτης yazan yazar الكاتب نویسنده penulis ผู้เขียน लेखक',
);
/** One word is enough, with a colon or without. */
const ALONE = words(
  'kirjoittanut oprac. opracował opracowała napisał napisała napsal napsala autorem автором автор авторы авторка опубліковано από του της بقلم كتب كتبت מאת על-ידי نوشته نوشتهٔ द्वारा oleh bởi โดย írta irta',
);
/** Before a colon, in two words. */
const PAIRS = words('author_name authors_name post_author article_author tác_giả');

/** All words that a label of several may hold before its last. */
const STARTS: ReadonlySet<string> = new Set(
  [...BEFORE_NAME.values()].flatMap((before) => [...before]).concat('post', 'article', 'author', 'authors', 'tác', 'a'),
);

const MOST_WORDS = 8;
const OPENING = /["'„“(*\s]{0,4}/y;
const NEXT_WORD = /\s*(\S+)/y;
const TAIL = /\s*:?\s*/y;
const AFTER_BY = /\s+(?:contributor|guest author)(?=\s)/y;
const AFTER_APO = /\s+(?:τον|την|το)(?=\s)/y;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

/** Where the label that begins right here ends; `undefined` = none does. */
function labelEnd(lower: string, at: number): number | undefined {
  let end = skip(OPENING, lower, at);
  let before = '';
  for (let count = 0; count < MOST_WORDS; count++) {
    NEXT_WORD.lastIndex = end;
    const found = NEXT_WORD.exec(lower);
    if (!found) return undefined;
    end += found[0].length;
    const said = found[1] as string;
    const isColon = said.endsWith(':') || /^\s?:/.test(lower.slice(end, end + 2));
    // "autor*innen", "author(s)", "autor:in", "text/foto": the word up to such a mark.
    const word = said.replace(/(?<=^[^\d\W]{4,})[*:_/(].*$|:$/, '');
    const mayPrecede = BEFORE_NAME.get(word);
    if (mayPrecede && (count === 0 ? !NEVER_ALONE.has(word) : mayPrecede.has(before) || PICTURES.has(before))) {
      return word === 'by' ? skip(AFTER_BY, lower, end) : end;
    }
    if (ALONE.has(word) && count === 0) return word === 'από' ? skip(AFTER_APO, lower, end) : end;
    const isText = TEXT.has(word) && count === 0;
    if (isColon && (count === 0 ? isText || BEFORE_COLON.has(word) : PICTURES.has(word))) return end;
    if (isColon) return PAIRS.has(`${before}_${word}`) ? end : undefined;
    const goesOn =
      isText ||
      FILLERS.has(word) ||
      (count > 0 && AND.has(word)) ||
      (AND.has(before) && PICTURES.has(word)) ||
      STARTS.has(word);
    if (!goesOn) return undefined;
    before = word;
  }
  return undefined;
}

/** East Asian labels stand right before the name, without a space. */
const EAST_ASIAN =
  '(?:本文|文章)?作者|文|著者?|筆者|執筆者?|投稿者|取材・文|文・?写真|ライター|記者|记者|撰文|글|작성자|글쓴이|기자';
/** Words that no name or sentence begins with: these need no colon. */
const EAST_ASIAN_PLAIN = '著者|執筆者|投稿者|(?:本文|文章)?作者|撰文|작성자|글쓴이';

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

/**
 * True where a text, in lower case, ends in words that make whoever follows somebody else: "medically reviewed by", "Fotos:", "traduit
 * par".
 */
export function announcesOthers(lower: string): boolean {
  const [, before = '', word = ''] = /^(.*?)([^\s:]+)\s*:?\s*$/s.exec(lower) ?? [];
  return BEFORE_NAME.has(word) ? isOtherWork(before) : lower.trimEnd().endsWith(':') && isOtherWork(word);
}

/** "Photographer", "Image credit": a line, in lower case, that is such a word and stands over somebody's name. */
export function isOthersTrade(lower: string): boolean {
  return lower.length < 30 && lower.split(' ').length < 3 && isOtherWork(lower);
}

/** `lower` must be as long as the line, so that places agree. */
export type Label = { start: number; end: number; word: string };

/** The first "written by" in a line; `lower` is the line in lower case with marks as spaces. */
export function findLabel(lower: string): Label | undefined {
  for (const place of lower.matchAll(PLACES)) {
    const at = place.index + place[0].length;
    if (at > 200) return undefined;
    const end = labelEnd(lower, at);
    if (end === undefined || isOtherWork(lower.slice(Math.max(0, at - 30), at))) continue;
    const word = lower.slice(skip(OPENING, lower, at), end);
    // In a new sentence a bare "by" is prose: "It froze. By Monday …".
    if (/[.;]\s*$/.test(place[0]) && !/[\s:]/.test(word)) continue;
    return { start: at, end: skip(TAIL, lower, end), word: word.replace(/:$/, '').trim() };
  }
  return undefined;
}

/** The same for labels of East Asia. */
export function findEastAsianLabel(line: string): Label | undefined {
  const found = LABEL_EAST.exec(line);
  return found ? { start: found.index, end: found.index + found[0].length, word: found[0].trim() } : undefined;
}
