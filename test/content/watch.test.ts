// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchFeed } from '../../src/content/watch.ts';

const controller = { current: new AbortController() };
let idle: (() => void)[] = [];
const found: Element[] = [];
const changed: Element[] = [];

/** Lets what the page was told of come through, the feed settle, and the browser be idle until nothing is left to look at. */
async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(200);
  while (idle.length > 0) for (const look of idle.splice(0)) look();
}
function watch() {
  return watchFeed({
    selector: 'article',
    signal: controller.current.signal,
    onPost: (post) => void found.push(post),
    onChange: (post) => void changed.push(post),
    onRound: () => undefined,
  });
}
function row(): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = '<article><p>words</p></article>';
  return element;
}
function list(): HTMLElement {
  return document.querySelector('main') as HTMLElement;
}

beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  controller.current = new AbortController();
  vi.stubGlobal('requestIdleCallback', (look: (deadline: unknown) => void) =>
    idle.push(() => look({ didTimeout: false, timeRemaining: () => 50 })),
  );
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  document.body.innerHTML = '<main></main>';
  list().append(row(), row());
});
afterEach(() => {
  controller.current.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  found.length = 0;
  changed.length = 0;
});

it('finds the posts that are there, and those that come', async () => {
  watch();
  await settle();
  expect(found).toEqual([...document.querySelectorAll('article')]);
  found.length = 0;
  const wrapped = document.createElement('section');
  wrapped.append(row());
  list().append(wrapped, document.createElement('article'));
  await settle();
  expect(found.slice(-2)).toEqual([...document.querySelectorAll('article')].slice(-2));
});

it('looks a list through once, not again for each post that is added to it', async () => {
  watch();
  await settle();
  list().append(row());
  await settle();
  const old = [...list().children];
  const looks = old.map((child) => vi.spyOn(child, 'querySelectorAll'));
  found.length = 0;
  for (let at = 0; at < 5; at += 1) {
    list().append(row());
    await settle();
  }
  expect(found).toEqual([...document.querySelectorAll('article')].slice(old.length));
  for (const look of looks) expect(look).not.toHaveBeenCalled();
});

it('does nothing at a change but asking which post it was in', async () => {
  watch();
  await settle();
  const asked = vi.spyOn(list(), 'closest');
  for (let at = 0; at < 50; at += 1) {
    list().firstElementChild?.remove();
    list().append(row());
  }
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(idle).toHaveLength(0);
  found.length = 0;
  await settle();
  expect(found).toEqual([...document.querySelectorAll('article')]);
});

it('tells at once of a change inside a post, and looks at it when the feed has settled', async () => {
  watch();
  await settle();
  found.length = 0;
  const post = document.querySelector('article') as HTMLElement;
  post.querySelector('p')?.append('more');
  await vi.advanceTimersByTimeAsync(0);
  expect(changed).toEqual([post]);
  expect(found).toEqual([]);
  await settle();
  expect(found).toEqual([post]);
});

it('finds what is filled in later', async () => {
  const empty = document.createElement('div');
  list().append(empty);
  watch();
  await settle();
  found.length = 0;
  empty.innerHTML = '<span><article></article></span>';
  await settle();
  expect(found).toEqual([empty.querySelector('article')]);
});

it('looks through the whole page where more places changed than it can note', async () => {
  const places = Array.from({ length: 2_100 }, () => document.createElement('i'));
  document.body.append(...places);
  watch();
  await settle();
  found.length = 0;
  for (const place of places) place.append(document.createElement('b'));
  places.at(-1)?.append(document.createElement('article'));
  await settle();
  expect(found).toEqual([...document.querySelectorAll('article')]);
});

it('is told nothing of what is done quietly', async () => {
  const { quietly } = watch();
  await settle();
  found.length = 0;
  quietly(() => void document.querySelector('article')?.append('ours'));
  await settle();
  expect(found).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});
