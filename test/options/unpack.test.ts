import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { unpacked } from '../../src/options/data/import/unpack.ts';

const file = (bytes: Uint8Array<ArrayBuffer>) => new File([bytes], 'copy.json.gz');

it('opens what was packed with gzip, and leaves anything else as it is', async () => {
  const text = '{"weft":{}}\n'.repeat(5_000);
  const open = await unpacked(file(new Uint8Array(gzipSync(text))));
  expect(typeof open === 'string' ? open : await open.text()).toBe(text);
  for (const content of ['', 'x', '\x1f\x8b']) {
    const plain = new File([content], 'plain');
    expect(await unpacked(plain)).toBe(plain);
  }
});

it('opens no file that swells without end, and says of one that was cut off that it is damaged', async () => {
  const packed = new Uint8Array(gzipSync(Buffer.alloc(40_000_000)));
  expect(await unpacked(file(packed))).toBe('bomb');
  const cut = new Uint8Array(gzipSync(crypto.getRandomValues(new Uint8Array(50_000))));
  expect(await unpacked(file(cut.slice(0, 20_000)))).toBe('damaged');
});
