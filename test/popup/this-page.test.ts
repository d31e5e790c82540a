// @vitest-environment happy-dom
import '../support/page-api.ts';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/domain/capture.ts';
import type { PageSighting, PostSighting, Sighting } from '../../src/domain/sighting.ts';
import { candidatesOf, isFeed } from '../../src/popup/this-page/candidates.ts';
import { factsOf } from '../../src/popup/this-page/facts.ts';
import { afterSaving, afterUndoing, maySave, newCapture, offerOf } from '../../src/popup/this-page/save-step.ts';
import '../support/draw.ts';
import { uuid } from './a-snapshot.ts';

const post: PostSighting = {
  kind: 'post',
  site: 'x',
  pageUrl: 'https://x.com/mina/status/1234567',
  url: 'https://x.com/mina/status/1234567',
  postId: '1234567',
  text: 'Feed it, or it stops feeding you.',
  author: { site: 'x', name: 'Mina Okoye', handle: 'mina' },
  via: { site: 'x', name: 'Tom Lind' },
};
const article: PageSighting = {
  kind: 'page',
  site: 'web',
  pageUrl: 'https://www.learning.example/a?utm_source=x',
  url: 'https://learning.example/a',
  title: 'Feeding networks',
  siteName: 'Learning',
  authors: [
    { site: 'web', name: 'Joy Adeyemi', url: 'https://learning.example/authors/joy' },
    { site: 'web', name: 'Ravi Sen' },
  ],
};

describe('candidatesOf', () => {
  const kinds = (sightings: Sighting[]) => candidatesOf(sightings).map(({ sighting }) => sighting.kind);

  it('gives several authors one by one, after the page', () => {
    const found = candidatesOf([article]);
    expect(found.map(({ sighting }) => factsOf(sighting).name)).toEqual(['Joy Adeyemi +1', 'Joy Adeyemi', 'Ravi Sen']);
    expect(new Set(found.map(({ key }) => key)).size).toBe(3);
  });
  it('takes a single author with what they wrote', () => expect(kinds([post])).toEqual(['post']));
  it('knows that the page of a post or of a profile is that post or profile', () => {
    const page = (url: string): Sighting => ({ kind: 'page', site: 'x', pageUrl: url, url, authors: [] });
    expect(kinds([post, page('https://x.com/mina/status/1234567')])).toEqual(['post']);
    const profile = { site: 'x', name: 'Mina', url: 'https://x.com/Mina' };
    const person: Sighting = { kind: 'person', site: 'x', pageUrl: 'https://x.com/Mina', person: profile };
    expect(kinds([person, page('https://x.com/Mina')])).toEqual(['person']);
    expect(kinds([post, page('https://x.com/other')])).toEqual(['post', 'page']);
  });
  it('offers no hundred people', () => {
    const authors = Array.from({ length: 100 }, (_, nth) => ({ site: 'web', name: `Author ${nth}` }));
    expect(candidatesOf([{ ...article, authors }])).toHaveLength(12);
  });
  it('knows a feed from an article', () => {
    expect(isFeed(candidatesOf([{ ...article, authors: [] }]), 'x')).toBe(true);
    expect(isFeed(candidatesOf([{ ...article, authors: [] }]), 'web')).toBe(false);
    expect(isFeed(candidatesOf([post]), 'x')).toBe(false);
  });
});

describe('factsOf', () => {
  it('tells a post', () => {
    expect(factsOf(post)).toEqual({
      name: 'Mina Okoye',
      who: 'Mina Okoye',
      kind: 'person',
      address: '@mina',
      quote: 'Feed it, or it stops feeding you.',
      via: 'Tom Lind',
    });
  });
  it('prefers what was selected', () => {
    expect(factsOf({ ...post, selection: ' Feed it ' }).quote).toBe('Feed it');
  });
  it('tells a page without an author by its site', () => {
    expect(factsOf({ ...article, authors: [] })).toMatchObject({ name: 'Learning', kind: 'organisation' });
  });
  it.each([
    [{ site: 'linkedin', name: 'A', handle: 'ann', url: 'https://www.linkedin.com/in/ann/' }, 'linkedin.com/in/ann'],
    [{ site: 'web', name: 'A', url: 'https://blog.example/%D8%B4' }, 'blog.example/ش'],
    [{ site: 'web', name: 'A', url: 'https://blog.example/%E0%A4' }, 'blog.example/%E0%A4'],
    [{ site: 'mastodon', handle: '@ann@social.example' }, '@ann@social.example'],
    [{ site: 'web', name: 'A' }, 'x.com'],
  ])('says where %o is found', (author, address) => expect(factsOf({ ...post, author }).address).toBe(address));
  it('never has an empty name, however little the page tells', () => {
    expect(factsOf({ kind: 'post', site: 'x', pageUrl: 'https://x.com/home' }).name).toBe('x.com');
    expect(factsOf({ ...post, author: { site: 'x', handle: 'mina' } }).name).toBe('@mina');
  });
  it('cuts a huge text before it is drawn', () => {
    expect(factsOf({ ...post, text: 'word '.repeat(200_000) }).quote?.length).toBeLessThan(500);
  });
});

describe('saving', () => {
  const moment = { id: uuid(1), savedAt: 1, notes: [], quotes: [{ text: 'Feed it', at: 1 }], tags: [] };
  const entry: Entry = { personMoments: 1, tagsOffered: [] };
  const person = { id: uuid(2), name: 'Mina', kind: 'person' as const, tags: [], since: 1 };

  it('offers what is not there yet', () => {
    expect(offerOf(post, undefined)).toBe('post');
    expect(offerOf(post, { ...entry, person })).toBe('post');
    expect(offerOf(post, { ...entry, moment })).toBe('nothing');
    expect(offerOf({ ...post, selection: 'Feed it ' }, { ...entry, moment })).toBe('nothing');
    expect(offerOf({ ...post, selection: 'or it stops' }, { ...entry, moment })).toBe('quote');
    const seen: Sighting = { kind: 'person', site: 'x', pageUrl: post.pageUrl, person: { site: 'x', handle: 'mina' } };
    expect(offerOf(seen, { ...entry, moment })).toBe('person');
    expect(offerOf(seen, { ...entry, person })).toBe('nothing');
  });
  it('goes from ready to saved to undone, and says what failed', () => {
    const saved = { outcome: 'created' as const, people: [], token: 't' };
    expect(afterSaving({ ok: true, value: saved })).toEqual({ step: 'saved', saved });
    expect(afterSaving({ ok: false, code: 'queued' })).toEqual({ step: 'failed', code: 'queued' });
    expect(afterUndoing({ ok: true, value: {} }, saved)).toEqual({ step: 'undone' });
    expect(afterUndoing({ ok: false, code: 'conflict' }, saved)).toEqual({ step: 'failed', code: 'conflict', saved });
    expect(maySave({ step: 'saving' })).toBe(false);
    expect(maySave({ step: 'saved', saved })).toBe(false);
    expect(maySave({ step: 'undone' })).toBe(true);
  });
  it('is one act with an id of its own, about what was read', () => {
    const capture = newCapture(post, 1_700_000_000_000, new Uint8Array(16));
    expect(capture).toMatchObject({ at: 1_700_000_000_000, way: 'popup', sighting: post, edits: {} });
    expect(capture.captureId).toMatch(/^[0-9a-f-]{36}$/);
  });
});
