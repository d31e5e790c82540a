import type { NameLink, RecognisedPost, Recognition } from '../recognition.ts';
import { addressOf, permalinkOf, postIdIn } from './address.ts';

/** Comments and what belongs to them, in the server-driven front end: no part of the post they stand under. */
export const SERVER_DRIVEN_COMMENT = '[componentkey*="Comment"], [componentkey^="comment"]';
/** Server-driven front end: keys name the kind of feed, or that the card takes the focus. */
export const SERVER_DRIVEN_POST =
  '[role="listitem"][componentkey*="FeedType"], [role="listitem"][componentkey^="update-card-focus"], ' +
  '[componentkey^="expanded"][componentkey*="FeedType"], ' +
  '[componentkey$="FeedType_FEED_DETAIL"]:not([componentkey*="Comment"])';
/** Class era (Ember). */
export const EMBER_POST = '.feed-shared-update-v2[data-urn*="urn:li:"]';
/** Pages for guests, and the mobile web. */
export const GUEST_POST = 'article.main-feed-activity-card[data-activity-urn], article[data-id="main-feed-card"]';

const PROFILE_LINK = 'a[href*="/in/"], a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]';
/** Where links to people are no author: the words of the post, its comments, a post inside it. */
export const NOT_ACTOR =
  `${SERVER_DRIVEN_COMMENT}, ` +
  '[data-testid="expandable-text-box"], .update-components-text, .attributed-text-segment-list__container, ' +
  '.comments-comments-list, [class*="comments-comment"], section.comment, .update-components-mini-update-v2, ' +
  '.feed-shared-update-v2__update-content-wrapper, .feed-reshare-content, [data-test-id*="reshare"]';

/**
 * Links that show an author's name, in order: the author's first, then the one of a quoted post. A link inside a
 * sentence ("… reposted this") is somebody else's; a link with a picture alone has no name.
 */
export function actorLinks(post: Element): Element[] {
  const seen = new Set<string>();
  return [...post.querySelectorAll(PROFILE_LINK)].filter((link) => {
    const { handle } = addressOf(link.getAttribute('href'));
    if (!handle || seen.has(handle) || !link.textContent?.trim()) return false;
    if (link.closest(NOT_ACTOR) || link.closest('.update-components-header') || inSentence(link)) return false;
    seen.add(handle);
    return true;
  });
}

/** True when a link is one of the words of a line, not a line of its own. */
export function inSentence(link: Element): boolean {
  const row = link.closest('p');
  return row !== null && row.textContent?.trim() !== link.textContent?.trim();
}

function postIdOf(post: Element): string | undefined {
  for (const name of ['data-urn', 'data-activity-urn', 'data-featured-activity-urn']) {
    const postId = postIdIn(post.getAttribute(name));
    if (postId) return postId;
  }
  return postIdOfComments(post);
}

/** A card of the server-driven front end says nowhere which post it is, but the comments under it do. */
export function postIdOfComments(post: ParentNode): string | undefined {
  const key = post.querySelector('[componentkey*="urn:li:comment:("]')?.getAttribute('componentkey');
  return postIdIn(/comment:\([^,]*/.exec(key ?? '')?.[0]);
}

function identify(post: Element): RecognisedPost | undefined {
  const postId = postIdOf(post);
  const url = permalinkOf(postId);
  if (!postId || !url) return undefined;
  const handle = authorOf(post);
  return { key: `linkedin:post:${postId}`, postId, url, ...(handle ? { handle } : {}) };
}

function authorOf(post: Element): string | undefined {
  const link = actorLinks(post)[0];
  return addressOf(link?.getAttribute('href')).handle;
}

function nameLinkOf(post: Element): NameLink | undefined {
  const element = actorLinks(post)[0];
  const handle = authorOf(post);
  return element && handle ? { element, handle } : undefined;
}

/** LinkedIn, for the script that rests in the page, where the user has turned that on. */
export const recogniseLinkedIn: Recognition = {
  site: 'linkedin',
  postSelector: `${SERVER_DRIVEN_POST}, ${EMBER_POST}, ${GUEST_POST}`,
  identify,
  authorOf,
  // Ember names its bar; the server-driven front end has no stable mark for it, and we never guess a place to put things.
  actionRow: (post) => post.querySelector('.feed-shared-social-action-bar') ?? undefined,
  nameLinkOf,
  nameLinks: (root) => {
    const posts = [...root.querySelectorAll(`${SERVER_DRIVEN_POST}, ${EMBER_POST}, ${GUEST_POST}`)];
    return posts.flatMap((post) => nameLinkOf(post) ?? []);
  },
};
