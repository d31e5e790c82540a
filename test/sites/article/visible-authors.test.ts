// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD, PROSE, read } from './read.ts';

describe('authors that only the visible text names', () => {
  it.each([
    ['<p>By Ilse Marrow</p>', ['Ilse Marrow']],
    ['<p>By Ilse Marrow, San Francisco</p>', ['Ilse Marrow']],
    ['<p>By Ilse Marrow, New York</p>', ['Ilse Marrow']],
    ['<p>By Ilse Marrow, The Nordhaven Post</p>', ['Ilse Marrow']],
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

  const JA =
    '<p>ノルドハーフェンの港が凍ったとき、渡し守たちは氷の上を船で運び、古い水車の陰でお茶を飲んだ。誰の記憶よりも長くそうしてきたからである。そして今年もまた同じことをするつもりだと彼らは言う。</p>'.repeat(
      3,
    );
  const laid = (below: string, text = PROSE, after = '') =>
    `<main><article><h1>Tea on the frozen harbour</h1>${below}<div class="text">${text}</div>${after}</article></main>`;

  it.each<[string, string, string[]]>([
    ['a name in brackets that opens a Japanese text', laid('', JA.replace('<p>', '<p>【高橋一郎】')), ['高橋一郎']],
    [
      'names in brackets that end one',
      laid('', `${JA}<p>港は静かだ。（高橋一郎、田中美咲）</p>`),
      ['高橋一郎', '田中美咲'],
    ],
    [
      'a label before a name in two parts',
      laid('<p><span>文：鈴木 次郎</span><span>写真：佐藤 三郎</span></p>', JA),
      ['鈴木 次郎'],
    ],
    [
      'a nickname beside the day',
      laid('<p><a class="follow-nickName" href="/u">面包师傅</a> 2023-02-03</p>'),
      ['面包师傅'],
    ],
    ['a Turkish columnist', laid('<p><a href="/yazarlar/ayse-demir">Ayşe DEMİR</a></p>'), ['Ayşe DEMİR']],
    ['who put it together', laid('<p>oprac. Ewa Kowalczyk</p>'), ['Ewa Kowalczyk']],
    ['a pen name before a weekday', laid('<p>Par Solène le vendredi 3 février 2023, 09:10</p>'), ['Solène']],
    ['a trade of the house before the name', laid('<p>Door onze redacteur Femke de Wit</p>'), ['Femke de Wit']],
    ['a trade under the name', laid('<p>Ingrid Solberg<br>Journalist</p><p>3. februar 2023</p>'), ['Ingrid Solberg']],
    ['a trade under the name, the day elsewhere', laid('<p>Nadia Holm</p><p>Staff engineer</p>'), ['Nadia Holm']],
    [
      'a name above its translator',
      laid('<p>Nadia Holm<br>Translated by Tomas Brandt</p><p>5 March 2024</p>'),
      ['Nadia Holm'],
    ],
    ['a link to more', laid('<p><a href="/author/nadia">More by Nadia Holm</a></p>'), ['Nadia Holm']],
    [
      'a note of rights in Chinese',
      laid('<p>2024-03-05</p>', JA, '<ul class="post-copyright"><li><strong>本文作者：</strong>李建国</li></ul>'),
      ['李建国'],
    ],
    ['a Vietnamese signature', laid('', PROSE, '<p>Nguyễn Thu Hà</p>'), ['Nguyễn Thu Hà']],
  ])('reads %s', (_, body, names) => {
    expect(authorsOf(body, '<title>Tea on the frozen harbour</title>')).toEqual(names);
  });
});
