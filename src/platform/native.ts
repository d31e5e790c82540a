import type { Browser } from 'webextension-polyfill';

/**
 * The extension API with the browser's own promises, for what has to run before anything else is loaded: the popup's
 * first paint. Every browser we support gives promises with Manifest V3, so no polyfill has to load first. All other code
 * of our pages and of the worker uses `browser.ts`.
 */
const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };

export const native: Browser = scope.browser?.runtime ? scope.browser : scope.chrome;
