// @vitest-environment happy-dom
import '../support/page-api.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { holdPost } from '../../src/content/same-post.ts';
import type { Recognition } from '../../src/sites/recognition.ts';

/** Knows a post by its `data-id`; one without says nothing. */
const recognition = {
  identify(post: Element) {
    const postId = (post as HTMLElement).dataset['id'];
    return postId ? { key: `x:post:${postId}`, postId, url: `https://x.com/a/status/${postId}` } : undefined;
  },
} as Recognition;
let post: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<article data-id="1"><p>Ada: feedback works best while warm. 5 m, 12 likes</p></article>';
  post = document.querySelector('article') as HTMLElement;
});

describe('an element that a feed uses again', () => {
  it('shows the same post as long as its address says so', () => {
    const held = holdPost(post, post, recognition);
    expect(held).toMatchObject({ post: { postId: '1' } });
    post.textContent = 'translated';
    expect(held.isSame()).toBe(true);
    post.dataset['id'] = '2';
    expect(held.isSame()).toBe(false);
  });
  it('is told by its words where its markup has no address', () => {
    delete post.dataset['id'];
    const held = holdPost(post, post, recognition);
    expect(held.post).toBeUndefined();
    post.innerHTML = '<p>Ada: feedback works best while warm. 7 m, 13 likes</p>';
    expect(held.isSame()).toBe(true);
    post.innerHTML = '<p>Ben: sleep on it. 7 m, 13 likes</p>';
    expect(held.isSame()).toBe(false);
  });
  it('is another one as soon as it has an address', () => {
    delete post.dataset['id'];
    const held = holdPost(post, post, recognition);
    post.dataset['id'] = '2';
    expect(held.isSame()).toBe(false);
  });
  it('is told by its words on pages whose posts we do not know, and gone when it is out of the page', () => {
    const held = holdPost(post, undefined, undefined);
    expect(held.isSame()).toBe(true);
    post.remove();
    expect(held.isSame()).toBe(false);
  });
});
