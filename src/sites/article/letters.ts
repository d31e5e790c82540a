/*
 * Letters of any script without the tables of Unicode. `\p{L}` says it exactly, but each pattern that holds one takes about a
 * millisecond to compile, and a page is read once, by code that starts cold. What is listed here is what no word holds: white space,
 * punctuation, symbols, accents that stand alone, emoji; everything else beside digits is a letter.
 */
const NO_WORD =
  '\\s\\u0000-/:-@\\[-`{-\\u00A9\\u00AB-\\u00B1\\u00B4\\u00B6-\\u00B8\\u00BB\\u00BF\\u00D7\\u00F7\\u02B9-\\u036F\\u0483-\\u0489\\u055A-\\u055F\\u0589\\u058A\\u0591-\\u05C7\\u05F3\\u05F4\\u0600-\\u061F\\u064B-\\u065F\\u066A-\\u066D\\u0670\\u06D4\\u06D6-\\u06ED\\u0964\\u0965\\u2000-\\u206F\\u20A0-\\u20F0\\u2190-\\u2BFF\\u2E00-\\u2E7F\\u3000-\\u3004\\u3008-\\u3020\\u3030\\u3099\\u309A\\u30A0\\u30FB\\uFE00-\\uFE6F\\uFF01-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40\\uFF5B-\\uFF65';

/** One letter, as part of a pattern. */
export const LETTER = `[^${NO_WORD}\\d]`;

/** What stands between words: no letter and no digit. */
export const BETWEEN_WORDS = new RegExp(`(?:[${NO_WORD}]|[\\uD83C-\\uD83E][\\uDC00-\\uDFFF])+`, 'g');

const ANY_LETTER = new RegExp(LETTER);
/** True where a text holds a letter of any script. */
export const hasLetter = (text: string): boolean => ANY_LETTER.test(text);

/** A capital letter; never true in scripts without case. */
export const isBig = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toLowerCase();

/** A small letter; never true in scripts without case. */
export const isSmall = (character: string | undefined): boolean =>
  character !== undefined && character !== character.toUpperCase();
