import { MARK } from './page-lines.ts';

/**
 * Marks of scholarly bylines behind a name: "Jana Roth¹,*", "Jana Roth<sup>a,b</sup>". In an element of its own a digit, sign or small letter
 * is one; a raised figure or a dagger is one anywhere.
 */
const FOOTNOTES =
  /\u2063[\s,]*(?:[\d*†‡§¶][\d,*†‡§¶\s]{0,11}|[a-z](?:[\s,]+[a-z\d*†‡§¶]){0,5}[\s,]*)(?=\u2063|$)|[¹²³⁰⁴-⁹†‡§¶](?:[,˒\s]*[¹²³⁰⁴-⁹*†‡§¶]){0,6}/g;

/** The same without such marks. Several part the names, whether or not a comma stands there, too; a single one ends them. */
export function withoutFootnotes(marked: string): string {
  return marked.replace(FOOTNOTES, isFootnoted(marked) ? `,${MARK} ` : MARK);
}

/** True for a list of people whose names bear such marks. What begins with another number counts something: "Boats 12 Mills 3". */
export function isFootnoted(marked: string): boolean {
  const [first = '', ...others] = marked.match(FOOTNOTES) ?? [];
  return others.length > 0 && !marked.startsWith(first) && /^[\u2063\s,]*[1a*†‡§¶¹](?!\d)/.test(first);
}
