import type { PostSighting, SeenReference } from '../domain/sighting.ts';

/** More parts than this are not kept with one post. */
const THREAD_LIMIT = 100;

/** How a site reads the posts of a conversation. */
export type Conversation = {
  /** Is this the post that the page is about? */
  isOpened(post: Element): boolean;
  /** The post without what is around it. */
  read(post: Element): SeenReference | undefined;
};

/**
 * On a post's own page: what a post answers, and the parts of its author's thread that touch it, in order. What stands
 * above the opened post is what it answers, one by one; what stands below answers it. `posts` are those of the page.
 */
export function aroundOf(
  posts: readonly Element[],
  post: Element,
  { isOpened, read }: Conversation,
): Pick<PostSighting, 'context' | 'thread'> {
  const opened = posts.findIndex(isOpened);
  const at = posts.indexOf(post);
  if (opened === -1 || at === -1) return {};
  const own = read(post)?.author?.handle;
  const isSame = (index: number): boolean => {
    const other = posts[index];
    return own !== undefined && other !== undefined && read(other)?.author?.handle === own;
  };
  let [first, last] = [at, at];
  while (isSame(first - 1)) first -= 1;
  while (isSame(last + 1)) last += 1;
  const isThread = first <= opened && opened <= last;
  const parts = isThread ? posts.slice(first, last + 1).filter((part) => part !== post) : [];
  const thread = parts.slice(0, THREAD_LIMIT).flatMap((part) => read(part) ?? []);
  // A later part of a thread goes on with it: its first part is what answers something.
  const answered = at > opened ? (isThread ? undefined : posts[opened]) : posts[at - 1];
  const context = answered && !(isThread && at > first) ? read(answered) : undefined;
  return { ...(context ? { context } : {}), ...(thread.length > 0 ? { thread } : {}) };
}
