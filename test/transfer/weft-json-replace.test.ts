import { describe, expect, it } from 'vitest';
import type { Erased } from '../../src/domain/erased.ts';
import { isReplacedIn, replacedIn } from '../../src/transfer/weft-json-replace.ts';

const ID = '018f0000-0000-7000-8000-000000000001';
const OTHER = '018f0000-0000-7000-8000-000000000002';
const HEAD = '{"weft":{"at":"2026-11-22T09:00:00.000Z","shape":1,"version":1},"records":[';
const left = { id: ID, v: 1, createdAt: 1, stamps: {}, deletedAt: 5, erased: true } as unknown as Erased;
const record = (id: string, name: string) =>
  `{"kind":"person","record":{"createdAt":1,"id":"${id}","name":"${name}","stamps":{},"v":1}}`;
const file = (...lines: string[]) => `${HEAD}\n${lines.join(',\n')}\n]}\n`;

/** Cut where it suits nobody: in the middle of lines. */
async function* pieces(text: string) {
  for (let from = 0; from < text.length; from += 37) yield text.slice(from, from + 37);
}

async function read(text: string, replacements: ReadonlyMap<string, Erased | null>): Promise<string> {
  let all = '';
  for await (const piece of replacedIn(pieces(text), replacements)) all += piece;
  return all;
}

describe('a file of Weft with records replaced', () => {
  it('stays byte for byte where it names none of them', async () => {
    const text = file(record(OTHER, 'Mira'));
    expect(await isReplacedIn(pieces(text), new Map([[`person:${ID}`, left]]))).toBe(false);
    expect(await read(text, new Map([[`person:${ID}`, left]]))).toBe(text);
  });

  it('holds what is left of a record, and is a whole file again without it', async () => {
    const text = file(record(ID, 'Secret'), record(OTHER, 'Mira'));
    const bare = await read(text, new Map([[`person:${ID}`, left]]));
    expect(bare).not.toContain('Secret');
    expect(JSON.parse(bare).records[0].record).toEqual(left);
    const gone = await read(text, new Map([[`person:${ID}`, null]]));
    expect(gone).toBe(file(record(OTHER, 'Mira')));
  });

  it('loses a damaged line that names a record which must be gone, and no other', async () => {
    const text = file(`{"kind":"person","record":{"id":"${ID}","name":"Secret`, record(OTHER, 'Mira'));
    const replacements = new Map([[`person:${ID}`, left]]);
    expect(await isReplacedIn(pieces(text), replacements)).toBe(true);
    expect(await read(text, replacements)).toBe(file(record(OTHER, 'Mira')));
  });
});
