import type { PageSighting } from '../../../src/domain/sighting.ts';
import { readArticle } from '../../../src/sites/article.ts';

/** Enough prose for a text to be found; the people and places are invented. */
export const PROSE = Array.from(
  { length: 5 },
  (_, n) =>
    `<p>Paragraph ${n + 1}: when the harbour of Nordhaven froze over, the ferrymen carried their boats across the ice and drank tea in the lee of the old mill, as they had always done.</p>`,
).join('');

/** A page out of what its head and its body hold. */
export function pageOf(body: string, head = '', lang = 'en'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`,
    'text/html',
  );
}

/** Reads a page as if it stood at this address. */
export function read(
  body: string,
  head = '',
  address = 'https://nordhaven.example/tea-on-the-ice',
  lang = 'en',
): PageSighting {
  return readArticle(pageOf(body, head, lang), new URL(address));
}

/** The names of the authors, in order. */
export function authorsOf(body: string, head = '', lang = 'en'): string[] {
  return read(body, head, undefined, lang).authors.map(({ name }) => name ?? '');
}

/** An article with a headline, something below it, and a text. */
export function article(below: string, after = ''): string {
  return `<header><a href="/">Nordhaven Post</a></header><main><article><h1>Tea on the frozen harbour</h1>${below}<div class="entry-content">${PROSE}</div>${after}</article></main>`;
}

export const HEAD =
  '<title>Tea on the frozen harbour | Nordhaven Post</title><meta property="og:site_name" content="Nordhaven Post">';

/** A JSON-LD block. */
export function jsonLd(data: unknown): string {
  return `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
}
