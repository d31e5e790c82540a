// @vitest-environment happy-dom
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { PEOPLE, POSTS, REPLY } from '../../scripts/practice/people.mjs';
import { START, servePractice } from '../../scripts/practice/serve.mjs';
import { readArticle } from '../../src/sites/article.ts';
import { readPage } from '../../src/sites/read-page.ts';

/** What the site readers make of one practice page. */
function read(address: string) {
  const served = servePractice(new URL(address));
  if (!served) throw new Error(`Nothing is served at ${address}`);
  const window = new Window({
    url: address,
    settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true },
  });
  window.document.write(served.body);
  return readPage(window.document as unknown as Document, new URL(address), readArticle);
}

const written = POSTS.map(({ author, text }) => ({ name: author.name, text }));
const seen = ({ posts }: ReturnType<typeof read>) => posts.map(({ author, text }) => ({ name: author?.name, text }));

describe('the practice feed', () => {
  it('is read on X: posts, times, the reposter and the quoted one', () => {
    const page = read(START.x);
    expect(page.health.outcome).toBe('ok');
    expect(seen(page)).toEqual(written);
    expect(page.posts.map(({ postId }) => postId)).toEqual(POSTS.map(({ id }) => id));
    expect(page.posts.map(({ publishedAt }) => Date.parse(publishedAt ?? ''))).toEqual(POSTS.map(({ at }) => at));
    expect(page.posts[1]?.via?.name).toBe(PEOPLE.kofi.name);
    expect(page.posts[2]?.quoted?.author?.handle).toBe(PEOPLE.haruka.handle);
  });
  it('is read on X: an answer knows what it answers', () => {
    const page = read(`https://x.com/${REPLY.author.handle}/status/${REPLY.id}`);
    expect(page.posts.find(({ postId }) => postId === REPLY.id)?.context?.postId).toBe(POSTS[0]?.id);
  });
  it('is read on X: a profile', () => {
    const { person } = read('https://x.com/ilse_marquand');
    expect(person?.person).toMatchObject({
      name: PEOPLE.ilse.name,
      handle: 'ilse_marquand',
      stableId: PEOPLE.ilse.id,
      location: 'Ghent',
    });
  });
  it.each([START.linkedin, `${START.linkedin}?era=ember`])('is read on LinkedIn: %s', (address) => {
    const page = read(address);
    expect(page.health.outcome).toBe('ok');
    expect(seen(page)).toEqual(written);
    expect(page.posts[2]?.quoted?.author?.name).toBe(PEOPLE.haruka.name);
  });
  it('is read on LinkedIn: a profile', () => {
    const { person } = read('https://www.linkedin.com/in/kofi-aboagye-lund-practice/');
    expect(person?.person).toMatchObject({
      name: PEOPLE.kofi.name,
      headline: PEOPLE.kofi.headline,
      location: PEOPLE.kofi.location,
    });
  });
  it('is read on the blog', () => {
    const { page } = read(START.blog);
    expect(page).toMatchObject({ title: 'Why spaced practice feels worse and works better', siteName: 'Slow notes' });
    expect(page.authors.map(({ name }) => name)).toEqual(['Ilse Marquand']);
  });
  it('serves nothing else', () => {
    for (const address of [
      'https://x.com/nobody_here',
      'https://x.com/ilse_marquand/status/1',
      'https://example.org/',
    ]) {
      expect(servePractice(new URL(address))).toBeUndefined();
    }
  });
});
