import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepDrafts } from '../../src/content/card/draft-keeper.ts';
import type { Draft } from '../../src/domain/capture.ts';
import { draftKeyOf } from '../../src/domain/draft-key.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function keeper() {
  const send = { keep: vi.fn(async (_draft: Draft) => true), discard: vi.fn() };
  return { send, drafts: keepDrafts('x:post:1', send) };
}

describe('keeping drafts', () => {
  it('keeps what is typed once typing pauses', () => {
    const { send, drafts } = keeper();
    for (const note of ['a', 'ab', 'abc']) {
      drafts.change({ edits: { note } });
      vi.advanceTimersByTime(200);
    }
    expect(send.keep).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(send.keep).toHaveBeenCalledTimes(1);
    expect(send.keep.mock.calls[0]?.[0]).toMatchObject({ key: 'x:post:1', edits: { note: 'abc' } });
  });
  it('keeps at once when the page goes, and only once', () => {
    const { send, drafts } = keeper();
    drafts.change({ edits: { note: 'a' } });
    drafts.flush();
    drafts.flush();
    vi.advanceTimersByTime(1_000);
    expect(send.keep).toHaveBeenCalledTimes(1);
  });
  it('forgets a draft that was emptied, but asks for nothing when there was none', () => {
    const { send, drafts } = keeper();
    drafts.change(undefined);
    drafts.flush();
    expect(send.discard).not.toHaveBeenCalled();
    drafts.change({ edits: { note: 'a' } });
    drafts.flush();
    drafts.change(undefined);
    drafts.flush();
    expect(send.discard).toHaveBeenCalledWith('x:post:1');
  });
  it('says that a draft was refused, and does not take it for kept', async () => {
    const { send, drafts } = keeper();
    const onAnswer = vi.fn();
    drafts.watch(onAnswer);
    send.keep.mockResolvedValue(false);
    drafts.change({ edits: { note: 'a' } });
    expect(await drafts.flush()).toBe(false);
    expect(onAnswer).toHaveBeenLastCalledWith(false);
    drafts.change(undefined);
    expect(await drafts.flush()).toBe(true);
    expect(send.discard).not.toHaveBeenCalled();
    expect(onAnswer).toHaveBeenLastCalledWith(true);
  });
  it('keeps nothing after saving', () => {
    const { send, drafts } = keeper();
    drafts.change({ edits: { note: 'a' } });
    drafts.stop();
    vi.advanceTimersByTime(1_000);
    drafts.flush();
    expect(send.keep).not.toHaveBeenCalled();
  });
});

describe('the key of a draft', () => {
  const pageUrl = 'https://x.com/home?s=20';
  it('is the source, else the person, else the page', () => {
    expect(draftKeyOf({ kind: 'post', site: 'x', pageUrl, postId: '1' })).toBe('x:post:1');
    expect(draftKeyOf({ kind: 'person', site: 'x', pageUrl, person: { site: 'x', handle: 'Mina' } })).toBe('x:@mina');
    expect(draftKeyOf({ kind: 'post', site: 'x', pageUrl })).toBe('https://x.com/home');
  });
  it('tells posts of one author apart that have no address', () => {
    const author = { site: 'linkedin', name: 'Mina', handle: 'mina' };
    const keyOf = (text: string, publishedAt?: string) =>
      draftKeyOf({ kind: 'post', site: 'linkedin', pageUrl, author, text, ...(publishedAt ? { publishedAt } : {}) });
    const keys = [keyOf('Yes'), keyOf('No'), keyOf('Yes', '2026-03-04T09:00:00Z'), keyOf('🎉'), keyOf('')];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keyOf(' Yes\n')).toBe(keyOf('Yes'));
    expect(draftKeyOf({ kind: 'post', site: 'linkedin', pageUrl, text: 'Yes' })).not.toBe(keyOf('Yes'));
  });
  it('fits into a record', () => {
    const url = `https://a.example/${'p'.repeat(3_000)}`;
    expect(draftKeyOf({ kind: 'page', site: 'web', pageUrl: url, url, authors: [] }).length).toBeLessThanOrEqual(500);
  });
});
