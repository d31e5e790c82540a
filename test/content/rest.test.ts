// @vitest-environment happy-dom

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rest } from '../../src/content/rest.ts';
import { recogniseX } from '../../src/sites/x/recognise.ts';
import { page } from '../support/page-api.ts';

let idle: (() => void)[] = [];
const runtime = { ...(globalThis as unknown as { chrome: { runtime: object } }).chrome.runtime };
const touched = vi.fn();
const start = vi.fn();

/** The page notices what came, and the browser is idle. */
async function look(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 10));
  for (const run of idle.splice(0)) run();
}
function begin(keys: string[] = []): void {
  rest({ feed: { recognition: recogniseX, start }, keysNow: () => keys });
}
function asked(): string[] {
  return page.answer.mock.calls.map(([{ weft }]) => weft);
}

beforeEach(() => {
  idle = [];
  vi.clearAllMocks();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  vi.stubGlobal('weftRest', undefined);
  const api = {
    get runtime() {
      touched();
      return runtime;
    },
  };
  vi.stubGlobal('browser', api);
  document.body.replaceChildren();
});
afterEach(() => {
  // Each page ends with its extension, or its script would rest on in the next one.
  vi.stubGlobal('browser', { runtime: { id: undefined } });
  vi.stubGlobal('chrome', { runtime: { id: undefined } });
  globalThis.weftRest?.isOver();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('asks the browser for neither the extension nor a signal in a page that shows nothing of the network', async () => {
  const signals = vi.fn();
  vi.stubGlobal('AbortController', signals);
  begin();
  document.body.append('words');
  await look();
  expect(touched).not.toHaveBeenCalled();
  expect(signals).not.toHaveBeenCalled();
});

it('asks what may be shown once a post stands', async () => {
  begin();
  expect(asked()).toEqual([]);
  document.body.innerHTML = '<article data-testid="tweet"></article>';
  await look();
  expect(asked()).toEqual(['page.settings']);
});

it('says whom a page is about that shows no post', () => {
  begin(['x:@minasol']);
  expect(page.answer).toHaveBeenCalledWith({ weft: 'page.seen', payload: { keys: ['x:@minasol'] } });
});

it('is there once in a page, and ends with its extension', async () => {
  begin();
  const first = globalThis.weftRest;
  begin();
  expect(globalThis.weftRest).toBe(first);
  vi.stubGlobal('browser', { runtime: { id: undefined } });
  vi.stubGlobal('chrome', { runtime: { id: undefined } });
  expect(first?.isOver()).toBe(true);
  document.body.innerHTML = '<article data-testid="tweet"></article>';
  await look();
  expect(asked()).toEqual([]);
});

it('waits where a page is prepared unseen', () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  begin(['x:@minasol']);
  expect(globalThis.weftRest).toBeUndefined();
  Object.defineProperty(document, 'prerendering', { value: false, configurable: true });
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(asked()).toEqual(['page.seen']);
});
