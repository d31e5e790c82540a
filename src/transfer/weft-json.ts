import { SHAPE } from '../domain/record.ts';
import type { RecordKind } from '../domain/upgrade.ts';
import type { Pieces } from './exported.ts';
import { isObject } from './json.ts';
import type { Format, Row, StagedRecord } from './staged.ts';

/** Of the file, not of the records in it: those carry their own (`v`). */
export const WEFT_FILE = 1;

/** Every kind of record, in the order of the file: whom something names stands before it. */
export const WEFT_KINDS = ['profile', 'person', 'group', 'goal', 'moment', 'reflection', 'tag'] as const;

/** A record as it lies in the database, of whatever shape: also one that was deleted, or that a newer Weft wrote. */
export type RawRecord = { kind: RecordKind; record: unknown };

/**
 * Weft's own file: one JSON document, a line a record, so that files of any size are written and read piece by piece.
 * Fields are sorted: the same data gives the same bytes. Documented in `README.md`.
 */
export async function* weftJson(records: AsyncIterable<RawRecord>, at: number): Pieces {
  const head = { at: new Date(at).toISOString(), shape: SHAPE, version: WEFT_FILE };
  yield `{"weft":${JSON.stringify(head)},"records":[`;
  let separator = '\n';
  for await (const { kind, record } of records) {
    yield `${separator}{"kind":"${kind}","record":${sorted(record)}}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** Weft's own file, of every version there ever was. One that a newer Weft wrote is left whole (`too-new`). */
export const weftFile: Format = {
  id: 'weft',
  recognises: (head) => /^\s*\{\s*"weft"\s*:\s*\{/.test(head),
  read: (text) => rows([text]),
  readPieces: rows,
};

function* rows(pieces: Iterable<string>): Generator<Row> {
  const lines = linesOf(pieces);
  const first = lines.next();
  const line = first.done ? '' : first.value;
  const head = /^\s*(\{"weft":\{.*\}),"records":\[\s*$/s.exec(line)?.[1];
  if (head === undefined) {
    // Laid out anew by some other tool: then it is read as a whole.
    yield* wholeRows([line, ...lines].join('\n'));
    return;
  }
  const version = versionIn(jsonOf(`${head}}`));
  if (version !== WEFT_FILE) {
    yield { line: 1, skipped: version > WEFT_FILE ? 'too-new' : 'bad-row' };
    return;
  }
  yield* lineRows(lines);
}

function* lineRows(lines: Iterable<string>): Generator<Row> {
  let number = 1;
  let isWhole = false;
  let isCut = false;
  for (const line of lines) {
    number += 1;
    const text = line.trim();
    if (text === '') continue;
    isWhole = text === ']}';
    if (isWhole) continue;
    const one = jsonOf(text.replace(/,$/, ''));
    isCut = one === undefined;
    yield rowOf(one, number);
  }
  // Cut off behind a whole line: what is there is read, and that something is missing is said.
  if (!isWhole && !isCut) yield { line: number + 1, skipped: 'bad-row' };
}

function* wholeRows(text: string): Generator<Row> {
  const file = jsonOf(text);
  const version = versionIn(file);
  if (version !== WEFT_FILE || !isObject(file) || !Array.isArray(file['records'])) {
    yield { line: 1, skipped: version > WEFT_FILE ? 'too-new' : 'bad-row' };
    return;
  }
  for (const [at, one] of file['records'].entries()) yield rowOf(one, at + 1);
}

function rowOf(one: unknown, line: number): Row {
  const kind = isObject(one) ? WEFT_KINDS.find((each) => each === one['kind']) : undefined;
  if (!isObject(one) || !kind) return { line, skipped: 'bad-row' };
  // Brought into today's shape, or refused, as every record is on its way in (`import-row.ts`).
  return { line, staged: { row: 'record', kind, record: one['record'] } as StagedRecord };
}

function versionIn(file: unknown): number {
  const head = isObject(file) ? file['weft'] : undefined;
  const version = isObject(head) ? head['version'] : undefined;
  return typeof version === 'number' && Number.isInteger(version) ? version : 0;
}

/** `undefined` = damaged. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut off, or changed by hand: the row is named as left out.
    return undefined;
  }
}

function* linesOf(pieces: Iterable<string>): Generator<string> {
  let held = '';
  for (const piece of pieces) {
    const lines = (held + piece).split('\n');
    held = lines.pop() ?? '';
    yield* lines;
  }
  if (held !== '') yield held;
}

/** JSON with the fields of every object in order. */
export function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => sorted(one ?? null)).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value).filter((key) => value[key] !== undefined);
  return `{${fields
    .sort()
    .map((key) => `${JSON.stringify(key)}:${sorted(value[key])}`)
    .join(',')}}`;
}
