import './fake-browser.ts';
import 'fake-indexeddb/auto';
import type { DBCore, DBCoreTable } from 'dexie';
import { callerOf, type MessageSender } from '../../src/background/caller.ts';
import { makeWorker, type Worker } from '../../src/background/worker.ts';
import type { Result } from '../../src/domain/result.ts';
import type { MessageName, Payload, Reply } from '../../src/messages/protocol.ts';
import { openDatabase } from '../../src/storage/db.ts';
import { senders } from './fake-browser.ts';

/** A disk that a test can break: `failed` refuses everything, `full` refuses writing. */
export type Disk = { mode: 'ok' | 'failed' | 'full'; readonly name: string };

let disks = 0;
export function makeDisk(): Disk {
  disks += 1;
  return { mode: 'ok', name: `weft-worker-${disks}` };
}

export const START = Date.UTC(2026, 2, 4, 9, 0, 0);

/** A worker on this disk, as after a start of the browser's worker: a second one on the same disk is the next start. */
export function startWorker(disk: Disk, clock = { now: START }): TestWorker {
  const worker = makeWorker({
    openDatabase: () => breakable(disk),
    getPorts: async () => ({
      device: 'test',
      now: () => clock.now,
      random: () => crypto.getRandomValues(new Uint8Array(16)),
    }),
    now: () => clock.now,
    echoDelay: 0,
  });
  return {
    ...worker,
    clock,
    ask(name, payload, sender = senders.content()) {
      return send(worker, name, payload, sender) as never;
    },
  };
}

export type TestWorker = Worker & {
  clock: { now: number };
  ask<N extends MessageName>(name: N, payload: Payload<N>, sender?: MessageSender): Promise<Result<Reply<N>>>;
};

/** Any message from any sender, as it comes over the wire; `undefined` = nobody answers. */
export async function send(
  worker: Worker,
  weft: string,
  payload: unknown,
  sender: MessageSender,
): Promise<Result<unknown> | undefined> {
  const caller = callerOf(sender);
  const wire = structuredClone({ weft, payload });
  return caller ? ((await worker.answer(wire, caller)) as Result<unknown> | undefined) : undefined;
}

function breakable(disk: Disk) {
  const db = openDatabase(disk.name);
  db.use({ stack: 'dbcore', name: 'breakable', create: (core) => breakableCore(core, disk) });
  return db;
}

function breakableCore(core: DBCore, disk: Disk): DBCore {
  const guarded =
    <A extends unknown[], R>(isWrite: boolean, run: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> => {
      if (disk.mode === 'failed') return Promise.reject(new DOMException('the disk is gone', 'UnknownError'));
      if (isWrite && disk.mode === 'full') return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      return run(...args);
    };
  return {
    ...core,
    table: (name) => {
      const table: DBCoreTable = core.table(name);
      return {
        ...table,
        mutate: guarded(true, table.mutate),
        get: guarded(false, table.get),
        getMany: guarded(false, table.getMany),
        query: guarded(false, table.query),
        openCursor: guarded(false, table.openCursor),
        count: guarded(false, table.count),
      };
    },
  };
}
