// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, HEAD, jsonLd, PROSE, read } from './read.ts';

describe('title', () => {
  it('is the heading that fits the declared titles, not the site in the first h1', () => {
    const body = `<h1><a href="/">Nordhaven Post</a></h1><main><h2>Tea on the frozen harbour</h2>${PROSE}</main>`;
    expect(read(body, HEAD).title).toBe('Tea on the frozen harbour');
  });

  it('is what readers see, when search engines are told another one', () => {
    const head =
      '<title>Harbour tea: 5 tips | Nordhaven Post</title><meta property="og:title" content="Harbour tea: 5 tips">';
    expect(read(article(''), head).title).toBe('Tea on the frozen harbour');
  });

  it('is without kicker and words for screen readers', () => {
    const body = article('').replace(
      '<h1>',
      '<h1><span class="kicker">Winter</span><span class="visually-hidden">Headline:</span>',
    );
    expect(read(body, HEAD).title).toBe('Tea on the frozen harbour');
  });

  it('falls back to the declared one without the site', () => {
    expect(read(PROSE, HEAD).title).toBe('Tea on the frozen harbour');
  });
});

describe('site, language, feeds and address', () => {
  it.each([
    ['<meta property="og:site_name" content="Nordhaven Post">', 'Nordhaven Post'],
    [jsonLd({ '@type': 'WebSite', name: 'Nordhaven Post' }), 'Nordhaven Post'],
    [
      jsonLd({
        '@type': 'Article',
        headline: 'Tea on the frozen harbour',
        publisher: { '@type': 'Organization', name: 'Nordhaven Post' },
      }),
      'Nordhaven Post',
    ],
    ['<title>Tea on the frozen harbour | Nordhaven Post</title>', 'Nordhaven Post'],
    ['', 'nordhaven.example'],
  ])('reads the site from %s', (head, expected) => {
    expect(read(article(''), head).siteName).toBe(expected);
  });

  it('believes the text more than a theme that says English', () => {
    const german =
      '<p>Als der Hafen zufror, trugen die Fährleute ihre Boote über das Eis und tranken im Schatten der alten Mühle ihren Tee, wie sie es immer getan hatten, und es war nicht einmal kalt, denn die Sonne stand auf dem Eis und wärmte sie.</p>';
    expect(read(`<main>${german.repeat(3)}</main>`, '').lang).toBe('de');
    expect(read(article('')).lang).toBe('en');
    expect(read(`<main>${german.repeat(3)}</main>`, '', undefined, 'de-AT').lang).toBe('de-AT');
  });

  it('finds feeds, the site’s own first, without feeds of comments and embeds', () => {
    const head = `
      <link rel="alternate" type="application/rss+xml" title="Tea » Kommentar-Feed" href="/tea-on-the-ice/feed/">
      <link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/comments/feed/">
      <link rel="alternate" type="application/atom+xml" href="/atom.xml">
      <link rel="alternate" type="application/feed+json" href="/feed.json">
      <link rel="alternate" type="text/xml+oembed" href="/oembed?url=x">
      <link rel="alternate" hreflang="de" href="/de/">`;
    expect(read(article(''), HEAD + head).feeds).toEqual([
      'https://nordhaven.example/atom.xml',
      'https://nordhaven.example/feed.json',
      'https://nordhaven.example/tea-on-the-ice/feed/',
    ]);
  });

  it.each([
    ['/tea-on-the-ice', 'https://nordhaven.example/tea-on-the-ice'],
    ['https://www.nordhaven.example/tea', 'https://www.nordhaven.example/tea'],
    ['https://nordhaven.example/', 'https://nordhaven.example/t?p=1'],
    ['https://elsewhere.example/tea', 'https://nordhaven.example/t?p=1'],
    ['javascript:alert(1)', 'https://nordhaven.example/t?p=1'],
  ])('takes the canonical address %s only when it is believable', (href, expected) => {
    const seen = read(
      article(''),
      `<link rel="canonical" href="${href}">`,
      'https://nordhaven.example/t?p=1&utm_source=x#part',
    );
    expect(seen.url).toBe(expected);
  });

  it('gives the beginning of the text, without captions and comments', () => {
    const comment =
      '<div class="comments"><p>This is a long comment that nobody wants to find in the beginning of an article about tea.</p></div>';
    const { text } = read(article('', comment), HEAD);
    expect(text).toMatch(/^Paragraph 1: when the harbour/);
    expect(text).not.toContain('nobody wants');
  });
});

describe('links of an author', () => {
  it('keeps rel=me of the site for the one whose site it is', () => {
    const head = `<title>Tea on the frozen harbour</title><meta property="og:site_name" content="Ilse Marrow"><link rel="me" href="https://social.example/@ilse">${jsonLd({ '@type': 'BlogPosting', headline: 'Tea on the frozen harbour', author: { '@type': 'Person', name: 'Ilse Marrow' } })}`;
    expect(read(article(''), head).authors[0]?.links).toEqual([
      { url: 'https://social.example/@ilse', evidence: 'rel-me' },
    ]);
  });

  it('does not give the account of a publication to its writers', () => {
    const head = `${HEAD}<link rel="me" href="https://social.example/@nordhavenpost">`;
    expect(read(article('<p>By Ilse Marrow</p>'), head).authors).toEqual([{ site: 'web', name: 'Ilse Marrow' }]);
  });
});
