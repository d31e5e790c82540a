// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findSubject } from '../../src/content/card/subject.ts';
import { handoff, remember } from '../../src/content/handoff.ts';
import type { ReaderHandle } from '../../src/content/reader-handle.ts';
import type { PostSighting, Sighting } from '../../src/domain/sighting.ts';
import type { CardOrder } from '../../src/messages/card-order.ts';

const NOW = 1_700_000_000_000;
const author = { site: 'x', name: 'Mina Sol', handle: 'minasol' };
const order = (way: CardOrder['way'], more: Partial<CardOrder> = {}): CardOrder => ({
  way,
  quick: false,
  theme: 'auto',
  ...more,
});
function seen(postId: string): PostSighting {
  return {
    kind: 'post',
    site: 'x',
    pageUrl: location.href,
    postId,
    url: `https://x.com/minasol/status/${postId}`,
    author,
  };
}
/** Reads posts by the id on their element, and addresses as X has them. */
const reader: ReaderHandle = {
  readPage: () => ({
    posts: [],
    page: { kind: 'page', site: 'x', pageUrl: location.href, url: 'https://x.com/home', title: 'Home', authors: [] },
    health: { site: 'x', outcome: 'ok' },
  }),
  readPostAt(element) {
    const id = element.closest('article')?.id;
    return id ? seen(id) : undefined;
  },
  readSelection: () => undefined,
  postElements: () => [...document.querySelectorAll('article')],
  readAddress(url): Sighting | undefined {
    const [, handle, id] = /^\/(\w+)(?:\/status\/(\d+))?$/.exec(url.pathname) ?? [];
    if (url.hostname !== 'x.com' || !handle || handle === 'home') return undefined;
    return id ? seen(id) : { kind: 'person', site: 'x', pageUrl: url.href, person: { site: 'x', handle } };
  },
};
function element(selector: string): HTMLElement {
  return document.querySelector(selector) as HTMLElement;
}
function gesture(kind: 'control' | 'menu', selector: string, { isSame = true, at = NOW } = {}): void {
  const postId = element(selector).closest('article')?.id ?? '';
  const post = { key: `x:post:${postId}`, postId, url: `https://x.com/minasol/status/${postId}` };
  remember({ kind, at, isSame: () => isSame, ...(postId ? { post } : {}) }, element(selector));
}

beforeEach(() => {
  globalThis.weftHandoff = undefined;
  globalThis.weftReader = reader;
  vi.stubGlobal('location', new URL('https://x.com/home'));
  document.title = 'Home';
  document.body.innerHTML = `
    <article id="1"><a id="name" href="https://x.com/minasol">Mina Sol</a><p id="words">One</p><a id="out" href="https://a.example/">a page</a></article>
    <article id="2" tabindex="0"><p>Two</p></article><a id="far" href="https://a.example/read">Read this</a>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  globalThis.weftReader = undefined;
});

describe('what a gesture is about', () => {
  it('is the post of the control that was clicked, not the first of the page', () => {
    gesture('control', '[id="2"]');
    expect(findSubject(order('control'), NOW).sighting).toMatchObject({ postId: '2' });
  });
  it('is that post still when the feed has used its element for another one', () => {
    globalThis.weftReader = undefined;
    gesture('control', '[id="1"]', { isSame: false });
    globalThis.weftReader = reader;
    element('[id="1"]').id = '9';
    expect(findSubject(order('control'), NOW).sighting).toMatchObject({ postId: '1' });
  });
  it('is the post as it was read at the click, when the reader was there', () => {
    gesture('control', '[id="1"]', { isSame: false });
    element('[id="1"]').id = '9';
    expect(findSubject(order('control'), NOW).sighting).toMatchObject({ postId: '1', author });
  });
  it('is taken once', () => {
    gesture('control', '[id="2"]');
    findSubject(order('control'), NOW);
    expect(handoff().control).toBeUndefined();
    expect(findSubject(order('control'), NOW).sighting.kind).toBe('page');
  });
  it('is the page instead, and says so, when the control’s post is gone', () => {
    expect(findSubject(order('control'), NOW)).toMatchObject({ sighting: { kind: 'page' }, isInstead: true });
  });
  it('is the post under the right click', () => {
    gesture('menu', '#words');
    expect(findSubject(order('menu', { about: {} }), NOW).sighting).toMatchObject({ postId: '1' });
  });
  it('is the person whose name was right clicked, with what the post tells of them', () => {
    gesture('menu', '#name');
    const about = { linkUrl: 'https://x.com/minasol' };
    expect(findSubject(order('menu', { about }), NOW).sighting).toMatchObject({ kind: 'person', person: author });
  });
  it('is the post, not the page that a link in it leads to', () => {
    gesture('menu', '#out');
    const about = { linkUrl: 'https://a.example/' };
    expect(findSubject(order('menu', { about }), NOW).sighting).toMatchObject({ postId: '1' });
  });
  it('is the linked page where there is no post', () => {
    gesture('menu', '#far');
    const about = { linkUrl: 'https://a.example/read' };
    const { sighting } = findSubject(order('menu', { about }), NOW);
    expect(sighting).toMatchObject({ kind: 'page', url: 'https://a.example/read', title: 'Read this' });
  });
  it('is never a link that is none', () => {
    gesture('menu', '#far');
    const about = { linkUrl: 'javascript:alert(1)' };
    expect(findSubject(order('menu', { about }), NOW).sighting).toMatchObject({ url: 'https://x.com/home' });
  });
  it('is never a post that was right clicked before a click inside a frame', () => {
    gesture('menu', '#words');
    expect(findSubject(order('menu', { about: {}, inFrame: true }), NOW).sighting.kind).toBe('page');
    expect(findSubject(order('menu', { about: {} }), NOW).sighting.kind).toBe('page');
  });
  it('is never what an element shows by now, when that cannot be told to be the same', () => {
    gesture('menu', '#words', { isSame: false });
    if (handoff().menu) delete handoff().menu?.post;
    expect(findSubject(order('menu', { about: {} }), NOW).sighting.kind).toBe('page');
  });
  it('is not a right click of long ago', () => {
    gesture('menu', '#words', { at: NOW - 600_000 });
    expect(findSubject(order('menu', { about: {} }), NOW).sighting.kind).toBe('page');
  });
  it('keeps what the browser says is selected', () => {
    gesture('menu', '#words');
    const about = { selectionText: 'One' };
    expect(findSubject(order('menu', { about }), NOW).sighting).toMatchObject({ postId: '1', selection: 'One' });
  });
  it('is the post that holds focus, for a shortcut', () => {
    element('[id="2"]').focus();
    expect(findSubject(order('shortcut'), NOW).sighting).toMatchObject({ postId: '2' });
  });
  it('is the post most in view, when none holds focus or the pointer', () => {
    vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(((selector: string) =>
      selector === ':is(:hover)' ? [] : document.body.getElementsByTagName('article')) as never);
    const box = (top: number, bottom: number) => () => ({ top, bottom, left: 0, right: 500 }) as DOMRect;
    element('[id="1"]').getBoundingClientRect = box(-300, 40);
    element('[id="2"]').getBoundingClientRect = box(40, 400);
    expect(findSubject(order('shortcut'), NOW).sighting).toMatchObject({ postId: '2' });
    vi.restoreAllMocks();
  });
  it('is the person of a person’s page, from the popup', () => {
    const person = { kind: 'person', site: 'x', pageUrl: 'https://x.com/minasol', person: author } as const;
    globalThis.weftReader = { ...reader, readPage: () => ({ ...reader.readPage(), person }) };
    expect(findSubject(order('popup'), NOW).sighting).toEqual(person);
  });
  it('is the post that the address of the page names, from the popup', () => {
    globalThis.weftReader = { ...reader, readPage: () => ({ ...reader.readPage(), about: seen('7') }) };
    expect(findSubject(order('popup'), NOW).sighting).toEqual(seen('7'));
  });
  it('is the page by its address and title when nothing can be read at all', () => {
    globalThis.weftReader = undefined;
    vi.stubGlobal('location', new URL(`https://a.example/p?utm_source=x`));
    expect(findSubject(order('card'), NOW).sighting).toEqual({
      kind: 'page',
      site: 'web',
      pageUrl: 'https://a.example/p?utm_source=x',
      url: 'https://a.example/p',
      title: 'Home',
      authors: [],
    });
  });
});
