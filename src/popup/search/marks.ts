/** A stretch of text: `hit` = it is the beginning of a word that was searched. */
export type Stretch = { text: string; hit: boolean };

/** Splits a text where words begin with one of the searched words. Case and accents do not matter; the text is kept as it is. */
export function marksIn(text: string, search: string): readonly Stretch[] {
  const wanted = [...new Set(wordsOf(fold(search)))].sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return [{ text, hit: false }];
  const stretches: Stretch[] = [];
  let plain = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = foldedLengths(word);
    const begin = wanted.find((start) => folded.text.startsWith(start));
    if (!begin) continue;
    const length = folded.ends[begin.length - 1] ?? word.length;
    if (index > plain) stretches.push({ text: text.slice(plain, index), hit: false });
    stretches.push({ text: text.slice(index, index + length), hit: true });
    plain = index + length;
  }
  if (plain < text.length || stretches.length === 0) stretches.push({ text: text.slice(plain), hit: false });
  return stretches;
}

/** The part of a long text around its first match, so that a hit far inside can be seen. */
export function excerpt(text: string, search: string, before = 30): string {
  const first = marksIn(text, search).findIndex(({ hit }) => hit);
  const start = marksIn(text, search)
    .slice(0, Math.max(first, 0))
    .reduce((sum, stretch) => sum + stretch.text.length, 0);
  if (start <= before * 2) return text;
  const cut = text.lastIndexOf(' ', start - before);
  return `…${text.slice(cut < 0 ? start - before : cut + 1)}`;
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** A word folded, and for each folded unit where its letter (with its accents) ends in the word. */
function foldedLengths(word: string): { text: string; ends: readonly number[] } {
  let folded = '';
  const ends: number[] = [];
  let end = 0;
  for (const letter of word.match(/\P{M}\p{M}*|\p{M}/gu) ?? []) {
    end += letter.length;
    const plain = fold(letter);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) ends.push(end);
  }
  return { text: folded, ends };
}
