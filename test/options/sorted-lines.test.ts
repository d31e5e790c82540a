import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SortedLines } from '../../src/options/data/import/sorted-lines.ts';

function sorting(most: number) {
  const written: Uint8Array<ArrayBuffer>[] = [];
  const scratch = {
    write: (bytes: Uint8Array<ArrayBuffer>) => {
      written.push(bytes.slice());
    },
    read(into: Uint8Array<ArrayBuffer>, at: number) {
      const there = Buffer.concat(written).subarray(at, at + into.length);
      into.set(there);
      return there.length;
    },
  };
  return { lines: new SortedLines(scratch, most), written };
}

function sorted(rows: readonly (readonly [string, string])[], most: number) {
  const { lines, written } = sorting(most);
  for (const [order, line] of rows) lines.add(order, line);
  const decoder = new TextDecoder();
  let text = '';
  for (const piece of lines.pieces()) text += decoder.decode(piece, { stream: true });
  return { text, runs: written.length };
}

const expected = (rows: readonly (readonly [string, string])[]) =>
  [...rows]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, line]) => `${line}\n`)
    .join('');

describe('lines put in order', () => {
  it('are the same, however few are held at once; lines of one order stay as they came', () => {
    const row = fc.tuple(fc.stringMatching(/^[a-c\u00e9\u{1f600} ]{0,3}$/u), fc.json());
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (rows, most) => {
        expect(sorted(rows, most).text).toBe(expected(rows));
      }),
    );
  });
  it('wait in a file only where they are more than may be held', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => [`${(at * 7_919) % 3_000}`, `{"at":${at}}`] as const);
    expect(sorted(rows, 1_000_000)).toEqual({ text: expected(rows), runs: 0 });
    const few = sorted(rows, 5_000);
    expect(few.text).toBe(expected(rows));
    expect(few.runs).toBeGreaterThan(5);
  });
  it('take an order that has line breaks in it', () => {
    const rows = [
      ['b\nx', '1'],
      ['a\ty', '2'],
    ] as const;
    for (const most of [1, 1_000]) expect(sorted(rows, most).text).toBe('2\n1\n');
  });
});
