import { describe, expect, it, vi } from 'vitest';
import { makeSaving } from '../../src/content/card/saving.ts';
import type { Capture } from '../../src/domain/capture.ts';
import { fail } from '../../src/domain/result.ts';
import { parsers } from '../../src/messages/parsers.ts';

describe('saving', () => {
  const sighting = { kind: 'post', site: 'x', pageUrl: 'https://x.com/home', postId: '1' } as const;
  it('is one act when the same is sent again, another when the user changed something', async () => {
    const send = vi.fn(async (_capture: Capture) => fail('internal'));
    const save = makeSaving(sighting, 'control', send);
    await save({ note: 'a' });
    await save({ note: 'a' });
    await save({ note: 'b' });
    const ids = send.mock.calls.map(([{ captureId }]) => captureId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });
  it('sends what the worker takes', async () => {
    const send = vi.fn(async (_capture: Capture) => fail('internal'));
    await makeSaving(sighting, 'shortcut', send)({ note: 'a', tie: null, via: { name: 'Ada' } });
    expect(parsers['capture.save'](send.mock.calls[0]?.[0]).ok).toBe(true);
  });
});
