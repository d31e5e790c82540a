import { describe, expect, it } from 'vitest';
import { codeFaults, machinePathFaults, nameFaults, sizeFaults } from './support/code-rules.ts';
import { docFaults } from './support/doc-rules.ts';
import { carriedFaults, importFaults } from './support/import-rules.ts';
import { filesUnder, parseModule, sourceFiles } from './support/source.ts';

const sources = sourceFiles();
const styles = filesUnder('src', /\.(css|html)$/);
const scripts = filesUnder('scripts', /\.mjs$/);
const tests = filesUnder('test', /\.tsx?$/);

describe('the house', () => {
  it('imports along the table', () => {
    expect(sources.flatMap((file) => importFaults(parseModule(file)))).toEqual([]);
  });
  it('carries no heavy package into a page', () => {
    expect(carriedFaults(sources)).toEqual([]);
  });
  it('is written as agreed', () => {
    expect(sources.flatMap((file) => codeFaults(parseModule(file)))).toEqual([]);
  });
  it('says what every file gives to others', () => {
    expect(sources.flatMap((file) => docFaults(parseModule(file)))).toEqual([]);
  });
  it('names its files for what they hold', () => {
    expect([...sources, ...styles, ...scripts, ...tests].flatMap(({ path }) => nameFaults(path))).toEqual([]);
  });
  it('keeps its files short', () => {
    expect([...sources, ...styles, ...scripts, ...tests].flatMap(sizeFaults)).toEqual([]);
  });
  it('names no folder of one machine', () => {
    expect([...sources, ...styles, ...scripts, ...tests].flatMap(machinePathFaults)).toEqual([]);
  });
});

/** Each rule sees the fault it is there for: a rule that cannot fail guards nothing. */
describe('planted faults', () => {
  const planted = (path: string, text: string) => parseModule({ path: `src/${path}`, text });

  it.each([
    ['domain/a.ts', `import { db } from '../storage/db.ts';`],
    ['domain/a.ts', `import Dexie from 'dexie';`],
    ['sites/a.ts', `import { call } from '../messages/client.ts';`],
    ['storage/a.ts', `export { t } from '../platform/i18n.ts';`],
    ['components/a.tsx', `import { watch } from '../storage/queries.ts';`],
    ['content/a.ts', `import { savePerson } from '../storage/people.ts';`],
    ['content/a.ts', `import { serve } from '../messages/server.ts';`],
    ['content/a.ts', `import { parsers } from '../messages/protocol.ts';`],
    ['content/a.ts', `const later = import('../popup/main.tsx');`],
    ['popup/a.tsx', `import { Card } from '../content/card.iife.tsx';`],
    ['popup/a.tsx', `import { Screen } from '../options/main.tsx';`],
    ['popup/a.tsx', `import { readX } from '../sites/x.ts';`],
    ['options/a.tsx', `import { saveCapture } from '../storage/capture-store.ts';`],
    ['options/add-person/other.ts', `import { sites } from '../../sites/index.ts';`],
    ['background/a.ts', `import { Card } from '../content/card.iife.tsx';`],
    ['background/a.ts', `import { h } from 'preact';`],
    ['background/a.ts', `import { call } from '../messages/client.ts';`],
    ['domain/a.ts', `import { readFile } from 'node:fs';`],
    ['extras/a.ts', `export const a = 1;`],
    ['a.ts', `export const a = 1;`],
  ])('import: %s %s', (path, text) => {
    expect(importFaults(planted(path, text))).toHaveLength(1);
  });

  it.each([
    ['content/a.ts', `import type { Reply } from '../messages/protocol.ts';`],
    ['options/a.tsx', `import { type Row } from '../storage/rows.ts';`],
    ['options/add-person/read-address.ts', `import { sites } from '../../sites/index.ts';`],
    ['background/a.ts', `import card from '../content/card.iife.tsx?script';`],
    ['platform/i18n.ts', `import type messages from '../static/_locales/en/messages.json';`],
  ])('no fault: %s %s', (path, text) => {
    expect(importFaults(planted(path, text))).toEqual([]);
  });

  it('sees a package that travels by way of another folder', () => {
    const files = [
      { path: 'src/content/a.iife.ts', text: `import { t } from '../platform/i18n.ts';` },
      { path: 'src/platform/i18n.ts', text: `import { browser } from './browser.ts';` },
      { path: 'src/platform/browser.ts', text: `import browser from 'webextension-polyfill';` },
    ];
    expect(carriedFaults(files)).toHaveLength(1);
  });

  it.each([
    ['domain/a.ts', `export default function a() {}`],
    ['domain/a.ts', `export interface A { b: string }`],
    ['domain/a.ts', `enum A { B }`],
    ['domain/a.ts', `try { a(); } catch {}`],
    ['domain/a.ts', `try { a(); } catch (error) {}`],
    ['domain/a.ts', `try { a(); } catch { b(); }`],
    ['domain/a.ts', `element.innerHTML = '<b>';`],
    ['domain/a.ts', `element['outerHTML'] = '<b>';`],
    ['domain/a.ts', `element.insertAdjacentHTML('beforeend', a);`],
    ['domain/a.ts', `document.write('a');`],
    ['domain/a.ts', `new Function('return 1')();`],
    ['domain/a.ts', `eval('1');`],
    ['domain/a.ts', `const a = process.env;`],
    ['domain/a.ts', `const a = Buffer.from('a');`],
    ['popup/a.tsx', `const a = <p dangerouslySetInnerHTML={{ __html: b }} />;`],
    ['content/a.ts', `api.storage.local.get('a');`],
    ['content/a.ts', `const db = indexedDB;`],
    ['content/a.ts', `window.localStorage.clear();`],
  ])('code: %s %s', (path, text) => {
    expect(codeFaults(planted(path, text)).length).toBeGreaterThan(0);
  });

  it('takes a catch that says why', () => {
    expect(codeFaults(planted('domain/a.ts', `try { a(); } catch {\n  // The page went away.\n}`))).toEqual([]);
  });

  it.each([
    `export function a() {}`,
    `export async function a() {}`,
    `export function* a() {}`,
    `export class A {}`,
    `export type A = { b: string };`,
    `export const a = () => 1;`,
    `// Not a docstring.\nexport function a() {}`,
    `/* Nor is this. */\nexport function a() {}`,
    `/** Of the file. */\n\nexport function a() {}`,
    `/** Of a. */\nconst a = 1;\nexport function b() {}`,
    `export const a = v.object({});\nexport type A = v.InferOutput<typeof a>;`,
    `/** Of a. */\nexport const a = v.object({});\nexport type A = B['c'];`,
    `import { a } from './a.ts';\nexport type A = v.InferOutput<typeof a>;`,
    `export function a(b: string): void;\nexport function a(b: unknown) {}`,
  ])('docstring: %s', (text) => {
    expect(docFaults(planted('domain/a.ts', text)).length).toBeGreaterThan(0);
  });

  it.each([
    `/** Of a. */\nexport function a() {}`,
    `/**\n * Of a.\n */\nexport const a = () => 1;`,
    `function a() {}\ntype A = string;`,
    `export const A = 1;`,
    `export { a } from './a.ts';`,
    `/** Of a. */\nexport const a = v.object({});\nexport type A = Readonly<v.InferOutput<typeof a>>;`,
    `export type A = ReturnType<typeof a>;\n/** Of a. */\nexport function a() {}`,
    `/** Of a. */\nexport function a(b: string): void;\nexport function a(b: unknown) {}`,
  ])('no fault: %s', (text) => {
    expect(docFaults(planted('domain/a.ts', text))).toEqual([]);
  });

  it.each([
    'src/domain/date-utils.ts',
    'src/helpers/a.ts',
    'src/popup/PersonList.tsx',
    'src/popup/person_list.tsx',
    'src/common.ts',
  ])('name: %s', (path) => {
    expect(nameFaults(path).length).toBeGreaterThan(0);
  });

  it('sees a file that is too long and a machine path', () => {
    expect(sizeFaults({ path: 'src/a.ts', text: 'a\n'.repeat(251) })).toHaveLength(1);
    expect(sizeFaults({ path: 'src/a.ts', text: 'a\n'.repeat(250) })).toEqual([]);
    expect(sizeFaults({ path: 'test/a.test.ts', text: 'a\n'.repeat(401) })).toHaveLength(1);
    expect(machinePathFaults({ path: 'src/a.ts', text: `const a = '/${'home'}/somebody/weft';` })).toHaveLength(1);
  });
});
