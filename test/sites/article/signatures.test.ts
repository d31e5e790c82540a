// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD, PROSE } from './read.ts';

const ILSE = ['Ilse Marrow'];
const signed = (end: string): string =>
  `<main><article><h1>Tea on the frozen harbour</h1><div>${PROSE}${end}</div></article></main>`;

describe('elements that may be a signature', () => {
  it.each([
    ['en', article('<address>Ilse Marrow</address>')],
    ['en', article('<address>Ilse Marrow</address><p>5 March 2024</p>')],
    ['en', article('<section><address><a href="/person/12">Thandeka Mbele</a></address></section>'), 'Thandeka Mbele'],
    ['en', signed('<address>Ilse Marrow</address>')],
    ['en', article('<span class="by">Ilse Marrow</span>')],
    ['es', article('<div class="firma"><span>Ilse Marrow</span></div>')],
    ['es', article('<span class="nombre_firmante">Ilse Marrow</span>')],
    ['it', article('<p class="article-signature">Ilse Marrow</p>')],
  ])('%s: %#', (lang, body, name = 'Ilse Marrow') => {
    expect(authorsOf(body, HEAD, lang)).toEqual([name]);
  });

  it.each([
    ['de', '<address>Ilse Marrow<br>Hafenweg 12<br>20457 Nordhaven</address>'],
    ['de', '<address>Karl Marrow Allee</address>'],
    ['en', '<address>Martin Marrow Park, Nordhaven</address>'],
    ['en', '<address>Harbour Works</address>'],
    ['de', '<div class="firma">Peter Marrow Bootsbau</div>'],
    ['de', '<div class="firma">Hafen Technik</div>'],
    ['en', '<div class="signatures"><span>Ilse Marrow</span> <span>Paul Otter</span> <span>Tomas Brandt</span></div>'],
    ['en', '<p class="review-byline">Medical Reviewer: Ilse Marrow</p>'],
    ['zh', '<p class="show_author">责任编辑：王小明</p>'],
  ])('%s, nobody: %s', (lang, below) => {
    expect(authorsOf(article(below), HEAD, lang)).toEqual([]);
  });

  it('names all of a list of authors', () => {
    const list =
      '<ul class="intro-author-name-list"><li><a href="/1">Ilse Marrow</a></li><li><a href="/2">Tomas Brandt</a></li></ul>';
    expect(authorsOf(article(list), HEAD)).toEqual(['Ilse Marrow', 'Tomas Brandt']);
  });

  it('reads initials from their title, and names nobody by them alone', () => {
    const initials = (title: string) =>
      signed(`<p>(<a class="redakteurskuerzel" href="mailto:im@nordhaven.example"${title}>im</a>)</p>`);
    expect(authorsOf(initials(' title="Ilse Marrow"'), HEAD, 'de')).toEqual(ILSE);
    expect(authorsOf(initials(''), HEAD, 'de')).toEqual([]);
  });
});

describe('who signs behind the text', () => {
  it.each([
    ['de', '<p>(Ilse Marrow)</p>', 'Ilse Marrow'],
    ['en', '<p><i>Thandeka Mbele is a columnist for the Nordhaven Post.</i></p>', 'Thandeka Mbele'],
    ['en', '<p><i>The writer, Thandeka Mbele, is professor of history at Nordhaven.</i></p>', 'Thandeka Mbele'],
    ['de', '<p><i>Die Autorin Jorinde Wessel ist Kapitänin und lebt in Nordhaven.</i></p>', 'Jorinde Wessel'],
    ['en', '<p>Ilse Marrow is a reporter here. Reach her at im@nordhaven.example.</p>', 'Ilse Marrow'],
  ])('%s: %s', (lang, end, name) => {
    expect(authorsOf(signed(end), HEAD, lang)).toEqual([name]);
  });

  it.each([
    ['en', signed('<p><em>Island Voices is a project of journalists from five countries.</em></p>')],
    ['en', signed('<p>Harbour Light is a newsletter written by island journalists.</p>')],
    ['en', signed('<p>Ilse Marrow<br>Hafenweg 12<br>20457 Nordhaven</p>')],
    ['de', signed('<p>(Foto: Ilse Marrow)</p>')],
    ['en', article('', '<div><a href="/p">Previous: by Ilse Marrow</a> <a href="/n">Next: by Paul Otter</a></div>')],
    [
      'en',
      article(
        '',
        '<ul><li><a href="/1">Ropes</a><br>By Ilse Marrow</li><li><a href="/2">Salt</a><br>By Paul Otter</li></ul>',
      ),
    ],
  ])('%s, nobody: %#', (lang, body) => {
    expect(authorsOf(body, HEAD, lang)).toEqual([]);
  });
});
