// @vitest-environment happy-dom
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { pageSighting } from '../../../src/domain/sighting.ts';
import { readArticle } from '../../../src/sites/article.ts';
import { article, HEAD, jsonLd, pageOf } from './read.ts';

const PAGE = new URL('https://nordhaven.example/tea-on-the-ice');
const AUTHOR = 'Ilse Marrow';
/** Names that stand in the page and did not write it, each where themes put such names. */
const DECOYS: readonly (readonly [string, string])[] = [
  [
    'Tomas Brandt',
    '<section id="comments"><div class="comment"><cite class="comment-author fn">Tomas Brandt</cite><p>How cold it was there that year.</p></div></section>',
  ],
  ['Katrin Moor', '<div class="related-posts"><h3>Boats in spring</h3><p class="byline">By Katrin Moor</p></div>'],
  ['Bruno Kees', '<figure><img src="a.jpg" alt=""><figcaption>Photo by Bruno Kees</figcaption></figure>'],
  ['Pelle Skog', '<blockquote class="twitter-tweet"><p>So cold</p>by Pelle Skog</blockquote>'],
];
/** The ways in which a page says who wrote it. */
const BYLINES = [
  '<p class="byline">By <a rel="author" href="/author/ilse">Ilse Marrow</a></p>',
  '<p>Von Ilse Marrow | 3. Mai 2020</p>',
  '<p itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ilse Marrow</span></p>',
  '<p class="author vcard"><span class="fn">Ilse Marrow</span></p>',
];
const DATA = jsonLd({
  '@type': 'Article',
  headline: 'Tea on the frozen harbour',
  author: { '@type': 'Person', name: AUTHOR },
});

const start = fc.record({
  byline: fc.constantFrom(...BYLINES, ''),
  data: fc.constantFrom(DATA, ''),
  decoys: fc.subarray([...DECOYS]),
});
type Start = { byline: string; data: string; decoys: readonly (readonly [string, string])[] };

function build({ byline, data, decoys }: Start): Document {
  return pageOf(article(byline, decoys.map(([, html]) => html).join('')), HEAD + data);
}

/** Attributes lost, wrappers added, metadata stripped, words in another language: none makes somebody else the author. */
const change = fc.record({
  kind: fc.constantFrom('attribute', 'wrap', 'meta', 'words', 'drop'),
  at: fc.nat(),
  which: fc.nat(),
  text: fc.constantFrom('3 min', '…', 'Artículo', '記事', 'a b', '|'),
});
type Change = { kind: string; at: number; which: number; text: string };

/** What makes a decoy one stays: without its mark a comment is a byline to anybody. */
const marksDecoy = (element: Element): boolean =>
  element.closest('#comments, .related-posts, figure, blockquote') !== null ||
  element.querySelector('#comments, .related-posts, figure, blockquote') !== null;

function apply(document: Document, { kind, at, which, text }: Change): void {
  if (kind === 'meta') {
    const all = [...document.querySelectorAll('meta, title, script')];
    all[at % Math.max(1, all.length)]?.remove();
    return;
  }
  const all = [...(document.body?.querySelectorAll('*') ?? [])].filter((element) => !marksDecoy(element));
  const element = all[at % Math.max(1, all.length)];
  if (!element) return;
  if (kind === 'drop') element.remove();
  else if (kind === 'attribute') {
    const names = element.getAttributeNames();
    const name = names[which % Math.max(1, names.length)];
    if (name) element.removeAttribute(name);
  } else if (kind === 'wrap') {
    const wrapper = document.createElement('div');
    element.replaceWith(wrapper);
    wrapper.append(element);
  } else if (!element.firstElementChild && !element.textContent?.includes('Marrow')) element.textContent = text;
}

describe('an article that changed', () => {
  it('is read without a throw, and names its author or nobody', () => {
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 10 }), (given, changes) => {
        const document = build(given);
        for (const one of changes) apply(document, one);
        const read = v.parse(pageSighting, readArticle(document, PAGE));
        const names = read.authors.map(({ name }) => name);
        for (const [decoy] of DECOYS) expect(names).not.toContain(decoy);
        // Where somebody is named, it is the one who wrote it.
        for (const name of names) expect(name).toBe(AUTHOR);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('without its metadata says the same or less, never another', () => {
    for (const byline of BYLINES)
      for (const data of [DATA, '']) {
        const whole = readArticle(build({ byline, data, decoys: DECOYS }), PAGE);
        const bare = readArticle(pageOf(article(byline, DECOYS.map(([, html]) => html).join(''))), PAGE);
        expect(whole.authors.map(({ name }) => name)).toEqual([AUTHOR]);
        expect(bare.authors.map(({ name }) => name)).toEqual([AUTHOR]);
      }
  });
});
