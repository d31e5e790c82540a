// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD, PROSE, read } from './read.ts';

describe('authors that only the visible text names', () => {
  it.each([
    ['<p>By Ilse Marrow</p>', ['Ilse Marrow']],
    ['<p>By Ilse Marrow and Tomas Brandt | 3 May 2020 | 5 min read</p>', ['Ilse Marrow', 'Tomas Brandt']],
    ['<p>By ILSE MARROW, TOMAS BRANDT and J.R. STONE</p>', ['ILSE MARROW', 'TOMAS BRANDT', 'J.R. STONE']],
    ['<p>By Laura E. Marrow December 28, 2016</p>', ['Laura E. Marrow']],
    ['<p><span>By</span><a href="/team/im">Ilse Marrow</a></p>', ['Ilse Marrow']],
    ['<p><span>By</span><span>by Ilse Marrow</span></p>', ['Ilse Marrow']],
    ['<div>By</div><div>Ilse Marrow</div>', ['Ilse Marrow']],
    ['<p>Posted on September 21, 2020 by Ilse Marrow</p>', ['Ilse Marrow']],
    ['<p>06.11.2023 13:30 von Olga</p>', ['Olga']],
    ['<p>06.11.2023 13:30 <span>von Olga</span> <span>Symbolbild Agentur</span></p>', ['Olga']],
    ['<p>Von Prof. Dr. Ilse Marrow, Redakteurin</p>', ['Ilse Marrow']],
    ['<p>Ein Artikel von <strong>Ilse Marrow</strong> | 27.01.2022</p>', ['Ilse Marrow']],
    ['<p>05.02.2020 - Redaktion: Ilse Marrow (Pressesprecherin)</p>', ['Ilse Marrow']],
    ['<p>Par Ilse Le Marrow | 30 septembre 2018</p>', ['Ilse Le Marrow']],
    ['<p>Por José Volta e Pinto</p>', ['José Volta e Pinto']],
    ['<p>di Ilse Marrow</p>', ['Ilse Marrow']],
    ['<p>Door Ilse van der Marrow</p>', ['Ilse van der Marrow']],
    ['<p>Av Ilse Marrow</p>', ['Ilse Marrow']],
    ['<p>Autor: Ilse Marrow</p>', ['Ilse Marrow']],
    ['<p>文＝山田花子</p>', ['山田花子']],
    ['<p>作者：王小明</p>', ['王小明']],
    ['<p>홍길동 기자</p>', ['홍길동']],
    ['<p>بقلم: ليلى حسن</p>', ['ليلى حسن']],
    ['<div class="meta">Filed under: Tea — ilse @ 00:11</div>', ['ilse']],
    ['<p class="author">Ilse Marrow im Gespräch mit Tomas Brandt</p>', ['Ilse Marrow', 'Tomas Brandt']],
    ['<p class="byline">By <a rel="author" href="/author/afp">AFP/The Courier</a></p>', ['AFP/The Courier']],
    ['<div class="byline-name">macba2</div>', ['macba2']],
  ])('%s', (below, expected) => {
    expect(authorsOf(article(below), HEAD)).toEqual(expected);
  });

  it('reads a byline above the headline', () => {
    const body = `<main><article><div class="date-created">22.11.2022</div><h5 class="field-author">Ilse Marrow</h5><h1>Tea on the frozen harbour</h1>${PROSE}</article></main>`;
    expect(authorsOf(body, HEAD)).toEqual(['Ilse Marrow']);
  });

  it('reads a byline at the end, also with a role', () => {
    const end = '<p><strong>Autorin: Ilse Marrow, Projektleiterin in Nordhaven.</strong></p>';
    expect(authorsOf(`<main><h1>Tea on the frozen harbour</h1><div>${PROSE}${end}</div></main>`, HEAD)).toEqual([
      'Ilse Marrow',
    ]);
  });

  it('reads an author box, with the page it links', () => {
    const box = '<div class="about"><h3>About the author</h3><h4><a href="/author/ilse/">Ilse Marrow</a></h4></div>';
    expect(read(article('', box), HEAD).authors).toEqual([
      { site: 'web', name: 'Ilse Marrow', url: 'https://nordhaven.example/author/ilse/' },
    ]);
  });

  it('gives the link in a byline as the own page, each to its name', () => {
    const below = '<p>By <a href="/authors/ilse">Ilse Marrow</a> and <a href="/authors/tomas">Tomas Brandt</a></p>';
    expect(read(article(below), HEAD).authors.map(({ url }) => url)).toEqual([
      'https://nordhaven.example/authors/ilse',
      'https://nordhaven.example/authors/tomas',
    ]);
  });

  it('takes the full name that a box gives for the first name of the byline', () => {
    const below = '<p class="byline">von <a href="/author/im">Ilse</a></p>';
    const box = '<div class="author-box"><p class="author-bio">Ilse Marrow - Fährfrau und Teetrinkerin</p></div>';
    expect(authorsOf(article(below, box), HEAD)).toEqual(['Ilse Marrow']);
  });

  it('keeps a link that stands for all posts from becoming part of the name', () => {
    const below = '<p class="byline"><a rel="author" href="/author/im">View all posts by Ilse Marrow</a></p>';
    expect(authorsOf(article(below), HEAD)).toEqual(['Ilse Marrow']);
  });
});
