import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { isHostOf } from '../domain/url.ts';
import { filled } from './filled.ts';
import { makeSite, type SiteAddress } from './site.ts';
import { addressOf, placeOf, profileAt } from './substack/address.ts';
import { BODY, COMMENT, readComment } from './substack/comment.ts';
import { readNote } from './substack/note.ts';
import { readHead, readPerson } from './substack/profile.ts';

export const address: SiteAddress = {
  id: 'substack',
  name: 'Substack',
  matches: ['https://substack.com/*', 'https://*.substack.com/*'],
  fromUrl,
};

/** Substack: notes are posts; what its newsletters publish, on any host, is read as articles. */
export const substack = /* @__PURE__ */ makeSite(address, {
  recognises: (document) =>
    document.querySelector('link[href*="://substackcdn.com"], script[src*="://substackcdn.com"]') !== null,
  readPerson,
  readHead,
  isArticle: (_, page) => /^\/(?:home\/post\/)?p[/-]./.test(page.pathname) || !isHostOf(page.hostname, 'substack.com'),
  isListed: (post) => !post.closest(COMMENT),
  layouts: [
    { id: '2020-comment', since: '2020-01', part: 'comment', post: COMMENT, read: readComment },
    { id: '2024-note', since: '2024-01', post: `[class*="feedPermalinkUnit"], ${BODY}`, read: readNote },
  ],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const address = addressOf(url.href);
  const person = profileAt(address);
  const seen = { site: 'substack', pageUrl: url.href } as const;
  if (!person || !address.postId) return person && { ...seen, kind: 'person', person };
  return filled<PostSighting>({ ...seen, kind: 'post', ...placeOf(address), author: person });
}
