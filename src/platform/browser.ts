/**
 * The browser's extension API with promises, for our worker and pages. Scripts inside web pages use `page-runtime.ts`,
 * which carries no polyfill.
 */
import browser from 'webextension-polyfill';

export { browser };
