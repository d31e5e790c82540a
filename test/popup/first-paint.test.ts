// @vitest-environment happy-dom
import '../support/page-api.ts';

import { afterEach, describe, expect, it } from 'vitest';
import { readFirst, readSnapshot } from '../../src/popup/first-paint.ts';
import { page } from '../support/page-api.ts';
import { aSnapshot } from './a-snapshot.ts';

afterEach(() => {
  page.local.reset();
  page.tabs = [];
});

describe('readFirst', () => {
  it('gives the snapshot and how the popup is to look', async () => {
    const snapshot = aSnapshot(2);
    await page.local.set({ snapshot, settings: { theme: 'dark', language: 'en', marks: true, reviewPerDay: 7 } });
    expect(await readFirst()).toEqual({ snapshot, look: { theme: 'dark', language: 'en', reviewPerDay: 7 } });
  });
  it('is quiet on first use', async () => {
    expect(await readFirst()).toEqual({ look: { theme: 'auto', language: 'auto', reviewPerDay: 5 } });
  });
  it('keeps what is whole beside what is damaged', async () => {
    await page.local.set({ snapshot: 'rubbish', settings: { theme: 'neon', language: 'en', reviewPerDay: 400 } });
    expect(await readFirst()).toEqual({ look: { theme: 'auto', language: 'en', reviewPerDay: 5 } });
    await page.local.set({ settings: 7 });
    expect((await readFirst()).look).toEqual({ theme: 'auto', language: 'auto', reviewPerDay: 5 });
  });
  it.each([
    ['a page of the web', [{ id: 7, url: 'https://x.com/mina' }], { tabId: 7 }],
    ["a page of the browser's", [{ id: 7 }], {}],
    ['a page of ours', [{ id: 7, url: 'moz-extension://weft/src/options/index.html' }], {}],
    ['a file', [{ id: 7, url: 'file:///home/notes.html' }], {}],
    ['no page', [], {}],
  ])('knows whether there is %s to read', async (_, tabs, found) => {
    page.tabs = tabs;
    expect(await readFirst()).toEqual({ ...found, look: { theme: 'auto', language: 'auto', reviewPerDay: 5 } });
  });
  it('goes on when the storage refuses', async () => {
    page.local.refusesReads = true;
    expect(await readFirst()).toEqual({ look: { theme: 'auto', language: 'auto', reviewPerDay: 5 } });
  });
});

describe('readSnapshot', () => {
  it.each([
    ['another shape', { ...aSnapshot(1), v: 2 }],
    ['no counts', { ...aSnapshot(1), counts: undefined }],
    ['a person without a name', { ...aSnapshot(1), people: [{ id: 'a', kind: 'person', lastAt: 1, line: '' }] }],
    ['a tie we do not know', { ...aSnapshot(1), people: [{ ...aSnapshot(1).people[0], tie: 'iron' }] }],
    ['nothing', undefined],
    ['a list', []],
    ['null', null],
  ])('throws %s away', (_, raw) => expect(readSnapshot(raw)).toBeUndefined());
});
