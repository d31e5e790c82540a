import '../support/fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearErrors, noteOf, readErrors, report, stripped } from '../../src/platform/report.ts';
import { local, resetBrowser } from '../support/fake-browser.ts';

beforeEach(resetBrowser);

describe('stripped', () => {
  it.each([
    ['Failed to fetch https://learning.example/ada?q=secret#x', 'Failed to fetch [address]'],
    ['at save (chrome-extension://abcdef/assets/main-1.js:12:34)', 'at save (weft:assets/main-1.js:12:34)'],
    ['save@moz-extension://1f-2e/assets/main.js:1:2', 'save@weft:assets/main.js:1:2'],
    ['"https://x.com/ada/status/1" is not a key', '"…" is not a key'],
    ['mail ada@learning.example now', 'mail [address] now'],
    ['no @ada_byron here', 'no [name] here'],
    [`Unexpected token 'A', "Ada says: patterns" is not valid JSON`, `Unexpected token 'A', "…" is not valid JSON`],
    [`Cannot read properties of undefined (reading 'name')`, `Cannot read properties of undefined (reading 'name')`],
    ['blob:https://x.com/1 and data:text/html,hi', '[address] and [address]'],
    ['ws://a.example/ and file:///home/ada/x.txt', '[address] and [address]'],
  ])('%s', (text, expected) => expect(stripped(text)).toBe(expected));
});

describe('report', () => {
  it('keeps name, message and the frames of the stack', async () => {
    await report('worker: capture.save', new TypeError('broken'));
    const [note] = await readErrors();
    expect(note).toMatchObject({ where: 'worker: capture.save', name: 'TypeError', message: 'broken', times: 1 });
    expect(note?.stack).toMatch(/^at /);
    expect(note?.stack).not.toContain('broken');
    expect(note?.stack).not.toContain('://');
  });

  it('keeps no line of a message that repeats in the stack', () => {
    const stack = 'Error: Ada wrote\nsomething private\n    at x (https://x.com/a.js:1:1)';
    expect(noteOf('card', { name: 'Error', message: 'Ada wrote\nsomething private', stack }, 1).stack).toBe(
      'at x ([address])',
    );
  });

  it('takes anything that can be thrown', async () => {
    for (const thrown of ['text', 7, null, undefined, {}, { code: 'storage-failed', detail: 'open' }, Symbol('s')]) {
      await report('worker', thrown);
    }
    expect(await readErrors()).toHaveLength(7);
  });

  it('counts an error that repeats, and keeps a hundred', async () => {
    for (let n = 0; n < 5; n += 1) await report('loop', new Error('same'));
    expect(await readErrors()).toMatchObject([{ where: 'loop', times: 5 }]);
    for (let n = 0; n < 120; n += 1) await report('many', new Error(`number ${n}`));
    const notes = await readErrors();
    expect(notes).toHaveLength(100);
    expect(notes[0]?.message).toBe('number 119');
    await clearErrors();
    expect(await readErrors()).toEqual([]);
  });

  it('loses none of those that come together', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => report(name, new Error(name))));
    expect((await readErrors()).map(({ where }) => where).sort()).toEqual(['a', 'b', 'c']);
  });

  it('never throws, whatever the storage does', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    local.refusesWrites = true;
    await report('worker', new Error('lost'));
    expect(said).toHaveBeenCalledOnce();
    said.mockRestore();
    local.refusesWrites = false;
    await local.set({ errors: 'garbage' });
    await report('worker', new Error('kept'));
    expect(await readErrors()).toHaveLength(1);
  });
});
