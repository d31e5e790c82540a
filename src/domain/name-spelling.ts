import { foldName } from './identity.ts';

/** Of so many letters one may differ. */
const LETTERS_A_SLIP = 4;
const LONGEST = 80;

/**
 * Is one of these names the other, spelled better: an accent, a slip, a name in full (`Ben O.`, `benotieno`)? Two people
 * who share a first name are not: taking one for the other would be the worse mistake.
 */
export function isSpellingOf(one: string, other: string): boolean {
  const [a, b] = [foldName(one).slice(0, LONGEST), foldName(other).slice(0, LONGEST)];
  if (!a || !b) return false;
  const [few, many] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.every((word, place) => isBeginning(word, many, place))) return true;
  const [short, long] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return distance(short, long) <= Math.floor(long.length / LETTERS_A_SLIP);
}

/** The first name stays first; what follows may be left out or shortened. */
function isBeginning(word: string, many: readonly string[], place: number): boolean {
  if (place === 0) return many[0] === word;
  return many.slice(1).some((other) => {
    const [short, long] = other.length < word.length ? [other, word] : [word, other];
    return short === long || (short.length === 1 && long.startsWith(short));
  });
}

/** How many letters to add, drop or change (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
