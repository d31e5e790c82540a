import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { zipFolder } from '../../scripts/zip-folder.mjs';
import { sites } from '../../src/sites/index.ts';
import { BROWSERS, closureOf, DIST, firstPaintOf, readBuilt, sizeOf, workerOf } from '../support/built.ts';
import { codeFaults, foreignAddresses, remoteFaults, standaloneFaults } from '../support/output-rules.ts';

const KB = 1024;
/** Where the injected scripts stand in the package. */
const READER = 'src/content/reader.iife.js';
const ARTICLE = 'src/content/article.iife.js';
const CARD = 'src/content/card.iife.js';
/** Sites that are read and linked, and words in messages of libraries: data, never asked by us. */
const KNOWN = [
  ...sites.flatMap(({ matches }) => matches.map((pattern) => pattern.replace(/\*\.|\/\*$/g, ''))),
  'https://linkedin.com',
  'https://pbs.twimg.com',
  'https://bsky.app',
  'https://news.ycombinator.com',
  'https://scholar.google.com',
  // Names another service, by which WordPress pages mark themselves.
  'https://api.w.org/',
  // In words of Dexie's about its own errors.
  'http://bit.ly/2kdckMn',
  'https://tinyurl.com/y2uuvskb',
  // Where a book with this number is, and keys of people in files that name no page: no such host can exist.
  'https://www.amazon.com/dp/',
  'https://contacts.invalid/',
  // Names of the learning record standard (verbs, kinds of activity) and of our own activities in it.
  'http://activitystrea.ms/schema/',
  'http://adlnet.gov/expapi/',
  'http://id.tincanapi.com/',
  'https://weft.invalid/',
  'https://books.invalid/',
  'http://schema.org',
  'https://schema.org',
];

describe.each(BROWSERS)('what is built for %s', (browser) => {
  const built = readBuilt(browser);
  const scripts = built.files.filter((path) => path.endsWith('.js')).map((path) => ({ path, text: built.text(path) }));
  const texts = built.files
    .filter((path) => /\.(js|css|html|json)$/.test(path))
    .map((path) => ({ path, text: built.text(path) }));
  const inPages = [...built.manifest.content_scripts.flatMap(({ js }) => js), ARTICLE, READER, CARD];

  it('makes no code from text and opens no connection', () => {
    expect(scripts.flatMap(codeFaults)).toEqual([]);
  });
  it('takes nothing from elsewhere', () => {
    expect(texts.flatMap(remoteFaults)).toEqual([]);
  });
  it('names no address but those of the sites it reads', () => {
    expect(
      scripts.flatMap((script) => foreignAddresses(script, KNOWN).map((address) => `${script.path}: ${address}`)),
    ).toEqual([]);
  });
  it('puts scripts into pages that stand alone', () => {
    expect(inPages.flatMap((path) => standaloneFaults({ path, text: built.text(path) }))).toEqual([]);
  });
  it('ships nothing that is not used', () => {
    const pages = [built.manifest.action.default_popup, built.manifest.options_ui.page];
    const starts = [workerOf(built), ...pages.flatMap((page) => firstPaintOf(built, page))].filter((path) =>
      path.endsWith('.js'),
    );
    const injected = scripts.map(({ path }) => path).filter((path) => built.text(workerOf(built)).includes(path));
    // Started beside a page, by its address.
    const closure = starts.flatMap((path) => closureOf(built, path, true));
    const beside = scripts
      .map(({ path }) => path)
      .filter((path) => closure.some((one) => built.text(one).includes(path)));
    const used = new Set([
      ...inPages,
      ...injected,
      ...beside,
      ...starts.flatMap((path) => closureOf(built, path, true)),
    ]);
    expect(scripts.map(({ path }) => path).filter((path) => !used.has(path))).toEqual([]);
    expect(built.files.filter((path) => path.endsWith('.map'))).toEqual([]);
  });
  it('has no `import()` in the worker, which cannot do it', () => {
    const worker = closureOf(built, workerOf(built));
    expect(closureOf(built, workerOf(built), true)).toEqual(worker);
    const loads = /weftScripts\.load\(["'`]([^"'`]+)["'`]\)/g;
    const loaded = [...built.text(workerOf(built)).matchAll(loads)].map(([, path]) => path);
    expect([...new Set(loaded)]).toEqual(['rare.js']);
    expect(built.files).toContain('rare.js');
  });

  it.each(built.manifest.content_scripts.flatMap(({ js }) => js))('keeps %s small', (path) => {
    const { bytes, gzip } = sizeOf(built, [path]);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(24 * KB);
    expect(gzip).toBeLessThanOrEqual(9 * KB);
  });
  it('keeps the worker, the reader, the popup and the package small', () => {
    expect(sizeOf(built, closureOf(built, workerOf(built))).bytes).toBeLessThanOrEqual(180 * KB);
    expect(sizeOf(built, ['rare.js']).bytes).toBeLessThanOrEqual(120 * KB);
    for (const reader of [ARTICLE, READER]) expect(sizeOf(built, [reader]).bytes).toBeLessThanOrEqual(120 * KB);
    expect(sizeOf(built, firstPaintOf(built, built.manifest.action.default_popup)).gzip).toBeLessThanOrEqual(25 * KB);
    const zip = readFileSync(join(DIST, `weft-${browser}-${built.manifest.version}.zip`));
    expect(zip.length).toBeLessThanOrEqual(500 * KB);
  });
  it('zips the same files to the same bytes', async () => {
    const zip = readFileSync(join(DIST, `weft-${browser}-${built.manifest.version}.zip`));
    expect(Buffer.compare(zip, Buffer.from(await zipFolder(built.folder)))).toBe(0);
  });
});

describe('planted faults', () => {
  it.each([
    `eval('1')`,
    `new Function('a')`,
    `Function('a')()`,
    `new WebSocket(a)`,
    `new XMLHttpRequest`,
    `import(a)`,
    `navigator.sendBeacon(a)`,
  ])('code: %s', (text) => {
    expect(codeFaults({ path: 'a.js', text })).toHaveLength(1);
  });
  it.each([
    `<script src="https://cdn.example.net/a.js"></script>`,
    `<link rel="stylesheet" href="//fonts.example.net/a.css">`,
    `@import "https://fonts.example.net/a.css";`,
    `a{background:url(https://pictures.example.net/a.png)}`,
    `fetch("https://collect.example.net/a")`,
  ])('remote: %s', (text) => {
    expect(remoteFaults({ path: 'a', text }).length).toBeGreaterThan(0);
  });
  it.each([
    `import './b.js';`,
    `export const a = 1;`,
    `const a = 1;`,
    `(() => { import('./b.js'); })();`,
    `(() => chrome.runtime.getURL('a'))();`,
  ])('standing alone: %s', (text) => {
    expect(standaloneFaults({ path: 'a.js', text }).length).toBeGreaterThan(0);
  });
  it('addresses', () => {
    const text = `const a = "https://x.com/home", b = "https://collector.net/a", c = "http://www.w3.org/2000/svg";`;
    expect(foreignAddresses({ path: 'a.js', text }, KNOWN)).toEqual(['https://collector.net/a']);
  });
});
