// @vitest-environment happy-dom
import '../support/page-api.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../src/domain/result.ts';
import { emptyPreview, type ReaderNews, type ReaderOrder } from '../../src/options/data/import/preview.ts';
import type { useImport as Hook } from '../../src/options/data/import/use-import.ts';
import { draw, settled } from '../support/draw.ts';

const call = vi.hoisted(() => vi.fn());
const startWorker = vi.hoisted(() => vi.fn());
const dropStaged = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../src/messages/client.ts', () => ({ call }));
vi.mock('../../src/platform/own-script.ts', () => ({ startWorker }));
vi.mock('../../src/platform/staged-file.ts', () => ({ dropStaged, runsOf: (id: string) => `${id}.runs` }));
vi.mock('../../src/options/data/import/answer.ts', () => ({ answerOf: vi.fn() }));
vi.mock('../../src/options/data/import/file-reader.ts?worker&url', () => ({ default: 'reader.js' }));
const { useImport } = await import('../../src/options/data/import/use-import.ts');

/** The script that reads files, as far as the page sees it. */
class Reader {
  id = '';
  #hear: (event: { data: ReaderNews }) => void = () => undefined;
  addEventListener(kind: string, listener: never) {
    if (kind === 'message') this.#hear = listener;
  }
  postMessage({ id }: ReaderOrder) {
    this.id = id;
  }
  terminate() {}
  done() {
    this.#hear({ data: { kind: 'done', preview: emptyPreview(this.id) } });
  }
}

describe('an import that was ordered', () => {
  let drawn: ReturnType<typeof draw> | undefined;
  afterEach(() => {
    drawn?.undraw();
    for (const mock of [call, startWorker, dropStaged]) mock.mockClear();
  });
  const answers = { kind: 'person', onlyKnown: false, choices: new Map() } as const;
  /** Somebody chose a file, saw the preview and pressed the button: the answer is on its way. */
  const ordered = async () => {
    const readers: Reader[] = [];
    startWorker.mockImplementation(() => {
      readers.push(new Reader());
      return readers.at(-1);
    });
    let answer: (result: Result<unknown>) => void = () => undefined;
    call.mockReturnValue(
      new Promise((done) => {
        answer = done;
      }),
    );
    const held: { flow?: ReturnType<typeof Hook> } = {};
    const Import = () => {
      held.flow = useImport();
      return null;
    };
    drawn = draw(<Import />);
    await settled(80);
    const flow = () => held.flow as ReturnType<typeof Hook>;
    const read = () => flow().read([{ file: new File(['x'], 'x.csv'), name: 'x.csv' }]);
    read();
    readers[0]?.done();
    await settled();
    const { step } = flow();
    if (step.at !== 'preview') throw new Error(step.at);
    const begun = flow().begin(step.preview, answers);
    await settled();
    return {
      readers,
      flow,
      read,
      end: async (result: Result<unknown>) => {
        answer(result);
        await begun;
        await settled();
      },
    };
  };

  it('leaves what the user began meanwhile, and its rows are the worker’s', async () => {
    const { readers, flow, read, end } = await ordered();
    read();
    await end(ok({}));
    expect(flow().step.at).toBe('reading');
    readers[1]?.done();
    await settled();
    expect(flow().step).toMatchObject({ at: 'preview', preview: { id: readers[1]?.id } });
    expect(dropStaged).not.toHaveBeenCalledWith(readers[0]?.id);
  });

  it('keeps its rows when the page goes', async () => {
    const { readers } = await ordered();
    drawn?.undraw();
    await settled(80);
    expect(dropStaged).not.toHaveBeenCalledWith(readers[0]?.id);
  });

  it('comes back to the preview where it was refused, and can be ordered again or left', async () => {
    const { readers, flow, end } = await ordered();
    await end(fail('storage-failed', 'full'));
    expect(flow().step).toMatchObject({ at: 'preview', preview: { id: readers[0]?.id } });
    flow().cancel();
    await settled();
    expect(flow().step.at).toBe('start');
    expect(dropStaged).toHaveBeenCalledWith(readers[0]?.id);
  });

  it('leaves nothing behind where it was refused and something else was begun', async () => {
    const { readers, flow, read, end } = await ordered();
    read();
    await end(fail('storage-failed', 'full'));
    expect(flow().step.at).toBe('reading');
    expect(dropStaged).toHaveBeenCalledWith(readers[0]?.id);
  });
});
