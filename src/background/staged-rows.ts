import type { ImportRow } from '../domain/import-row.ts';
import { linesIn } from '../platform/lines-in.ts';

/** An event page shares its thread with every page of ours: what is planned in one go must be short there, or they stand still. */
const IS_SHARED = 'document' in globalThis;
/** Is a chunk planned while the one before is written? Two that follow each other without a pause are one long task. */
export const PLANS_AHEAD = !IS_SHARED;
/**
 * Rows of one transaction: some 60 ms of writing, of which a capture may have to wait for two; all that it makes is in memory
 * at once.
 */
const ROWS = IS_SHARED ? 150 : 250;
/** Where rows are long, fewer: their words are in memory at once. */
const BYTES = 2_000_000;
/** Bytes read at once: some 250 rows. */
const STRETCH = 250_000;

/** A piece of the staged file: its rows (absent = a line that is no row), and where the next piece begins. */
export type Piece = { rows: (ImportRow | undefined)[]; ends: number[] };

/** Reads the rows that begin at this byte, at most `limit`, at least one where there is any. */
export async function readRows(file: Blob, offset: number, limit = ROWS): Promise<Piece> {
  const piece: Piece = { rows: [], ends: [] };
  const decoder = new TextDecoder();
  for await (const { bytes, position } of linesIn(file.slice(offset), STRETCH)) {
    piece.rows.push(rowOf(decoder.decode(bytes)));
    const end = position + bytes.length + 1;
    piece.ends.push(Math.min(offset + end, file.size));
    if (piece.rows.length >= limit || end >= BYTES) break;
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
