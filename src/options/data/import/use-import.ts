import { useEffect, useRef, useState } from 'preact/hooks';
import { failureText } from '../../../components/failure-text.ts';
import { type ImportOrder, MOST_CHOICES } from '../../../domain/import-job.ts';
import { call } from '../../../messages/client.ts';
import { startWorker } from '../../../platform/own-script.ts';
import { report } from '../../../platform/report.ts';
import { dropStaged, runsOf } from '../../../platform/staged-file.ts';
import { freshId } from '../../fresh-id.ts';
import { answerOf } from './answer.ts';
import type { Chosen } from './dropped.ts';
import readerAddress from './file-reader.ts?worker&url';
import type { Answer, Preview, ReaderNews, ReaderOrder } from './preview.ts';
import { readingFailedText } from './words.ts';

/** How far it is. `failed` is in words for the user; absent = nothing failed. `busy` = the order is on its way. */
type Step =
  | { at: 'start'; failed?: string }
  | { at: 'reading'; file: string; rows: number }
  | { at: 'preview'; preview: Preview; failed?: string; busy?: boolean };

/** What the user answers in the preview. */
export type Answers = {
  kind: ImportOrder['kind'];
  onlyKnown: boolean;
  /** First key → id of somebody known; `null` = left out. */
  choices: ReadonlyMap<string, string | null>;
};

/** The way from chosen files to an import that is under way. Until the last step nothing is stored in the network. */
export function useImport() {
  const [step, setStep] = useState<Step>({ at: 'start' });
  const reader = useRef<{ worker: Worker; id: string } | undefined>(undefined);
  const stop = () => {
    const { current } = reader;
    reader.current = undefined;
    current?.worker.terminate();
    if (current) drop(current.id);
  };
  useEffect(() => stop, []);

  const read = (files: readonly Chosen[]) => {
    if (files.length === 0) return;
    stop();
    const id = freshId();
    setStep({ at: 'reading', file: files[0]?.name ?? '', rows: 0 });
    try {
      const worker = startWorker(readerAddress);
      reader.current = { worker, id };
      worker.addEventListener('message', ({ data }: MessageEvent<ReaderNews>) => {
        if (reader.current?.worker !== worker) return;
        if (data.kind === 'ask') {
          const { question, number } = data;
          void answerOf(question).then((answer) => worker.postMessage({ number, answer } satisfies Answer));
        } else if (data.kind === 'progress') setStep({ at: 'reading', file: data.file, rows: data.rows });
        else if (data.kind === 'done') {
          worker.terminate();
          setStep({ at: 'preview', preview: data.preview });
        } else {
          if (data.why === 'bug') void report('options: import', { name: data.name, message: 'reading files' });
          fail(data.why);
        }
      });
      worker.addEventListener('error', (event) => {
        void report('options: import', { name: 'worker', message: event.message ?? '' });
        fail('bug');
      });
      worker.postMessage({ id, at: Date.now(), files } satisfies ReaderOrder);
    } catch (error) {
      void report('options: import', error);
      fail('bug');
    }
  };

  const fail = (why: Extract<ReaderNews, { kind: 'failed' }>['why']) => {
    stop();
    setStep({ at: 'start', failed: readingFailedText(why) });
  };

  const cancel = () => {
    stop();
    setStep({ at: 'start' });
  };

  const begin = async (preview: Preview, { kind, onlyKnown, choices }: Answers) => {
    // From now on the rows are the worker's, whatever the user does until it answers.
    const { current } = reader;
    reader.current = undefined;
    setStep({ at: 'preview', preview, busy: true });
    const files = preview.files
      .filter(({ format }) => format)
      .slice(0, 500)
      .map(({ name, format = '', rows, skipped }) => ({ name: name.slice(-200), format, rows, skipped }));
    const { id, rows, bytes } = preview;
    const order: ImportOrder = {
      id,
      files,
      rows,
      bytes,
      kind,
      onlyKnown,
      choices: [...choices].slice(0, MOST_CHOICES),
    };
    const begun = await call('import.start', order);
    if (reader.current !== undefined) {
      // Something else was begun meanwhile.
      if (!begun.ok) drop(id);
    } else if (begun.ok) setStep({ at: 'start' });
    else {
      reader.current = current;
      setStep({ at: 'preview', preview, failed: failureText(begun.code) });
    }
  };

  return { step, read, cancel, begin };
}

function drop(id: string): void {
  for (const staged of [id, runsOf(id)]) void dropStaged(staged);
}
