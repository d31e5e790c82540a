import { siteFor } from '../sites/index.ts';
import { postElements, readPage, readPostAt } from '../sites/read-page.ts';
import { fragmentOf, quoteOf } from '../sites/selection.ts';
import { mostInView } from './most-in-view.ts';
import type { ReaderHandle, SelectionReading } from './reader-handle.ts';

/**
 * Injected by the worker at the first gesture, into the isolated world beside the card. Self-contained, reads only,
 * adds nothing to the page. Injected twice it replaces itself, so an update never leaves an old reader behind.
 */
const handle: ReaderHandle = {
  readPage() {
    const reading = readPage(document, here(), globalThis.weftArticle);
    // Without a layout no post is listed: most pages are no site's, and finding that out once more costs as much as the first time.
    const inView =
      reading.health.layout &&
      quietly(() => {
        const element = mostInView(postElements(document, here()));
        return element && readPostAt(element, here());
      });
    return { ...reading, ...(inView ? { inView } : {}) };
  },
  readPostAt: (element) => quietly(() => readPostAt(element, here())),
  readSelection: () => quietly(selectionNow),
  postElements: () => quietly(() => postElements(document, here())) ?? [],
  readAddress: (url) => quietly(() => siteFor(url)?.fromUrl(url)),
};
globalThis.weftReader = handle;

/** The address bar's address: `location` cannot be forged from the isolated world. */
function here(): URL {
  return new URL(location.href);
}

function selectionNow(): SelectionReading | undefined {
  const selection = getSelection();
  const quote = quoteOf(selection);
  if (!quote) return undefined;
  const fragment = quietly(() => fragmentOf(selection));
  return fragment ? { selection: quote, fragment } : { selection: quote };
}

function quietly<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch {
    // An element that left the page, a range that changed meanwhile: nothing was read, and the card opens all the same.
    return undefined;
  }
}
