import type { Browser } from 'webextension-polyfill';

/** The extension API with the browser's own promises. Everything of ours takes it from here or from `browser.ts`. */
const scope = globalThis as unknown as { browser?: Browser; chrome: Browser };

export const native: Browser = scope.browser?.runtime ? scope.browser : scope.chrome;
