import type { PersonSighting, PostSighting, SeenMedia, SeenProfile, SeenReference } from '../domain/sighting.ts';
import { safeHttpUrl } from '../domain/url.ts';
import { filled } from './filled.ts';
import type { Site } from './site.ts';
import { cleanLine, lineOf, textOf } from './text-of.ts';
import { isoFromMs, isoTime } from './time.ts';

const ORIGIN = 'https://www.reddit.com';

/** Reddit: the new interface says everything in attributes of its own elements, the old one in data attributes. */
export const reddit: Site = {
  id: 'reddit',
  name: 'Reddit',
  matches: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
  domains: ['reddit.com'],
  fromUrl,
  readPerson: (_, page) => {
    const address = fromUrl(page);
    return address?.kind === 'person' ? address : undefined;
  },
  layouts: [
    { id: '2023-shreddit', since: '2023-06', post: 'shreddit-post', read: readNew },
    { id: '2023-shreddit-comment', since: '2023-06', part: 'comment', post: 'shreddit-comment', read: readNewComment },
    { id: '2010-old', since: '2010-01', post: '.thing.link[data-permalink]', read: readOld },
    { id: '2010-old-comment', since: '2010-01', part: 'comment', post: '.thing.comment', read: readOldComment },
  ],
};

/** `[deleted]` is nobody. */
function profileOf(handle: string | null | undefined, stableId?: string | null): SeenProfile | undefined {
  if (!handle || !/^[\w-]{1,30}$/.test(handle)) return undefined;
  const id = stableId && /^t2_\w{1,20}$/.test(stableId) ? stableId : undefined;
  return filled<SeenProfile>({ site: 'reddit', handle, stableId: id, url: `${ORIGIN}/user/${handle}/` });
}

type Place = { url?: string; postId?: string };

/** Posts and comments have addresses below their community: `/r/x/comments/abc/title/`, `…/comment/def/` or `…/title/def/`. */
function placeOf(href: string | null | undefined): Place {
  const url = safeHttpUrl(href, ORIGIN);
  const path = url && /(?:^|\.)reddit\.com$/.test(new URL(url).hostname) ? new URL(url).pathname : '';
  const [whole, post, comment] = /^\/(?:r|user|u)\/[\w-]+\/comments\/(\w+)(?:\/[^/]+\/(\w+))?(?=\/|$)/.exec(path) ?? [];
  if (!whole || !post) return {};
  return { url: `${ORIGIN}${path.replace(/\/$/, '')}/`, postId: comment ? `t1_${comment}` : `t3_${post}` };
}

function fromUrl(url: URL): PostSighting | PersonSighting | undefined {
  const place = placeOf(url.href);
  const seen = { site: 'reddit', pageUrl: url.href } as const;
  if (place.postId) return { ...seen, kind: 'post', ...place };
  const person = profileOf(/^\/(?:user|u)\/([\w-]+)(?=\/|$)/.exec(url.pathname)?.[1]);
  return person && { ...seen, kind: 'person', person };
}

function readNew(post: Element, page: URL): PostSighting | undefined {
  const title = cleanLine(post.getAttribute('post-title')) ?? lineOf(post.querySelector('[slot="title"]'));
  const place = placeOf(post.getAttribute('permalink'));
  if (!title && !place.postId) return undefined;
  const link = safeHttpUrl(post.getAttribute('content-href'));
  return filled<PostSighting>({
    site: 'reddit',
    kind: 'post',
    pageUrl: page.href,
    ...place,
    title,
    text: textOf(post.querySelector('[slot="text-body"]'), { lines: 'blocks', skip: 'button' }),
    publishedAt: isoTime(post.getAttribute('created-timestamp')),
    author: profileOf(post.getAttribute('author'), post.getAttribute('author-id')),
    media: mediaFor(post.getAttribute('post-type'), link),
    lang: cleanLine(post.getAttribute('post-language')),
  });
}

function mediaFor(type: string | null, url: string | undefined): SeenMedia[] | undefined {
  const kinds: Record<string, SeenMedia['kind']> = { image: 'image', gallery: 'image', video: 'video', link: 'link' };
  const kind = kinds[type ?? ''];
  return kind && url ? [{ kind, url }] : undefined;
}

function readNewComment(comment: Element, page: URL): PostSighting | undefined {
  const author = profileOf(comment.getAttribute('author'));
  const post = comment.ownerDocument.querySelector('shreddit-post');
  const body = [...comment.children].find((child) => child.getAttribute('slot') === 'comment');
  return (
    author &&
    filled<PostSighting>({
      site: 'reddit',
      kind: 'post',
      pageUrl: page.href,
      ...placeOf(comment.getAttribute('permalink')),
      text: textOf(body, { lines: 'blocks', skip: 'button' }),
      publishedAt: isoTime(comment.getAttribute('created')),
      author,
      context: referenceTo(post ? readNew(post, page) : undefined),
    })
  );
}

function readOld(thing: Element, page: URL): PostSighting | undefined {
  const title = lineOf(thing.querySelector('a.title'));
  if (!title) return undefined;
  return filled<PostSighting>({
    site: 'reddit',
    kind: 'post',
    pageUrl: page.href,
    ...placeOf(thing.getAttribute('data-permalink')),
    title,
    text: textOf(ownIn(thing, '.usertext-body .md'), { lines: 'blocks' }),
    publishedAt: timeOf(thing),
    author: profileOf(thing.getAttribute('data-author'), thing.getAttribute('data-author-fullname')),
  });
}

function readOldComment(thing: Element, page: URL): PostSighting | undefined {
  const shown = ownIn(thing, 'a.author');
  const author = profileOf(
    thing.getAttribute('data-author') ?? lineOf(shown),
    thing.getAttribute('data-author-fullname'),
  );
  const post = thing.ownerDocument.querySelector('.thing.link');
  return (
    author &&
    filled<PostSighting>({
      site: 'reddit',
      kind: 'post',
      pageUrl: page.href,
      ...placeOf(thing.getAttribute('data-permalink')),
      text: textOf(ownIn(thing, '.usertext-body .md'), { lines: 'blocks' }),
      publishedAt: timeOf(thing),
      author,
      context: referenceTo(post ? readOld(post, page) : undefined),
    })
  );
}

/** Answers stand inside the comment they answer. */
function ownIn(thing: Element, selector: string): Element | undefined {
  return [...thing.querySelectorAll(selector)].find((el) => el.closest('.thing') === thing);
}

function timeOf(thing: Element): string | undefined {
  const stamp = thing.getAttribute('data-timestamp');
  const time = stamp && /^\d{12,14}$/.test(stamp) ? isoFromMs(Number(stamp)) : undefined;
  return time ?? isoTime(ownIn(thing, 'time[datetime]')?.getAttribute('datetime'));
}

function referenceTo(post: PostSighting | undefined): SeenReference | undefined {
  if (!post) return undefined;
  const { url, postId, title, text, publishedAt, author } = post;
  return filled<SeenReference>({ url, postId, title, text, publishedAt, author });
}
