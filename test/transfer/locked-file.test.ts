import { describe, expect, it } from 'vitest';
import { isLocked, lockedPieces, unlockFile } from '../../src/transfer/locked-file.ts';

async function lockFile(file: Blob, passphrase: string, iterations?: number): Promise<Blob> {
  const parts: Blob[] = [];
  for await (const piece of lockedPieces(file, passphrase, iterations)) parts.push(new Blob([piece]));
  return new Blob(parts);
}
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** Three frames, the last of them short. */
const long = new Blob([new Uint8Array(2_200_000).map((_, at) => at % 251)]);

describe('a file behind a passphrase', () => {
  it.each([
    ['nothing', new Blob([])],
    ['a line', new Blob(['学び and more'])],
    ['exactly one frame', new Blob([new Uint8Array(1_048_576)])],
    ['several frames', long],
  ])('gives back %s', async (_, file) => {
    const locked = await lockFile(file, 'slow reading 学', 1_000);
    expect(isLocked(await locked.slice(0, 100).text())).toBe(true);
    const open = await unlockFile(locked, 'slow reading 学');
    if (!open.ok) throw new Error(open.code);
    expect((await bytesOf(open.value)).length).toBe(file.size);
    expect(Buffer.compare(await bytesOf(open.value), await bytesOf(file))).toBe(0);
  });

  it('says so when the passphrase is another', async () => {
    const locked = await lockFile(new Blob(['secret words']), 'one', 1_000);
    expect(await unlockFile(locked, 'two')).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(await locked.text()).not.toContain('secret');
  });

  it('notices what was changed, cut off or put elsewhere', async () => {
    const locked = await bytesOf(await lockFile(long, 'one', 1_000));
    const end = locked.indexOf(10) + 1;
    const frame = 1_048_576 + 16;
    const changed = locked.slice();
    changed[locked.length - 20] = (changed[locked.length - 20] ?? 0) ^ 1;
    const shortened = locked.slice(0, end + 2 * frame);
    const swapped = locked.slice();
    swapped.set(locked.subarray(end, end + frame), end + frame);
    swapped.set(locked.subarray(end + frame, end + 2 * frame), end);
    for (const bytes of [changed, shortened, swapped, locked.slice(0, end)]) {
      expect(await unlockFile(new Blob([bytes]), 'one')).toMatchObject({ code: 'not-allowed' });
    }
  });

  it('never runs away with what a header asks for, and knows a newer one', async () => {
    const text = await (await lockFile(new Blob(['x']), 'one')).text();
    const huge = text.replace('"iterations":600000', '"iterations":9e15');
    expect(await unlockFile(new Blob([huge]), 'one')).toMatchObject({ code: 'too-new' });
    expect(await unlockFile(new Blob([text.replace('"locked":1', '"locked":2')]), 'one')).toMatchObject({
      code: 'too-new',
    });
    expect(await unlockFile(new Blob(['{"weft":']), 'one')).toMatchObject({ code: 'unreadable' });
  });
});
