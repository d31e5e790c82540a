// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Feed, startFeed } from '../../src/content/feed.ts';
import { ok } from '../../src/domain/result.ts';
import type { MarksQuestion } from '../../src/messages/protocol.ts';
import { recogniseX } from '../../src/sites/x/recognise.ts';

/** The browser's parts that happy-dom lacks, moved by hand. */
let idle: (() => void)[] = [];
const watched = new Set<Element>();
let views: (entries: { target: Element; isIntersecting: boolean }[]) => void = () => undefined;

class Views {
  constructor(onChange: typeof views) {
    views = onChange;
  }
  observe(element: Element) {
    watched.add(element);
  }
  disconnect() {
    watched.clear();
  }
}

/** What the worker was asked, and knows: `minasol` and her first post. */
const send = vi.fn(async ({ people, posts }: MarksQuestion) =>
  ok({
    people: people.map(({ keys }) => (keys[0] === 'x:@minasol' ? ('strong' as const) : null)),
    posts: posts.map(({ keys }) => keys[0] === 'x:post:19900000001'),
  }),
);
let controller: AbortController;
let feed: Feed;

function article(handle: string, id: string): string {
  return `<article data-testid="tweet"><div data-testid="User-Name"><div><a href="/${handle}"><span>Name of ${handle}</span></a></div>
    <div><a href="/${handle}"><span>@${handle}</span></a><a href="/${handle}/status/${id}"><time datetime="2026-01-01T00:00:00.000Z"></time></a></div></div>
    <div data-testid="tweetText">words</div><div role="group"><button data-testid="reply"></button></div></article>`;
}
function cell(handle: string, id: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = article(handle, id);
  return element;
}
/** Lets the feed settle, the browser be idle, and the worker answer. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await vi.advanceTimersByTimeAsync(200);
    for (const run of idle.splice(0)) run();
    await vi.advanceTimersByTimeAsync(0);
  }
}
async function show(...posts: Element[]): Promise<void> {
  await settle();
  views(posts.filter((post) => watched.has(post)).map((target) => ({ target, isIntersecting: true })));
  await settle();
}
function post(at: number): HTMLElement {
  return document.querySelectorAll<HTMLElement>('article')[at] as HTMLElement;
}
function controlsIn(element: Element): Element[] {
  return [...element.querySelectorAll('[role="group"] > span')];
}
function marksIn(element: Element): Element[] {
  return [...element.querySelectorAll('[data-testid="User-Name"] span')].filter(
    (span) => feed.isControl(span) === false && span.childNodes.length === 0,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  idle = [];
  watched.clear();
  send.mockClear();
  document.body.innerHTML = '<main><div id="feed"></div></main>';
  Object.assign(globalThis, {
    requestIdleCallback: (run: (deadline: unknown) => void) =>
      idle.push(() => run({ didTimeout: false, timeRemaining: () => 50 })),
    cancelIdleCallback: () => undefined,
    IntersectionObserver: Views,
  });
  controller = new AbortController();
  document.querySelector('#feed')?.append(cell('minasol', '19900000001'), cell('ottovik', '19900000002'));
  feed = startFeed({
    recognition: recogniseX,
    signal: controller.signal,
    send,
    onFirstControl: () => undefined,
    onRound: () => undefined,
  });
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('the feed', () => {
  it('places one bare control in each post in view, and asks for those alone', async () => {
    feed.show({ controls: true, marks: true });
    await show(post(0));
    expect(controlsIn(post(0))).toHaveLength(1);
    expect(controlsIn(post(1))).toHaveLength(0);
    expect(controlsIn(post(0))[0]?.outerHTML).toBe('<span></span>');
    expect(send.mock.calls[0]?.[0]).toEqual({
      people: [{ keys: ['x:@minasol'] }],
      posts: [{ keys: ['x:post:19900000001'] }],
    });
  });
  it('marks the names of known people alone', async () => {
    feed.show({ controls: true, marks: true });
    await show(post(0), post(1));
    expect(marksIn(post(0))).toHaveLength(1);
    expect(marksIn(post(1))).toHaveLength(0);
  });
  it('binds a control to the post it stands in', async () => {
    feed.show({ controls: true, marks: false });
    await show(post(0), post(1));
    const [control] = controlsIn(post(1));
    expect(control && feed.isControl(control)).toBe(true);
    expect(control && feed.postOf(control)).toBe(post(1));
    expect(feed.postOf(document.body)).toBeUndefined();
  });
  it('takes the mark of one post away when its element becomes another post', async () => {
    feed.show({ controls: true, marks: true });
    await show(post(0));
    const held = post(0);
    for (const link of held.querySelectorAll('a')) {
      link.setAttribute(
        'href',
        (link.getAttribute('href') ?? '').replace('minasol', 'ottovik').replace('0001', '0009'),
      );
    }
    const words = held.querySelector('[data-testid="tweetText"]') as HTMLElement;
    words.textContent = 'other words';
    await vi.advanceTimersByTimeAsync(0);
    expect(marksIn(held)).toHaveLength(0);
    await settle();
    expect(send.mock.lastCall?.[0]).toEqual({
      people: [{ keys: ['x:@ottovik'] }],
      posts: [{ keys: ['x:post:19900000009'] }],
    });
    expect(controlsIn(held)).toHaveLength(1);
  });
  it('puts a control back that the page took out', async () => {
    feed.show({ controls: true, marks: false });
    await show(post(0));
    const row = post(0).querySelector('[role="group"]') as HTMLElement;
    row.innerHTML = '<button data-testid="reply"></button>';
    await settle();
    expect(controlsIn(post(0))).toHaveLength(1);
  });
  it('uses the controls of posts that are gone again', async () => {
    feed.show({ controls: true, marks: false });
    const list = document.querySelector('#feed') as HTMLElement;
    const hosts = new Set<Element>();
    for (let at = 0; at < 80; at += 1) {
      list.replaceChildren(cell('ottovik', `1990000${1_000 + at}`));
      await show(post(0));
      for (const host of controlsIn(post(0))) hosts.add(host);
      views([{ target: post(0), isIntersecting: false }]);
    }
    expect(hosts.size).toBeLessThan(65);
    expect(document.querySelectorAll('[role="group"] > span')).toHaveLength(1);
  }, 30_000);
  it('shows nothing and asks nothing while both are off, and takes all away when they are turned off', async () => {
    await show(post(0));
    expect(send).not.toHaveBeenCalled();
    expect(controlsIn(document.body)).toHaveLength(0);
    feed.show({ controls: true, marks: true });
    await settle();
    expect(controlsIn(document.body)).toHaveLength(1);
    feed.show({ controls: false, marks: false });
    expect(controlsIn(document.body)).toHaveLength(0);
    expect(marksIn(post(0))).toHaveLength(0);
  });
  it('makes nothing ready that goes by in a glance', async () => {
    feed.show({ controls: true, marks: true });
    // What is in view at the beginning waits for nothing.
    views([{ target: post(1), isIntersecting: true }]);
    await vi.advanceTimersByTimeAsync(1);
    expect(controlsIn(post(1))).toHaveLength(1);
    await settle();
    views([{ target: post(0), isIntersecting: true }]);
    await vi.advanceTimersByTimeAsync(50);
    views([
      { target: post(0), isIntersecting: false },
      { target: post(1), isIntersecting: true },
    ]);
    await settle();
    expect(controlsIn(post(0))).toHaveLength(0);
    expect(controlsIn(post(1))).toHaveLength(1);
    expect(send.mock.calls.map(([question]) => question.people)).toEqual([[{ keys: ['x:@ottovik'] }]]);
  });
  it('asks again after something was saved', async () => {
    feed.show({ controls: true, marks: true });
    await show(post(0));
    send.mockClear();
    feed.lookAgain();
    await settle();
    expect(send).toHaveBeenCalledTimes(1);
  });
  it('leaves nothing behind at its end', async () => {
    feed.show({ controls: true, marks: true });
    await show(post(0), post(1));
    controller.abort();
    expect(controlsIn(document.body)).toHaveLength(0);
    document.querySelector('#feed')?.append(cell('minasol', '19900000003'));
    await settle();
    expect(watched.size).toBe(0);
  });
  it('does nothing for attributes, and sets no timer while nothing changes', async () => {
    feed.show({ controls: true, marks: true });
    await show(post(0));
    for (let at = 0; at < 100; at += 1) post(0).setAttribute('data-at', String(at));
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(idle).toHaveLength(0);
  });
});
