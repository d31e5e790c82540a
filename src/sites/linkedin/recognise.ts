import { startsBefore } from '../document-order.ts';
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

/** What a post shows of an author: the link that says the name (absent where only the picture links), and whose it is. */
export type Actor = { link: Element; name?: Element; handle: string };

/**
 * The authors a post shows, in order: its own first, then the one of a post inside it. What tells an author from
 * somebody the post came through ("… reposted this", with or without a picture): a row with the time follows, and the
 * name is a line of its own. Advertisements have no time: there the first name counts.
 */
export function actorsIn(post: Element): Actor[] {
  const links = [...post.querySelectorAll(PROFILE_LINK)].flatMap((link) => {
    const { handle } = addressOf(link.getAttribute('href'));
    return handle && !link.closest(NOT_ACTOR) && !link.closest('.update-components-header') ? [{ link, handle }] : [];
  });
  const people = [...new Set(links.map(({ handle }) => handle))].flatMap((handle): Actor[] => {
    const own = links.filter((one) => one.handle === handle).map((one) => one.link);
    const named = own.filter((link) => link.textContent?.trim());
    const name = named.find((link) => !inSentence(link));
    const link = name ?? (named.length === 0 ? own.find(hasPicture) : undefined);
    return link ? [{ link, handle, ...(name ? { name } : {}) }] : [];
  });
  const dated = people.filter(({ link }, at) => hasTimeBetween(post, link, people[at + 1]?.link));
  if (dated.length === 0) return people.filter(({ name }) => name).slice(0, 1);
  // A name on a line of its own before the first time: its author's with the time gone, or somebody else's? Neither is told.
  return people.slice(0, people.indexOf(dated[0] as Actor)).some(({ name }) => name) ? [] : dated;
}

function hasPicture(link: Element): boolean {
  return !link.textContent?.trim() && link.querySelector('figure, img, svg') !== null;
}

/** The row with the time ends in a dot and a picture of who may see the post. */
function hasTimeBetween(post: Element, from: Element, to: Element | undefined): boolean {
  const rows = [...post.querySelectorAll('p')].filter(
    (row) => row.querySelector('svg') || /[•·]/.test(row.textContent ?? ''),
  );
  return rows.some((row) => !from.contains(row) && startsBefore(from, row) && !(to && startsBefore(to, row)));
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
  return actorsIn(post)[0]?.handle;
}

function nameLinkOf(post: Element): NameLink | undefined {
  const actor = actorsIn(post)[0];
  return actor?.name && { element: actor.name, handle: actor.handle };
}

const WORDS = '[data-testid="expandable-text-box"], [data-test-id="main-feed-activity-card__commentary"]';

/** The element with the post's own words, not those of a comment under it. */
function wordsOf(post: Element): Element | undefined {
  return [...post.querySelectorAll(WORDS)].find((words) => !words.closest(SERVER_DRIVEN_COMMENT));
}

/** LinkedIn, for the script that rests in the page, where the user has turned that on. */
export const recogniseLinkedIn: Recognition = {
  site: 'linkedin',
  postSelector: `${SERVER_DRIVEN_POST}, ${EMBER_POST}, ${GUEST_POST}`,
  identify,
  authorOf,
  // Ember names its bar. The other front ends have no stable mark for theirs: there the control stands below the words,
  // which every one of them marks. A post without words has no safe place.
  actionRow: (post) =>
    post.querySelector('.feed-shared-social-action-bar') ?? wordsOf(post)?.parentElement ?? undefined,
  nameLinkOf,
  nameLinks: (root) => {
    const posts = [...root.querySelectorAll(`${SERVER_DRIVEN_POST}, ${EMBER_POST}, ${GUEST_POST}`)];
    return posts.flatMap((post) => nameLinkOf(post) ?? []);
  },
};
