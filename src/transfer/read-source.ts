import { type Bytes, stretches } from './bytes.ts';
import { formatOf } from './formats.ts';
import { type Stretches, textPieces } from './pieces.ts';
import { type Format, HEAD, type Row } from './staged.ts';
import { isZip, ZipFault, zipEntries } from './unzip.ts';

/** One file, wherever it lies: dropped, in a folder, or in an archive. */
export type Source = { name: string; size: number; stretches: Stretches };

/** Why nothing can be read from a file. Words for each stand in the locale. */
export type SourceFault =
  | 'empty'
  | 'not-text'
  | 'unknown' // text, of no format that Weft reads
  | 'doctype' // a DOCTYPE in XML, which can swell without end
  | 'too-large'
  | 'damaged' // cut off, or not what it says
  | 'bomb'
  | 'locked' // an archive with a password
  | 'gone'; // the file was changed or removed while it was read

/** A file of a known format. `rows` reads it from the beginning, and throws what `faultOf` understands. */
export type Opened = { format: Format; rows(): Generator<Row> };

/** A format that is read as a whole must fit into memory. */
const MOST_WHOLE = 256 * 1_048_576;
const MOST = 2_048 * 1_048_576;

/** The files of an archive; `undefined` = it is none. */
export function sourcesIn(name: string, bytes: Bytes): readonly Source[] | SourceFault | undefined {
  if (!isZip(bytes.read(0, Math.min(4, bytes.size)))) return undefined;
  const entries = listed(bytes);
  if (typeof entries === 'string') return entries;
  if (!entries.ok) return 'damaged';
  return entries.value
    .filter((entry) => !/(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/))/.test(entry.name))
    .map((entry) => ({ name: `${name}/${entry.name}`, size: entry.size, stretches: () => entry.open() }));
}

function listed(bytes: Bytes): ReturnType<typeof zipEntries> | SourceFault {
  try {
    return zipEntries(bytes);
  } catch (error) {
    // A list that points outside itself.
    return error instanceof RangeError ? 'damaged' : faultOf(error);
  }
}

/** A file that is no archive. Nothing is read before its stretches are asked for. */
export function plainSource(name: string, bytes: Bytes): Source {
  return { name, size: bytes.size, stretches: () => stretches(bytes) };
}

/** Finds out what a file is, from its content alone. Reads no more of it than is needed. */
export function openSource(source: Source): Opened | SourceFault {
  try {
    return opened(source);
  } catch (error) {
    return faultOf(error);
  }
}

/** What an error while reading a file says about it; anything else is a bug, and is thrown on. */
export function faultOf(error: unknown): SourceFault {
  if (error instanceof ZipFault) return error.why;
  if (error instanceof DOMException) return 'gone';
  if (error instanceof RangeError) return 'too-large';
  throw error;
}

function opened(source: Source): Opened | SourceFault {
  if (source.size === 0) return 'empty';
  if (source.size > MOST) return 'too-large';
  const head = headOf(source);
  if (typeof head !== 'object') return head;
  if (head.text.trim() === '') return 'empty';
  // HTML has one that says nothing, bookmark files have their own; any other may carry entities.
  if (/^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)*<!DOCTYPE(?!\s+(?:html|netscape))/i.test(head.text))
    return 'doctype';
  const format = formatOf(head.text);
  if (!format) return 'unknown';
  const pieces = textPieces(source.stretches);
  if (!pieces) return 'not-text';
  const { readPieces } = format;
  if (readPieces) return { format, rows: () => readPieces({ [Symbol.iterator]: pieces }) };
  if (source.size > MOST_WHOLE) return 'too-large';
  return { format, rows: () => format.read([...pieces()].join('')) };
}

/** The beginning, decoded by itself, so that thousands of other files in an archive cost nothing but that. */
function headOf({ stretches: all }: Source): { text: string } | SourceFault {
  for (const stretch of all()) {
    const start = stretch.subarray(0, HEAD * 4);
    const cut = start.length < stretch.length || start.length === HEAD * 4;
    const pieces = textPieces(() => [cut ? wholeCharacters(start) : start]);
    if (!pieces) return 'not-text';
    return { text: [...pieces()].join('') };
  }
  return 'empty';
}

/** Without the bytes of a character that was cut in two at the end. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes.length - end < 4 && ((bytes[end - 1] ?? 0) & 0xc0) === 0x80) end -= 1;
  return (bytes[end - 1] ?? 0) >= 0xc0 ? bytes.subarray(0, end - 1) : bytes;
}
