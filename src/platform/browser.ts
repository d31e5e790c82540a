/**
 * The extension API with promises, through the polyfill, for the full application. What must be small or early (the
 * worker, the popup's first paint, scripts in web pages) uses `native.ts` and `page-runtime.ts`, which carry nothing.
 */
import browser from 'webextension-polyfill';

export { browser };
