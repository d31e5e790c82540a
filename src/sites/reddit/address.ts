import type { PostSighting, SeenProfile, SeenReference } from '../../domain/sighting.ts';
import { safeHttpUrl } from '../../domain/url.ts';
import { filled } from '../filled.ts';

export const ORIGIN = 'https://www.reddit.com';

/** `[deleted]` is nobody. */
export function profileOf(handle: string | null | undefined, stableId?: string | null): SeenProfile | undefined {
  if (!handle || !/^[\w-]{1,30}$/.test(handle)) return undefined;
  const id = stableId && /^t2_\w{1,20}$/.test(stableId) ? stableId : undefined;
  return filled<SeenProfile>({ site: 'reddit', handle, stableId: id, url: `${ORIGIN}/user/${handle}/` });
}

type Place = { url?: string; postId?: string };

/** Posts and comments have addresses below their community: `/r/x/comments/abc/title/`, `…/comment/def/` or `…/title/def/`. */
export function placeOf(href: string | null | undefined): Place {
  const url = safeHttpUrl(href, ORIGIN);
  const path = url && /(?:^|\.)reddit\.com$/.test(new URL(url).hostname) ? new URL(url).pathname : '';
  const [whole, post, comment] = /^\/(?:r|user|u)\/[\w-]+\/comments\/(\w+)(?:\/[^/]+\/(\w+))?(?=\/|$)/.exec(path) ?? [];
  if (!whole || !post) return {};
  return { url: `${ORIGIN}${path.replace(/\/$/, '')}/`, postId: comment ? `t1_${comment}` : `t3_${post}` };
}

/** Is this the post a comment belongs to? Lists of somebody's doings have posts and comments of different threads. */
export function isPostOf(post: PostSighting | undefined, permalink: string | null, postId?: string | null): boolean {
  const [, named] = /\/comments\/(\w+)/.exec(permalink ?? '') ?? [];
  const wanted = postId ?? (named && `t3_${named}`);
  return post?.postId !== undefined && (wanted === undefined || wanted === post.postId);
}

/** A post as what a comment belongs to. */
export function referenceTo(post: PostSighting | undefined): SeenReference | undefined {
  if (!post) return undefined;
  const { url, postId, title, text, publishedAt, author } = post;
  return filled<SeenReference>({ url, postId, title, text, publishedAt, author });
}
