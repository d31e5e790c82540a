// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const WORDS = '<p class="p-name e-content">Tea on the ice, and a boat that was carried over it.</p>';
const CARD =
  '<div class="h-card"><a href="/about" class="u-url"><img src="/ilse.jpg" class="u-photo"><span class="p-name">Ilse Marrow</span></a></div>';
const ILSE = {
  site: 'web',
  name: 'Ilse Marrow',
  url: 'https://nordhaven.example/about',
  avatarUrl: 'https://nordhaven.example/ilse.jpg',
};

describe('authorship of microformats', () => {
  it.each<[string, string]>([
    ['an entry with a card', `<div class="h-entry">${WORDS}${CARD.replace('h-card', 'p-author h-card')}</div>`],
    [
      'an entry with a card and the address of it',
      `<div class="h-entry"><a href="/about" class="u-author">Ilse</a>${CARD.replace('h-card', 'p-author h-card')}${WORDS}</div>`,
    ],
    [
      'a feed with a card',
      `<div class="h-feed">${CARD.replace('h-card', 'p-author h-card')}<div class="h-entry">${WORDS}</div></div>`,
    ],
    [
      'an address of a card elsewhere on the page',
      `<div class="h-entry">${WORDS}<a href="/about" class="u-author"></a></div>${CARD}`,
    ],
    [
      'a link of the page to a card on it',
      `<div class="h-entry">${WORDS}</div>${CARD}<a href="/about" rel="author">Author</a>`,
    ],
  ])('%s', (_, body) => {
    expect(read(body).authors).toEqual([ILSE]);
  });

  it('takes the name alone where it is all there is', () => {
    expect(read(`<div class="h-entry">${WORDS}<span class="p-author">Ilse Marrow</span></div>`).authors).toEqual([
      { site: 'web', name: 'Ilse Marrow' },
    ]);
  });

  it.each(['u-in-reply-to h-cite', 'u-repost-of h-cite', 'u-like-of h-cite', 'h-cite'])(
    'is not that of what the entry is about: %s',
    (names) => {
      const cited = `<div class="${names}"><span class="p-author h-card"><span class="p-name">Tomas Brandt</span></span><a class="u-url" href="https://else.example/post">A post</a></div>`;
      expect(read(`<div class="h-entry">${cited}${WORDS}</div>`).authors).toEqual([]);
      const own = CARD.replace('h-card', 'p-author h-card');
      expect(read(`<div class="h-entry">${cited}${WORDS}${own}</div>`).authors).toEqual([ILSE]);
    },
  );

  it('takes a domain and a name at one address for one person', () => {
    const card =
      '<div class="h-card p-author"><a href="https://ilse.example/" rel="author" class="u-uid">ilse.example</a> <a class="p-name" href="https://ilse.example/">Ilse Marrow</a></div>';
    expect(read(`<div class="h-entry">${card}${WORDS}</div>`).authors).toEqual([
      { site: 'web', name: 'Ilse Marrow', url: 'https://ilse.example/' },
    ]);
  });

  it('keeps two people who share an address', () => {
    const byline =
      '<p>By <a rel="author" href="/about">Ilse Marrow</a> and <a rel="author" href="/about">Tomas Brandt</a></p>';
    expect(
      read(`<article class="h-entry"><h1>Tea</h1>${byline}${WORDS}</article>`).authors.map(({ name }) => name),
    ).toEqual(['Ilse Marrow', 'Tomas Brandt']);
  });
});
