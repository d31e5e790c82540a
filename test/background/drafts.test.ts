import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDrafts } from '../../src/background/drafts.ts';
import type { Draft } from '../../src/domain/capture.ts';
import type { Caller } from '../../src/messages/server.ts';
import { readErrors } from '../../src/platform/report.ts';
import { local, resetBrowser, session } from '../support/fake-browser.ts';

const DAY = 86_400_000;
const clock = { now: Date.UTC(2026, 2, 4) };
const made = makeDrafts(() => clock.now);
/** As from an open card. */
const drafts = { ...made, keep: (one: Draft, caller: Caller) => made.keep(one, caller, true) };
const onX: Caller = { kind: 'content', tabId: 1, frameId: 0, url: 'https://x.com/home', incognito: false };
const onTwitter: Caller = { ...onX, url: 'https://mobile.twitter.com/home' };
const elsewhere: Caller = { ...onX, url: 'https://evil.example/' };
const privately: Caller = { ...onX, incognito: true };
const popup: Caller = { kind: 'page', incognito: false };

const draft = (key: string, note = 'half a thought'): Draft => ({ key, at: 1, edits: { note } });
beforeEach(() => {
  resetBrowser();
  clock.now = Date.UTC(2026, 2, 4);
});

describe('drafts', () => {
  it('are kept while the user types, found again, and discarded', async () => {
    await drafts.keep(draft('x:post:1', 'ha'), onX);
    await drafts.keep(draft('x:post:1'), onX);
    expect(await drafts.find('x:post:1', onX)).toEqual({ ok: true, value: draft('x:post:1') });
    expect(await drafts.find('x:post:1', onTwitter)).toMatchObject({ value: draft('x:post:1') });
    expect(local.keys().filter((key) => key.startsWith('draft:'))).toHaveLength(1);
    await drafts.discard('x:post:1', onX);
    expect(await drafts.find('x:post:1', onX)).toEqual({ ok: true, value: null });
    expect(local.keys().filter((key) => key.startsWith('draft:'))).toEqual([]);
  });

  it('of one site cannot be read, overwritten or discarded by another', async () => {
    await drafts.keep(draft('x:post:1'), onX);
    expect(await drafts.find('x:post:1', elsewhere)).toEqual({ ok: true, value: null });
    await drafts.keep(draft('x:post:1', 'forged'), elsewhere);
    await drafts.discard('x:post:1', elsewhere);
    expect(await drafts.find('x:post:1', onX)).toMatchObject({ value: draft('x:post:1') });
  });

  it('can be gone on with in our own pages: the newest of that key', async () => {
    await drafts.keep(draft('web:https://a.example/', 'first'), elsewhere);
    clock.now += 1;
    await drafts.keep(draft('web:https://a.example/', 'second'), onX);
    expect(await drafts.find('web:https://a.example/', popup)).toMatchObject({ value: { edits: { note: 'second' } } });
    await drafts.discard('web:https://a.example/', popup);
    expect(await drafts.find('web:https://a.example/', popup)).toMatchObject({ value: null });
  });

  it('of private windows never reach the disk', async () => {
    await drafts.keep(draft('x:post:1'), privately);
    expect(local.keys()).toEqual([]);
    expect(session.keys()).toContain('drafts');
    expect(await drafts.find('x:post:1', privately)).toMatchObject({ value: draft('x:post:1') });
    expect(await drafts.find('x:post:1', onX)).toMatchObject({ value: null });
  });

  it('are at most two hundred, and at most ninety days old', async () => {
    await drafts.keep(draft('old'), onX);
    clock.now += 91 * DAY;
    for (let n = 0; n < 205; n += 1) {
      clock.now += 1;
      await drafts.keep(draft(`key-${n}`), onX);
    }
    const kept = local.keys().filter((key) => key.startsWith('draft:'));
    expect(kept).toHaveLength(200);
    expect(kept.some((key) => key.endsWith(' old') || key.endsWith(' key-4'))).toBe(false);
    expect(kept.some((key) => key.endsWith(' key-204'))).toBe(true);
  });

  it('of one site, however many, take the place of one of another site at most', async () => {
    const fill = async (count: number, caller: Caller) => {
      for (let n = 0; n < count; n += 1) {
        clock.now += 1;
        await drafts.keep(draft(`key-${n}`), caller);
      }
    };
    await fill(200, onX);
    await fill(250, elsewhere);
    const kept = local.keys().filter((key) => key.startsWith('draft:'));
    expect(kept).toHaveLength(200);
    expect(kept.filter((key) => key.startsWith('draft:x.com ')).length).toBe(199);
  });

  it('that no card is open for take the place of none of another site', async () => {
    for (let n = 0; n < 200; n += 1) await drafts.keep(draft(`key-${n}`), onX);
    expect(await made.keep(draft('a'), elsewhere, false)).toMatchObject({ ok: false, code: 'not-allowed' });
    const kept = local.keys().filter((key) => key.startsWith('draft:'));
    expect(kept).toHaveLength(200);
    // What is there already needs no room.
    expect(await made.keep(draft('key-7', 'more of it'), onX, false)).toMatchObject({ ok: true });
    expect(await drafts.find('key-7', onX)).toMatchObject({ value: draft('key-7', 'more of it') });
  });

  it('stay when the clock goes back', async () => {
    await drafts.keep(draft('a'), onX);
    clock.now -= 400 * DAY;
    await drafts.keep(draft('b'), onX);
    expect(await drafts.find('a', onX)).toMatchObject({ value: draft('a') });
  });

  it('survive a damaged list, and a damaged draft is told and left', async () => {
    await drafts.keep(draft('a'), onX);
    await local.set({ drafts: 'damaged', 'draft:x.com b': { key: 7 } });
    expect(await drafts.find('a', popup)).toMatchObject({ value: draft('a') });
    expect(await drafts.find('b', onX)).toEqual({ ok: true, value: null });
    expect(local.peek('draft:x.com b')).toEqual({ key: 7 });
    expect(await readErrors()).toMatchObject([{ where: 'worker: draft' }]);
  });

  it('that are far too long, and a storage that refuses, are failures', async () => {
    const notes = Array.from({ length: 20 }, (_, at) => ({ at, text: 'x'.repeat(90_000) }));
    expect(await drafts.keep({ key: 'a', at: 1, edits: { editedNotes: notes } }, onX)).toMatchObject({
      code: 'bad-payload',
    });
    local.refusesWrites = true;
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await drafts.keep(draft('a'), onX)).toMatchObject({ ok: false, code: 'storage-failed' });
    said.mockRestore();
  });

  it('kept at the same time are all kept', async () => {
    await Promise.all(['a', 'b', 'c', 'd'].map((key) => drafts.keep(draft(key), onX)));
    expect(Object.keys(local.peek('drafts') as object)).toHaveLength(4);
  });
});
