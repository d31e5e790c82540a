// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD, jsonLd, PROSE, read } from './read.ts';

const BYLINE = '<p class="byline">By Ilse Marrow</p>';
const by = (author: object) => jsonLd({ '@type': 'Article', headline: 'Tea on the frozen harbour', author });

describe('who did not write it', () => {
  it.each([
    ['a declared organisation', by({ '@type': 'Organization', name: 'Nordhaven Post' })],
    ['an account', by({ '@type': 'Person', name: 'wpadmin' })],
    ['an agency', '<meta name="author" content="dpa">'],
    ['the site', '<meta name="author" content="Nordhaven Post">'],
  ])('a byline beats %s', (_, declared) => {
    expect(authorsOf(article(BYLINE), HEAD + declared)).toEqual(['Ilse Marrow']);
  });

  it.each([
    ['an account alone', '', by({ '@type': 'Person', name: 'admin' })],
    ['an account as byline', '<p>von <a href="/author/wordpressadmin">wordpressadmin</a></p>', ''],
    ['the site in metadata alone', '', '<meta name="author" content="Nordhaven Post">'],
    ['initials in metadata alone', '', by({ '@type': 'Person', name: 'LN' })],
    ['a photo credit', '<p>Photo by Tomas Brandt</p><p>Foto: Tomas Brandt</p>', ''],
    ['a credit in two elements', '<p><b>Foto</b> <span>von Tomas Brandt</span></p>', ''],
    ['a translator', '<p>Translated by Tomas Brandt</p>', ''],
    ['a reviewer', '<p>Medically reviewed by Tomas Brandt</p>', ''],
    ['a caption', '<figure><img src="a.jpg"><figcaption>By Tomas Brandt</figcaption></figure>', ''],
    ['a share button', '<p class="author-share">Share Tweet Email</p>', ''],
    ['a date in Spanish', '<p>martes, 3 de mayo de 2022</p>', ''],
    ['a menu entry for authors', '<h3>Über den Autor</h3><p><a href="/about/">Über-Ich</a></p>', ''],
    ['a quoted tweet', '<blockquote class="twitter-tweet"><p>By Tomas Brandt</p></blockquote>', ''],
  ])('names nobody for %s', (_, below, head) => {
    expect(authorsOf(article(below), HEAD + head)).toEqual([]);
  });

  it.each([
    [
      'comments',
      '<section id="comments"><div class="comment"><span class="comment-author vcard"><cite class="fn">Tomas Brandt</cite></span></div></section>',
    ],
    ['related posts', '<div class="related-posts"><p class="byline">By Tomas Brandt</p></div>'],
    ['teasers', '<div class="teaser"><span class="author">Tomas Brandt</span></div>'],
    ['another article', '<article><h2>Other</h2><p class="byline">By Tomas Brandt</p></article>'],
  ])('does not take names from %s', (_, after) => {
    expect(authorsOf(`<main>${article('')}${after}</main>`, HEAD)).toEqual([]);
    expect(authorsOf(`<main>${article(BYLINE)}${after}</main>`, HEAD)).toEqual(['Ilse Marrow']);
  });

  it('gives a team that readers see as an organisation, never as a person', () => {
    const { authors } = read(article('<p class="byline">von <a rel="author" href="/author/r">Redaktion</a></p>'), HEAD);
    expect(authors).toEqual([
      { site: 'web', kind: 'organisation', name: 'Redaktion', url: 'https://nordhaven.example/author/r' },
    ]);
  });

  it('on the page of a product takes only a plain byline', () => {
    const product = (below: string) =>
      `<div itemscope itemtype="http://schema.org/SoftwareApplication"><h1 itemprop="name">Icebreaker</h1>${below}<div>${PROSE}</div></div>`;
    expect(
      authorsOf(
        product('<p class="opinion-author"><span class="Author">Tomas Brandt</span></p>'),
        '<title>Icebreaker</title>',
      ),
    ).toEqual([]);
  });

  it('never takes a page of its own from sharing links or the article itself', () => {
    const below = '<p class="byline">By <a href="https://nordhaven.example/tea-on-the-ice#author">Ilse Marrow</a></p>';
    expect(read(article(below), HEAD).authors).toEqual([{ site: 'web', name: 'Ilse Marrow' }]);
  });
});
