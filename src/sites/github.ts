import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { placeOf, profileOf } from './github/address.ts';
import { readPerson } from './github/profile.ts';
import { COMMENT, readComment, readRow, readTopic } from './github/topic.ts';
import { makeSite, type SiteAddress } from './site.ts';

export const address: SiteAddress = {
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*'],
  fromUrl,
};

/** GitHub: profiles, issues, pull requests and discussions, in the old and the new (React) interface. */
export const github = /* @__PURE__ */ makeSite(address, {
  readPerson,
  layouts: [
    { id: '2025-react', since: '2025-01', post: '[data-testid="issue-viewer-issue-container"]', read: readTopic },
    { id: '2014-timeline', since: '2014-01', post: '.js-discussion, .js-quote-selection-container', read: readTopic },
    { id: '2025-react-list', since: '2025-01', post: '[data-listview-component="items-list"] > li', read: readRow },
    { id: '2014-comment', since: '2014-01', part: 'comment', post: COMMENT, read: readComment },
  ],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const seen = { site: 'github', pageUrl: url.href } as const;
  const place = placeOf(url.pathname);
  if (place.postId) return { ...seen, kind: 'post', ...place };
  const person = profileOf(/^\/([\w-]+)\/?$/.exec(url.pathname)?.[1]);
  return person && { ...seen, kind: 'person', person };
}
