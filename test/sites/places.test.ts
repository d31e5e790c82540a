import { describe, expect, it } from 'vitest';
import { sourceKeys } from '../../src/domain/identity.ts';
import { siteFor } from '../../src/sites/index.ts';

/** What an address alone tells, as `kind site key`. */
function told(address: string): string {
  const url = new URL(address);
  const seen = siteFor(url)?.fromUrl(url);
  if (!seen) return 'nothing';
  if (seen.kind === 'post') return `post ${seen.postId}`;
  return seen.kind === 'person' ? `person ${seen.person.handle ?? seen.person.stableId}` : seen.kind;
}

it.each([
  ['https://bsky.app/profile/mira.example.social/post/3m62jmswswk2a', 'post 3m62jmswswk2a'],
  ['https://bsky.app/profile/did:plc:abcdefghijklmnopqrstuvwx', 'person did:plc:abcdefghijklmnopqrstuvwx'],
  ['https://bsky.app/search?q=mira', 'nothing'],
  ['https://news.ycombinator.com/item?id=40000001', 'post 40000001'],
  ['https://news.ycombinator.com/user?id=mira_t', 'person mira_t'],
  ['https://news.ycombinator.com/newest', 'nothing'],
  ['https://old.reddit.com/r/learning/comments/1abcde/a_wall/', 'post t3_1abcde'],
  ['https://www.reddit.com/r/learning/comments/1abcde/comment/n0abc1/?context=3', 'post t1_n0abc1'],
  ['https://www.reddit.com/u/mira_t', 'person mira_t'],
  ['https://www.reddit.com/r/learning/', 'nothing'],
  ['https://github.com/open-school/circles/issues/7#issuecomment-9', 'post open-school/circles#7'],
  ['https://github.com/mira-t', 'person mira-t'],
  ['https://github.com/settings', 'nothing'],
  ['https://github.com/open-school/circles', 'nothing'],
  ['https://youtu.be/AbCdEfGhIjK?t=3', 'post AbCdEfGhIjK'],
  ['https://m.youtube.com/shorts/AbCdEfGhIjK', 'post AbCdEfGhIjK'],
  ['https://www.youtube.com/@mira_teaches/videos', 'person mira_teaches'],
  ['https://www.youtube.com/feed/subscriptions', 'nothing'],
  ['https://substack.com/@mira_t/note/c-100000001', 'post c-100000001'],
  ['https://mira.substack.com/p/one-page', 'nothing'],
  ['https://www.threads.net/@mira.t/post/DAbCdEfGhIj', 'post DAbCdEfGhIj'],
  ['https://stackoverflow.com/a/701', 'post stackoverflow.com/701'],
  ['https://learning.stackexchange.com/users/5/mira', 'person learning.stackexchange.com/5'],
  ['https://dev.to/mira/comment/2abcd', 'post comment/2abcd'],
  ['https://dev.to/t/learning', 'nothing'],
  ['https://medium.com/@mira_t', 'person mira_t'],
  ['https://medium.com/@mira_t/one-page-0123456789ab', 'nothing'],
  ['https://en.wikipedia.org/wiki/User:Mira', 'nothing'],
  ['https://scholar.google.com/citations?user=AbCdEfGhIjKl&hl=de', 'person AbCdEfGhIjKl'],
  ['https://scholar.google.com/scholar?q=mira', 'nothing'],
  ['https://orcid.org/0000-0002-1825-0097', 'person 0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1825-0098', 'nothing'],
  ['https://podcasts.apple.com/de/podcast/x/id123456789?i=1000700000001', 'post apple/1000700000001'],
  ['https://open.spotify.com/track/AbCdEfGhIjKlMnOpQrStUv', 'nothing'],
])('%s tells %s', (address, wanted) => {
  expect(told(address)).toBe(wanted);
});

describe('a comment whose address is a place in another page', () => {
  it('does not take that page for itself', () => {
    const seen = { site: 'github', kind: 'post', pageUrl: 'https://github.com/a/b/issues/7' } as const;
    const topic = sourceKeys({ ...seen, url: 'https://github.com/a/b/issues/7', postId: 'a/b#7' });
    const comment = sourceKeys({
      ...seen,
      url: 'https://github.com/a/b/issues/7#issuecomment-9',
      postId: 'issuecomment-9',
    });
    expect(topic.filter((key) => comment.includes(key))).toEqual([]);
  });
});
