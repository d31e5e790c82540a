import type { Ports } from '../domain/ports.ts';
import { type Caller, type Handlers, serve } from '../messages/server.ts';
import { report } from '../platform/report.ts';
import type { Db } from '../storage/db.ts';
import type { UpgradeHold } from '../storage/upgrade-hold.ts';
import { type Alarms, makeAlarms } from './alarms.ts';
import { makeBadge } from './badge.ts';
import { makeDatabase } from './database.ts';
import { makeDrafts } from './drafts.ts';
import { type Echo, makeEcho } from './echo.ts';
import { makeGestures } from './gestures.ts';
import { save } from './handlers/capture.ts';
import { makeHandlers } from './handlers/index.ts';
import type { Parts } from './handlers/parts.ts';
import { isCardShown } from './inject.ts';
import { makeJournal } from './journal.ts';
import { makeOpenCards } from './open-cards.ts';
import type { Rare } from './rare.ts';
import { refreshSnapshot } from './snapshot-keeper.ts';
import { tellPages } from './tell-pages.ts';

/** The worker without its listeners: all parts, put together. */
export type Worker = {
  parts: Parts;
  handlers: Handlers;
  echo: Echo;
  alarms: Alarms;
  /** Answers one message; `undefined` = not one of Weft's. */
  answer(message: unknown, caller: Caller): Promise<unknown> | undefined;
  /** Another version of Weft runs than before: what it found is kept as a backup. */
  updated(): Promise<void>;
  /** After each start, out of the way of the first gesture: stores what waits, heals the snapshot and says what is due. */
  tidy(): Promise<void>;
};

/** What the worker is handed, so that tests decide. */
type Wiring = {
  openDatabase: () => Db;
  /** What `openDatabase` is held back by; absent = by nothing. */
  hold?: UpgradeHold;
  getPorts: () => Promise<Ports>;
  now: () => number;
  /** Milliseconds between a write and what follows it; absent = as in the browser. */
  echoDelay?: number;
};

/** Puts the parts together. The database opens at the first use, and `rare.ts` is loaded at the first need of it. */
export function makeWorker({ openDatabase, hold, getPorts, now, echoDelay }: Wiring): Worker {
  const database = makeDatabase(
    () => {
      const db = openDatabase();
      db.upkeep = async (one, at) => (await import('./rare.ts')).tend(one, at);
      return db;
    },
    getPorts,
    () => void drain().catch((error) => report('worker: drain', error)),
    hold && { hold, before: async () => (await getRare()).backups.beforeUpgrade() },
  );
  const journal = makeJournal();
  const badge = makeBadge(database, now);
  const alarms = makeAlarms(database, now);
  const echo = makeEcho(async () => {
    await refreshSnapshot(database, now);
    await alarms.check();
    await badge.recheck();
    await tellPages();
  }, echoDelay);
  const drafts = makeDrafts(now);
  const cards = makeOpenCards(now, isCardShown);
  const gestures = makeGestures(badge, cards);

  async function drain(): Promise<number> {
    const before = await journal.size();
    if (before === 0) return 0;
    const after = await journal.drain((capture) => save(database, capture));
    if (after < before) echo.call();
    return after;
  }

  const parts: Parts = {
    database,
    journal,
    drafts,
    badge,
    cards,
    gestures,
    now,
    wrote: () => echo.call(),
    drain,
  };
  let rare: Promise<Rare> | undefined;
  const getRare = () => {
    rare ??= import('./rare.ts')
      .then(({ makeRare }) => makeRare(parts))
      .catch((error) => {
        // What did not load once may load when it is asked for again.
        rare = undefined;
        throw error;
      });
    return rare;
  };
  const handlers = makeHandlers(parts, async () => (await getRare()).handlers);
  return {
    parts,
    handlers,
    echo,
    alarms,
    answer: (message, caller) =>
      serve(
        handlers,
        message,
        caller,
        (error, name) => void report(`worker: ${name}`, error),
        async () => (await getRare()).parsers,
      ),
    updated: async () => (await getRare()).backups.make('upgrade'),
    async tidy() {
      await drain();
      await refreshSnapshot(database, now);
      const { imports, backups, forgetting } = await getRare();
      void imports.goOn().then(backups.daily).then(forgetting.purge);
      await alarms.schedule();
      await alarms.check();
    },
  };
}
