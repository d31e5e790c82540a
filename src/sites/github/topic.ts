import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { filled } from '../filled.ts';
import { metaOf } from '../head.ts';
import { hrefOf, srcOf } from '../link.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { accountAt, ORIGIN, pathIn, pictured, placeOf, profileOf } from './address.ts';

/** One comment, or the opening words of a topic, which stand in a box of the same kind. */
export const COMMENT =
  '[data-testid^="comment-viewer-outer-box-"], .timeline-comment, .review-comment, .js-discussion-comment';
const COMMENT_BOX = `${COMMENT}, [data-testid="issue-viewer-issue-container"]`;
const ANSWER = '[id^="issuecomment-"], [id^="discussion_r"], [id^="pullrequestreview-"]';
const TIME = 'relative-time[datetime], time[datetime]';

/** The first box is the topic itself, those below it are comments. */
export function readTopic(container: Element, page: URL): PostSighting | undefined {
  const place = placeOf(page.pathname);
  const first = container.querySelector(COMMENT);
  // Where the opening words are missing, the first comment must not pass for them.
  const isAnswer =
    first?.closest(ANSWER) || first?.querySelector('a[href*="#issuecomment-"], a[href*="#discussion_r"]');
  const opening = container.querySelector('[data-testid="issue-body"]') ?? (isAnswer ? null : first);
  const author = opening ? authorIn(opening, page) : undefined;
  if (!place.postId || !opening || !author) return undefined;
  const document = container.ownerDocument;
  const heading = document.querySelector(
    '[data-testid="issue-title"], .js-issue-title, .gh-header-title .markdown-title',
  );
  // The head's title ends in the kind, the number and the name of the repository.
  const told =
    placeOf(pathIn(metaOf(document, 'og:url'))).postId === place.postId ? metaOf(document, 'og:title') : undefined;
  return makePost('github', page, {
    ...place,
    title: lineOf(heading) ?? cleanLine(told?.replace(/ · [^·]+ #\d+ · [\w.-]+\/[\w.-]+$/, '')),
    text: bodyOf(opening),
    publishedAt: isoTime(opening.querySelector(TIME)?.getAttribute('datetime')),
    author,
  });
}

/** A comment on an issue, pull request or discussion. */
export function readComment(comment: Element, page: URL): PostSighting | undefined {
  const author = authorIn(comment, page);
  const topic = comment.closest(
    '[data-testid="issue-viewer-container"], .js-discussion, .js-quote-selection-container',
  );
  const opened = [
    ...(topic?.querySelectorAll('[data-testid="issue-viewer-issue-container"]') ?? []),
    ...(topic ? [topic] : []),
  ]
    .map((container) => readTopic(container, page))
    .find(Boolean);
  const [first] = topic?.querySelectorAll(COMMENT) ?? [];
  if (first === comment && !comment.closest(ANSWER) && !topic?.querySelector('[data-testid="issue-body"]'))
    return opened;
  if (!author) return undefined;
  const anchor = hrefOf(
    [
      ...comment.querySelectorAll('a[href*="#issuecomment-"], a[href*="#discussion"], a[href*="#pullrequestreview-"]'),
    ].find((a) => !a.closest('.comment-body, .markdown-body') && a.closest(COMMENT) === comment),
    page,
  );
  const own = comment.querySelector(ANSWER) ?? comment.closest(ANSWER);
  const mark = anchor ? new URL(anchor).hash.slice(1) : (own?.getAttribute('id') ?? undefined);
  const place = placeOf(page.pathname);
  return makePost('github', page, {
    url: mark && place.url ? `${place.url}#${mark}` : undefined,
    postId: mark,
    text: bodyOf(comment),
    publishedAt: isoTime(comment.querySelector(TIME)?.getAttribute('datetime')),
    author,
    context:
      opened &&
      filled<SeenReference>({
        url: opened.url,
        postId: opened.postId,
        title: opened.title,
        publishedAt: opened.publishedAt,
        author: opened.author,
      }),
  });
}

/** One row of a list of topics: its title, who opened it, when. */
export function readRow(row: Element, page: URL): PostSighting | undefined {
  const link = row.querySelector('a[data-testid="issue-pr-title-link"], a[id^="issue_"], h3 a[href]');
  const place = placeOf(pathIn(hrefOf(link, page)));
  if (!place.postId) return undefined;
  const opener = row.querySelector(
    'a[data-testid="created-at"] ~ a, a[data-hovercard-type="user"], a[data-testid="issue-author-link"]',
  );
  return makePost('github', page, {
    ...place,
    title: lineOf(link),
    publishedAt: isoTime(row.querySelector(TIME)?.getAttribute('datetime')),
    author: profileOf(accountAt(opener, page)),
  });
}

/** Mentions are links to accounts too, but they stand in the words, and with an @; a bot's link leads to its application. */
function authorIn(box: Element, page: URL): SeenProfile | undefined {
  const links = [
    ...box.querySelectorAll('[data-testid="issue-body-header-author"], a[data-testid="avatar-link"], a.author[href]'),
    ...box.querySelectorAll('a[data-hovercard-type="user"][href]'),
  ].filter(
    (a) =>
      !a.closest('.comment-body, .markdown-body, form') &&
      !lineOf(a)?.startsWith('@') &&
      a.closest(COMMENT_BOX) === box.closest(COMMENT_BOX),
  );
  const link = links.find((a) => accountAt(a, page));
  if (!link) return applicationIn(box, links, page);
  const image = box.querySelector('img[data-testid="github-avatar"], img.avatar');
  const avatarUrl = image && !image.closest('.comment-body, .markdown-body') ? srcOf(image, page) : undefined;
  return profileOf(accountAt(link, page), filled<Partial<SeenProfile>>({ avatarUrl: pictured(avatarUrl) }));
}

/** What an application wrote is no person's. It is marked as a bot; a person may also write with the help of one. */
function applicationIn(box: Element, links: readonly Element[], page: URL): SeenProfile | undefined {
  if (![...box.querySelectorAll('.Label, [class*="Label"]')].some((label) => lineOf(label) === 'bot')) return undefined;
  for (const link of links) {
    const href = hrefOf(link, page);
    const [, name] = /^https:\/\/github\.com\/apps\/([\w-]+)\/?$/.exec(href ?? '') ?? [];
    if (name)
      return { site: 'github', kind: 'organisation', handle: `apps/${name}`, name, url: `${ORIGIN}/apps/${name}` };
  }
  return undefined;
}

function bodyOf(box: Element): string | undefined {
  const body = box.querySelector('[data-testid="markdown-body"], .comment-body, .markdown-body');
  return textOf(body, { skip: 'button, details > summary' });
}
