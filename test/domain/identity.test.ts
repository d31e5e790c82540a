import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, profileKeys, sourceKeys } from '../../src/domain/identity.ts';
import type { PostSighting } from '../../src/domain/sighting.ts';

const PAGE = 'https://www.linkedin.com/feed/';
const post = (more: Partial<PostSighting>): PostSighting => ({
  kind: 'post',
  site: 'linkedin',
  pageUrl: PAGE,
  ...more,
});

describe('profileKeys', () => {
  it('puts the stable id before the handle, the handle before the address', () => {
    expect(
      profileKeys({ site: 'x', handle: 'Ada', stableId: '12', url: 'https://twitter.com/Ada' }, 'https://x.com/home'),
    ).toEqual(['x:id:12', 'x:@ada', 'web:https://x.com/ada']);
  });
  it('keys an author without a page by site and name, so that two sites keep their own John Smith', () => {
    const seen = { site: 'web', name: 'John  Smith' };
    expect(profileKeys(seen, 'https://www.blog.example/a')).toEqual(['blog.example:name:john smith']);
    expect(profileKeys(seen, 'https://other.example/a')).toEqual(['other.example:name:john smith']);
  });
  it('keeps names in any script', () => {
    expect(profileKeys({ site: 'web', name: '山田 太郎' }, 'https://b.example')).toEqual(['b.example:name:山田 太郎']);
  });
  it('names nobody by punctuation alone', () => {
    expect(profileKeys({ site: 'web', name: '!!!' }, 'https://b.example')).toEqual([]);
  });
});

describe('identity', () => {
  const handle = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,14}$/);
  it('does not hang on case, and the same seen twice has the same keys, each once', () => {
    fc.assert(
      fc.property(handle, fc.option(fc.stringMatching(/^[1-9][0-9]{0,9}$/)), (name, stableId) => {
        const seen = { site: 'x', handle: name, ...(stableId && { stableId }) };
        const keys = profileKeys(seen, 'https://x.com/home');
        expect(profileKeys({ ...seen, handle: name.toUpperCase() }, 'https://x.com/home')).toEqual(keys);
        expect(new Set(keys).size).toBe(keys.length);
        // A renamed handle with the same stable id is the same person.
        const renamed = profileKeys({ ...seen, handle: `${name}x` }, 'https://x.com/home');
        expect(renamed.some((key) => keys.includes(key))).toBe(stableId !== null);
      }),
    );
  });
  it('folds a name once and for all, in any script', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name)));
  });
});

describe('sourceKeys', () => {
  const author = { site: 'linkedin', handle: 'lena-fischer', name: 'Lena Fischer' };
  const text = 'A network that nobody feeds stops feeding you after a while.';
  it('knows a post without a permalink again once its id is seen', () => {
    const inFeed = sourceKeys(post({ author, text }));
    const alone = sourceKeys(
      post({ author, text, postId: 'activity:7', url: 'https://www.linkedin.com/feed/update/urn:li:activity:7/' }),
    );
    expect(inFeed).toHaveLength(1);
    expect(alone).toContain(inFeed[0]);
    expect(alone[0]).toBe('linkedin:post:activity:7');
  });
  it('does not take two short posts for one', () => {
    expect(sourceKeys(post({ author, text: 'Yes!' }))).toEqual([]);
  });
  it('gives a fingerprint that does not hang on a stable id that only some views show', () => {
    const withId = { ...author, stableId: '99' };
    expect(sourceKeys(post({ author, text }))[0]).toBe(sourceKeys(post({ author: withId, text }))[0]);
  });
  it('knows a kept link to a post on X as that post, and asks for no name that X does not ask for', () => {
    const kept = sourceKeys({
      kind: 'page',
      site: 'web',
      pageUrl: 'https://twitter.com/ada/status/12?s=20',
      url: 'https://twitter.com/ada/status/12?s=20',
      authors: [],
    });
    expect(kept).toEqual(['x:post:12', 'web:https://x.com/ada/status/12']);
    const nameless = 'https://x.com/i/web/status/12';
    expect(sourceKeys(post({ site: 'x', postId: '12', url: nameless }))).toEqual(['x:post:12']);
    expect(sourceKeys({ kind: 'page', site: 'web', pageUrl: nameless, url: nameless, authors: [] })).toEqual([
      'x:post:12',
    ]);
    const elsewhere = 'https://x.com.example/ada/status/12';
    expect(sourceKeys({ kind: 'page', site: 'web', pageUrl: elsewhere, url: elsewhere, authors: [] })).toEqual([
      `web:${elsewhere}`,
    ]);
  });
  it('gives none for a person', () => {
    expect(sourceKeys({ kind: 'person', site: 'x', pageUrl: 'https://x.com/a', person: author })).toEqual([]);
  });
});

describe('foldName', () => {
  it('drops case, marks and punctuation', () => expect(foldName('  José  O’Neil-Ñandú ')).toBe('jose o neil nandu'));
});
