import type { PostSighting, SeenMedia, SeenReference } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';
import { makePost } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { isoTime } from '../time.ts';
import { isPostOf, placeOf, profileOf, referenceTo } from './address.ts';
import { shownTime } from './time.ts';

/** A post says everything in attributes of its own element. */
export function readNew(post: Element, page: URL): PostSighting | undefined {
  const title = cleanLine(post.getAttribute('post-title')) ?? lineOf(post.querySelector('[slot="title"]'));
  const place = placeOf(post.getAttribute('permalink'));
  if (!title && !place.postId) return undefined;
  const link = safeHttpUrl(post.getAttribute('content-href'));
  return makePost('reddit', page, {
    ...place,
    title,
    text: textOf(post.querySelector('[slot="text-body"]'), { skip: 'button' }),
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

/** A comment; answers stand inside the one they answer. */
export function readNewComment(comment: Element, page: URL): PostSighting | undefined {
  const author = profileOf(comment.getAttribute('author'));
  const own = (selector: string): Element | undefined =>
    [...comment.querySelectorAll(selector)].find((el) => el.closest('shreddit-comment') === comment);
  const body = [...comment.children].find((child) => child.getAttribute('slot') === 'comment');
  const post = comment.ownerDocument.querySelector('shreddit-post');
  const read = post ? readNew(post, page) : undefined;
  const place = placeOf(comment.getAttribute('permalink'));
  const id = /^t1_(\w+)$/.exec(comment.getAttribute('thingid') ?? '')?.[1];
  const isUnder = isPostOf(read, comment.getAttribute('permalink'), comment.getAttribute('postid'));
  const under = isUnder ? read : undefined;
  const byId = id && under?.url ? placeOf(`${under.url.replace(/[^/]+\/$/, '')}comment/${id}/`) : {};
  return (
    author &&
    makePost('reddit', page, {
      ...(place.postId ? place : byId),
      text: textOf(body ?? own('[id$="-rtjson-content"]'), { skip: 'button' }),
      publishedAt: isoTime(comment.getAttribute('created')) ?? shownTime(own),
      author,
      context: referenceTo(under),
    })
  );
}

/** A comment in the list on somebody's own page: by them, about a post that it names. */
export function readProfileComment(comment: Element, page: URL): PostSighting | undefined {
  const menu = comment.querySelector('shreddit-overflow-menu[author-name]')?.getAttribute('author-name');
  const [, handle = menu] = /^\/(?:user|u)\/([\w-]+)(?=\/|$)/.exec(page.pathname) ?? [];
  const author = profileOf(handle);
  const href = comment.getAttribute('href')?.replace(/\?.*$/, '');
  const [, postPath] = /^(.*\/comments\/\w+\/)/.exec(href ?? '') ?? [];
  const body = comment.querySelector('.md, [id$="-rtjson-content"]');
  const title = lineOf(comment.querySelector('h2, [slot="title"], a[data-testid="post-title"]'));
  return (
    author &&
    makePost('reddit', page, {
      ...placeOf(href),
      text: textOf(body, { skip: 'button' }),
      publishedAt: shownTime((selector) => comment.querySelector(selector)),
      author,
      context: postPath ? filled<SeenReference>({ ...placeOf(postPath), title }) : undefined,
    })
  );
}
