import { cutText } from '../domain/cut-text.ts';

/**
 * Text to the words it is found by. The same text gives the same words in every browser and for ever (the index is on
 * disk): so no `Intl.Segmenter`, whose dictionaries change with the browser. Scripts that write no spaces are cut into
 * overlapping pairs of characters instead, which finds every word without a dictionary.
 */

/** A longer word is found by its beginning. In UTF-16 units. */
const WORD_LENGTH = 32;

/** Han, kana, Thai, Lao, Khmer, Burmese, Tibetan: no spaces between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}ー々';
/** Words begin with a letter or figure; marks may follow. */
const RUNS = new RegExp(`[${UNSPACED}]+|[[\\p{L}\\p{N}]--[${UNSPACED}]][[\\p{L}\\p{N}\\p{M}]--[${UNSPACED}]]*`, 'gv');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'v');

/** Marks of scripts in which they change a letter, not the word: é, ñ, й, ά, Hebrew points, Arabic vowels. */
const MARKS = /([\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}])\p{Mn}+/gu;

/** Latin letters that Unicode does not take apart, as people without them on the keyboard write them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PLAIN = /^[\x00-\x7f]*$/;

/** Case, marks and letter forms away: `Čapek` → `capek`, `ＡＢＣ` → `abc`. */
export function foldText(text: string): string {
  // Most text by far: nothing to take apart.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(MARKS, '$1')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/** The words of a text, each once, in order of first use, at most `limit`. */
export function wordsOf(text: string, limit = Number.POSITIVE_INFINITY): string[] {
  const folded = foldText(text);
  if (PLAIN.test(folded)) return [...new Set(folded.match(/[a-z0-9]+/g)?.map(cut))].slice(0, limit);
  const words = new Set<string>();
  for (const [run] of folded.matchAll(RUNS)) {
    for (const word of IS_UNSPACED.test(run) ? pairsOf(run, true) : [cut(run)]) words.add(word);
    if (words.size >= limit) break;
  }
  return [...words].slice(0, limit);
}

/** A word asked for. `prefix`: whatever begins with it will do. */
export type QueryWord = { word: string; prefix: boolean };

/** What a query asks for: all of its words; the last one may be unfinished, unless a space follows it. */
export function queryWords(query: string): QueryWord[] {
  const folded = foldText(query);
  const runs = [...folded.matchAll(RUNS)];
  const words = new Map<string, boolean>();
  for (const { 0: run, index } of runs) {
    const atEnd = index + run.length === folded.length;
    const unspaced = IS_UNSPACED.test(run);
    // One character of an unspaced script is the beginning of a pair, wherever it stands.
    const single = unspaced && [...run].length === 1;
    const asked = unspaced && !single ? pairsOf(run, false) : [cut(run)];
    for (const word of asked) words.set(word, (words.get(word) ?? true) && (single || (atEnd && !unspaced)));
  }
  return [...words].slice(0, QUERY_LIMIT).map(([word, prefix]) => ({ word, prefix }));
}
const QUERY_LIMIT = 12;

/** `学び方` → `学び`, `び方` and, for the index, the last character alone, so that every character begins something. */
function pairsOf(run: string, withLast: boolean): string[] {
  const characters = [...run];
  const pairs: string[] = [];
  for (let at = 0; at + 1 < characters.length; at += 1) pairs.push(`${characters[at]}${characters[at + 1]}`);
  const last = characters.at(-1);
  if (withLast && last !== undefined) pairs.push(last);
  return pairs;
}

/** Never inside a character. */
function cut(word: string): string {
  return word.length <= WORD_LENGTH ? word : cutText(word, WORD_LENGTH);
}
