import type { ImportJob, ImportOrder } from '../domain/import-job.ts';
import { type FailureCode, fail, ok, type Result } from '../domain/result.ts';
import { awakeFor } from '../platform/awake.ts';
import { report } from '../platform/report.ts';
import { dropOthers, dropStaged, readStaged } from '../platform/staged-file.ts';
import { type ChunkEnd, leaveRow, writeChunk } from '../storage/import-batch.ts';
import { beginImport, dueImport, openImports, turnImport } from '../storage/import-store.ts';
import { undoChunk } from '../storage/import-undo.ts';
import { RowMemory } from '../storage/row-memory.ts';
import { tend } from '../storage/tend.ts';
import type { Database } from './database.ts';
import { type Piece, PLANS_AHEAD, readRows } from './staged-rows.ts';

/**
 * Imports that are under way, one after the other. Each step is a transaction of its own and says in the import's own row
 * how far it has come: whenever the worker starts, it goes on from there.
 */
export type Imports = {
  start(order: ImportOrder): Promise<Result<ImportJob>>;
  stop(id: string): Promise<Result<ImportJob>>;
  resume(id: string): Promise<Result<ImportJob>>;
  undo(id: string): Promise<Result<ImportJob>>;
  /** Goes on with whatever is under way. Settles when nothing is. */
  goOn(): Promise<void>;
};

const DAY = 86_400_000;
const MANY_ROWS = 5_000;
/** Somebody who captures meanwhile makes what was learned stale. */
const LEARN_EVERY_MS = 60_000;

type Wiring = {
  database: Database;
  now: () => number;
  wrote(): void;
  /** Before the first row of an import is stored. */
  before(): Promise<void>;
};

/** Nothing goes on until `goOn` or an order. `now` is Unix ms. */
export function makeImports({ database, now, wrote, before }: Wiring): Imports {
  let run: Promise<void> | undefined;
  /** Rows at once: fewer where a row in between could not be stored, to find out which. */
  let limit: number | undefined;
  let memory = new RowMemory();
  let learnedAt = 0;
  /** The next rows, read while those before them are written. */
  let ahead: { id: string; offset: number; piece: Promise<Piece> } | undefined;

  function goOn(): Promise<void> {
    run ??= Promise.resolve(awakeFor(work()))
      .catch((error) => report('worker: import', error))
      .finally(() => {
        run = undefined;
        memory = new RowMemory();
        ahead = undefined;
      });
    return run;
  }

  async function work(): Promise<void> {
    for (;;) {
      const due = await database.read((db) => dueImport(db));
      if (!due.ok || !due.value) break;
      const went = due.value.state === 'undoing' ? await undoStep(due.value) : await writeRows(due.value);
      if (!went.ok && went.code !== 'conflict') await halt(due.value, went.code);
    }
    const open = await database.read((db) => openImports(db));
    if (open.ok) await dropOthers(open.value, now() - DAY);
  }

  /**
   * Until all of it is stored, or somebody has stopped it (`conflict`). In a worker the next chunk is planned while the browser
   * writes the one before: neither waits for the other.
   */
  async function writeRows(due: ImportJob): Promise<Result<unknown>> {
    const file = await readStaged(due.id);
    if (!file || file.size < due.bytes) return fail('not-found', 'staged rows');
    if (due.offset === 0 && due.bytes > 0) await before();
    let job = due;
    let storing: Promise<Result<ImportJob>> = Promise.resolve(ok(due));
    for (;;) {
      const chunk = await nextChunk(job, file);
      if (!chunk || isLearningDue(job)) {
        const stored = await storing;
        if (!stored.ok) return stored;
        if (!chunk) return finish(job, 'done');
        await learnNames();
      }
      const { planned, stored } = store(job, chunk);
      const foreseen = await planned;
      const earlier = await storing;
      // What was begun on top of it is refused by itself.
      if (!earlier.ok) return stored.then(() => earlier);
      if (foreseen) {
        limit = undefined;
        storing = stored;
        job = foreseen;
        continue;
      }
      const went = await settle(await stored, job, chunk);
      if (!went.ok) return went;
      storing = Promise.resolve(went);
      job = went.value;
    }
  }

  /** The rows that come next; `undefined` = none are left. */
  async function nextChunk(job: ImportJob, file: File): Promise<Chunk | undefined> {
    if (job.offset >= job.bytes) return undefined;
    const isAhead = ahead?.id === job.id && ahead.offset === job.offset && limit === undefined;
    const { rows, ends } = await (isAhead && ahead ? ahead.piece : readRows(file, job.offset, limit));
    ahead = undefined;
    const offset = ends.at(-1);
    if (offset === undefined) return undefined;
    if (limit === undefined && offset < job.bytes) ahead = readAhead(job.id, file, offset);
    return { rows, end: { done: job.done + rows.length, offset } };
  }

  /** `planned`: how the import stands after the chunk, before that is certain; `undefined` = only `stored` says. */
  function store(job: ImportJob, { rows, end }: Chunk) {
    let tell: (next?: ImportJob) => void = () => undefined;
    const planned = new Promise<ImportJob | undefined>((told) => {
      tell = told;
    });
    const stored = database.use((db, ports) =>
      writeChunk(db, ports, job, rows, end, { memory, ...(PLANS_AHEAD && { foresees: tell }) }),
    );
    const nothing = () => tell();
    stored.then(nothing, nothing);
    return { planned, stored };
  }

  /** How the import goes on after a chunk that was stored or not. A row that cannot be stored is found, and left out. */
  async function settle(stored: Result<ImportJob>, job: ImportJob, { rows, end }: Chunk): Promise<Result<ImportJob>> {
    if (stored.ok) limit = undefined;
    if (stored.ok || stored.code !== 'bad-payload') return stored;
    if (rows.length > 1) {
      limit = Math.ceil(rows.length / 8);
      return ok(job);
    }
    await report('worker: import', { name: stored.code, message: stored.detail ?? '' });
    return database.use((db) => leaveRow(db, job, end));
  }

  /** Reading all names takes as long as storing a tenth as many rows: done where far more than that is still to come. */
  function isLearningDue(job: ImportJob): boolean {
    return !memory.isWhole && job.rows - job.done >= MANY_ROWS && now() - learnedAt >= LEARN_EVERY_MS;
  }

  async function learnNames(): Promise<void> {
    learnedAt = now();
    await database.read((db) => memory.learn(db));
  }

  async function undoStep(job: ImportJob): Promise<Result<unknown>> {
    const undone = await database.use((db, ports) => undoChunk(db, ports, job.id));
    return undone.ok && undone.value.state === 'undone' ? finish(undone.value, 'undone') : undone;
  }

  async function finish(job: ImportJob, to: 'done' | 'undone'): Promise<Result<undefined>> {
    const turned = await turn(job.id, ['running', 'undone'], to);
    if (!turned.ok) return turned;
    await dropStaged(job.id);
    wrote();
    await database.read((db) => tend(db, now()));
    return ok(undefined);
  }

  async function halt(job: ImportJob, why: FailureCode): Promise<void> {
    const back = job.state === 'undoing' ? 'done' : 'stopped';
    const turned = await turn(job.id, [job.state], back, why);
    // Not even that could be written: the next start of the worker tries again.
    if (!turned.ok) throw new Error(`import: ${why}, ${turned.code}`);
    wrote();
  }

  function turn(id: string, from: readonly ImportJob['state'][], to: ImportJob['state'], why?: FailureCode) {
    return database.use((db) => turnImport(db, id, { from, to, ...(why && { why }) }));
  }

  const andGoOn = (turned: Result<ImportJob>) => {
    if (turned.ok) void goOn();
    return turned;
  };

  return {
    goOn,
    start: async (order) => andGoOn(await database.use((db, ports) => beginImport(db, ports, order))),
    stop: (id) => turn(id, ['running'], 'stopped'),
    async resume(id) {
      const turned = await turn(id, ['stopped'], 'running');
      // Also what is under way and fell asleep with the worker.
      void goOn();
      return turned;
    },
    undo: async (id) => andGoOn(await turn(id, ['stopped', 'done'], 'undoing')),
  };
}

/** Rows that are written in one transaction, and where the import stands after them. */
type Chunk = { rows: Piece['rows']; end: ChunkEnd };

function readAhead(id: string, file: Blob, offset: number) {
  const piece = readRows(file, offset);
  // Whoever needs it hears of a failure; an import that was stopped needs it no longer.
  piece.catch(() => undefined);
  return { id, offset, piece };
}
