/** A post as far as the address in its own markup tells: enough to ask "is it saved?", not to save it. */
export type RecognisedPost = {
  /** As `sourceKeys` in `domain/identity.ts` makes it: `x:post:123`. */
  key: string;
  /** The site's own id, as the reader gives it in `postId`. */
  postId: string;
  /** The permalink, openable. */
  url: string;
  /** The author's handle or slug, without `@`. Absent where the post's markup shows none. */
  handle?: string;
};

/** Somebody's name in the page, beside which a tie mark may stand. */
export type NameLink = {
  /** The link that shows the name (not the handle, not the picture). */
  element: Element;
  /** As the reader gives it in `handle`. */
  handle: string;
};

/**
 * What the resting script needs of a site: to find posts and names, without the reader. Each resting script bundles
 * only its own site's recognition, so this must stay small and must import no reader.
 */
export type Recognition = {
  /** The id of the site, as in `Site.id`. */
  site: string;
  /** Matches the outermost element of one post, in every generation of the markup. */
  postSelector: string;
  /** Which post this is. `undefined` = its markup does not say (LinkedIn's home feed, some advertisements). */
  identify(post: Element): RecognisedPost | undefined;
  /** The author's handle or slug, even where the post itself has no address. */
  authorOf(post: Element): string | undefined;
  /** The row of buttons (reply, share, like) of this very post. `undefined` = none, or we must not touch it. */
  actionRow(post: Element): Element | undefined;
  /** The name of this very post's author. `undefined` = it shows none that links to them. */
  nameLinkOf(post: Element): NameLink | undefined;
  /** The names of the authors of the posts under `root`, in order. */
  nameLinks(root: ParentNode): NameLink[];
};
