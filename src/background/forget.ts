import type { Erased } from '../domain/erased.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Emptying, Thing } from '../domain/trash.ts';
import { browser } from '../platform/native.ts';
import { report } from '../platform/report.ts';
import { eraseChunk } from '../storage/erase-chunk.ts';
import { type Bare, endErasures, eraseTraces, listBare, tagsGone } from '../storage/erase-traces.ts';
import { lookAtClock, orderErasure, orderSome } from '../storage/trash.ts';
import type { Backups } from './backups.ts';
import type { Database } from './database.ts';
import { forgetStaged, forgetStored } from './forget-beside.ts';
import type { Imports } from './imports.ts';

/**
 * Erases for good: what the user says, and what was in the trash for thirty days. What is ordered stands in the database
 * before anything is taken, and goes on whenever the worker starts until nothing holds it: records first, then journals,
 * the search index, drafts, rows of imports, backups. Each step is short, or a stream; no gesture waits for it.
 */
export type Forgetting = {
  order(things: readonly Thing[]): Promise<Result<{ ordered: number }>>;
  empty(all: Emptying): Promise<Result<{ ordered: number }>>;
  /** Orders what is due, and goes on with what was ordered. Settles when nothing is under way. */
  purge(): Promise<void>;
  /** Goes on with what was ordered. */
  goOn(): Promise<void>;
};

type Wiring = {
  database: Database;
  now: () => number;
  wrote(): void;
  drain(): Promise<unknown>;
  backups: Backups;
  imports: Pick<Imports, 'goOn'>;
};

/**
 * What is erased goes on in short steps until nothing holds it; where the database does not open, at the next start.
 * `drain` empties the journal as far as it can: a capture that waits there is stored first, or put aside.
 */
export function makeForgetting({ database, now, wrote, drain, backups, imports }: Wiring): Forgetting {
  let run: Promise<void> | undefined;
  /** Something was ordered since the present run looked. */
  let isWanted = false;

  function goOn(): Promise<void> {
    isWanted = true;
    run ??= work()
      .catch((error) => report('worker: erase', error))
      .finally(() => {
        run = undefined;
      });
    return run;
  }

  async function work(): Promise<void> {
    while (isWanted) {
      isWanted = false;
      for (let more = true; more; ) {
        const chunk = await database.use(eraseChunk);
        if (!chunk.ok) return;
        more = chunk.value.more;
        if (more) await breathe();
      }
      const bare = await database.read(listBare);
      if (!bare.ok) return;
      if (bare.value.length > 0) await eraseAllOf(bare.value);
    }
  }

  async function eraseAllOf(bare: readonly Bare[]): Promise<void> {
    wrote();
    // A capture that waits for the database is stored, or put aside: nothing of it is in between.
    await drain();
    if (!(await database.read((db) => eraseTraces(db, bare, breathe))).ok) return;
    await forgetStored(bare);
    // Rows that are being stored now are left to be: whom they bring is new.
    await imports.goOn();
    await forgetStaged(bare);
    const tags = await database.read((db) => tagsGone(db, bare));
    if (!tags.ok) return;
    await backups.replace(
      new Map<string, Erased | null>([
        ...bare.map(({ kind, id, left }) => [`${kind}:${id}`, left] as const),
        ...tags.value.map((id) => [`tag:${id}`, null] as const),
      ]),
    );
    await database.read((db) => endErasures(db, bare));
    wrote();
  }

  const andGoOn = (ordered: Result<{ ordered: number }>) => {
    if (ordered.ok) void goOn();
    return ordered;
  };

  async function empty(all: Emptying): Promise<Result<{ ordered: number }>> {
    let ordered = 0;
    for (;;) {
      const some = await database.use((db) => orderSome(db, all));
      if (!some.ok && ordered > 0) void goOn();
      if (!some.ok) return some;
      ordered += some.value.ordered;
      if (some.value.ordered === 0) return ok({ ordered });
      await breathe();
    }
  }

  return {
    order: async (things) => andGoOn(await database.use((db) => orderErasure(db, things))),
    empty: async (all) => andGoOn(await empty(all)),
    goOn,
    async purge() {
      const until = await database.use((db) => lookAtClock(db, now()));
      if (until.ok) await empty({ until: until.value });
      await goOn();
    },
  };
}

/** An extension call: without one in between Chromium stops the worker after 30 s, in the middle of the work. */
function breathe(): Promise<unknown> {
  return browser.runtime.getPlatformInfo();
}
