/** Lines held at once, in UTF-16 units; what is more waits in a file. */
const MOST_HELD = 4_000_000;
/** Lines given at once: some 100 KB, which the collector of what is no longer needed still takes for young. */
const AT_ONCE = 100;
/** Bytes of a run in memory at once. A stream would hold up to 2 MB of each, and there may be dozens. */
const STRETCH = 131_072;
/** Figures of a line's number, which keeps lines of one order as they came. */
const FIGURES = 6;

/** A file that is written once, and read when all of it is there. `write` gives how many bytes it wrote. */
export type Scratch = { write(text: string): Promise<number>; read(): Promise<Blob> };

/**
 * Puts lines in order that may be more than memory holds (an external merge sort): what is held is sorted and put aside
 * as a run, and in the end all runs are gone through side by side. No line has a line break in it.
 */
export class SortedLines {
  readonly #scratch: Scratch;
  readonly #most: number;
  readonly #runs: { from: number; to: number }[] = [];
  #held: string[] = [];
  #size = 0;
  #count = 0;

  constructor(scratch: Scratch, most = MOST_HELD) {
    this.#scratch = scratch;
    this.#most = most;
  }

  async add(order: string, line: string): Promise<void> {
    const number = this.#count.toString(36).padStart(FIGURES, '0');
    this.#count += 1;
    this.#held.push(`${order.replace(/[\t\n]/g, ' ')}\t${number}${line}`);
    this.#size += order.length + line.length;
    if (this.#size > this.#most) await this.#putAside();
  }

  /** All lines in order, some at a time, with a line break behind each. Once. */
  async *texts(): AsyncGenerator<string> {
    if (this.#runs.length === 0) {
      this.#held.sort();
      for (let at = 0; at < this.#held.length; at += AT_ONCE) yield textOf(this.#held.slice(at, at + AT_ONCE));
      return;
    }
    await this.#putAside();
    const file = await this.#scratch.read();
    yield* merged(await Promise.all(this.#runs.map(({ from, to }) => Run.open(file.slice(from, to)))));
  }

  async #putAside(): Promise<void> {
    const held = this.#held.sort();
    this.#held = [];
    this.#size = 0;
    const from = this.#runs.at(-1)?.to ?? 0;
    let to = from;
    for (let at = 0; at < held.length; at += AT_ONCE) {
      to += await this.#scratch.write(`${held.slice(at, at + AT_ONCE).join('\n')}\n`);
    }
    this.#runs.push({ from, to });
  }
}

async function* merged(runs: readonly Run[]): AsyncGenerator<string> {
  let lines: string[] = [];
  for (;;) {
    let least: Run | undefined;
    for (const run of runs) {
      if (run.line !== undefined && (least?.line === undefined || run.line < least.line)) least = run;
    }
    if (least?.line === undefined) break;
    lines.push(least.line);
    if (!least.step()) await least.load();
    if (lines.length < AT_ONCE) continue;
    yield textOf(lines);
    lines = [];
  }
  if (lines.length > 0) yield textOf(lines);
}

/** One run, of which a stretch is in memory. */
class Run {
  readonly #file: Blob;
  readonly #decoder = new TextDecoder();
  #read = 0;
  #lines: string[] = [];
  #at = 0;
  #rest = '';

  private constructor(file: Blob) {
    this.#file = file;
  }

  static async open(file: Blob): Promise<Run> {
    const run = new Run(file);
    await run.load();
    return run;
  }

  /** `undefined` = the run is at its end. */
  get line(): string | undefined {
    return this.#lines[this.#at];
  }

  /** False when the stretch is at its end. */
  step(): boolean {
    this.#at += 1;
    return this.#at < this.#lines.length;
  }

  async load(): Promise<void> {
    this.#at = 0;
    this.#lines = [];
    while (this.#lines.length === 0 && this.#read < this.#file.size) {
      const bytes = await this.#file.slice(this.#read, this.#read + STRETCH).arrayBuffer();
      this.#read += bytes.byteLength;
      this.#lines = (this.#rest + this.#decoder.decode(bytes, { stream: true })).split('\n');
      this.#rest = this.#lines.pop() ?? '';
    }
  }
}

/** Without what they were ordered by. */
function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line.slice(line.indexOf('\t') + 1 + FIGURES)}\n`).join('');
}
