/** Bytes held at once; what is more waits in a file. */
const MOST_HELD = 4_000_000;
/** Bytes handed on at once. */
const PIECE = 131_072;
/** Bytes of a run in memory at once. A stream would hold up to 2 MB of each, and there may be dozens. */
const STRETCH = 131_072;
/** The most that UTF-8 takes for what is one unit in UTF-16. */
const UTF8_MOST = 3;
const [TAB, NEWLINE] = [9, 10];

/** A file that is written once, and read when all of it is there. The bytes given are used again once they are written. */
export type Scratch = { write(bytes: Uint8Array<ArrayBuffer>): Promise<void>; read(): Promise<Blob> };

/**
 * Puts lines in order that may be more than memory holds (an external merge sort): what is held is sorted and put aside
 * as a run, and in the end all runs are gone through side by side. Lines of one order stay as they came. No line has a line
 * break in it. They are held as bytes, in the same place again and again: as texts each would outlive its run by far, until
 * the collector of what is no longer needed looks for what is old.
 */
export class SortedLines {
  readonly #scratch: Scratch;
  readonly #runs: { from: number; to: number }[] = [];
  readonly #encoder = new TextEncoder();
  #bytes: Uint8Array<ArrayBuffer>;
  #filled = 0;
  /** Where the line of each order lies among the bytes. */
  #held: { order: string; from: number; to: number }[] = [];

  constructor(scratch: Scratch, most = MOST_HELD) {
    this.#scratch = scratch;
    this.#bytes = new Uint8Array(most);
  }

  async add(order: string, line: string): Promise<void> {
    const plain = order.replace(/[\t\n]/g, ' ');
    const text = `${plain}\t${line}\n`;
    const most = text.length * UTF8_MOST;
    if (this.#filled + most > this.#bytes.length && this.#held.length > 0) await this.#putAside();
    if (most > this.#bytes.length) this.#bytes = new Uint8Array(most);
    const from = this.#filled;
    this.#filled += this.#encoder.encodeInto(text, this.#bytes.subarray(from)).written;
    this.#held.push({ order: plain, from, to: this.#filled });
  }

  /** All lines in order, some at a time, with a line break behind each. Once; what was given is gone with the next. */
  async *pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    if (this.#runs.length === 0) {
      yield* inPieces(Array.from(this.#sorted(), lineOf));
      return;
    }
    await this.#putAside();
    const file = await this.#scratch.read();
    yield* inPieces(merged(await Promise.all(this.#runs.map(({ from, to }) => Run.open(file.slice(from, to))))));
  }

  *#sorted(): Generator<Uint8Array> {
    this.#held.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    for (const { from, to } of this.#held) yield this.#bytes.subarray(from, to);
  }

  async #putAside(): Promise<void> {
    const from = this.#runs.at(-1)?.to ?? 0;
    for await (const piece of inPieces(this.#sorted())) await this.#scratch.write(piece);
    this.#runs.push({ from, to: from + this.#filled });
    this.#held = [];
    this.#filled = 0;
  }
}

/** Lines put together in one place, which is used again for each piece. */
async function* inPieces(
  lines: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for await (const line of lines) {
    if (filled > 0 && filled + line.length > piece.length) {
      yield piece.subarray(0, filled);
      filled = 0;
    }
    if (line.length > piece.length) piece = new Uint8Array(line.length);
    piece.set(line, filled);
    filled += line.length;
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

async function* merged(runs: readonly Run[]): AsyncGenerator<Uint8Array> {
  for (;;) {
    let least: Run | undefined;
    for (const run of runs) {
      if (run.order !== undefined && (least?.order === undefined || run.order < least.order)) least = run;
    }
    if (!least) return;
    yield lineOf(least.line);
    if (!least.step()) await least.load();
  }
}

/** Without what it was ordered by. */
function lineOf(held: Uint8Array): Uint8Array {
  return held.subarray(held.indexOf(TAB) + 1);
}

/** One run, of which a stretch is in memory. */
class Run {
  readonly #file: Blob;
  readonly #decoder = new TextDecoder();
  #read = 0;
  #bytes = new Uint8Array();
  #at = 0;
  /** The line it stands at, with its order and its line break. */
  line = new Uint8Array();
  /** `undefined` = the run is at its end. */
  order: string | undefined;

  private constructor(file: Blob) {
    this.#file = file;
  }

  static async open(file: Blob): Promise<Run> {
    const run = new Run(file);
    await run.load();
    return run;
  }

  /** Goes to the next line. False where it does not lie in memory as a whole. */
  step(): boolean {
    const end = this.#bytes.indexOf(NEWLINE, this.#at) + 1;
    if (end === 0) return false;
    this.line = this.#bytes.subarray(this.#at, end);
    this.order = this.#decoder.decode(this.line.subarray(0, this.line.indexOf(TAB)));
    this.#at = end;
    return true;
  }

  /** The same, where more has to be read first. */
  async load(): Promise<void> {
    this.order = undefined;
    while (this.#read < this.#file.size) {
      const next = new Uint8Array(await this.#file.slice(this.#read, this.#read + STRETCH).arrayBuffer());
      this.#read += next.length;
      const rest = this.#bytes.subarray(this.#at);
      this.#bytes = new Uint8Array(rest.length + next.length);
      this.#bytes.set(rest);
      this.#bytes.set(next, rest.length);
      this.#at = 0;
      if (this.step()) return;
    }
  }
}
