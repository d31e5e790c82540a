import type { PersonSighting, PostSighting, SeenProfile, SeenReference } from '../domain/sighting.ts';
import { filled } from './filled.ts';
import { metaOf } from './head.ts';
import { hrefOf, srcOf } from './link.ts';
import type { Site } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoTime } from './time.ts';

const ORIGIN = 'https://github.com';
const TOPIC = /^\/([\w.-]+)\/([\w.-]+)\/(issues|pull|discussions)\/(\d+)(?=\/|$)/;
/** First path segments that are GitHub's own pages. */
const OWN_PAGES =
  /^(?:about|apps|collections|contact|customer-stories|enterprise|events|explore|features|issues|join|login|marketplace|new|notifications|orgs|organizations|pricing|pulls|search|security|sessions|settings|signup|site|sponsors|stars|team|topics|trending|watching)$/i;
const COMMENT =
  '[data-testid^="comment-viewer-outer-box-"], .timeline-comment, .review-comment, .js-discussion-comment';
const ANSWER = '[id^="issuecomment-"], [id^="discussion_r"], [id^="pullrequestreview-"]';
const TIME = 'relative-time[datetime], time[datetime]';

/** GitHub: profiles, issues, pull requests and discussions, in the old and the new (React) interface. */
export const github: Site = {
  id: 'github',
  name: 'GitHub',
  matches: ['https://github.com/*'],
  fromUrl,
  readPerson,
  layouts: [
    { id: '2025-react', since: '2025-01', post: '[data-testid="issue-viewer-issue-container"]', read: readTopic },
    { id: '2014-timeline', since: '2014-01', post: '.js-discussion, .js-quote-selection-container', read: readTopic },
    { id: '2025-react-list', since: '2025-01', post: '[data-listview-component="items-list"] > li', read: readRow },
    { id: '2014-comment', since: '2014-01', part: 'comment', post: COMMENT, read: readComment },
  ],
};

function profileOf(handle: string | null | undefined, shown: Partial<SeenProfile> = {}): SeenProfile | undefined {
  if (!handle || !/^[a-z\d](?:[a-z\d-]{0,38})$/i.test(handle) || OWN_PAGES.test(handle)) return undefined;
  return filled<SeenProfile>({ ...shown, site: 'github', handle, url: `${ORIGIN}/${handle}` });
}

/** The account a link leads to: one segment, nothing after it. */
function accountAt(link: Element | null | undefined, page: URL): string | undefined {
  const href = hrefOf(link, page);
  const url = href ? new URL(href) : undefined;
  return url?.origin === ORIGIN ? /^\/([\w-]+)\/?$/.exec(url.pathname)?.[1] : undefined;
}

function placeOf(path: string): { url?: string; postId?: string } {
  const [, owner, repository, kind, number] = TOPIC.exec(path) ?? [];
  if (!owner) return {};
  const name = `${owner}/${repository}`;
  return { url: `${ORIGIN}/${name}/${kind}/${number}`, postId: `${name.toLowerCase()}#${number}` };
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const seen = { site: 'github', pageUrl: url.href } as const;
  const place = placeOf(url.pathname);
  if (place.postId) return { ...seen, kind: 'post', ...place };
  const person = profileOf(/^\/([\w-]+)\/?$/.exec(url.pathname)?.[1]);
  return person && { ...seen, kind: 'person', person };
}

/** The first box is the topic itself, those below it are comments. */
function readTopic(container: Element, page: URL): PostSighting | undefined {
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
  return filled<PostSighting>({
    site: 'github',
    kind: 'post',
    pageUrl: page.href,
    ...place,
    title: lineOf(heading) ?? cleanLine(told?.replace(/ · [^·]+ #\d+ · [\w.-]+\/[\w.-]+$/, '')),
    text: bodyOf(opening),
    publishedAt: isoTime(opening.querySelector(TIME)?.getAttribute('datetime')),
    author,
  });
}

function readComment(comment: Element, page: URL): PostSighting | undefined {
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
    comment.querySelector('a[href*="#issuecomment-"], a[href*="#discussion"], a[href*="#pullrequestreview-"]'),
    page,
  );
  const mark = anchor ? new URL(anchor).hash.slice(1) : undefined;
  const place = placeOf(page.pathname);
  return filled<PostSighting>({
    site: 'github',
    kind: 'post',
    pageUrl: page.href,
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
function readRow(row: Element, page: URL): PostSighting | undefined {
  const link = row.querySelector('a[data-testid="issue-pr-title-link"], a[id^="issue_"], h3 a[href]');
  const place = placeOf(pathIn(hrefOf(link, page)));
  if (!place.postId) return undefined;
  const opener = row.querySelector(
    'a[data-testid="created-at"] ~ a, a[data-hovercard-type="user"], a[data-testid="issue-author-link"]',
  );
  return filled<PostSighting>({
    site: 'github',
    kind: 'post',
    pageUrl: page.href,
    ...place,
    title: lineOf(link),
    publishedAt: isoTime(row.querySelector(TIME)?.getAttribute('datetime')),
    author: profileOf(accountAt(opener, page)),
  });
}

function pathIn(url: string | undefined): string {
  return url && URL.canParse(url) && new URL(url).origin === ORIGIN ? new URL(url).pathname : '';
}

/** Mentions are links to accounts too, but they stand in the words; a bot's link leads to its application. */
function authorIn(box: Element, page: URL): SeenProfile | undefined {
  const links = box.querySelectorAll(
    '[data-testid="issue-body-header-author"], a[data-testid="avatar-link"], a.author[href]',
  );
  const link = [...links].find((a) => !a.closest('.comment-body, .markdown-body') && accountAt(a, page));
  const image = box.querySelector('img[data-testid="github-avatar"], img.avatar');
  const avatarUrl = image && !image.closest('.comment-body, .markdown-body') ? srcOf(image, page) : undefined;
  return profileOf(accountAt(link, page), filled<Partial<SeenProfile>>({ avatarUrl: pictured(avatarUrl) }));
}

function pictured(url: string | undefined): string | undefined {
  return url && /^https:\/\/avatars\.githubusercontent\.com\//.test(url) ? url : undefined;
}

function bodyOf(box: Element): string | undefined {
  const body = box.querySelector('[data-testid="markdown-body"], .comment-body, .markdown-body');
  return textOf(body, { lines: 'blocks', skip: 'button, details > summary' });
}

function readPerson(document: Document, page: URL): PersonSighting | undefined {
  const address = fromUrl(page);
  const shown = lineOf(document.querySelector('[itemprop="additionalName"]'));
  if (address?.kind !== 'person' || shown?.toLowerCase() !== address.person.handle?.toLowerCase()) return undefined;
  const avatarUrl = pictured(srcOf(document.querySelector('img.avatar-user'), page));
  const bio = document.querySelector('[data-bio-text]');
  const links = [
    ...document.querySelectorAll('[itemprop="url"] a[href], [itemprop="social"] a[href], a[rel~="me"]'),
  ].flatMap((a) => {
    const url = hrefOf(a, page);
    return url && new URL(url).origin !== ORIGIN ? [url] : [];
  });
  const person = profileOf(
    shown,
    filled<Partial<SeenProfile>>({
      name: lineOf(document.querySelector('[itemprop="name"].vcard-fullname, .vcard-names [itemprop="name"]')),
      // The number in the address of the picture is the account's, and stays when it is renamed.
      stableId: /\/u\/(\d+)/.exec(avatarUrl ?? '')?.[1],
      avatarUrl,
      bio: cleanLine(bio?.getAttribute('data-bio-text')) ?? textOf(bio, { lines: 'blocks' }),
      location: lineOf(document.querySelector('[itemprop="homeLocation"]')),
      links:
        links.length > 0
          ? [...new Set(links)].slice(0, 20).map((url) => ({ url, evidence: 'rel-me' as const }))
          : undefined,
      feeds: shown ? [`${ORIGIN}/${shown}.atom`] : undefined,
    }),
  );
  return person && { ...address, person };
}
