import type { Ports } from '../domain/ports.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { awakeFor } from '../platform/awake.ts';
import type { Db } from '../storage/db.ts';
import { settled } from '../storage/refusal.ts';
import type { UpgradeHold } from '../storage/upgrade-hold.ts';

/** The database as handlers use it: opened when needed, opened anew after it failed. */
export type Database = {
  /** A new version of Weft may lay it out anew before it opens, which can take a while. */
  isOpen(): boolean;
  /** Runs one act. When the database refused it, nothing was stored, so it runs once more on a fresh connection. */
  use<T>(work: (db: Db, ports: Ports) => Promise<Result<T>>): Promise<Result<T>>;
  /** Reads; a refusal is a value here too. */
  read<T>(work: (db: Db, ports: Ports) => PromiseLike<T>): Promise<Result<T>>;
  /** A backup is being made before the database is brought to a new schema: until then it refuses. */
  isUpgrading(): boolean;
};

/** What goes before an upgrade of the schema; never throws. */
export type Upgrading = { hold: UpgradeHold; before(): Promise<void> };

/**
 * @param onRecovered runs when a call succeeds after one had failed: what waits can be stored now.
 */
export function makeDatabase(
  open: () => Db,
  getPorts: () => Promise<Ports>,
  onRecovered: () => void,
  upgrading?: Upgrading,
): Database {
  let connection: Db | undefined;
  let preparing: Promise<unknown> | undefined;
  let failed = false;
  let opening: Db | undefined;

  /** The layout is changed in one transaction: stopped in the middle, the worker would begin it again for ever. */
  function openAwake(db: Db): void {
    if (opening === db) return;
    opening = db;
    const end = () => {
      opening = undefined;
    };
    // The work that waits for it sees a failure.
    awakeFor(db.open()).then(end, end);
  }

  async function attempt<T>(work: (db: Db, ports: Ports) => Promise<Result<T>>): Promise<Result<T>> {
    // It would wait for the backup to be read: what is saved meanwhile waits in the journal instead.
    if (preparing) return fail('storage-failed', 'upgrade');
    connection ??= open();
    const db = connection;
    // Opens while the ports are being read: a worker that was stopped has both before it.
    if (!db.isOpen()) openAwake(db);
    const ports = await getPorts();
    const run = await settled(() => work(db, ports));
    const outcome = run.ok ? run.value : run;
    if (!outcome.ok && outcome.code === 'storage-failed') {
      // Dexie never opens again by itself what failed to open. Others on this connection fail too, and try again.
      if (connection === db) connection = undefined;
      db.close();
      prepare();
    }
    return outcome;
  }

  function prepare(): void {
    if (!upgrading?.hold.isMet || upgrading.hold.isAllowed) return;
    preparing ??= upgrading.before().then(() => {
      upgrading.hold.isAllowed = true;
      preparing = undefined;
      // This opening upgrades it; what waits is stored then.
      return use(async (db) => ok(await db.open()));
    });
  }

  async function use<T>(work: (db: Db, ports: Ports) => Promise<Result<T>>): Promise<Result<T>> {
    const first = await attempt(work);
    const outcome = isRefused(first) && first.code === 'storage-failed' ? await attempt(work) : first;
    const recovered = failed && !isRefused(outcome);
    failed = isRefused(outcome);
    if (recovered) onRecovered();
    return outcome;
  }

  return {
    isOpen: () => connection?.isOpen() ?? false,
    use,
    isUpgrading: () => preparing !== undefined,
    read: (work) => use(async (db, ports) => ({ ok: true, value: await work(db, ports) })),
  };
}

function isRefused(outcome: Result<unknown>): outcome is Result<unknown> & { ok: false } {
  return !outcome.ok && (outcome.code === 'storage-failed' || outcome.code === 'storage-full');
}
