// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sighting } from '../../src/domain/sighting.ts';
import { readArticle } from '../../src/sites/article.ts';
import { jsonLdOf } from '../../src/sites/head.ts';
import { postElements, readPage, readPostAt } from '../../src/sites/read-page.ts';
import { isoTime } from '../../src/sites/time.ts';
import { parsed } from './fixtures.ts';

const home = new URL('https://x.com/home');

function post(name: string, text: string, id = '1990000000000000001', more = ''): string {
  return `<article data-testid="tweet"><div data-testid="User-Name"><a href="/mira"><div dir="ltr">${name}</div></a><a href="/mira"><div dir="ltr">@mira</div></a>
    <a href="/mira/status/${id}"><time datetime="nonsense">now</time></a></div><div data-testid="tweetText">${text}</div>${more}</article>`;
}

function readOne(html: string) {
  const { posts } = readPage(parsed(html), home, readArticle);
  for (const one of posts) v.parse(sighting, one);
  return posts[0];
}

describe('a hostile page', () => {
  it('cuts a megabyte of text and says so', () => {
    const read = readOne(post('Mira', 'learn '.repeat(200_000)));
    expect(read?.text?.length).toBeLessThanOrEqual(100_000);
    expect(read?.cutOff).toBe(true);
  });

  it('keeps a name of any script on one line of bearable length', () => {
    expect(readOne(post('Mira\u202e evil\n\n\u0007', 'a'))?.author?.name).toBe('Mira evil');
    expect(readOne(post('ميرا <b>العلي</b>', 'a'))?.author?.name).toBe('ميرا العلي');
    expect(readOne(post('M'.repeat(5_000), 'a'))?.author?.name?.length).toBe(500);
    expect(readOne(post('&lt;img src=x onerror=alert(1)&gt;', 'a'))?.author?.name).toBe('<img src=x onerror=alert(1)>');
  });

  it('never hands on an address that is not http', () => {
    const card = '<div data-testid="card.wrapper"><a href="javascript:alert(1)">a card</a></div>';
    const photo =
      '<a href="data:text/html,x/photo/1"><div data-testid="tweetPhoto"><img src="javascript:x" alt=""></div></a>';
    const read = readOne(post('Mira', 'a', '1990000000000000001', card + photo));
    expect(JSON.stringify(read)).not.toMatch(/javascript:|data:/);
  });

  it('does not take a forged number for a post', () => {
    expect(readOne(post('Mira', 'a', '99999999999999999999999999'))?.postId).toBeUndefined();
    expect(readOne(post('Mira', 'a', '12'))?.publishedAt).toBeUndefined();
  });

  it('reads at most as many posts as a list can show', () => {
    const html = Array.from({ length: 400 }, (_, index) => post('Mira', 'a', `19900000000000${10_000 + index}`)).join(
      '',
    );
    expect(readPage(parsed(html), home, readArticle).posts).toHaveLength(200);
  }, 60_000);

  it('does not throw where the page replaced what we call', () => {
    const document = parsed(post('Mira', 'a'));
    const element = document.querySelector('article') as Element;
    const thrower = () => {
      throw new Error('page');
    };
    Object.defineProperty(element, 'querySelectorAll', { value: thrower });
    expect(readPage(document, home, readArticle).posts).toEqual([]);
    expect(readPage(document, home, readArticle).health.outcome).toBe('partial');
    Object.defineProperty(document, 'querySelectorAll', { value: thrower });
    expect(readPage(document, home, readArticle).posts).toEqual([]);
    // What is built in still finds it.
    expect(postElements(document, home)).toEqual([element]);
    Object.defineProperty(element, 'matches', { value: thrower });
    expect(readPostAt(element, home)).toBeUndefined();
  });

  it('notices a site that changed, also where the address alone tells the post and its author', () => {
    const page = new URL('https://x.com/mira/status/1990000000000000001');
    const reading = readPage(parsed('<main><div class="new-markup">Words of a post</div></main>'), page, readArticle);
    expect(reading.posts[0]).toMatchObject({ postId: '1990000000000000001', author: { handle: 'mira' } });
    expect(reading.health).toEqual({ site: 'x', outcome: 'no-layout' });
  });

  it('takes an element of an embedded component for part of the post around it', () => {
    document.body.innerHTML = post('Mira', 'a', '1990000000000000001', '<div id="host"></div>');
    const inner = document
      .querySelector('#host')
      ?.attachShadow({ mode: 'open' })
      .appendChild(document.createElement('b'));
    expect(inner && readPostAt(inner, home)?.author?.handle).toBe('mira');
  });
});

it('reads JSON-LD that is broken, nested, huge or cyclic in shape without a throw', () => {
  const html = `<script type="application/ld+json">{"a":</script><script type="application/ld+json">[[{"@graph":[{"@type":"Person"}]}]]</script>
    <script type="application/ld+json">null</script><script type="application/ld+json">"text"</script>`;
  expect(jsonLdOf(parsed(html))).toHaveLength(2);
  const many = `<script type="application/ld+json">${JSON.stringify(Array.from({ length: 9_000 }, (_, id) => ({ id })))}</script>`;
  expect(jsonLdOf(parsed(many)).length).toBeLessThanOrEqual(2_000);
});

it.each([
  ['2024-05-01', '2024-05-01'],
  ['2024-05-01T10:00:00+02:00', '2024-05-01T08:00:00.000Z'],
  ['2024-05-01T10:00:00+0200', '2024-05-01T08:00:00.000Z'],
  ['2024-05-01 10:00', '2024-05-01T10:00:00.000Z'],
  ['2024-13-01', undefined],
  ['0001-01-01T00:00:00Z', undefined],
  ['yesterday', undefined],
  ['', undefined],
])('the time in %j is %j', (raw, time) => {
  expect(isoTime(raw)).toBe(time);
});
