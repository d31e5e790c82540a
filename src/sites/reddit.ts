import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { placeOf, profileOf } from './reddit/address.ts';
import { readNew, readNewComment, readProfileComment } from './reddit/new.ts';
import { readOld, readOldComment } from './reddit/old.ts';
import { makeSite, type SiteAddress } from './site.ts';

export const address: SiteAddress = {
  id: 'reddit',
  name: 'Reddit',
  matches: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
  domains: ['reddit.com'],
  fromUrl,
};

/** Reddit: the new interface says everything in attributes of its own elements, the old one in data attributes. */
export const reddit = /* @__PURE__ */ makeSite(address, {
  readPerson: (_, page) => {
    const address = fromUrl(page);
    return address?.kind === 'person' ? address.person : undefined;
  },
  layouts: [
    { id: '2023-shreddit', since: '2023-06', post: 'shreddit-post', read: readNew },
    { id: '2023-shreddit-comment', since: '2023-06', part: 'comment', post: 'shreddit-comment', read: readNewComment },
    { id: '2024-shreddit-profile', since: '2024-06', post: 'shreddit-profile-comment', read: readProfileComment },
    { id: '2010-old', since: '2010-01', post: '.thing.link[data-permalink]', read: readOld },
    { id: '2010-old-comment', since: '2010-01', part: 'comment', post: '.thing.comment', read: readOldComment },
  ],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const place = placeOf(url.href);
  const seen = { site: 'reddit', pageUrl: url.href } as const;
  if (place.postId) return { ...seen, kind: 'post', ...place };
  const person = profileOf(/^\/(?:user|u)\/([\w-]+)(?=\/|$)/.exec(url.pathname)?.[1]);
  return person && { ...seen, kind: 'person', person };
}
