// @vitest-environment happy-dom
import { page } from '../support/page-api.ts';
import '../support/draw.ts';
import '../../src/content/card.iife.tsx';

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReaderHandle } from '../../src/content/reader-handle.ts';
import { fail, ok } from '../../src/domain/result.ts';
import type { CardOrder } from '../../src/messages/card-order.ts';

const roots: ShadowRoot[] = [];
const attach = Element.prototype.attachShadow;
/** The post that a shortcut alone would find. */
let inView = '1';

async function order(way: CardOrder['way'], quick = false): Promise<void> {
  await act(async () => globalThis.weftCard?.open({ way, quick, theme: 'auto' }));
  await act(async () => new Promise((done) => setTimeout(done)));
}
function field(): HTMLTextAreaElement {
  return roots.at(-1)?.querySelector('textarea.main') as HTMLTextAreaElement;
}
async function type(text: string): Promise<void> {
  field().value = text;
  await act(async () => void field().dispatchEvent(new Event('input', { bubbles: true })));
}
function captures(): unknown[] {
  return page.answer.mock.calls.flatMap(([{ weft, payload }]) => (weft === 'capture.save' ? [payload] : []));
}

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  document.body.innerHTML = '<article></article>';
  const post = () => ({ kind: 'post', site: 'x', pageUrl: 'https://x.com/home', postId: inView }) as const;
  globalThis.weftReader = {
    readPage: () => ({ posts: [], page: undefined, health: { site: 'x', outcome: 'ok' } }),
    readPostAt: post,
    readSelection: () => undefined,
    readAddress: () => undefined,
    postElements: () => [...document.querySelectorAll('article')],
  } as unknown as ReaderHandle;
  inView = '1';
  roots.length = 0;
  page.answer.mockReset();
  page.answer.mockImplementation(async ({ weft }) => {
    if (weft === 'entry.find') return ok({ personMoments: 0, tagsOffered: [] });
    return weft === 'capture.save' ? fail('storage-failed') : ok(null);
  });
  const focused = document.querySelector('article') as HTMLElement;
  vi.spyOn(Document.prototype, 'activeElement', 'get').mockReturnValue(focused);
});
afterEach(async () => {
  const pressed = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  await act(async () => void field()?.dispatchEvent(pressed));
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  Element.prototype.attachShadow = attach;
  globalThis.weftReader = undefined;
});

function closings(): number {
  return page.answer.mock.calls.filter(([{ weft }]) => weft === 'card.closed').length;
}

describe('the worker hears that no card is open any more', () => {
  it('when it is closed', async () => {
    await order('popup');
    expect(globalThis.weftCard?.isShown()).toBe(true);
    await act(async () => void field().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    await act(async () => new Promise((done) => setTimeout(done)));
    expect(globalThis.weftCard?.isShown()).toBe(false);
    expect(closings()).toBe(1);
  });
  it('when the page goes, with the draft kept', async () => {
    await order('popup');
    await type('half');
    await act(async () => void dispatchEvent(new Event('pagehide')));
    expect(globalThis.weftCard?.isShown()).toBe(false);
    expect(closings()).toBe(1);
    expect(page.answer.mock.calls.map(([{ weft }]) => weft)).toContain('draft.keep');
  });
  it('not when another takes its place', async () => {
    await order('popup');
    await order('popup');
    expect(closings()).toBe(0);
  });
});

describe('a shortcut while a card is open', () => {
  it('saves what that card is about, with what is typed in it', async () => {
    await order('card');
    await type('my thought');
    inView = '2';
    await order('shortcut', true);
    expect(roots).toHaveLength(1);
    expect(captures()).toMatchObject([{ sighting: { postId: '1' }, edits: { note: 'my thought' } }]);
  });
  it('gives that card the keyboard, with what is typed in it', async () => {
    await order('popup');
    await order('card');
    const before = roots.length;
    await type('half');
    inView = '2';
    const focus = vi.spyOn(field(), 'focus');
    await order('card');
    expect(roots).toHaveLength(before);
    expect(focus).toHaveBeenCalled();
    expect(field().value).toBe('half');
  });
  it('is about the page again once the page has taken the card out', async () => {
    await order('card');
    for (const { host } of roots) host.remove();
    inView = '2';
    await order('shortcut', true);
    expect(captures()).toMatchObject([{ sighting: { postId: '2' }, edits: {} }]);
  });
});
