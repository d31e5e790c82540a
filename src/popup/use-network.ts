import { useEffect, useState } from 'preact/hooks';
import { useLive } from '../components/use-live.ts';
import type { FailureCode } from '../domain/result.ts';
import type { Snapshot } from '../domain/snapshot.ts';
import { browser } from '../platform/native.ts';
import { readSnapshot } from './first-paint.ts';

type Database = typeof import('./database.ts');
/** What the popup shows of the network. `trouble` absent = all is well. */
type Network = {
  /** Absent while there is neither a snapshot nor an answer of the database. */
  overview: Snapshot | undefined;
  /** Why the lists may not be the whole of it. */
  trouble: FailureCode | undefined;
  /** The database is being laid out anew after an update. */
  isOpening: boolean;
};

/** The lists: from the snapshot at once, from the database once it is open, and again whenever something changes. */
export function useNetwork(first: Snapshot | undefined, database: Database | undefined): Network {
  const [snapshot, setSnapshot] = useState(first);
  const [failing, setFailing] = useState(false);
  const [isOpening, setOpening] = useState(false);
  const live = useLive(database?.watch, (db) => (database as Database).makeSnapshot(db, Date.now()), []);

  useEffect(() => onNewSnapshot(setSnapshot), []);
  useEffect(() => database?.watchOpening(setOpening), [database]);
  useEffect(() => {
    let gone = false;
    database?.isStorageFailing().then((fails) => gone || setFailing(fails));
    return () => {
      gone = true;
    };
  }, [database]);

  const trouble = live.failure?.code ?? (failing ? 'storage-failed' : undefined);
  // Where our page cannot read, the worker still keeps the snapshot fresh.
  const overview = live.failure ? (snapshot ?? live.value) : (live.value ?? snapshot);
  return { overview, trouble, isOpening };
}

/** The worker writes a new snapshot after every change. */
function onNewSnapshot(onSnapshot: (snapshot: Snapshot) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const kept = area === 'local' && changes['snapshot'] ? readSnapshot(changes['snapshot'].newValue) : undefined;
    if (kept) onSnapshot(kept);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
