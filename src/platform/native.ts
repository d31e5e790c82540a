import type { Browser } from 'webextension-polyfill';

const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };

/**
 * The extension API with the browser's own promises, which every supported browser gives with Manifest V3. For what
 * must be small or early: the worker (the polyfill would be a twentieth of it) and the popup's first paint. The one
 * thing the polyfill would add there, a message listener that answers with a promise, stands in `background/main.ts`.
 */
export const browser: Browser = scope.browser?.runtime ? scope.browser : scope.chrome;
