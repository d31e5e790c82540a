// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD, jsonLd, PROSE, read } from './read.ts';

const TITLE = 'Tea on the frozen harbour';
const node = (extra: object) => ({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: TITLE,
  ...extra,
});

describe('authors that a page declares', () => {
  it('reads a person from JSON-LD, with page, picture and other addresses', () => {
    const { authors } = read(
      article(''),
      HEAD +
        jsonLd(
          node({
            author: {
              '@type': 'Person',
              name: 'Ilse Marrow',
              url: '/people/ilse-marrow',
              image: { '@type': 'ImageObject', url: 'https://nordhaven.example/ilse.jpg' },
              description: 'Writes about ice.',
              sameAs: ['https://social.example/@ilse'],
            },
          }),
        ),
    );
    expect(authors).toEqual([
      {
        site: 'web',
        name: 'Ilse Marrow',
        url: 'https://nordhaven.example/people/ilse-marrow',
        avatarUrl: 'https://nordhaven.example/ilse.jpg',
        bio: 'Writes about ice.',
        links: [{ url: 'https://social.example/@ilse', evidence: 'same-as' }],
      },
    ]);
  });

  it('follows references inside a graph', () => {
    const graph = {
      '@context': 'https://schema.org',
      '@graph': [
        node({ author: { '@id': '#/person/7' } }),
        { '@type': 'WebSite', name: 'Nordhaven Post' },
        { '@type': 'Person', '@id': '#/person/7', name: 'Ilse Marrow' },
      ],
    };
    expect(authorsOf(article(''), HEAD + jsonLd(graph))).toEqual(['Ilse Marrow']);
  });

  it('reads lists of authors, of names and of names in one text', () => {
    const expected = ['Ilse Marrow', 'Tomas Brandt'];
    const written = [
      [
        { '@type': 'Person', name: 'Ilse Marrow' },
        { '@type': 'Person', name: 'Tomas Brandt' },
      ],
      { '@type': 'Person', name: ['Ilse Marrow', 'Tomas Brandt'] },
      { '@type': 'Person', name: 'Ilse Marrow and Tomas Brandt' },
      'Ilse Marrow, Tomas Brandt',
    ];
    for (const author of written) expect(authorsOf(article(''), HEAD + jsonLd(node({ author })))).toEqual(expected);
  });

  it('mends broken JSON: comment wrappers, raw line breaks, trailing commas', () => {
    const broken = `//<![CDATA[
      {"@type":"Article","headline":"${TITLE}","description":"two
      lines","author":{"@type":"Person","name":"Ilse Marrow",},}
    //]]>`;
    expect(authorsOf(article(''), HEAD + jsonLd(broken))).toEqual(['Ilse Marrow']);
  });

  it('prefers the node of this article to those of related ones and comments', () => {
    const related = node({
      headline: 'Something else entirely',
      author: { '@type': 'Person', name: 'Wrong Woman' },
      url: '/other',
    });
    const comment = { '@type': 'Comment', author: { '@type': 'Person', name: 'Loud Neighbour' } };
    expect(authorsOf(article(''), HEAD + jsonLd([related, comment, node({ author: 'Ilse Marrow' })]))).toEqual([
      'Ilse Marrow',
    ]);
  });

  it.each([
    ['author'],
    ['parsely-author'],
    ['sailthru.author'],
    ['dc.creator'],
    ['citation_author'],
    ['cXenseParse:author'],
    ['branch:deeplink:authorName1'],
  ])('reads meta %s together with a second clue', (name) => {
    const head = `${HEAD}<meta name="${name}" content="Ilse Marrow">`;
    expect(authorsOf(article('<p class="author-line">Ilse Marrow</p>'), head)).toEqual(['Ilse Marrow']);
  });

  it('turns "Marrow, Ilse" of libraries round', () => {
    const head = `${HEAD}<meta name="citation_author" content="Marrow, Ilse"><meta name="citation_author" content="Brandt, Tomas">`;
    expect(authorsOf(article(''), head)).toEqual(['Ilse Marrow', 'Tomas Brandt']);
  });

  it('reads WordPress labels for Twitter in any language', () => {
    const head = `${HEAD}<meta name="twitter:label1" content="Geschrieben von"><meta name="twitter:data1" content="Ilse Marrow">`;
    expect(authorsOf(article(''), head)).toEqual(['Ilse Marrow']);
  });

  it('reads microdata, but not of a comment or a rated product', () => {
    const below =
      '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><a itemprop="url" href="/u/im"><span itemprop="name">Ilse Marrow</span></a></span>';
    const review =
      '<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">Loud Neighbour</span></div>';
    const seen = read(article(below, review), HEAD).authors;
    expect(seen.map(({ name, url }) => [name, url])).toEqual([['Ilse Marrow', 'https://nordhaven.example/u/im']]);
  });

  it('reads an h-entry with its h-card, rel=me included', () => {
    const body = `<article class="h-entry"><h1 class="p-name">${TITLE}</h1><a class="p-author h-card" href="/about"><img class="u-photo" src="/me.jpg" alt="">Ilse Marrow</a><div class="e-content">${PROSE}</div></article>`;
    expect(read(body, HEAD).authors[0]).toMatchObject({
      name: 'Ilse Marrow',
      url: 'https://nordhaven.example/about',
      avatarUrl: 'https://nordhaven.example/me.jpg',
    });
  });

  it('of a page that lists several entries takes the authors of the first', () => {
    const entry = (name: string, title: string) =>
      `<div class="hentry"><h2 class="entry-title">${title}</h2><span class="author vcard"><a class="fn" href="/author/${name}">${name}</a></span><div class="entry-content">${PROSE}</div></div>`;
    expect(
      authorsOf(
        `<main>${entry('Ilse', 'First')}${entry('Tomas Brandt', 'Second')}</main>`,
        '<title>Nordhaven Post</title>',
      ),
    ).toEqual(['Ilse']);
  });

  it('takes a site named after its author for that person, when the page declares one', () => {
    const head = `<title>${TITLE} | Ilse Marrow</title>${jsonLd(node({ author: { '@type': 'Person', name: 'Ilse Marrow' }, publisher: { '@type': 'Organization', name: 'Ilse Marrow' } }))}`;
    const { authors } = read(article(''), head);
    expect(authors).toEqual([{ site: 'web', name: 'Ilse Marrow' }]);
  });

  it('reads the licence of a blog (Creative Commons attribution) for the full name behind initials', () => {
    const below = '<p>Posted by <a rel="author" href="https://nordhaven.example/author/ilsemarrow/">IM</a></p>';
    const licence =
      '<p><span>Tea</span> von <a href="https://nordhaven.example/" rel="cc:attributionURL">Ilse Marrow</a> steht unter einer Lizenz</p>';
    expect(authorsOf(article(below, licence), HEAD)).toEqual(['Ilse Marrow']);
  });
});
