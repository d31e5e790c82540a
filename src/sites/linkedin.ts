import type { PersonSighting, PostSighting } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { addressOf, permalinkOf } from './linkedin/address.ts';
import { profileAt } from './linkedin/author.ts';
import { EMBER_COMMENT, readEmber, readEmberComment } from './linkedin/ember.ts';
import { readGuest, readGuestComment, readHeadPost } from './linkedin/guest.ts';
import { timeFromId } from './linkedin/id.ts';
import { readPerson } from './linkedin/profile.ts';
import { EMBER_POST, GUEST_POST, SERVER_DRIVEN_POST } from './linkedin/recognise.ts';
import { KEYED_COMMENT, readServerDriven, readServerDrivenComment } from './linkedin/server-driven.ts';
import { makeSite, type SiteAddress } from './site.ts';

export const address: SiteAddress = {
  id: 'linkedin',
  name: 'LinkedIn',
  matches: ['https://www.linkedin.com/*'],
  domains: ['linkedin.com'],
  fromUrl,
};

/** LinkedIn: two front ends, decided per account, and the pages it shows to guests. */
export const linkedin = /* @__PURE__ */ makeSite(address, {
  readPerson,
  readHead: readHeadPost,
  isListed,
  isArticle: (_, page) => /^\/pulse\/./.test(page.pathname),
  layouts: [
    { id: '2026-server-driven', since: '2026-01', post: SERVER_DRIVEN_POST, read: readServerDriven },
    {
      id: '2026-server-driven-comment',
      since: '2026-01',
      part: 'comment',
      post: KEYED_COMMENT,
      read: readServerDrivenComment,
    },
    { id: '2023-ember', since: '2023-01', post: EMBER_POST, read: readEmber },
    {
      id: '2023-ember-comment',
      since: '2023-01',
      part: 'comment',
      post: EMBER_COMMENT,
      read: readEmberComment,
    },
    { id: '2024-guest', since: '2024-01', post: GUEST_POST, read: readGuest },
    { id: '2024-guest-comment', since: '2024-01', part: 'comment', post: 'section.comment', read: readGuestComment },
  ],
});

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const { postId } = addressOf(url.href);
  const seen = { site: 'linkedin', pageUrl: url.href } as const;
  const person = postId ? undefined : profileAt(url.href);
  if (person) return { ...seen, kind: 'person', person };
  if (!postId) return undefined;
  const publishedAt = timeFromId(/(\d+)\)?$/.exec(postId)?.[1]);
  return filled<PostSighting>({ ...seen, kind: 'post', url: permalinkOf(postId), postId, publishedAt });
}

/** On a guest's page the post in question is marked, and others ("More relevant posts") stand beside it. */
function isListed(post: Element): boolean {
  if (post.closest('aside, .right-rail')) return false;
  const marked = '[data-featured-activity-urn]';
  return !post.matches(GUEST_POST) || post.matches(marked) || !post.ownerDocument.querySelector(`article${marked}`);
}
