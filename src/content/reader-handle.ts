import type { PostSighting, Sighting } from '../domain/sighting.ts';
import type { PageReading, ReadArticle } from '../sites/read-page.ts';

/** What the user has selected: the words with their line breaks, and where they stand. */
export type SelectionReading = {
  selection: string;
  /** A text fragment (`#:~:text=…`), as in `Sighting.fragment`. Absent where the words are not unique enough to find. */
  fragment?: string;
};

/**
 * The reader that the worker injects beside the card, in the isolated world. None of its functions throws: a page that
 * cannot be read gives what its address tells.
 */
export type ReaderHandle = {
  /** Everything on the page as it is now; `inView` is the post that fills most of the window. */
  readPage(): PageReading & { inView?: PostSighting };
  /** The post that contains this element, by the page as it is now. `undefined` = the element is in no post we understand. */
  readPostAt(element: Element): PostSighting | undefined;
  /** What is selected now. `undefined` = nothing, or only white space. */
  readSelection(): SelectionReading | undefined;
  /** The posts of the page, outermost elements in order: to find the one most in view. */
  postElements(): Element[];
  /** What an address names, with no look at the page. `undefined` = no site of ours, or neither a post nor a person. */
  readAddress(url: URL): Sighting | undefined;
};

declare global {
  /** Set by `reader.iife.ts`. Absent until the worker injected it. */
  var weftReader: ReaderHandle | undefined;
  /** Set by `article.iife.ts`. Absent until the worker injected it: then a page is read by its title and address. */
  var weftArticle: ReadArticle | undefined;
}
