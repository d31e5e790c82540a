/**
 * The browser's extension API for our worker and pages. Every browser we support gives promises with Manifest V3, so no
 * polyfill is carried: it would be a tenth of the worker. The one thing it would add, a message listener that answers
 * with a promise, stands in `background/main.ts`. Scripts inside web pages use `page-runtime.ts`.
 */
export { native as browser } from './native.ts';
