/**
 * Reads the files of an import beside the page, which stays free to answer: recognises each, reads its rows, looks them
 * up in the network, and stages them in the browser's own file system. Asks no site for anything, and writes no data.
 */
import { dropStaged, openStaged, runsOf } from '../../../platform/staged-file.ts';
import type { Bytes } from '../../../transfer/bytes.ts';
import { plainSource, sourcesIn } from '../../../transfer/read-source.ts';
import { Looker } from './looker.ts';
import {
  type Answer,
  emptyPreview,
  type Preview,
  type Question,
  type ReaderNews,
  type ReaderOrder,
} from './preview.ts';
import { SortedLines } from './sorted-lines.ts';
import { Stage } from './stage.ts';
import { unpacked } from './unpack.ts';

declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

const waiting = new Map<number, { answered(answer: unknown): void; refused(error: Error): void }>();
let questions = 0;

addEventListener('message', ({ data }: MessageEvent<ReaderOrder | Answer>) => {
  if ('number' in data) {
    const { answered, refused } = waiting.get(data.number) ?? {};
    waiting.delete(data.number);
    if (data.answer === undefined) refused?.(new DOMException('no answer', 'DatabaseClosedError'));
    else answered?.(data.answer);
    return;
  }
  read(data).then(
    (preview) => tell({ kind: 'done', preview }),
    (error) => tell({ kind: 'failed', why: whyOf(error), name: error instanceof Error ? error.name : 'thrown' }),
  );
});

function tell(news: ReaderNews): void {
  postMessage(news);
}

function ask(question: Question): Promise<unknown> {
  questions += 1;
  const number = questions;
  return new Promise((answered, refused) => {
    waiting.set(number, { answered, refused });
    tell({ kind: 'ask', question, number });
  });
}

async function read({ id, at, files }: ReaderOrder): Promise<Preview> {
  const preview = emptyPreview(id);
  const staged = await openStaged(id);
  // Rows wait there that are too many to be put in order in memory.
  const runs = await openStaged(runsOf(id));
  const looker = new Looker(ask, preview);
  const stage = new Stage(
    preview,
    {
      look: (row) => looker.look(row),
      progress: (file, rows) => tell({ kind: 'progress', file, rows }),
      write(lines) {
        staged.write(lines);
        preview.bytes += lines.length;
      },
    },
    new SortedLines(runs),
    at,
  );
  const isFolder = files.length > 1 && files.some(({ name }) => name.includes('/'));
  const sources: Parameters<Stage['read']>[0][number][] = [];
  for (const { file, name } of files) {
    const open = await unpacked(file);
    const bytes = typeof open === 'string' ? undefined : bytesOfFile(open);
    const inside = bytes ? (bytes.size > 3 ? sourcesIn(name, bytes) : undefined) : (open as 'bomb' | 'damaged');
    if (typeof inside === 'string') preview.files.push({ name, fault: inside, rows: 0, skipped: 0, skips: [] });
    else if (inside) sources.push(...inside.map((source) => ({ source, isInside: true })));
    else if (bytes) sources.push({ source: plainSource(name, bytes), isInside: isFolder });
  }
  await stage.read(sources);
  await looker.finish();
  staged.close();
  runs.close();
  await dropStaged(runsOf(id));
  return preview;
}

function bytesOfFile(file: Blob): Bytes {
  const reader = new FileReaderSync();
  return {
    size: file.size,
    read: (from, to) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))),
  };
}

function whyOf(error: unknown): Extract<ReaderNews, { kind: 'failed' }>['why'] {
  const name = error instanceof Error ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  // A private window of Firefox has no place for files; nor has a browser that was told to keep nothing.
  if (name === 'SecurityError' || name === 'NotAllowedError' || name === 'TypeError') return 'no-place';
  return /^(?:OpenFailed|DatabaseClosed|InvalidState|MissingAPI|Unknown|Version)/.test(name) ? 'database' : 'bug';
}
