import { cut, TEXT_LIMIT } from './text-of.ts';

/** How many words name the beginning and the end of a long selection. */
const EDGE_WORDS = 5;
/** A selection up to this long is named whole. */
const WHOLE_LIMIT = 120;
/** So short that it stands in a page more than once: what is before it tells which is meant. */
const SHORT_LIMIT = 30;
const FRAGMENT_LIMIT = 500;
const IN_WORD = /[\p{L}\p{N}\p{M}]/u;

/** The selected words with their line breaks. `undefined` = nothing is selected. */
export function quoteOf(selection: Selection | null): string | undefined {
  if (!selection || selection.isCollapsed) return undefined;
  const text = selection
    .toString()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[ \t\u00a0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return cut(text, TEXT_LIMIT) || undefined;
}

/**
 * The place of a selection as a text fragment (https://wicg.github.io/scroll-to-text-fragment/): the words themselves
 * when they are few and in one block, else the first and the last ones, because one term may not cross blocks.
 */
export function fragmentOf(selection: Selection | null): string | undefined {
  const quote = quoteOf(selection);
  if (!selection || !quote || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  // Browsers look for whole words: a selection that starts or ends inside one takes in the rest of it.
  const before = beside(range.startContainer, 0, range.startOffset);
  const after = beside(range.endContainer, range.endOffset, Number.POSITIVE_INFINITY);
  const startsInside = /^[\p{L}\p{N}]/u.test(quote) ? trailingWord(before) : '';
  const endsInside = IN_WORD.test(quote.slice(-1)) ? leadingWord(after) : '';
  const words = `${startsInside}${quote}${endsInside}`;
  const terms = termsOf(words);
  if (!terms) return undefined;
  const prefix = squeeze(before.slice(0, before.length - startsInside.length))
    .split(' ')
    .slice(-3)
    .join(' ');
  const isShort = terms.length === 1 && (terms[0]?.length ?? 0) <= SHORT_LIMIT;
  const text = [...(isShort && prefix ? [`${encode(prefix)}-`] : []), ...terms.map(encode)].join(',');
  const fragment = `#:~:text=${text}`;
  return fragment.length <= FRAGMENT_LIMIT ? fragment : undefined;
}

function termsOf(quote: string): string[] | undefined {
  const flat = squeeze(quote);
  if (flat.length < 3) return undefined;
  if (flat.length <= WHOLE_LIMIT && !quote.includes('\n')) return [flat];
  const lines = quote.split('\n').map(squeeze).filter(Boolean);
  const first = edge(lines[0] ?? '', 'start');
  const last = edge(lines.at(-1) ?? '', 'end');
  return first && last && first !== last ? [first, last] : undefined;
}

/** Languages without spaces have no words to count: there a few characters are a word's worth. */
function edge(line: string, side: 'start' | 'end'): string {
  const words = line.split(' ');
  const few = side === 'start' ? words.slice(0, EDGE_WORDS) : words.slice(-EDGE_WORDS);
  const text = few.join(' ');
  if (text.length <= WHOLE_LIMIT) return text;
  return side === 'start' ? cut(text, EDGE_WORDS * 4) : [...text].slice(-EDGE_WORDS * 4).join('');
}

/** The words of one text node: what stands in another one may be in another block. */
function beside(node: Node, from: number, to: number): string {
  return node.nodeType === 3 ? (node.nodeValue ?? '').slice(from, Math.min(to, from + 100_000)) : '';
}

function trailingWord(text: string): string {
  return /[\p{L}\p{N}\p{M}]{0,40}$/u.exec(text.slice(-40))?.[0] ?? '';
}

function leadingWord(text: string): string {
  return /^[\p{L}\p{N}\p{M}]{0,40}/u.exec(text.slice(0, 40))?.[0] ?? '';
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The comma, the ampersand and the dash divide a fragment, so they must not stand for themselves. */
function encode(term: string): string {
  return encodeURIComponent(term.replace(/\p{Cs}/gu, '')).replace(/-/g, '%2D');
}
