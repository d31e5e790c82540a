import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { records, rowsBelow } from '../../src/transfer/csv.ts';

const cell = fc.string({ maxLength: 40 }).map((text) => text.replace(/\r/g, ''));

describe('records', () => {
  it('gives back what was written, whatever stands in the cells', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 20 }), (rows) => {
        const text = Papa.unparse(rows, { newline: '\n', quotes: true });
        expect([...records(text)].map((row) => row.list)).toEqual(rows);
      }),
    );
  });
  it('reads over the seams of its slices, with the right lines', () => {
    const long = 'word\n'.repeat(30_000);
    const rows = [['a', 'b'], [long, 'c'], ...Array.from({ length: 9_000 }, (_, i) => [`row ${i}`, 'x, "y"'])];
    const read = [...records(Papa.unparse(rows, { newline: '\n' }))];
    expect(read.map((row) => row.list)).toEqual(rows);
    expect(read[1]?.line).toBe(2);
    expect(read[2]?.line).toBe(30_003);
    expect(read.at(-1)?.line).toBe(30_003 + 8_999);
  });
  it('reads semicolons where a country writes them', () => {
    expect([...records('a;b;c\n1;"2;3";4')].map((row) => row.list)).toEqual([
      ['a', 'b', 'c'],
      ['1', '2;3', '4'],
    ]);
  });
  it('counts no separators that stand in quoted cells', () => {
    expect([...records('";;",";",""\n"",""')].map((row) => row.list)).toEqual([
      [';;', ';', ''],
      ['', ''],
    ]);
  });
  it('ends on a quote that is never closed', () => {
    expect([...records('a,b\n"open,1\n2,3')].length).toBeLessThanOrEqual(3);
  });
});

describe('rowsBelow', () => {
  it('finds the heading below notes and keeps hostile headings apart', () => {
    const rows = [
      ...rowsBelow('Notes:\n"some, words"\n\nName,__proto__\nAda,x\n', (headings) => headings.includes('name')),
    ];
    expect(rows).toHaveLength(1);
    expect(rows[0]?.line).toBe(5);
    expect(rows[0]?.cells['name']).toBe('Ada');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
