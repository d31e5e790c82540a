// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { fragmentOf, quoteOf } from '../../src/sites/selection.ts';

function select(html: string, from: [string, number], to: [string, number]): Selection {
  document.body.innerHTML = html;
  const at = ([selector, offset]: [string, number]): [Node, number] => [
    document.querySelector(selector)?.firstChild as Node,
    offset,
  ];
  const selection = getSelection() as Selection;
  selection.removeAllRanges();
  const range = document.createRange();
  range.setStart(...at(from));
  range.setEnd(...at(to));
  selection.addRange(range);
  return selection;
}

afterEach(() => getSelection()?.removeAllRanges());

describe('a selection', () => {
  it('is nothing while nothing is selected', () => {
    expect(quoteOf(null)).toBeUndefined();
    expect(fragmentOf(null)).toBeUndefined();
    expect(quoteOf(select('<p id="a">word</p>', ['#a', 1], ['#a', 1]))).toBeUndefined();
  });

  it('has its place as whole words, with the words before where it is short', () => {
    const selection = select(
      '<p id="a">Learning is what is left, when-ever the course is over.</p>',
      ['#a', 13],
      ['#a', 30],
    );
    expect(quoteOf(selection)).toBe('hat is left, when');
    expect(fragmentOf(selection)).toBe('#:~:text=Learning%20is-,what%20is%20left%2C%20when');
  });

  it('names a long place by its first and its last words', () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const selection = select(`<p id="a">${words}</p>`, ['#a', 0], ['#a', words.length]);
    expect(fragmentOf(selection)).toBe(
      '#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59',
    );
  });

  it('names nothing too short to find', () => {
    expect(fragmentOf(select('<p id="a">a b c</p>', ['#a', 2], ['#a', 3]))).toBeUndefined();
  });

  it('survives half characters', () => {
    expect(fragmentOf(select('<p id="a">ab \ud83d cd \udc1d ef</p>', ['#a', 0], ['#a', 10]))).toMatch(/^#:~:text=/);
  });
});
