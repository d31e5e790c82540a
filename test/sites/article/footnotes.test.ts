// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, authorsOf } from './read.ts';

const TITLE = '<title>Tea on the frozen harbour</title>';
const THREE = ['Ilse Marrow', 'Tomas Brandt', 'Joy Adeyemi'];

describe('authors of a paper, parted by footnote marks', () => {
  it.each([
    [
      'raised figures and commas',
      '<p>Ilse Marrow<sup>1</sup>, Tomas Brandt<sup>2,3</sup>, Joy Adeyemi<sup>*</sup></p>',
    ],
    ['marks alone', '<p>Ilse Marrow<sup>1</sup> Tomas Brandt<sup>2,3</sup> Joy Adeyemi<sup>†</sup></p>'],
    ['a comma in the mark', '<p>Ilse Marrow<sup>1,</sup> Tomas Brandt<sup>2,3,</sup> Joy Adeyemi<sup>†</sup></p>'],
    ['raised letters', '<p>Ilse Marrow<sup>a</sup>, Tomas Brandt<sup>b,c</sup> and Joy Adeyemi<sup>a,*</sup></p>'],
    ['characters that are raised', '<p class="authors">Ilse Marrow¹, Tomas Brandt²,³ and Joy Adeyemi†</p>'],
    ['characters alone', '<p class="authors">Ilse Marrow¹ Tomas Brandt²˒³ Joy Adeyemi†</p>'],
    [
      'links in the marks',
      '<p>Ilse Marrow<sup><a href="#a">1</a></sup>, Tomas Brandt<sup><a href="#b">2</a>,<a href="#c">*</a></sup> &amp; Joy Adeyemi<sup>4</sup></p>',
    ],
    [
      'names that are links',
      '<div class="authors"><a href="/p/1">Ilse Marrow</a><sup>1</sup><a href="/p/2">Tomas Brandt</a><sup>2</sup><a href="/p/3">Joy Adeyemi</a><sup>*</sup></div>',
    ],
  ])('%s', (_, line) => {
    expect(authorsOf(article(line), TITLE)).toEqual(THREE);
  });

  it.each([
    ['houses that the marks lead to', '<p><sup>1</sup>Nordhaven Harbour, <sup>2</sup>Old Mill</p>'],
    ['places of a list that is counted', '<p><a>Harbour Tours</a> <i>12</i> <a>Mill Walks</a> <i>3</i></p>'],
    ['kinds of a list that is counted', '<p><a>Harbour Tours</a> <i>1</i> <a>Mill Walks</a> <i>3</i></p>'],
  ])('are not %s', (_, line) => {
    expect(authorsOf(article(line), TITLE)).toEqual([]);
  });

  it('a single mark ends a name, whatever follows', () => {
    expect(authorsOf(article('<p>By Ilse Marrow<sup>*</sup> <span>Old Harbour</span></p>'), TITLE)).toEqual([
      'Ilse Marrow',
    ]);
  });
});
