import type { PostSighting, SeenReference } from '../domain/sighting.ts';
import { filled } from './filled.ts';

/** What a reader says of a post: each field may be missing. */
type Said = { [K in Exclude<keyof PostSighting, 'site' | 'kind' | 'pageUrl'>]?: PostSighting[K] | undefined };

/** A post of a site, with the fields that are there. */
export function makePost(site: string, page: URL, said: Said): PostSighting {
  return filled<PostSighting>({ site, kind: 'post', pageUrl: page.href, ...said } as PostSighting);
}

/** A post as what a comment belongs to: where it is, and whose. */
export function referenceTo({ url, postId, title, publishedAt, author }: PostSighting): SeenReference {
  return filled<SeenReference>({ url, postId, title, publishedAt, author });
}
