/** Bytes held at once; what is more waits in a file. */
const MOST_HELD = 4_000_000;
/** Bytes handed on at once. */
const PIECE = 131_072;
/** Bytes of a run in memory at once: there may be dozens. */
const STRETCH = 131_072;
/** The most that UTF-8 takes for what is one unit in UTF-16. */
const UTF8_MOST = 3;
const [TAB, NEWLINE] = [9, 10];

/** Where runs wait, one behind the other. The bytes given are used again once they are written. */
export type Scratch = {
  write(bytes: Uint8Array<ArrayBuffer>): void;
  /** Fills these with what stands at this place, and says how many it filled: fewer where the end comes first. */
  read(into: Uint8Array<ArrayBuffer>, at: number): number;
};

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

  add(order: string, line: string): void {
    const plain = order.replace(/[\t\n]/g, ' ');
    const text = `${plain}\t${line}`;
    const most = text.length * UTF8_MOST;
    if (this.#filled + most > this.#bytes.length && this.#held.length > 0) this.#putAside();
    if (most > this.#bytes.length) this.#bytes = new Uint8Array(most);
    const from = this.#filled;
    this.#filled += this.#encoder.encodeInto(text, this.#bytes.subarray(from)).written;
    this.#held.push({ order: plain, from, to: this.#filled });
  }

  /** All lines in order, some at a time, with a line break behind each. Once; what was given is gone with the next. */
  *pieces(): Generator<Uint8Array<ArrayBuffer>> {
    if (this.#runs.length > 0) this.#putAside();
    yield* inPieces(withoutOrder(this.#runs.length > 0 ? this.#merged() : this.#sorted()));
  }

  *#sorted(): Generator<Uint8Array> {
    this.#held.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
    for (const { from, to } of this.#held) yield this.#bytes.subarray(from, to);
  }

  #putAside(): void {
    const from = this.#runs.at(-1)?.to ?? 0;
    for (const piece of inPieces(this.#sorted())) this.#scratch.write(piece);
    this.#runs.push({ from, to: from + this.#filled + this.#held.length });
    this.#held = [];
    this.#filled = 0;
  }

  *#merged(): Generator<Uint8Array> {
    const runs = this.#runs.map((run) => stepped(this.#linesOf(run)));
    for (;;) {
      let least = 0;
      for (const [at, { order }] of runs.entries()) {
        const leastOrder = runs[least]?.order;
        if (order !== undefined && (leastOrder === undefined || order < leastOrder)) least = at;
      }
      const { lines, line } = runs[least] ?? {};
      if (!lines || !line) return;
      yield line;
      runs[least] = stepped(lines);
    }
  }

  /** Each line stands in the same place as those before it: it is to be used before the next is asked for. */
  *#linesOf({ from, to }: { from: number; to: number }): Generator<Uint8Array> {
    let place = new Uint8Array(STRETCH);
    for (let start = from; start < to; ) {
      const size = this.#scratch.read(place.subarray(0, to - start), start);
      if (size === 0) throw new DOMException('rows', 'NotReadableError');
      const bytes = place.subarray(0, size);
      let begin = 0;
      for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, begin)) {
        yield bytes.subarray(begin, end);
        begin = end + 1;
      }
      // A line that is longer than the place is looked at in a wider one.
      if (begin === 0) place = new Uint8Array(place.length * 2);
      start += begin;
    }
  }
}

/** Lines put together in one place, a line break behind each; the place is used again for each piece. */
function* inPieces(lines: Iterable<Uint8Array>): Generator<Uint8Array<ArrayBuffer>> {
  let piece = new Uint8Array(PIECE);
  let filled = 0;
  for (const line of lines) {
    if (filled > 0 && filled + line.length >= piece.length) {
      yield piece.subarray(0, filled);
      filled = 0;
    }
    if (line.length >= piece.length) piece = new Uint8Array(line.length + 1);
    piece.set(line, filled);
    piece[filled + line.length] = NEWLINE;
    filled += line.length + 1;
  }
  if (filled > 0) yield piece.subarray(0, filled);
}

/** A run and the line that it stands at; without one it is at its end. */
type Run = { lines: Iterator<Uint8Array>; order?: string; line?: Uint8Array };

function stepped(lines: Run['lines']): Run {
  const { value: line, done } = lines.next();
  return done ? { lines } : { lines, order: decoder.decode(line.subarray(0, line.indexOf(TAB))), line };
}

const decoder = new TextDecoder();

/** Without what they were ordered by. */
function* withoutOrder(all: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const held of all) yield held.subarray(held.indexOf(TAB) + 1);
}
