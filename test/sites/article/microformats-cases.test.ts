// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PROSE, read } from './read.ts';

/** An author as far as a card tells. */
type Person = { name?: string; url?: string; avatarUrl?: string; bio?: string };
const at = (path: string): string => `https://nordhaven.example/${path}`;
const NAME = { name: 'Ilse Marrow' };
const PAGE = { url: at('ilse') };
const PHOTO = { avatarUrl: at('ilse.jpg') };

/** A page with one entry: what stands in it beside its words, after it and before it. */
const entry = (inside: string, after = '', before = ''): string =>
  `${before}<main><article class="h-entry"><h1 class="p-name">Tea on the frozen harbour</h1>${inside}<div class="e-content">${PROSE}</div></article></main>${after}`;

function peopleIn(body: string, head = ''): Person[] {
  return read(body, head).authors.map(({ site, kind, links, feeds, ...person }) => person);
}

/** An author's card as the parsing specification reads it, implied properties included (https://microformats.org/wiki/microformats2-parsing). */
const CARDS: [string, string, Person][] = [
  ['text is the name', '<span class="p-author h-card">Ilse Marrow</span>', NAME],
  ['a link gives name and address', '<a class="p-author h-card" href="/ilse">Ilse Marrow</a>', { ...NAME, ...PAGE }],
  [
    'a picture alone gives name and photo',
    '<img class="p-author h-card" src="/ilse.jpg" alt="Ilse Marrow">',
    { ...NAME, ...PHOTO },
  ],
  ['an abbreviation gives its title', '<abbr class="p-author h-card" title="Ilse Marrow">IM</abbr>', NAME],
  [
    'the only picture in it',
    '<div class="p-author h-card"><img src="/ilse.jpg" alt="Ilse Marrow"></div>',
    { ...NAME, ...PHOTO },
  ],
  ['the only abbreviation in it', '<div class="p-author h-card"><abbr title="Ilse Marrow">IM</abbr></div>', NAME],
  [
    'a picture in a link in it',
    '<div class="p-author h-card"><a href="/ilse"><img src="/ilse.jpg" alt="Ilse Marrow"></a></div>',
    { ...NAME, ...PAGE, ...PHOTO },
  ],
  [
    'a picture in a link that is the card',
    '<a class="p-author h-card" href="/ilse"><img src="/ilse.jpg" alt="Ilse Marrow"></a>',
    { ...NAME, ...PAGE, ...PHOTO },
  ],
  [
    'an abbreviation in the only child',
    '<div class="p-author h-card"><span><abbr title="Ilse Marrow">IM</abbr></span></div>',
    NAME,
  ],
  [
    'a picture without words beside a name',
    '<a class="p-author h-card" href="/ilse"><img src="/ilse.jpg" alt=""> Ilse Marrow</a>',
    { ...NAME, ...PAGE, ...PHOTO },
  ],
  [
    'an area of a map',
    '<div class="p-author h-card"><map><area shape="rect" href="/ilse" alt="Ilse Marrow"></map></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'the only link among other words',
    '<div class="p-author h-card"><a href="/ilse">Ilse Marrow</a></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'a name as a picture',
    '<div class="p-author h-card"><img class="p-name u-photo" src="/ilse.jpg" alt="Ilse Marrow"></div>',
    { ...NAME, ...PHOTO },
  ],
  [
    'a name as data',
    '<div class="p-author h-card"><data class="p-name" value="Ilse Marrow"></data><a class="u-url" href="/ilse">home</a></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'a name as an abbreviation',
    '<div class="p-author h-card"><abbr class="p-name" title="Ilse Marrow">I. M.</abbr></div>',
    NAME,
  ],
  [
    'a name by values',
    '<div class="p-author h-card"><span class="p-name"><span class="value">Ilse</span> <em>middle</em> <span class="value"> Marrow</span></span></div>',
    NAME,
  ],
  [
    'a name in parts',
    '<div class="p-author h-card"><span class="p-given-name">Ilse</span> <span class="p-family-name">Marrow</span></div>',
    NAME,
  ],
  [
    'a name before a nested organisation',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span>, <a class="p-org h-card" href="https://mill.example/">The Old Mill</a></div>',
    NAME,
  ],
  [
    'a nested organisation before the name',
    '<div class="p-author h-card"><a class="p-org h-card" href="https://mill.example/"><img src="/mill.jpg" alt=""><span class="p-name">The Old Mill</span></a> <a class="p-name u-url" href="/ilse">Ilse Marrow</a></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'a nested person who is somebody else',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span> and her editor <span class="h-card"><a class="u-url p-name" href="/tomas">Tomas Brandt</a></span></div>',
    NAME,
  ],
  [
    'its own address before others',
    '<div class="p-author h-card"><a href="/archive">all</a> <a class="u-url" href="/ilse"><span class="p-name">Ilse Marrow</span></a></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'the first of several addresses',
    '<div class="p-author h-card"><a class="u-url p-name" href="/ilse">Ilse Marrow</a><a class="u-url" href="https://b.example/">b</a></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'an address without a link',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span><link class="u-url" href="/ilse"></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'an address as data',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span><data class="u-url" value="/ilse"></data></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'a photo as an object',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span><object class="u-photo" data="/ilse.jpg"></object></div>',
    { ...NAME, ...PHOTO },
  ],
  [
    'a photo that is a link',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span><a class="u-photo" href="/ilse.jpg">picture</a></div>',
    { ...NAME, ...PHOTO },
  ],
  [
    'its own photo before a logo',
    '<div class="p-author h-card"><img class="u-logo" src="/logo.svg" alt="logo"><img class="u-photo" src="/ilse.jpg" alt=""><span class="p-name">Ilse Marrow</span></div>',
    { ...NAME, ...PHOTO },
  ],
  [
    'an address that leads nowhere else',
    '<div class="p-author h-card"><a class="u-url" href="">Ilse Marrow</a></div>',
    NAME,
  ],
  [
    'a mail address is no page',
    '<a class="p-author h-card" href="mailto:ilse@nordhaven.example">Ilse Marrow</a>',
    NAME,
  ],
  [
    'words about the author',
    '<div class="p-author h-card"><span class="p-name">Ilse Marrow</span><p class="p-note">Rows, and writes of ice.</p></div>',
    { ...NAME, bio: 'Rows, and writes of ice.' },
  ],
  [
    'white space of the source',
    '<a class="p-author h-card" href="/ilse">\n  Ilse\n  Marrow\n</a>',
    { ...NAME, ...PAGE },
  ],
  [
    'words of scripts are not shown',
    '<span class="p-author h-card">Ilse<script>var a = 1</script> <style>.a{}</style>Marrow</span>',
    NAME,
  ],
  [
    'words of a template are not shown',
    '<span class="p-author h-card">Ilse <template><b class="p-name">Tomas Brandt</b></template>Marrow</span>',
    NAME,
  ],
  [
    'several roots on one element',
    '<div class="h-card h-as-person p-author"><span class="p-name">Ilse Marrow</span></div>',
    NAME,
  ],
  [
    'the classic card',
    '<div class="author vcard"><a class="url fn" href="/ilse">Ilse Marrow</a></div>',
    { ...NAME, ...PAGE },
  ],
  [
    'the classic card with an organisation',
    '<div class="author vcard"><span class="org">The Old Mill</span> <a class="url fn" href="/ilse">Ilse Marrow</a><img class="photo" src="/ilse.jpg"></div>',
    { ...NAME, ...PAGE, ...PHOTO },
  ],
];

/** Whose the entry is (https://indieweb.org/authorship-spec). */
const CARD = '<a class="h-card" href="/ilse"><img src="/ilse.jpg" alt="" class="u-photo">Ilse Marrow</a>';
const ALL = { ...NAME, ...PAGE, ...PHOTO };
const PAGES: [string, string, string, Person[]][] = [
  [
    'author is an address of a card in the footer',
    entry('<a class="u-author" href="/ilse"></a>', `<footer>${CARD}</footer>`),
    '',
    [ALL],
  ],
  [
    'author is an address of a card in the header',
    entry('<a class="u-author" href="/ilse"></a>', '', `<header>${CARD}</header>`),
    '',
    [ALL],
  ],
  [
    'author is an address as a link element',
    entry('<link class="u-author" href="/ilse">', `<footer>${CARD}</footer>`),
    '',
    [ALL],
  ],
  [
    'author is an address as data',
    entry('<data class="u-author" value="/ilse"></data>', `<footer>${CARD}</footer>`),
    '',
    [ALL],
  ],
  [
    'author is an address written out',
    entry('<span class="p-author">https://nordhaven.example/ilse</span>', `<footer>${CARD}</footer>`),
    '',
    [ALL],
  ],
  [
    'rel=author of the head leads to a card',
    entry('', `<footer>${CARD}</footer>`),
    '<link rel="author" href="/ilse">',
    [ALL],
  ],
  [
    'rel=author of the page leads to a card',
    entry('', `<footer>${CARD} <a rel="author" href="/ilse">about</a></footer>`),
    '',
    [ALL],
  ],
  [
    'the same page written in two ways',
    entry('<a class="u-author" href="/ilse/"></a>', `<footer>${CARD}</footer>`),
    '',
    [ALL],
  ],
  [
    'a card of another address is not the author',
    entry('<a class="u-author" href="/tomas"></a>', `<footer>${CARD}</footer>`),
    '',
    [],
  ],
  ['a card that nothing leads to is not the author', entry('', `<aside class="sidebar">${CARD}</aside>`), '', []],
  [
    "the entry's own author, not its feed's",
    `<main class="h-feed"><p><span class="p-author h-card">Tomas Brandt</span></p><article class="h-entry"><h1>Tea on the frozen harbour</h1><a class="p-author h-card" href="/ilse">Ilse Marrow</a><div class="e-content">${PROSE}</div></article></main>`,
    '',
    [{ ...NAME, ...PAGE }],
  ],
  [
    "the feed's author, where the entry has none",
    `<main class="h-feed"><p><a class="p-author h-card" href="/ilse">Ilse Marrow</a></p><article class="h-entry"><h1>Tea on the frozen harbour</h1><div class="e-content">${PROSE}</div></article></main>`,
    '',
    [{ ...NAME, ...PAGE }],
  ],
  [
    'the author of a comment is not',
    entry(
      '<span class="p-author h-card">Ilse Marrow</span>',
      '<section><div class="u-comment h-cite"><a class="p-author h-card" href="/tomas">Tomas Brandt</a> <p class="e-content">Lovely tea.</p></div></section>',
    ),
    '',
    [NAME],
  ],
  [
    'nor of a comment inside the entry',
    `<main><article class="h-entry"><h1>Tea on the frozen harbour</h1><div class="e-content">${PROSE}</div><div class="u-comment h-cite"><a class="p-author h-card" href="/tomas">Tomas Brandt</a><p class="p-content">Lovely tea.</p></div></article></main>`,
    '',
    [],
  ],
  [
    'nor of a comment that is an entry',
    `<main><article class="h-entry"><h1>Tea on the frozen harbour</h1><div class="e-content">${PROSE}</div><div class="p-comment h-entry"><a class="p-author h-card" href="/tomas">Tomas Brandt</a><p class="e-content">Lovely tea.</p></div></article></main>`,
    '',
    [],
  ],
  [
    'nor who is named in the words',
    `<main><article class="h-entry"><h1>Tea on the frozen harbour</h1><div class="e-content">${PROSE}<p>With <a class="h-card" href="/tomas">Tomas Brandt</a> on the ice.</p></div></article></main>`,
    '',
    [],
  ],
  [
    'nor who is tagged',
    entry(
      '<span class="p-author h-card">Ilse Marrow</span><a class="u-category h-card" href="/tomas">Tomas Brandt</a>',
    ),
    '',
    [NAME],
  ],
  [
    'nor who is invited or the place',
    entry(
      '<span class="p-author h-card">Ilse Marrow</span><a class="p-location h-card" href="/mill"><span class="p-name">The Old Mill</span></a>',
    ),
    '',
    [NAME],
  ],
  [
    'nor who liked it',
    entry(
      '<span class="p-author h-card">Ilse Marrow</span>',
      '<ul><li class="p-like h-cite"><a class="p-author h-card" href="/tomas"><img src="/t.jpg" alt="Tomas Brandt"></a></li></ul>',
    ),
    '',
    [NAME],
  ],
  [
    'two authors of an entry',
    entry(
      '<a class="p-author h-card" href="/ilse">Ilse Marrow</a> and <a class="p-author h-card" href="/tomas">Tomas Brandt</a>',
    ),
    '',
    [
      { ...NAME, ...PAGE },
      { name: 'Tomas Brandt', url: at('tomas') },
    ],
  ],
];

describe('the card of an author', () => {
  it.each(CARDS)('%s', (_, card, wanted) => {
    expect(peopleIn(entry(card))).toEqual([wanted]);
  });
});

describe('whose an entry is', () => {
  it.each(PAGES)('%s', (_, body, head, wanted) => {
    expect(peopleIn(body, head)).toEqual(wanted);
  });
});
