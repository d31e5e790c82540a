import { beforeEach, expect, it, vi } from 'vitest';
import { dropStaged, openStaged, readStaged } from '../../src/platform/staged-file.ts';
import { files, resetFiles } from '../support/fake-files.ts';

beforeEach(resetFiles);
const bytes = (text: string) => new TextEncoder().encode(text);

it('is written from its beginning, and read at any place', async () => {
  for (const words of ['longer than the second time', 'one two']) {
    const file = await openStaged('a');
    file.write(bytes(words.slice(0, 4)));
    file.write(bytes(words.slice(4)));
    file.close();
  }
  const file = await openStaged('b');
  file.write(bytes('one two'));
  const place = new Uint8Array(5);
  expect(file.read(place, 4)).toBe(3);
  expect(new TextDecoder().decode(place.subarray(0, 3))).toBe('two');
  expect(await (await readStaged('a'))?.text()).toBe('one two');
});

it('says when there is no room', async () => {
  const file = await openStaged('a');
  files.isFull = true;
  expect(() => file.write(bytes('one'))).toThrow(expect.objectContaining({ name: 'QuotaExceededError' }));
});

it('is removed once whoever held it open has let go', async () => {
  (await openStaged('a')).close();
  const folder = await files.root.getDirectoryHandle('imports');
  const remove = vi.spyOn(folder, 'removeEntry');
  for (let time = 0; time < 2; time += 1) {
    remove.mockRejectedValueOnce(new DOMException('open elsewhere', 'NoModificationAllowedError'));
  }
  await dropStaged('a');
  expect(remove).toHaveBeenCalledTimes(3);
  expect(await readStaged('a')).toBeUndefined();
  await dropStaged('a');
  expect(remove).toHaveBeenCalledTimes(4);
});
