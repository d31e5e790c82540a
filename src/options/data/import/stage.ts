import type { ImportRow } from '../../../domain/import-row.ts';
import type { SeenProfile } from '../../../domain/sighting.ts';
import { importRow } from '../../../transfer/import-row.ts';
import { faultOf, type Opened, openSource, type Source, type SourceFault } from '../../../transfer/read-source.ts';
import type { Row, SkipReason } from '../../../transfer/staged.ts';
import { keyOf } from './looker.ts';
import { type FileReport, MOST_ROWS, MOST_SHOWN, type Preview } from './preview.ts';
import type { SortedLines } from './sorted-lines.ts';

/** Takes rows as they are read: the looker, and the file in which they are staged. */
export type Sink = {
  look(row: ImportRow): Promise<void>;
  write(lines: Uint8Array<ArrayBuffer>): void;
  progress(file: string, rows: number): void;
};

/** Profiles lead to people, and people stand before what they wrote. */
const RANKS = ['profile', 'person', 'group', 'goal', 'moment', 'reflection', 'tag'];

/** Reads every source, row by row, and stages what can be stored. */
export class Stage {
  readonly #preview: Preview;
  readonly #sink: Sink;
  readonly #at: number;
  readonly #self: SeenProfile[] = [];
  readonly #lines: SortedLines;

  constructor(preview: Preview, sink: Sink, lines: SortedLines, at: number) {
    this.#preview = preview;
    this.#sink = sink;
    this.#lines = lines;
    this.#at = at;
  }

  /** `isInside`: of an archive or folder, where many files are none of ours. */
  async read(sources: readonly { source: Source; isInside: boolean }[]): Promise<void> {
    const opened: { name: string; format: Opened['format']; rows: Opened['rows'] }[] = [];
    for (const { source, isInside } of sources) {
      const one = openSource(source);
      if (typeof one === 'object') opened.push({ name: source.name, ...one });
      else if (isInside && ['unknown', 'not-text', 'empty'].includes(one)) this.#preview.aside += 1;
      else this.#preview.files.push({ name: source.name, fault: one, rows: 0, skipped: 0, skips: [] });
    }
    // Whose archive it is has to be known before what they wrote is read.
    opened.sort((a, b) => Number(b.format.id === 'x-account') - Number(a.format.id === 'x-account'));
    for (const { name, format, rows } of opened) {
      const report: FileReport = { name, format: format.id, rows: 0, skipped: 0, skips: [] };
      this.#preview.files.push(report);
      await this.#readFile(report, rows);
    }
    for (const lines of this.#lines.pieces()) this.#sink.write(lines);
  }

  async #readFile(report: FileReport, rows: Opened['rows']): Promise<void> {
    let seen = 0;
    for (const all = rows(); ; ) {
      const next = nextOf(all);
      if (typeof next === 'string') {
        report.fault = next;
        return;
      }
      if (next.done) break;
      seen += 1;
      if (seen % 500 === 0) this.#sink.progress(report.name, seen);
      await this.#take(next.value, report);
      if (this.#preview.rows >= MOST_ROWS) {
        report.fault = 'too-large';
        return;
      }
    }
    if (seen === 0) report.fault = report.format?.startsWith('x-') ? 'damaged' : 'nothing';
  }

  async #take(row: Row, report: FileReport): Promise<void> {
    const skip = (reason: SkipReason) => {
      report.skipped += 1;
      if (report.skips.length < MOST_SHOWN) report.skips.push({ line: row.line, reason });
    };
    if ('skipped' in row) return skip(row.skipped);
    const { staged } = row;
    if (staged.row === 'self') {
      this.#self.push(staged.profile);
      return;
    }
    if (staged.row === 'moment' && staged.people?.some((one) => this.#isSelf(one))) return skip('own');
    const ready = importRow(staged, this.#at);
    if (typeof ready === 'string') return skip(ready);
    report.rows += 1;
    this.#preview.rows += 1;
    await this.#sink.look(ready);
    this.#lines.add(orderOf(ready), JSON.stringify(ready));
  }

  #isSelf({ site, stableId, handle }: SeenProfile): boolean {
    return this.#self.some(
      (own) =>
        own.site === site &&
        ((stableId !== undefined && own.stableId === stableId) ||
          (handle !== undefined && own.handle?.toLowerCase() === handle.toLowerCase())),
    );
  }
}

/** The next row, or what is wrong with the file. */
function nextOf(rows: Generator<Row>): IteratorResult<Row> | SourceFault {
  try {
    return rows.next();
  } catch (error) {
    return faultOf(error);
  }
}

/** Moments go by whom they are with: whoever is in many is then written with few transactions, not with nearly all. */
function orderOf(row: ImportRow): string {
  const rank = RANKS.indexOf(row.row === 'record' || row.row === 'erased' ? row.kind : row.row);
  const key = keyOf(row) ?? '';
  if (row.row === 'moment') return `${rank}${row.people[0]?.keys[0] ?? ''} ${key}`;
  return row.row === 'record' && row.kind === 'moment' ? `${rank}${row.record.personIds[0] ?? ''} ${key}` : rank + key;
}
