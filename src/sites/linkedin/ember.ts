import type { PostSighting, SeenMedia, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { hrefOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { lineOf, textOf } from '../text-of.ts';
import { addressOf, commentIdIn, permalinkOf, postIdIn } from './address.ts';
import { avatarIn, cleanName, NOT_SHOWN, profileAt } from './author.ts';
import { timeFromId } from './id.ts';
import { EMBER_POST } from './recognise.ts';

const INNER =
  '.update-components-mini-update-v2, .feed-shared-update-v2__update-content-wrapper, .feed-shared-mini-update-v2';
const COMMENTS = '.comments-comments-list, .feed-shared-update-v2__comments-container, .comments-comment-entity';
const TEXT =
  '.update-components-update-v2__commentary, .feed-shared-update-v2__description, .feed-shared-inline-show-more-text';

/** A comment or an answer to one, which stands inside it. */
export const EMBER_COMMENT = '.comments-comment-entity, .comments-comment-item';

/** The class era (Ember), still served to some. Its class names are written by hand and say what things are. */
export function readEmber(post: Element, page: URL): PostSighting | undefined {
  const read = partOf(post, ownIn(post), page);
  if (!read?.author) return undefined;
  const postId = postIdIn(post.getAttribute('data-urn'));
  const inner = [...post.querySelectorAll(INNER)].find((el) => !el.closest(COMMENTS));
  const header = post.querySelector('.update-components-header');
  const reposter = [...(header?.querySelectorAll('a[href]') ?? [])].find((a) => lineOf(a, NOT_SHOWN));
  const via = profileAt(reposter?.getAttribute('href'));
  return makePost('linkedin', page, {
    ...read,
    url: permalinkOf(postId),
    postId,
    publishedAt: timeFromId(postId?.split(':')[1]),
    via:
      via && via.handle !== read.author.handle
        ? filled({ ...via, name: cleanName(lineOf(reposter, NOT_SHOWN)) })
        : undefined,
    quoted: inner ? quotedIn(inner, page) : undefined,
    media: mediaIn(post, page),
  });
}

/** A comment: its author's, with the post it stands under. */
export function readEmberComment(comment: Element, page: URL): PostSighting | undefined {
  const find = (selector: string): Element | undefined =>
    [...comment.querySelectorAll(selector)].find((el) => el.closest(EMBER_COMMENT) === comment);
  // Two spellings of the same parts: until 2023, and since.
  const link = find(
    'a.comments-comment-meta__description-container[href], a.comments-comment-meta__image-link[href], ' +
      'a.comments-post-meta__actor-link[href], a.comments-post-meta__profile-link[href], .comments-post-meta a[href]',
  );
  const name = find('.comments-comment-meta__description-title, .comments-post-meta__name-text');
  const href = link?.getAttribute('href');
  const author = profileAt(
    href,
    filled<Partial<SeenProfile>>({
      name: cleanName(shownIn(name)),
      headline: lineOf(find('.comments-comment-meta__description-subtitle, .comments-post-meta__headline'), NOT_SHOWN),
      avatarUrl: avatarIn(comment, addressOf(href).handle, page),
    }),
  );
  if (!author) return undefined;
  const postId = commentIdIn(
    comment.getAttribute('data-id') ?? comment.querySelector(':scope > [data-id]')?.getAttribute('data-id'),
  );
  const post = comment.closest(EMBER_POST);
  return makePost('linkedin', page, {
    url: permalinkOf(postId),
    postId,
    text: textOf(find('.comments-comment-item__main-content, .comments-comment-item-content-body'), {
      skip: NOT_SHOWN,
    }),
    publishedAt: timeFromId(/,(\d+)\)/.exec(postId ?? '')?.[1]),
    author,
    context: post ? referenceTo(post, page) : undefined,
  });
}

function referenceTo(post: Element, page: URL): SeenReference | undefined {
  const postId = postIdIn(post.getAttribute('data-urn'));
  const read = partOf(post, ownIn(post), page);
  return (
    read &&
    filled<SeenReference>({ ...read, url: permalinkOf(postId), postId, publishedAt: timeFromId(postId?.split(':')[1]) })
  );
}

type Find = (selector: string) => Element | undefined;

/** Finds what is the post's own: not in the post inside it, not in its comments. */
function ownIn(post: Element): Find {
  return (selector) =>
    [...post.querySelectorAll(selector)].find((el) => !el.closest(INNER)?.matches(INNER) && !el.closest(COMMENTS));
}

function partOf(scope: Element, find: Find, page: URL): SeenReference | undefined {
  const title = find('.update-components-actor__title, .update-components-actor__name, .feed-shared-actor__name');
  const link =
    find('a.update-components-actor__meta-link[href], a.update-components-actor__container-link[href]') ??
    title?.closest('a[href]') ??
    find(
      'a.update-components-actor__image[href], .update-components-actor a[href*="/in/"], .update-components-actor a[href*="/company/"]',
    );
  const href = link?.getAttribute('href');
  const about = find('.update-components-actor__description, .feed-shared-actor__description');
  const author = profileAt(
    href,
    filled<Partial<SeenProfile>>({
      name: cleanName(shownIn(title)),
      headline: shownIn(about),
      avatarUrl: avatarIn(scope, addressOf(href).handle, page),
    }),
  );
  if (!author) return undefined;
  return filled<SeenReference>({ text: textOf(find(TEXT), { skip: NOT_SHOWN }), author });
}

/** Text that stands twice: once to be seen, once to be read out. The one to be seen. */
function shownIn(element: Element | undefined): string | undefined {
  const seen = element?.querySelector('[aria-hidden="true"]:not(svg)');
  return lineOf(seen, NOT_SHOWN) ?? lineOf(element, NOT_SHOWN);
}

function quotedIn(inner: Element, page: URL): SeenReference | undefined {
  const read = partOf(inner, (selector) => inner.querySelector(selector) ?? undefined, page);
  const link = inner.matches('a') ? inner : inner.querySelector('a[href*="/feed/update/"]');
  const postId = addressOf(link?.getAttribute('href')).postId ?? postIdIn(inner.getAttribute('data-urn'));
  if (!read) return undefined;
  return filled<SeenReference>({
    ...read,
    url: permalinkOf(postId),
    postId,
    publishedAt: timeFromId(postId?.split(':')[1]),
  });
}

function mediaIn(post: Element, page: URL): SeenMedia[] | undefined {
  const find = ownIn(post);
  const article = find('.update-components-article');
  const poll = find('.update-components-poll');
  const link = article?.querySelector('a[href^="http"]');
  const media: SeenMedia[] = [];
  if (article) {
    const title = lineOf(article.querySelector('.update-components-article__title'), NOT_SHOWN);
    media.push(filled<SeenMedia>({ kind: 'link', text: title, url: hrefOf(link, page) }));
  }
  if (poll) media.push(filled<SeenMedia>({ kind: 'poll', text: textOf(poll, { skip: '.visually-hidden' }) }));
  if (find('.update-components-linkedin-video')) media.push({ kind: 'video' });
  if (find('.update-components-document__container')) media.push({ kind: 'document' });
  if (find('.update-components-image')) media.push({ kind: 'image' });
  return media.length > 0 ? media : undefined;
}
