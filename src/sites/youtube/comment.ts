import type { PostSighting, SeenProfile } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';
import { srcOf } from '../link.ts';
import { makePost, referenceTo } from '../make-post.ts';
import { cleanLine, lineOf, textOf } from '../text-of.ts';
import { channelAt, ORIGIN, placeOf, videoIdOf } from './address.ts';
import { readVideo } from './video.ts';

const WORDS = '#content-text, .comment-text';

/** A comment shows its author by name with `@` only, and links to itself in its time. */
export function readComment(comment: Element, page: URL): PostSighting | undefined {
  const author = authorIn(comment, page);
  const permalink = comment.querySelector('#published-time-text a[href*="lc="], a[href*="&lc="]');
  const href = safeHttpUrl(permalink?.getAttribute('href'), ORIGIN);
  const key = href ? new URL(href).searchParams.get('lc') : undefined;
  if (!author) return undefined;
  const video = readVideo(comment.ownerDocument, page);
  return makePost('youtube', page, {
    ...(key && /^[\w.-]{10,80}$/.test(key) ? placeOf(videoIdOf(page), key) : {}),
    text: textOf(comment.querySelector(WORDS), { lines: 'kept' }),
    author,
    context: video && referenceTo(video),
  });
}

/** Who pinned it and whom it mentions are linked too, so only the places of the author name them. */
const AUTHOR = [
  'a#author-text[href]',
  '#header-author a[href]',
  '#author-thumbnail a[href]',
  '.comment-header a[href]',
];

function authorIn(box: Element, page: URL): SeenProfile | undefined {
  const links = AUTHOR.flatMap((selector) => [...box.querySelectorAll(selector)]).filter(
    (link) => !link.closest(WORDS),
  );
  const found = links.find((link) => channelAt(link.getAttribute('href')));
  const avatarUrl = srcOf(box.querySelector('#author-thumbnail img, #author-thumbnail-button img'), page);
  return channelAt(found?.getAttribute('href'), filled<Partial<SeenProfile>>({ avatarUrl }));
}

/** A post of a channel to its community: words, perhaps a poll, pictures or a video. */
export function readCommunityPost(post: Element, page: URL): PostSighting | undefined {
  const author = authorIn(post, page);
  const name = lineOf(post.querySelector('#author-text'));
  const path = post.querySelector('#published-time-text a[href*="/post/"], a[href^="/post/"]')?.getAttribute('href');
  const id = /\/post\/(Ug[\w-]{10,60})/.exec(path ?? '')?.[1] ?? /^\/post\/(Ug[\w-]{10,60})/.exec(page.pathname)?.[1];
  const options = [...post.querySelectorAll('ytd-backstage-poll-renderer .choice-text, #poll-attachment .choice-text')];
  const poll = options.flatMap((option) => lineOf(option) ?? []).join('\n');
  if (!author) return undefined;
  return makePost('youtube', page, {
    url: id ? `${ORIGIN}/post/${id}` : undefined,
    postId: id,
    text: textOf(post.querySelector('#content-text'), { lines: 'kept' }),
    author: filled<SeenProfile>({ ...author, name: cleanLine(name?.replace(/^@.*/, '')) }),
    media: poll ? [{ kind: 'poll', text: poll }] : undefined,
  });
}
