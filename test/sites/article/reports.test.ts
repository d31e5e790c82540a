// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf, HEAD } from './read.ts';

const ILSE = ['Ilse Marrow'];
/** A given name that no list holds: only the words around it can say that it is one. */
const UNLISTED = ['Jorinde Wessel'];

describe('phrases that say who reports', () => {
  it.each<[string, string, string[]]>([
    ['de', 'Aus Nordhaven berichtet Jorinde Wessel', UNLISTED],
    ['de', 'Aus New Haven berichten Jorinde Wessel und Tomas Brandt', ['Jorinde Wessel', 'Tomas Brandt']],
    ['de', 'Aus dem Gerichtssaal berichtet Jorinde Wessel', UNLISTED],
    ['de', 'Es berichtet Jorinde Wessel', UNLISTED],
    ['de', 'Das Gespräch führte Jorinde Wessel', UNLISTED],
    ['de', 'Die Fragen stellte Jorinde Wessel', UNLISTED],
    ['de', 'Mit Tomas Brandt sprach Jorinde Wessel', UNLISTED],
    ['de', 'Eine Reportage aus Nordhaven von Jorinde Wessel', UNLISTED],
    ['de', 'Aufgezeichnet von Jorinde Wessel', UNLISTED],
    ['de', 'Von unserem Korrespondenten Jorinde Wessel', UNLISTED],
    ['fr', 'De notre correspondante à Nordhaven, Jorinde Wessel', UNLISTED],
    ['fr', 'De notre envoyé spécial à Nordhaven, Jorinde Wessel', UNLISTED],
    ['en', 'Reporting from Nordhaven, Jorinde Wessel', UNLISTED],
    ['en', 'From our correspondent in Nordhaven, Jorinde Wessel', UNLISTED],
    ['en', 'Interviewed by Jorinde Wessel', UNLISTED],
    ['en', 'Compiled by Jorinde Wessel', UNLISTED],
    ['en', 'Reporter: Jorinde Wessel', UNLISTED],
    ['it', 'Dal nostro corrispondente Jorinde Wessel', UNLISTED],
    ['it', 'dal nostro inviato a Nordhaven Jorinde Wessel', UNLISTED],
    ['it', 'Da Nordhaven, Ilse Marrow', ILSE],
    ['es', 'De nuestra corresponsal en Nordhaven, Jorinde Wessel', UNLISTED],
    ['es', 'Desde Nordhaven, Ilse Marrow', ILSE],
    ['pt', 'Reportagem de Jorinde Wessel', UNLISTED],
    ['nl', 'Van onze verslaggever in Nordhaven, Jorinde Wessel', UNLISTED],
    ['fi', 'Toimittaja: Jorinde Wessel', UNLISTED],
    [
      'en',
      'Posted in <a href="/c/tea">Tea</a> on 5 March 2024 by Jorinde Wessel with <a href="#c">3 comments</a>',
      UNLISTED,
    ],
    ['no', '<span>Tekst</span> <b>Ilse Marrow</b> <span>Foto</span> <b>Otto Finch</b>', ILSE],
  ])('%s: %s', (lang, line, names) => {
    expect(authorsOf(article(`<p>${line}</p>`), HEAD, lang)).toEqual(names);
  });

  it.each([
    ['de', 'Aus Nordhaven berichtet die Polizei von neuen Unfällen'],
    ['de', 'Aus Nordhaven berichten Augenzeugen von schweren Schäden'],
    ['de', 'Mit Tomas Brandt sprach der Rat am Montag'],
    ['de', 'Unser Redaktionsteam empfiehlt Nordhaven Heute'],
    ['fr', 'Notre rédaction Vous Informe'],
    ['en', 'From our correspondent in Nordhaven'],
    ['en', 'Reporting from Northern Europe, Scandinavia'],
    ['it', 'Da Nordhaven a Roma, un viaggio lungo'],
    ['en', '<span>Text</span> <a>Increase Size</a>'],
    ['en', '<span>Author</span> <span>Title</span> <span>Year</span>'],
    ['en', '<span>Responsible reporter</span>'],
  ])('%s, nobody: %s', (lang, line) => {
    expect(authorsOf(article(`<p>${line}</p>`), HEAD, lang)).toEqual([]);
  });
});

describe('a genre before the name', () => {
  it.each([
    ['en', '<p>Opinion | Ilse Marrow</p>'],
    ['en', '<div><span>Analysis</span> | <span>Ilse Marrow</span></div>'],
    ['en', '<p>Guest column | Ilse Marrow</p>'],
    ['en', '<p>Commentary · Ilse Marrow</p>'],
    ['en', '<p>OPINION: Ilse Marrow</p>'],
    ['de', '<p>Gastkommentar | Ilse Marrow</p>'],
    ['de', '<p>Interview: Ilse Marrow</p>'],
    ['fr', '<p>Tribune – Ilse Marrow</p>'],
    ['es', '<p>Opinión | Ilse Marrow</p>'],
  ])('%s: %s', (lang, below) => {
    expect(authorsOf(article(below), HEAD, lang)).toEqual(ILSE);
  });

  it.each([
    '<p>Opinion | Climate Change</p>',
    '<p>Analysis | Middle East</p>',
    '<p>Opinion | Letters to the Editor</p>',
    '<p>Opinion | Nordhaven Post</p>',
    '<p><a href="/o">Opinion</a> | <a href="/b">Books</a></p>',
    '<p>Review: Anna Karenina</p>',
    '<p>Harbour | Ilse Marrow</p>',
    '<p>Interview: Ilse Marrow</p><p>For thirty years Marrow has run the ferry, and nobody can remember a time before she sat behind the wheel of the old boat.</p>',
  ])('nobody: %s', (below) => {
    expect(authorsOf(article(below), HEAD)).toEqual([]);
  });
});

describe('a name with its trade, beside the day', () => {
  it.each([
    ['es', '<p>Ilse Marrow, corresponsal en Nordhaven</p><p>5 de marzo de 2024</p>'],
    ['fr', '<p>Ilse Marrow (Nordhaven, correspondante)</p><p>5 mars 2024</p>'],
    ['nl', '<p><span>Ilse Marrow</span> <span>verslaggever binnenland</span></p><p>5 maart 2024</p>'],
  ])('%s: %s', (lang, below) => {
    expect(authorsOf(article(below), HEAD, lang)).toEqual(ILSE);
  });

  it('is no second name where a broadcaster stands behind the first', () => {
    expect(authorsOf(article('<p class="byline">Ilse Marrow, NRD Nordhaven</p>'), HEAD, 'de')).toEqual(ILSE);
  });
});
