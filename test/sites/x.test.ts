// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { timeFromId } from '../../src/sites/x/id.ts';
import { addressOf, recogniseX } from '../../src/sites/x/recognise.ts';
import { x } from '../../src/sites/x.ts';
import { fixturesOf, parsed } from './fixtures.ts';

function fixture(name: string): Document {
  const found = fixturesOf('x').find((one) => one.name === name);
  if (!found) throw new Error(name);
  return parsed(found.html);
}

describe('an address on X', () => {
  it.each([
    ['https://x.com/Mira_T/status/1990000000000000001', 'Mira_T', '1990000000000000001'],
    ['https://twitter.com/mira_t/status/1990000000000000001/photo/2?s=20&t=abc', 'mira_t', '1990000000000000001'],
    ['https://mobile.twitter.com/mira_t/statuses/1990000000000000001#m', 'mira_t', '1990000000000000001'],
    ['https://x.com/mira_t/article/1990000000000000001', 'mira_t', '1990000000000000001'],
    ['https://x.com/i/web/status/1990000000000000001', undefined, '1990000000000000001'],
    ['https://x.com/i/status/1990000000000000001', undefined, '1990000000000000001'],
    ['https://x.com/mira_t', 'mira_t', undefined],
    ['https://x.com/mira_t/with_replies', 'mira_t', undefined],
    ['/mira_t?lang=de', 'mira_t', undefined],
  ])('%s names its post and person', (address, handle, postId) => {
    expect(addressOf(address)).toEqual({ ...(handle ? { handle } : {}), ...(postId ? { postId } : {}) });
  });

  it.each([
    'https://x.com/',
    'https://x.com/home',
    'https://x.com/i/lists/123',
    'https://x.com/search?q=mira_t',
    'https://x.com/hashtag/learning',
    'https://evil.example/mira_t/status/1',
    '//evil.example/mira_t',
    'javascript:alert(1)',
    'https://x.com.evil.example/mira_t',
    '/name_that_is_much_too_long_for_x',
    undefined,
  ])('%s names nobody', (address) => {
    expect(addressOf(address)).toEqual({});
  });

  it('is enough for an identity when nothing in the page can be read', () => {
    expect(x.fromUrl(new URL('https://twitter.com/mira_t/status/1990000000000000001?s=20'))).toEqual({
      site: 'x',
      kind: 'post',
      pageUrl: 'https://twitter.com/mira_t/status/1990000000000000001?s=20',
      url: 'https://x.com/mira_t/status/1990000000000000001',
      postId: '1990000000000000001',
      publishedAt: '2025-11-16T10:12:27.069Z',
      author: { site: 'x', handle: 'mira_t', url: 'https://x.com/mira_t' },
    });
    expect(x.fromUrl(new URL('https://x.com/explore'))).toBeUndefined();
  });
});

describe('the time in an id', () => {
  it('is exact', () => {
    expect(timeFromId('1212092628029698048')).toBe('2019-12-31T19:26:16.771Z');
  });
  it('is not read from ids that carry none, or from nonsense', () => {
    for (const id of ['20', '29700859246', '', 'abc', '-1', '99999999999999999999', undefined]) {
      expect(timeFromId(id)).toBeUndefined();
    }
  });
});

describe('recognising, for the script that rests in the page', () => {
  it('names each post, its author and its row of buttons', () => {
    const posts = [...fixture('feed').querySelectorAll(recogniseX.postSelector)];
    expect(posts.map((post) => recogniseX.identify(post)?.key)).toEqual([
      'x:post:1990000000000000001',
      'x:post:1989999999999999999',
      'x:post:1990000000000000100',
      'x:post:1990000000000000200',
      'x:post:1990000000000000300',
      'x:post:1990000000000000400',
    ]);
    for (const post of posts) {
      expect(recogniseX.actionRow(post)?.querySelector('[data-testid="reply"]')?.closest('article')).toBe(post);
      expect(recogniseX.authorOf(post)).toBe(recogniseX.identify(post)?.handle);
    }
  });

  it('finds the names of authors, not their handles and not quoted people', () => {
    const names = recogniseX.nameLinks(fixture('feed'));
    expect(names.map(({ handle }) => handle)).toEqual([
      'mira_teaches',
      'jonas_builds',
      'lena_asks',
      'shinytools',
      'kai_polls',
      'nour_writes',
    ]);
    expect(names[1]?.element.textContent).toContain('Jonas Weber');
    expect(names[4]?.element.textContent).toBe('@mira_teaches');
  });

  it('says nothing about a post whose author and address disagree', () => {
    const document = fixture('feed');
    const post = document.querySelector('#plain');
    for (const link of post?.querySelectorAll('[data-testid="User-Name"] a[href="/mira_teaches"]') ?? []) {
      link.setAttribute('href', '/somebody_forged');
    }
    expect(post && recogniseX.identify(post)).toBeUndefined();
    expect(post && x.layouts[0]?.read(post, new URL('https://x.com/home'))).toBeUndefined();
  });
});
