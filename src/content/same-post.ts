import type { RecognisedPost, Recognition } from '../sites/recognition.ts';

/** Which post was pointed at, and whether its element still shows it. */
export type HeldPost = {
  /** As its markup says. Absent = its markup does not say, or we do not know this page's posts. */
  post?: RecognisedPost;
  isSame(): boolean;
};

/** Enough to tell two posts apart. */
const WORDS = 2_000;

/** Remembers what `target` shows now, weakly: feeds use their elements again for other posts. */
export function holdPost(
  target: Element,
  post: Element | null | undefined,
  recognition: Recognition | undefined,
): HeldPost {
  const held = new WeakRef(post ?? target);
  const seen = post ? recognition?.identify(post) : undefined;
  if (seen) {
    const isSame = () => {
      const now = held.deref();
      return now !== undefined && recognition?.identify(now)?.postId === seen.postId;
    };
    return { post: seen, isSame };
  }
  const words = wordsOf(post ?? target);
  return {
    isSame() {
      const now = held.deref();
      if (!now?.isConnected || (post && recognition?.identify(now))) return false;
      return wordsOf(now) === words;
    },
  };
}

/** What it says but for figures: counts and times go on while it is looked at. */
function wordsOf(element: Element): string {
  return (element.textContent ?? '').slice(0, WORDS).replace(/\d+/g, '');
}
