import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { addressOf, placeOf, profileAt, timeFromId } from './mastodon/address.ts';
import { POST, readPost } from './mastodon/post.ts';
import { readHead, readPerson } from './mastodon/profile.ts';
import { REDESIGNED_POST, readRedesigned } from './mastodon/redesign.ts';
import { makeSite, type SiteAddress } from './site.ts';

export const address: SiteAddress = {
  id: 'mastodon',
  name: 'Mastodon',
  matches: [],
  fromUrl,
};

/** Mastodon, on any host: recognised by the marks of its web interface. */
export const mastodon = /* @__PURE__ */ makeSite(address, {
  recognises: (document) =>
    document.querySelector(
      '#mastodon[data-props], #mastodon.app-holder, #mastodon.notranslate, .activity-stream .entry.h-entry .p-author',
    ) !== null,
  readPerson,
  readHead,
  layouts: [
    { id: '2026-redesign', since: '2026-06', post: REDESIGNED_POST, read: readRedesigned },
    { id: '2022-web', since: '2022-11', post: POST, read: readPost },
  ],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href, url);
  const person = profileAt(address, url);
  const seen = { site: 'mastodon', pageUrl: url.href } as const;
  if (!person || !address.id) return person && { ...seen, kind: 'person', person };
  return filled<PostSighting>({
    ...seen,
    kind: 'post',
    ...placeOf(address, url),
    publishedAt: timeFromId(address.id),
    author: person,
  });
}
