import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/transfer/decode.ts';
import { formatOf } from '../../src/transfer/formats.ts';
import type { Row } from '../../src/transfer/staged.ts';

/** Sample files that may stand beside the project; without them this says "skipped". */
const FOLDER = new URL('../../../shared/corpus/imports/', import.meta.url);
type Sample = { file: string; kind: string; expected: Record<string, unknown> };
const index = new URL('index.json', FOLDER);
const samples: Sample[] = existsSync(index) ? JSON.parse(readFileSync(index, 'utf8')) : [];

/** Kinds that are read whole by other means, or that no row comes from. */
const NOT_ROWS = new Set(['x-archive-account', 'x-archive-profile']);
const FORMAT_OF: Record<string, string> = {
  'x-archive-following': 'x-following',
  'x-archive-likes': 'x-likes',
  'x-archive-tweets': 'x-tweets',
  'netscape-bookmarks': 'bookmarks',
  'pocket-html': 'bookmarks',
  'pocket-csv': 'pocket',
  'raindrop-csv': 'raindrop',
  'instapaper-csv': 'instapaper',
  'readwise-csv': 'readwise-reader',
};

describe.skipIf(samples.length === 0)('real export files', () => {
  for (const sample of samples.filter((one) => !NOT_ROWS.has(one.kind))) {
    it(`${sample.kind}: ${sample.file}`, () => {
      const text = decodeText(readFileSync(new URL(sample.file, FOLDER)));
      if (!text.ok) throw new Error(text.code);
      const format = formatOf(text.value);
      if (text.value.trim() === '') {
        expect(format).toBeUndefined();
        return;
      }
      expect(format?.id).toBe(FORMAT_OF[sample.kind] ?? sample.kind);
      const rows = [...(format?.read(text.value) ?? [])];
      check(sample, rows);
    });
  }
});

function check({ kind, expected }: Sample, rows: readonly Row[]): void {
  const staged = rows.flatMap((row) => ('staged' in row ? [row.staged] : []));
  const rowCount = expected['rows'] ?? expected['count'] ?? expected['cards'];
  if (kind === 'linkedin-connections') {
    const names = staged.map((one) => (one.row === 'person' ? JSON.stringify(one.profiles) : ''));
    // A row with an address and no name is somebody to be completed when they are seen.
    expect(new Set(names).size).toBe(Number(expected['people']) + Number(expected['nameless'] ?? 0));
  } else if (rowCount !== undefined) expect(rows.length).toBe(rowCount);
  if (expected['valid'] !== undefined)
    expect(staged.length + Number(expected['feedItems'] ?? 0)).toBeGreaterThanOrEqual(Number(expected['valid']));
  if (expected['links'] !== undefined) expect(rows.length).toBe(expected['links']);
  if (expected['feeds'] !== undefined) expect(staged.length).toBe(expected['feeds']);
  if (Array.isArray(expected['accounts'])) {
    expect(staged.map((one) => (one.row === 'person' ? one.profiles[0]?.handle : ''))).toEqual(expected['accounts']);
  }
}
