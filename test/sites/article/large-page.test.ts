// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { withoutBulk } from '../../../src/sites/article/large-page.ts';
import { readArticle } from '../../../src/sites/article.ts';
import { article, HEAD, pageOf } from './read.ts';

const PAGE = new URL('https://nordhaven.example/tea-on-the-ice');
const TABLE = `<table>${'<tr><td>1</td><td>ice</td><td>tea</td></tr>'.repeat(100)}</table>`;

type Tree = { children: Tree[] };
const treeOf = (levels: number): fc.Arbitrary<Tree> =>
  fc.record({ children: levels > 0 ? fc.array(treeOf(levels - 1), { maxLength: 6 }) : fc.constant([]) });

function build(page: Document, { children }: Tree): Element {
  const element = page.createElement('div');
  for (const child of children) element.append('words', build(page, child));
  return element;
}

function numbered(trees: readonly Tree[]): Document {
  const page = pageOf('');
  page.body.append(...trees.map((one) => build(page, one)));
  for (const [at, element] of [...page.querySelectorAll('*')].entries()) element.setAttribute('data-at', String(at));
  return page;
}

const numbersOf = (page: Document): number[] =>
  [...page.querySelectorAll('*')].map((element) => Number(element.getAttribute('data-at')));

describe('a large page', () => {
  it('is read in no more elements than may be, each where it stood', () => {
    fc.assert(
      fc.property(
        fc.array(treeOf(3), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 8, max: 60 }),
        (trees, kept) => {
          const page = numbered(trees);
          const whole = page.documentElement.outerHTML;
          const short = withoutBulk(page, { large: 0, kept });
          const numbers = numbersOf(short);
          expect(numbers.length).toBeLessThanOrEqual(kept);
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
          for (const element of short.querySelectorAll('[data-at] [data-at]')) {
            const original = page.querySelector(`[data-at="${element.getAttribute('data-at')}"]`);
            expect(element.parentElement?.getAttribute('data-at')).toBe(
              original?.parentElement?.getAttribute('data-at'),
            );
          }
          expect(page.documentElement.outerHTML).toBe(whole);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);

  it('is read at the bottom of more frames than may be kept', () => {
    const page = pageOf('');
    let at: Element = page.body;
    for (let depth = 0; depth < 600; depth += 1) {
      const frame = page.createElement('div');
      at.append(frame);
      at = frame;
    }
    at.innerHTML = '<article id="bottom"><p>words</p></article>';
    const short = withoutBulk(page, { large: 100, kept: 300 });
    const bottom = short.querySelector('#bottom');
    expect(bottom?.outerHTML).toBe(at.innerHTML);
    let depth = 0;
    for (let up = bottom?.parentElement; up; up = up.parentElement) depth += 1;
    expect(depth).toBeLessThan(300);
  });

  it('begins and ends as it did, however many frames are around it', () => {
    const rows = Array.from({ length: 200 }, (_, at) => `<li id="row${at}"></li>`).join('');
    const page = pageOf(`<p id="lead"></p>${'<div>'.repeat(30)}<ul>${rows}</ul>${'</div>'.repeat(30)}<p id="end"></p>`);
    const short = withoutBulk(page, { large: 100, kept: 100 });
    const kept = [...short.querySelectorAll('[id]')].map(({ id }) => id);
    expect(kept.slice(0, 2)).toEqual(['lead', 'row0']);
    expect(kept.slice(-2)).toEqual(['row199', 'end']);
    expect(kept.length).toBeGreaterThan(50);
  });

  it('of usual size is read as it stands', () => {
    const page = pageOf(article(''));
    expect(withoutBulk(page)).toBe(page);
  });

  it('keeps the article among its data', () => {
    const whole = article('<p>By Ilse Marrow | 3 May 2019</p>', TABLE).replace('<h1>', `${TABLE}<h1>`);
    const page = pageOf(whole + TABLE, HEAD);
    const short = withoutBulk(page, { large: 1_000, kept: 300 });
    expect(short.querySelectorAll('*').length).toBeLessThanOrEqual(300);
    const seen = readArticle(short, PAGE);
    expect(seen).toMatchObject({ title: 'Tea on the frozen harbour', publishedAt: '2019-05-03' });
    expect(seen.authors.map(({ name }) => name)).toEqual(['Ilse Marrow']);
    expect(readArticle(page, PAGE)).toEqual(seen);
  });

  it('is never looked through as a whole', () => {
    const page = pageOf(article('<p>By Ilse Marrow</p>', '<i></i>'.repeat(20_001)), HEAD);
    const looks = [vi.spyOn(page, 'querySelectorAll'), vi.spyOn(page, 'querySelector')];
    expect(readArticle(page, PAGE).authors.map(({ name }) => name)).toEqual(['Ilse Marrow']);
    for (const look of looks) expect(look).not.toHaveBeenCalled();
  }, 60_000);
});
