// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { article, HEAD, jsonLd, read } from './read.ts';

const day = (below: string, head = '', address?: string, lang = 'en') =>
  read(article(below), HEAD + head, address, lang).publishedAt;
const at = (datePublished: string) =>
  jsonLd({ '@type': 'Article', headline: 'Tea on the frozen harbour', datePublished });

describe('when a page was published', () => {
  it.each([
    ['2020-04-29T10:15:00Z', '2020-04-29T10:15:00.000Z'],
    ['2020-04-29T10:15:00+0200', '2020-04-29T08:15:00.000Z'],
    // Just after midnight where it was written: the day that readers there see, without a time that would move it.
    ['2020-04-29T00:30:00+02:00', '2020-04-29'],
    ['2020-04-29', '2020-04-29'],
    ['2020/4/9', '2020-04-09'],
    ['20200429', '2020-04-29'],
    ['Wed, 29 Apr 2020 10:15:00 GMT', '2020-04-29T10:15:00.000Z'],
    ['1588155300', '2020-04-29T10:15:00.000Z'],
    ['April 29, 2020', '2020-04-29'],
  ])('reads %s from JSON-LD', (written, expected) => {
    expect(day('', at(written))).toBe(expected);
  });

  it.each([['0000-00-00'], ['2020-13-45'], ['soon'], ['2999-01-01'], ['1970-01-01']])(
    'gives no date for %s',
    (written) => {
      expect(day('', at(written))).toBeUndefined();
    },
  );

  it.each([
    ['December 9, 2016', 'en', '2016-12-09'],
    ['9 December 2016', 'en', '2016-12-09'],
    ['Dec. 9th, 2016', 'en', '2016-12-09'],
    ['12/9/2016', 'en-US', '2016-12-09'],
    ['9/12/2016', 'en-GB', '2016-12-09'],
    ['9.12.2016', 'de', '2016-12-09'],
    ['09.12.16', 'de', '2016-12-09'],
    ['9. März 2016', 'de', '2016-03-09'],
    ['Stand: 9. Jänner 2016', 'de', '2016-01-09'],
    ['jeudi 9 août 2016', 'fr', '2016-08-09'],
    ['9 de diciembre de 2016', 'es', '2016-12-09'],
    ['11 de Outubro de 2020', 'pt', '2020-10-11'],
    ['14 Gennaio 2020', 'it', '2020-01-14'],
    ['9 grudnia 2016', 'pl', '2016-12-09'],
    ['9 декабря 2016', 'ru', '2016-12-09'],
    ['2016年12月9日', 'ja', '2016-12-09'],
    ['2016.12.09. 오후 8:06', 'ko', '2016-12-09'],
    ['9 ديسمبر 2016', 'ar', '2016-12-09'],
  ])('reads "%s" (%s) below the headline', (written, lang, expected) => {
    expect(day(`<p class="info">${written}</p>`, '', undefined, lang)).toBe(expected);
  });

  it('reads a date that opens the text', () => {
    const body = (opening: string) =>
      `<main><h1>Tea on the frozen harbour</h1><p>${opening} When the harbour of Nordhaven froze over, the ferrymen carried their boats across the ice and drank tea in the lee of the old mill, as they had always done in such winters, and nobody minded the cold.</p></main>`;
    expect(read(body('27.1.2022 -'), HEAD).publishedAt).toBe('2022-01-27');
    expect(read(body('(18.01.2018)'), HEAD).publishedAt).toBe('2018-01-18');
    expect(read(body('Nordhaven, 22. November 2022 –'), HEAD).publishedAt).toBe('2022-11-22');
    expect(read(body('NORDHAVEN, March 4, 2023 –'), HEAD).publishedAt).toBe('2023-03-04');
    expect(read(body('Nordhaven, le 3 mai 2023 —'), HEAD).publishedAt).toBe('2023-05-03');
    expect(read(body('On 5 March 1994 – a cold day – it began.'), HEAD).publishedAt).toBeUndefined();
  });

  it('reads a date inside the heading', () => {
    const body = article('').replace('<h1>', '<h1><span class="date">27.01.2022</span>');
    const seen = read(body, HEAD);
    expect([seen.publishedAt, seen.title]).toEqual(['2022-01-27', 'Tea on the frozen harbour']);
  });

  it('reads the address of old publishing systems', () => {
    expect(day('', '', 'https://nordhaven.example/2019/11/03/tea/')).toBe('2019-11-03');
  });

  it('prefers published to updated, in data and in text', () => {
    const head =
      '<meta property="article:modified_time" content="2021-01-05T10:00:00Z"><meta property="article:published_time" content="2020-04-29T10:15:00Z">';
    expect(day('', head)).toBe('2020-04-29T10:15:00.000Z');
    expect(day('<p>Updated: 5 January 2021</p><p>Published: 29 April 2020</p>')).toBe('2020-04-29');
    expect(day('<time datetime="2019-07-03T10:18:46Z">Publié le 29 juin 2019</time>', '', undefined, 'fr')).toBe(
      '2019-06-29',
    );
  });

  it('does not take dates of comments, related posts and captions', () => {
    const decoys =
      '<div class="comment"><time datetime="2021-01-05">5 Jan 2021</time></div><div class="related"><time datetime="2021-01-06">x</time></div><figure><figcaption>Foto vom 7. Januar 2021</figcaption></figure>';
    expect(day(decoys)).toBeUndefined();
  });

  it.each([
    ['<relative-time datetime="2024-03-05T09:12:00Z">5 Mar</relative-time>'],
    ['<div class="pb-timestamp" content="2024-03-05T09:12-05:00">March 5</div>'],
    ['<p>Written by Ilse Marrow | Edited by Otto Finch, who works here | Mar 05, 2024 09:12 IST</p>'],
  ])('reads the day of %s', (below) => {
    expect(day(below)?.slice(0, 10)).toBe('2024-03-05');
  });

  it('takes no number beside a class that is no day for one', () => {
    expect(day('<p>Posted March 5, 2024</p><div class="template" content="2019-template">old</div>')).toBe(
      '2024-03-05',
    );
  });
});
