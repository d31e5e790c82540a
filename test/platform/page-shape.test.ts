// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageShape } from '../../src/platform/page-shape.ts';
import { sites } from '../../src/sites/index.ts';
import { fixturesOf, parsed } from '../sites/fixtures.ts';

function shapeOf(html: string): string {
  return pageShape(parsed(html));
}

/** A word that no markup holds. */
const secret = fc.stringMatching(/^[bdfgjkqvwz]{8,14}$/);
/** Places in a page where somebody's word can stand. */
const PLACES: readonly ((word: string) => string)[] = [
  (word) => `<p>${word} says hello</p>`,
  (word) => `<a href="https://${word}.example/${word}/status/12345?by=${word}#${word}">@${word}</a>`,
  (word) => `<a href="/${word}" title="${word}">x</a>`,
  (word) => `<img src="/img/${word}.jpg" alt="${word}" srcset="${word}.jpg 2x">`,
  (word) => `<div class="author-${word} user_${word}" id="${word}">x</div>`,
  (word) => `<div class="card${word[0]?.toUpperCase()}${word.slice(1)}Box"></div>`,
  (word) => `<span>${word}</span><div data-testid="UserAvatar-Container-${word}" data-urn="urn:li:${word}:7"></div>`,
  (word) => `<span>${word}</span><div data-testid="tweet${word}Text" componentkey="${word}FeedType"></div>`,
  (word) => `<span>${word}</span><div data-${word}="1" ${word}="2"></div><x-${word}>a</x-${word}>`,
  (word) => `<div data-json='{"name":"${word}"}' style="background:url(${word})" onclick="${word}()"></div>`,
  (word) => `<!-- ${word} --><script>var a = "${word}"</script><style>.${word}{}</style><template>${word}</template>`,
  (word) =>
    `<script type="application/ld+json">{"@type":"Person","name":"${word}","${word}":1,"url":"https://a.example/${word}"}</script>`,
  (word) => `<script type="application/ld+json">{broken ${word}</script>`,
  (word) => `<time datetime="2026-03-01T10:00:00Z ${word}">${word}</time><input value="${word}" placeholder="${word}">`,
  (word) =>
    `<svg><title>${word}</title><path d="${word}"/></svg><video poster="https://${word}.example/a.jpg"></video>`,
  (word) => `<meta name="author" content="${word}"><meta property="article:${word}" content="a">`,
  (word) => `<a href="mailto:${word}@a.example">x</a><a href="javascript:${word}">y</a>`,
];

describe('the shape of a page', () => {
  it.each(['attributes', 'childNodes', 'getAttribute', 'localName', 'nodeType', 'shadowRoot'])(
    'is the same where a field of a form is called %s',
    (name) => {
      const page = parsed('<form class="post"><input><p data-testid="tweetText">words</p></form>');
      const plain = pageShape(page);
      const form = page.querySelector('form');
      // What browsers do to a form, done by hand: the field stands in the place of what is built in.
      Object.defineProperty(form, name, { configurable: true, get: () => page.querySelector('input') });
      expect(pageShape(page)).toBe(plain);
    },
  );

  it('holds no word, handle or address of the page, wherever they stand', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...PLACES), secret), { minLength: 1, maxLength: 12 }), (placed) => {
        const html = placed.map(([place, word]) => place(word)).join('');
        const shape = shapeOf(`<head><title>${placed[0]?.[1]}</title></head><body>${html}</body>`).toLowerCase();
        for (const [, word] of placed) expect(shape).not.toContain(word.toLowerCase());
        expect(shape).not.toMatch(/12345|2026-03/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [
      'two short names, run together',
      '<p>Ann Lee</p><i data-testid="UserAvatar-Container-annlee" data-leeann="1"></i>',
      /ann|lee/,
    ],
    ['an initial and a name', '<p>Ann Lee</p><i data-testid="avatar-alee"></i>', /alee/],
    ['an element named after its owner', '<p>Jane Doe</p><x-janedoe>a</x-janedoe><janedoe>b</janedoe>', /jane/],
    [
      'a name without its accents',
      '<p>José Núñez, Jürgen Ørsted</p><i data-testid="nunez" data-jose data-juergen data-oersted></i>',
      /nunez|jose|juergen|oersted/,
    ],
    ['letters of no English word', '<p>a</p><i data-testid="avatar-josemariagarcía"></i>', /jose|garc/],
    [
      'a name in an attribute of the page’s own',
      '<x-post author="minasolberg"></x-post><i data-testid="avatar-minasolberg"></i>',
      /minasol/,
    ],
    ['what was typed', '<input value="minasolberg"><i data-testid="avatar-minasolberg"></i>', /minasol/],
    ['a slug in an id', '<i id="minasolberg" data-testid="avatar-minasolberg"></i>', /minasol/],
    ['pieces of an id', '<i componentkey="profileCardACoAABxyzwQrstuv9Topcard"></i>', /xyzw|rstuv/],
    [
      'a handle that is a word of markup',
      '<p>says @mark</p><a href="/mark">a</a><i data-testid="avatar-mark"></i>',
      /mark/,
    ],
  ])('hides %s', (_, html, name) => {
    expect(shapeOf(`<body>${html}</body>`).toLowerCase()).not.toMatch(name);
  });

  it('hides what stands in the open root of an element', () => {
    const document = parsed('<body><x-card></x-card></body>');
    const root = document.querySelector('x-card')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>minasolberg</p><i data-testid="avatar-minasolberg" data-minasolberg></i>';
    const shape = pageShape(document);
    expect(shape).toContain('data-testid="avatar-');
    expect(shape).not.toContain('minasolberg');
  });

  it('keeps what readers go by: tags, names of attributes, marks, and who is the same', () => {
    const shape = shapeOf(
      '<body><article data-testid="tweet" class="css-175oi2r r-18u37iz"><a href="/minasol" role="link">Mina Sol</a><a href="/minasol/status/1990000000000000001"><time datetime="2026-03-01T10:00:00Z">1 Mar</time></a><div data-testid="tweetText" lang="en">Ask first</div></article></body>',
    );
    expect(shape).toContain('<article data-testid="tweet"');
    expect(shape).toContain('data-testid="tweetText" lang="en"');
    expect(shape).toContain('<time datetime="2020-01-02T03:04:05Z">');
    const [, handle] = /href="\/(p\d+)" role="link"/.exec(shape) ?? [];
    expect(shape).toContain(`href="/${handle}/status/0000000000000000000"`);
  });

  it('is bounded, however large or deep the page', () => {
    const shape = shapeOf(`<body>${'<div><p>word</p></div>'.repeat(20_000)}${'<i>'.repeat(500)}</body>`);
    expect(shape.length).toBeLessThan(100_000);
  });

  for (const site of sites)
    it(`names nobody on the pages of ${site.id}`, () => {
      for (const { html, expected } of fixturesOf(site.id)) {
        const shape = shapeOf(html);
        for (const post of expected.reading.posts) {
          if (post.author?.name && post.author.name.length > 4) expect(shape).not.toContain(post.author.name);
          if (post.text && post.text.length > 12) expect(shape).not.toContain(post.text);
        }
      }
    });
});
