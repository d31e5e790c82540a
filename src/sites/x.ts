import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { profileOf } from './x/author.ts';
import { timeFromId } from './x/id.ts';
import { readPost } from './x/post.ts';
import { readHeadPost, readPerson } from './x/profile.ts';
import { addressOf, POST } from './x/recognise.ts';

export const address: SiteAddress = {
  id: 'x',
  name: 'X',
  matches: ['https://x.com/*', 'https://twitter.com/*', 'https://mobile.twitter.com/*'],
  fromUrl,
};

/** X, under its three hosts: one site, whose canonical addresses are on x.com. */
export const x = /* @__PURE__ */ makeSite(address, {
  readPerson,
  readHead: readHeadPost,
  layouts: [{ id: '2023-testid', since: '2023-01', post: POST, read: readPost }],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const { handle, postId } = addressOf(url.pathname);
  const author = handle ? profileOf(handle) : undefined;
  const seen = { site: 'x', pageUrl: url.href } as const;
  if (!postId) return author && { ...seen, kind: 'person', person: author };
  const own = `https://x.com/${handle ?? 'i'}/status/${postId}`;
  return filled<PostSighting>({ ...seen, kind: 'post', url: own, postId, publishedAt: timeFromId(postId), author });
}
