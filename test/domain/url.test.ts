import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, foldedHost, isHostOf, safeHttpUrl } from '../../src/domain/url.ts';

describe('canonicalUrl', () => {
  it.each([
    ['https://mobile.twitter.com/ada/status/1?s=20&t=abc#top', 'https://x.com/ada/status/1'],
    ['http://www.example.org/a/?utm_source=x&b=2&a=1', 'https://example.org/a?a=1&b=2'],
    ['https://m.youtube.com/watch?v=abc&t=90', 'https://youtube.com/watch?t=90&v=abc'],
    ['https://example.org//a///b/', 'https://example.org/a/b'],
    ['https://example.org/#/route', 'https://example.org#/route'],
    ['https://example.org/?s=search', 'https://example.org?s=search'],
    ['https://papers.example/record?eid=2-s2.0-1&trk=7', 'https://papers.example/record?eid=2-s2.0-1&trk=7'],
    ['https://www.linkedin.com/in/ada/?trk=feed&lipi=x', 'https://linkedin.com/in/ada'],
    ['https://medium.com/@ada/notes-0123456789ab?source=home---1', 'https://medium.com/@ada/notes-0123456789ab'],
    ['https://papers.example/notes?source=library', 'https://papers.example/notes?source=library'],
    ['https://example.org:8443/a', 'https://example.org:8443/a'],
    ['https://old.reddit.com/r/x/', 'https://reddit.com/r/x'],
    ['https://m.gov/a', 'https://m.gov/a'],
  ])('%s is %s', (raw, canonical) => expect(canonicalUrl(raw)).toBe(canonical));

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'not an address', '', 'chrome://settings'])(
    'refuses %s',
    (raw) => expect(canonicalUrl(raw)).toBeUndefined(),
  );

  it('is stable: the canonical form of a canonical form is itself', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (raw) => {
        const once = canonicalUrl(raw);
        expect(once && canonicalUrl(once)).toBe(once);
      }),
    );
  });
});

describe('safeHttpUrl', () => {
  it('drops credentials and resolves against the page', () => {
    expect(safeHttpUrl('/a', 'https://user:pw@example.org/b')).toBe('https://example.org/a');
  });
  it('refuses what is too long', () => expect(safeHttpUrl(`https://e.org/${'a'.repeat(5_000)}`)).toBeUndefined());
  it('never gives another scheme', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        const safe = safeHttpUrl(raw, 'https://example.org');
        expect(safe === undefined || /^https?:\/\//.test(safe)).toBe(true);
      }),
    );
  });
});

describe('hosts', () => {
  it('match exactly or below, never as a substring', () => {
    expect(isHostOf('x.com', 'x.com')).toBe(true);
    expect(isHostOf('mobile.x.com', 'x.com')).toBe(true);
    expect(isHostOf('netflix.com', 'x.com')).toBe(false);
  });
  it('fold to the name people say', () => {
    expect(foldedHost(new URL('https://WWW.Twitter.com'))).toBe('x.com');
  });
});
