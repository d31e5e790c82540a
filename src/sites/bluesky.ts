import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { addressOf, placeOf, profileAt, timeFromKey } from './bluesky/address.ts';
import { POST, readPost } from './bluesky/post.ts';
import { readHead, readPerson } from './bluesky/profile.ts';
import { filled } from './filled.ts';
import { makeSite, type SiteAddress } from './site.ts';

export const address: SiteAddress = {
  id: 'bluesky',
  name: 'Bluesky',
  matches: ['https://bsky.app/*'],
  fromUrl,
};

/** Bluesky's own web interface. */
export const bluesky = /* @__PURE__ */ makeSite(address, {
  readPerson,
  readHead,
  layouts: [{ id: '2023-testid', since: '2023-05', post: POST, read: readPost }],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href);
  const person = profileAt(address);
  const seen = { site: 'bluesky', pageUrl: url.href } as const;
  if (!person || !address.postId) return person && { ...seen, kind: 'person', person };
  return filled<PostSighting>({
    ...seen,
    kind: 'post',
    ...placeOf(address),
    publishedAt: timeFromKey(address.postId),
    author: person,
  });
}
