import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../domain/result.ts';

/** The watching function of the storage, handed in: pieces know no database. */
export type Watch<Db> = <T>(
  read: (db: Db) => Promise<T>,
  onValue: (value: T) => void,
  onError: (failure: Failure) => void,
) => () => void;

/** `value` stays while a newer one is on its way, and when a later reading fails. */
export type Live<T> = { value?: T; failure?: Failure };

/**
 * A reading that stays current while the data changes, in whatever window. `inputs` are what the reading depends on: a change
 * reads anew. Without `watch` (the database is not loaded yet) nothing is read.
 */
export function useLive<Db, T>(
  watch: Watch<Db> | undefined,
  read: (db: Db) => Promise<T>,
  inputs: readonly unknown[],
): Live<T> {
  const [live, setLive] = useState<Live<T>>({});
  useEffect(
    () =>
      watch?.(
        read,
        (value) => setLive({ value }),
        (failure) => setLive((before) => ({ ...before, failure })),
      ),
    [watch, ...inputs],
  );
  return live;
}
