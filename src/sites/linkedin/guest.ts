import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { canonicalOf, isOfType, type Json, jsonLdOf, metaOf, objectIn, stringIn } from '../head.ts';
import { makePost } from '../make-post.ts';
import { lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { addressOf, permalinkOf, postIdIn } from './address.ts';
import { avatarIn, cleanName, NOT_SHOWN, profileAt } from './author.ts';
import { timeFromId } from './id.ts';
import { GUEST_POST } from './recognise.ts';

const COMMENTS = 'section.comment, [class*="comments-list"], .comment';
const RESHARE = '.feed-reshare-content, [data-test-id="feed-reshare-content"]';
const TEXT = '[data-test-id="main-feed-activity-card__commentary"], .attributed-text-segment-list__content';

/** A card on a page for guests or on the mobile web. */
export function readGuest(card: Element, page: URL): PostSighting | undefined {
  const postId = postIdIn(card.getAttribute('data-activity-urn')) ?? linkedId(card);
  const reshare = [...card.querySelectorAll(RESHARE)].find((el) => !el.closest(COMMENTS));
  const author = authorIn(card, page, (el) => !el.closest(COMMENTS) && !el.closest(RESHARE));
  if (!author) return undefined;
  const facts = factsAbout(card.ownerDocument, postId);
  const text = [...card.querySelectorAll(TEXT)].find((el) => !el.closest(COMMENTS) && !el.closest(RESHARE));
  return makePost('linkedin', page, {
    url: permalinkOf(postId),
    postId,
    text: textOf(text, { lines: 'kept', skip: NOT_SHOWN }),
    publishedAt: isoTime(stringIn(facts, 'datePublished')) ?? timeFromId(postId?.split(':')[1]),
    author,
    quoted: reshare ? quotedIn(reshare, page) : undefined,
  });
}

/** A comment on a page for guests: it has no address of its own, so who and what is all. */
export function readGuestComment(comment: Element, page: URL): PostSighting | undefined {
  const link = comment.querySelector('a.comment__author[href]');
  const author = profileAt(
    link?.getAttribute('href'),
    filled<Partial<SeenProfile>>({
      name: cleanName(lineOf(link, NOT_SHOWN)),
      headline: lineOf(comment.querySelector('.comment__author-headline'), NOT_SHOWN),
    }),
  );
  if (!author) return undefined;
  const card = comment.closest(GUEST_POST);
  const post = card ? readGuest(card, page) : undefined;
  return makePost('linkedin', page, {
    text: textOf(comment.querySelector('.comment__text, .attributed-text-segment-list__content'), { lines: 'kept' }),
    author,
    context:
      post &&
      filled<SeenReference>({
        url: post.url,
        postId: post.postId,
        text: post.text,
        publishedAt: post.publishedAt,
        author: post.author,
      }),
  });
}

/** A post told by the head alone: held against the address, because the head may be about another. */
export function readHeadPost(document: Document, page: URL): PostSighting | undefined {
  const { postId } = addressOf(page.href);
  const facts = factsAbout(document, postId);
  const who = objectIn(facts, 'author');
  const author = profileAt(
    stringIn(who, 'url'),
    filled<Partial<SeenProfile>>({ name: cleanName(stringIn(who, 'name')) }),
  );
  if (!facts || !author) return undefined;
  return makePost('linkedin', page, {
    url: permalinkOf(postId),
    postId,
    text: stringIn(facts, 'articleBody') ?? stringIn(facts, 'text'),
    publishedAt: isoTime(stringIn(facts, 'datePublished')) ?? timeFromId(postId?.split(':')[1]),
    author,
  });
}

/** The page's description of this very post. A share and an activity of one post have different numbers. */
function factsAbout(document: Document, postId: string | undefined): Json | undefined {
  if (!postId) return undefined;
  const known = [metaOf(document, 'lnkd:url', 'og:url'), canonicalOf(document)].map((url) => addressOf(url).postId);
  return jsonLdOf(document).find((object) => {
    if (!isOfType(object, 'SocialMediaPosting', 'DiscussionForumPosting', 'VideoObject')) return false;
    const about = addressOf(stringIn(object, '@id') ?? stringIn(object, 'url')).postId;
    return about !== undefined && (about === postId || (known.includes(about) && known.includes(postId)));
  });
}

function authorIn(scope: Element, page: URL, isOwn: (el: Element) => boolean): SeenProfile | undefined {
  const lockup = [...scope.querySelectorAll('[class*="entity-lockup"]')].find(isOwn);
  // Without the block that names the author, only links that say they are the author's: any other may be a mention.
  const links = [
    ...scope.querySelectorAll('a[data-tracking-control-name$="actor-name"]'),
    ...(lockup?.querySelectorAll('a[href]') ?? []),
  ];
  const link = links.find((a) => isOwn(a) && addressOf(a.getAttribute('href')).handle && lineOf(a, NOT_SHOWN));
  const href = link?.getAttribute('href');
  const rows = [...(lockup?.querySelectorAll('p') ?? [])].filter((row) => isOwn(row) && !row.querySelector('time, a'));
  return profileAt(
    href,
    filled<Partial<SeenProfile>>({
      name: cleanName(lineOf(link, NOT_SHOWN)),
      headline: lineOf(rows[0], NOT_SHOWN),
      avatarUrl: avatarIn(lockup ?? scope, addressOf(href).handle, page),
    }),
  );
}

function linkedId(card: Element): string | undefined {
  const links = [...card.querySelectorAll('a[href*="/feed/update/"]')].filter(
    (a) => !a.closest(`${COMMENTS}, ${RESHARE}`),
  );
  return links.map((a) => addressOf(a.getAttribute('href')).postId).find(Boolean);
}

function quotedIn(reshare: Element, page: URL): SeenReference | undefined {
  const author = authorIn(reshare, page, () => true);
  if (!author) return undefined;
  const urn = reshare.getAttribute('data-activity-urn') ?? reshare.getAttribute('data-attributed-urn');
  const link = reshare.querySelector('a[href*="/feed/update/"], a[href*="/posts/"]');
  const postId = postIdIn(urn) ?? addressOf(link?.getAttribute('href')).postId;
  return filled<SeenReference>({
    url: permalinkOf(postId),
    postId,
    text: textOf(reshare.querySelector(`${TEXT}, [data-test-id*="commentary"]`), { lines: 'kept', skip: NOT_SHOWN }),
    publishedAt: timeFromId(postId?.split(':')[1]),
    author,
  });
}
