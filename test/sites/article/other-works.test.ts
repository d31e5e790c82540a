// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD, jsonLd, PROSE } from './read.ts';

const BYLINE = '<p>By Ilse Marrow</p>';
const DAY = '<p>3 February 2023</p>';

/** Pages on which people are named, and nobody as the author. */
const DECOYS: [what: string, below: string, after?: string][] = [
  ['the author of a book, behind its title', '<p><em>The Oven</em> by Tomas Brandt (Harbour Press, 2020)</p>'],
  ['the author of a book, before its pages', '<p>THE OVEN<br>By Tomas Brandt<br>288 pages. Harbour Press. $24.</p>'],
  ['the author of a book, in capitals', '<p>THE OVEN, by Tomas Brandt</p>'],
  ['the author of a linked page', '<p><a href="/the-mill">The mill on the hill</a> by Tomas Brandt</p>'],
  [
    'a reviewer with a page',
    '<p>Medically reviewed by <a href="/author/tomas">Tomas Brandt, MD</a> on 3 February 2023</p>',
  ],
  ['a reviewer in a row of his own', `<p>Reviewed by</p><p>Tomas Brandt</p>${DAY}`],
  ['a translator with a mark', '<p>Translated by <a rel="author" href="/t">Tomas Brandt</a></p>'],
  ['who took the pictures, under a word for it', `<dl><dt>Photographer</dt><dd>Tomas Brandt</dd></dl>${DAY}`],
  ['an address beside the day', `<p>Martin Luther Straße 5</p>${DAY}`],
  ['prose', '<p>By train, the harbour is two hours away.</p>'],
  [
    'a founder in prose',
    DAY,
    '<div><p>The mill was founded in 1990 by Tomas Brandt and makes flour of many kinds.</p></div>',
  ],
  ['who made the site', DAY, '</article></main><footer><p>Site by Tomas Brandt</p></footer>'],
  ['a sign-up', DAY, '<div><p>Get the newsletter from Tomas Brandt</p></div>'],
  ['whom a quotation at the end is by', DAY, '<p>“Bread is work.”</p><p>— Tomas Brandt</p>'],
  ['who changed a page last', '<p>Last updated on 3 February 2023 by Tomas Brandt</p>'],
  ['who organizes what the page announces', DAY, '<h3>Organizer</h3><p>Tomas Brandt</p>'],
  ['who signs letters, part by part', DAY, `<p>Tomas Brandt<br>Millbrook</p>${PROSE}<p>Wanda Kroll<br>Nordhaven</p>`],
  ['whom a box of quotes names', DAY, '<div class="quotes"><p>It changed my kitchen.</p><p>— Tomas Brandt</p></div>'],
];

/** Sections that only their heading tells from the article. */
const SECTIONS: [what: string, section: string][] = [
  ['comments', '<h3>2 Comments</h3><p>Posted by Tomas Brandt on 5 February 2023</p><p>I like it.</p>'],
  ['comments in German', '<h3>Kommentare (2)</h3><div><p>Von Tomas Brandt am 5. Februar 2023</p><p>Schön!</p></div>'],
  [
    'comments under a line that is no heading',
    '<div class="head">Comments</div><p>Posted by: Tomas Brandt at March 6, 2005 01:00 PM</p>',
  ],
  [
    'reviews of customers',
    '<section><h2>Customer reviews</h2><div><span>Tomas Brandt</span><p>Great.</p></div></section>',
  ],
  ['comments in French', '<h3>3 commentaires</h3><p>Par Tomas Brandt le 5 février 2023</p>'],
  [
    'teasers',
    '<section><h2>More stories</h2><div><h3><a href="/x">The mill and the river</a></h3><p>By Tomas Brandt</p></div></section>',
  ],
  [
    'a teaser without any heading above',
    '<div><a href="/x"><h3>The mill and the river</h3></a><p>By Tomas Brandt</p></div>',
  ],
  [
    'the page that follows',
    '<div><span>›</span><h4><a href="/x">The mill on the hill</a></h4><p>by Tomas Brandt</p></div>',
  ],
  ['popular authors', '<section><h3>Popular authors</h3><a href="/author/t">Tomas Brandt</a></section>'],
  ['topics', '<div><h4>Topics</h4><a href="/people/t">Tomas Brandt</a> <a href="/people/w">Wanda Kroll</a></div>'],
  ['further reading', '<h2>Further reading</h2><p>by Tomas Brandt</p>'],
  ['a press contact', '<h3>Media contact</h3><p>Text: Tomas Brandt</p>'],
];

describe('other works and other pages', () => {
  it.each(DECOYS)('names nobody for %s', (_, below, after = '') => {
    expect(authorsOf(article(below, after), HEAD)).toEqual([]);
  });

  it.each(SECTIONS)('takes nobody from %s', (_, section) => {
    expect(authorsOf(article(DAY, section), HEAD)).toEqual([]);
    expect(authorsOf(article(BYLINE, section), HEAD)).toEqual(['Ilse Marrow']);
  });

  it('lets the section end with its heading’s level, and with what holds it', () => {
    const box = '<h3>Written by</h3><p><a href="/author/ilse">Ilse Marrow</a></p>';
    expect(authorsOf(article(DAY, `<h3>Related</h3><ul><li><a href="/x">Oats</a></li></ul>${box}`), HEAD)).toEqual([
      'Ilse Marrow',
    ]);
    const inText = `<div class="entry-content">${PROSE}<h3>Related</h3></div><footer>Written by Ilse Marrow</footer>`;
    expect(authorsOf(`<main><article><h1>Tea on the frozen harbour</h1>${inText}</article></main>`, HEAD)).toEqual([
      'Ilse Marrow',
    ]);
  });

  it('believes what the page marks as its author, whatever is said before', () => {
    const marked = '<p>Edited by <span itemprop="author"><a href="/author/ilse">Ilse Marrow</a></span></p>';
    expect(authorsOf(article(marked), HEAD)).toEqual(['Ilse Marrow']);
  });

  it('does not take whom the text speaks of for its author, unless it says "by"', () => {
    const link = '<p><a href="/people/tomas">Tomas Brandt</a></p>';
    const told = (byline: string) =>
      `<main><article><h1>Tea on the frozen harbour</h1>${DAY}${byline}<div class="entry-content"><p>In the winter of that year Tomas Brandt carried the boats of the ferrymen over the ice, one after the other.</p>${PROSE}</div></article></main>`;
    expect(authorsOf(told(link), HEAD)).toEqual([]);
    expect(authorsOf(told('<p>By Tomas Brandt</p>'), HEAD)).toEqual(['Tomas Brandt']);
    const about = '<div><h3>About Tomas Brandt</h3><p>Born in 1950 in a small town by the sea.</p></div>';
    expect(authorsOf(told('').replace('</article>', `${about}</article>`), HEAD)).toEqual([]);
  });

  it('does not take the site’s name in its head for somebody, though a theme marks it as the author', () => {
    const head = '<title>Tea on the frozen harbour - Harbour Log</title>';
    const page = (name: string) =>
      `<header><a class="site-title" rel="author" href="/">${name}</a></header><main><article><h1>Tea on the frozen harbour</h1><div>${PROSE}</div></article></main>`;
    expect(authorsOf(page('Harbour Log'), head)).toEqual([]);
    expect(authorsOf(page('Thea Marrow'), '<title>Tea on the frozen harbour - Thea Marrow</title>')).toEqual([
      'Thea Marrow',
    ]);
  });

  it('takes a maker of web sites in metadata for a company', () => {
    expect(authorsOf(article(BYLINE), `${HEAD}<meta name="author" content="Pixelwerk Webdesign">`)).toEqual([
      'Ilse Marrow',
    ]);
    expect(authorsOf(article(DAY), `${HEAD}<meta name="web_author" content="Tomas Brandt">`)).toEqual([]);
  });

  it('still reads a byline beside a kicker, a linked day and an own title', () => {
    const lines = [
      '<p><a href="/category/food">Food</a> by Ilse Marrow</p>',
      '<p><a href="/2023/02/tea">3 February 2023</a> by Ilse Marrow</p>',
      '<p><a href="/tea-on-the-ice">Tea on the frozen harbour</a> by Ilse Marrow</p>',
      '<aside><address><a rel="author" href="/profile/ilse">Ilse Marrow</a> Food editor</address></aside>',
    ];
    for (const line of lines) expect(authorsOf(article(line), HEAD), line).toEqual(['Ilse Marrow']);
  });

  it('keeps both of a box about two authors', () => {
    const box =
      '<div><h3>About the authors</h3><p>Ilse Marrow is a baker who writes about bread for several papers and lives by the harbour.</p><p>Tomas Brandt is a miller who has never written anything before and does not mean to again.</p></div>';
    expect(authorsOf(article(DAY, box), HEAD)).toEqual(['Ilse Marrow', 'Tomas Brandt']);
  });

  it('is not led astray by a link down to the comments', () => {
    const head = '<p>Tea, and what the ice did to the boats of the harbour.</p><ul><li>Comments (79)</li></ul>';
    expect(authorsOf(article(head, '<p>Written by Ilse Marrow</p>'), HEAD)).toEqual(['Ilse Marrow']);
  });

  it('takes no menu of writers above the headline', () => {
    const menu = '<div><a href="/author/tomas">Tomas Brandt</a> <a href="/author/wanda">Wanda Kroll</a></div>';
    expect(authorsOf(`${menu}${article(DAY)}`, HEAD)).toEqual([]);
  });

  it('takes nobody from reviews in JSON-LD', () => {
    const review = {
      '@type': 'Review',
      author: { '@type': 'Person', name: 'Tomas Brandt' },
      datePublished: '2023-02-03',
    };
    const product = jsonLd({ '@type': 'Product', name: 'Oven 3000', review: [review] });
    expect(authorsOf(`<main><h1>Oven 3000</h1>${PROSE}</main>`, `<title>Oven 3000</title>${product}`)).toEqual([]);
  });

  it('believes JSON-LD of the article though a section names others', () => {
    const data = jsonLd({ '@type': 'Article', headline: 'Tea on the frozen harbour', author: { name: 'Ilse Marrow' } });
    expect(authorsOf(article(DAY, SECTIONS[3]?.[1]), HEAD + data)).toEqual(['Ilse Marrow']);
  });
});
