import { hasLetter, isBig, LETTER } from './letters.ts';
import { AGENCIES, BODIES, BODY_ENDS, DESKS, NOBODY, OPENERS, PARTICLES, TRADES } from './name-words.ts';
import { fold, tidy } from './plain-text.ts';

/** What a string in an author's place is. */
export type NameKind = 'person' | 'single' | 'organisation' | 'generic';

const NO_SITE: ReadonlySet<string> = new Set();
/** Never part of a name: sentence marks, addresses, digits in words. */
const NOT_A_NAME = /[!?"„“”«»=<>{}[\]|*•→»«;:：%$€§#]|https?:|www\.|@|\d{3,}|…|\.{2,}/;
/** An account's name may hold digits. */
const ACCOUNT_NAME = new RegExp(`^${LETTER}(?:${LETTER}|[\\d_.-]){2,24}$`);
const TWO_LETTERS = new RegExp(`${LETTER}{2}`);
/** Names in scripts without case: any few characters may be one. */
const CASELESS =
  /^[\u0590-\u07BF\u0900-\u0DFF\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF・·\s.＝=-]+$/;

function isCapital(token: string): boolean {
  const first = token.charAt(0);
  // In scripts without case both are the same letter.
  return first.toLowerCase() !== first || (first.toUpperCase() === first && hasLetter(first));
}

/** "JD", "J. D." */
function isInitials(name: string): boolean {
  const letters = name.replace(/[.\s]/g, '');
  return letters.length === 2 && name.length <= 5 && [...letters].every(isBig);
}

/** "Anna de Boer" holds `de`, "Tom van Post" holds `Post`: a name with particles inside is a person's. */
function isPlainlyPerson(lower: readonly string[]): boolean {
  return (
    lower.length >= 3 &&
    lower.slice(1, -1).every((token) => PARTICLES.has(token)) &&
    !BODIES.has(lower[0] as string) &&
    !BODIES.has(lower.at(-1) as string)
  );
}

function isBody(lower: readonly string[]): boolean {
  return lower.some((token) => BODIES.has(token) || BODY_ENDS.some((end) => token.endsWith(end)));
}

/** `admin`, `wpadmin`, `site-admin2`. */
const ADMIN = /^(?:wp|wordpress|site|web|blog|super|my|the)?[-_ ]?admin(?:istrator)?\d*$/;

/** What is this string, in the place of an author? `undefined` = no name at all. */
export function nameKind(text: string, siteNames: ReadonlySet<string> = NO_SITE): NameKind | undefined {
  const name = tidy(text);
  if (name.length < 2 || name.length > 70 || (NOT_A_NAME.test(name) && !ACCOUNT_NAME.test(name))) return undefined;
  const whole = name.toLowerCase();
  if (NOBODY.has(whole) || (whole.includes('admin') && ADMIN.test(whole))) return 'generic';
  const tokens = name.split(' ');
  const lower = whole.split(/[\s/,–-]+/);
  if (DESKS.has(whole) || AGENCIES.has(whole) || AGENCIES.has(whole.split('/')[0]?.trim() ?? '')) return 'organisation';
  if (tokens.length === 2 && TRADES.has(lower.at(-1) as string)) return 'organisation';
  if (siteNames.has(fold(name))) return isNamedAfterPerson(tokens, lower) ? 'single' : 'organisation';
  if (tokens.length > 7 || (tokens.length > 1 && /^\d/.test(name))) return undefined;
  if (!/[A-Za-z]/.test(name) && CASELESS.test(name)) return name.length <= 24 ? 'person' : undefined;
  if (!/[A-Za-z]{2}/.test(name) && !TWO_LETTERS.test(name) && !isInitials(name)) return undefined;
  if (isBody(lower) && !isPlainlyPerson(lower)) return 'organisation';
  if (OPENERS.has(lower[0] as string)) return 'generic';
  if (tokens.length === 1) return 'single';
  const plain = tokens.filter(hasLetter);
  if (plain.every((token) => isCapital(token) || PARTICLES.has(token.toLowerCase())) && plain.some(isCapital))
    return 'person';
  // "jane doe": some bloggers write themselves small. As sure as a nickname; "Hamburg nach Kiel" is none.
  return plain.length <= 3 && !plain.some(isCapital) ? 'single' : undefined;
}

/** A site's name that is written like a person's: two or three capital words, none of them a word for a body. */
function isNamedAfterPerson(tokens: readonly string[], lower: readonly string[]): boolean {
  return (
    tokens.length > 1 &&
    tokens.length < 4 &&
    tokens.every(isCapital) &&
    !isBody(lower) &&
    !OPENERS.has(lower[0] as string)
  );
}

/** Same person, by name: equal when folded, or one is the other with words left out ("Anna Lind" and "Dr. Anna Maria Lind"). */
export function sameName(a: string, b: string): boolean {
  const left = fold(a);
  const right = fold(b);
  if (left === right) return true;
  const [few, many] = left.length < right.length ? [a, b] : [b, a];
  const words = tidy(few).split(/\s+/).map(fold).filter(Boolean);
  const all = new Set(tidy(many).split(/\s+/).map(fold));
  return words.length >= 1 && (words[0] as string).length >= 3 && words.every((word) => all.has(word));
}
