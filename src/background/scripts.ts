import article from '../content/article.iife.ts?script';
import card from '../content/card.iife.tsx?script';
import firstListeners from '../content/first-listeners.iife.ts?script';
import reader from '../content/reader.iife.ts?script';
import restSite from '../content/rest-site.iife.ts?script';

/** Paths of the built scripts inside the extension, as `scripting` takes them. */
export const scripts = { article, card, firstListeners, reader, restSite };
