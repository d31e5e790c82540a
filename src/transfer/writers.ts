/**
 * What writes each format, loaded as one when the first file is asked for: one by one they would be a dozen files of a
 * few hundred bytes in the package.
 */
export { bookmarksHtml } from './bookmarks-out.ts';
export { cpdHtml, cpdMarkdown } from './cpd-out.ts';
export { momentsCsv, peopleCsv } from './csv-out.ts';
export { feedsOpml } from './feeds-out.ts';
export { honourHtml, honourMarkdown } from './honour-out.ts';
export { vault } from './markdown-out.ts';
export { vcards } from './vcard-out.ts';
export { WEFT_KINDS, weftJson } from './weft-json.ts';
export { xapiStatements } from './xapi-out.ts';
export { zipped } from './zip-out.ts';
