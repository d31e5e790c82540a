import type { ImportRow } from '../domain/import-row.ts';

/**
 * Rows of one transaction: some 150 ms of writing, which is how long a capture may have to wait; all that it makes is in
 * memory at once. An event page (it has a document) shares its thread with every page of ours: what is planned in one go
 * there must be short, or they stand still.
 */
const ROWS = 'document' in globalThis ? 200 : 500;
const BYTES = 2_000_000;
const NEWLINE = 10;

/** A piece of the staged file: its rows (absent = a line that is no row), and where the next piece begins. */
export type Piece = { rows: (ImportRow | undefined)[]; ends: number[] };

/** Reads the rows that begin at this byte, at most `limit`. */
export async function readRows(file: Blob, offset: number, limit = ROWS): Promise<Piece> {
  for (let size = BYTES; ; size *= 2) {
    const bytes = new Uint8Array(await file.slice(offset, offset + size).arrayBuffer());
    const isLast = offset + size >= file.size;
    const piece = rowsIn(bytes, offset, limit, isLast);
    // A row longer than what was read: look further.
    if (piece.ends.length > 0 || isLast) return piece;
  }
}

function rowsIn(bytes: Uint8Array, offset: number, limit: number, isLast: boolean): Piece {
  const piece: Piece = { rows: [], ends: [] };
  const decoder = new TextDecoder();
  let start = 0;
  while (start < bytes.length && piece.ends.length < limit) {
    const found = bytes.indexOf(NEWLINE, start);
    if (found < 0 && !isLast) break;
    const end = found < 0 ? bytes.length : found;
    piece.rows.push(rowOf(decoder.decode(bytes.subarray(start, end))));
    start = end + 1;
    piece.ends.push(offset + Math.min(start, bytes.length));
  }
  return piece;
}

function rowOf(line: string): ImportRow | undefined {
  try {
    const row: unknown = JSON.parse(line);
    const isRow = typeof row === 'object' && row !== null && 'row' in row;
    return isRow ? (row as ImportRow) : undefined;
  } catch {
    // Half a line: the disk was full, or the file was changed from outside.
    return undefined;
  }
}
