import Papa from 'papaparse';

/** Cells of one row by folded heading (`email address`), and the line it began on, counted from 1. */
export type CsvRow = { line: number; cells: Readonly<Record<string, string>>; list: readonly string[] };

const SLICE = 65_536;

/** A heading for comparing: lower case, one space, no byte order mark or quotes. */
export function foldHeading(heading: string): string {
  return heading
    .replace(/^\uFEFF/, '')
    .replace(/["']/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** A text, whole or in pieces. */
export type Text = string | Iterable<string>;

/** Every record of a CSV text, lazily: quoted commas, doubled quotes and line breaks in cells as RFC 4180 has them. */
export function* records(text: Text): Generator<{ line: number; list: string[] }> {
  const window = new TextWindow(text);
  const parser = new Papa.Parser({ delimiter: delimiterOf(window.first(4_000)), newline: '\n' });
  let line = 1;
  let size = SLICE;
  for (;;) {
    const slice = window.first(size);
    if (slice === '') return;
    const isLast = window.isLast(size);
    const { data, meta } = parser.parse(slice, 0, !isLast) as Papa.ParseResult<string[]>;
    if (data.length === 0 && !isLast) {
      // One record is longer than the slice: look further, doubling, so that the work stays linear.
      size *= 2;
      continue;
    }
    size = SLICE;
    const cursor = isLast ? slice.length : meta.cursor;
    // The line break that ends the file begins no row of its own.
    if (isLast && data.at(-1)?.length === 1 && data.at(-1)?.[0] === '') data.pop();
    let inside = 0;
    for (const list of data) {
      yield { line: line + inside, list };
      inside += 1 + list.reduce((breaks, cell) => breaks + lineBreaks(cell), 0);
    }
    line += lineBreaks(slice.slice(0, cursor));
    window.drop(cursor);
  }
}

/** The part of a text that is being read, filled from its pieces as it is needed. */
class TextWindow {
  readonly #pieces: Iterator<string>;
  #held = '';
  #at = 0;
  #isDone = false;

  constructor(text: Text) {
    this.#pieces = (typeof text === 'string' ? [text] : text)[Symbol.iterator]();
  }

  first(size: number): string {
    while (!this.#isDone && this.#held.length - this.#at < size + 1) {
      const next = this.#pieces.next();
      if (next.done) this.#isDone = true;
      else if (this.#at === 0) this.#held += next.value;
      else {
        this.#held = this.#held.slice(this.#at) + next.value;
        this.#at = 0;
      }
    }
    return this.#held.slice(this.#at, this.#at + size);
  }

  /** Is there nothing behind the first so many? Asked after `first`. */
  isLast(size: number): boolean {
    return this.#isDone && this.#held.length - this.#at <= size;
  }

  drop(size: number): void {
    this.#at += size;
  }
}

/**
 * The rows below the heading, wherever it stands: exports put notes above it. The heading is the first record in
 * which `isHeading` says so; nothing is read when there is none.
 */
export function* rowsBelow(text: Text, isHeading: (headings: readonly string[]) => boolean): Generator<CsvRow> {
  let headings: string[] | undefined;
  for (const { line, list } of records(text)) {
    if (!headings) {
      const folded = list.map(foldHeading);
      if (isHeading(folded)) headings = folded;
      continue;
    }
    const cells: Record<string, string> = Object.create(null);
    for (const [index, heading] of headings.entries()) cells[heading] = list[index]?.trim() ?? '';
    yield { line, cells, list };
  }
}

/** A cell in quotation marks, or what is there of it: whatever stands inside separates nothing. */
const QUOTED = /(^|[,;\t\n])"(?:[^"]|"")*"?/g;

/** Excel writes semicolons or tabs in many countries: the heading decides. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4_000).replace(QUOTED, '$1').split('\n', 8);
  const counts = [',', ';', '\t'].map((sign) => ({
    sign,
    most: Math.max(...head.map((one) => one.split(sign).length)),
  }));
  return counts.reduce((best, one) => (one.most > best.most ? one : best)).sign;
}

function lineBreaks(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

/** Is this row nothing but empty cells? */
export function isEmpty(list: readonly string[]): boolean {
  return list.every((cell) => cell.trim() === '');
}
