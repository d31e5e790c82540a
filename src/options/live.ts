import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../domain/result.ts';
import { inThisWindow } from '../platform/private-window.ts';
import { report } from '../platform/report.ts';
import { readDatabase, watch, watchOpening } from '../storage/queries.ts';

/** The database as a page has it: to read. */
export type ReadDb = Parameters<Parameters<typeof watch>[0]>[0];

/** A live reading: not there yet, there, or refused. `value` may belong to an older question while `fresh` is false. */
export type Live<T> = { value?: T; failure?: Failure; fresh: boolean };

/**
 * Reads from the database and again whenever something it read changes, in any context. `question` names what is read:
 * another question starts another reading. `keep` shows the old answer until the new one is there. `read` gives the
 * database's own promise back: an `async` function around a transaction makes Dexie lose it inside a live query. No `read`
 * = not now: what something else has to come before.
 */
export function useLive<T>(read: ((db: ReadDb) => Promise<T>) | undefined, question: string, keep = false): Live<T> {
  const [answer, setAnswer] = useState<{ question: string; value?: T; failure?: Failure }>({ question });
  const isAsked = read !== undefined;
  useEffect(() => {
    if (!read) return;
    const stop = watch(
      read,
      (value) => {
        setTrouble(question, undefined);
        setAnswer({ question, value });
      },
      (refusal) => {
        const failure = inThisWindow(refusal);
        setTrouble(question, failure);
        if (failure.code === 'internal') void report('options: read', failure);
        setAnswer({ question, failure });
      },
    );
    return () => {
      stop();
      setTrouble(question, undefined);
    };
  }, [question, isAsked]);
  const fresh = answer.question === question;
  if (!fresh && !keep) return { fresh: false };
  const { question: _, ...rest } = answer;
  return { ...rest, fresh: fresh && ('value' in answer || 'failure' in answer) };
}

/** True once `waiting` has lasted 150 ms: nothing flashes for what comes at once. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}

/** Does the database take long to open, as it does once after an update that lays it out anew? */
export function useOpening(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => watchOpening(readDatabase(), setLong), []);
  return isLong;
}

/** What failed of all that is read now: one reading that goes well does not mend another. */
const troubles = new Map<string, Failure>();
const troubleWatchers = new Set<(trouble: Failure | undefined) => void>();

/** Why something cannot be read now, if so: for the banner above every screen. */
export function useTrouble(): Failure | undefined {
  const [now, setNow] = useState(anyTrouble);
  useEffect(() => {
    setNow(anyTrouble());
    troubleWatchers.add(setNow);
    return () => void troubleWatchers.delete(setNow);
  }, []);
  return now;
}

function setTrouble(question: string, failure: Failure | undefined): void {
  if (failure) troubles.set(question, failure);
  else if (!troubles.delete(question)) return;
  for (const watcher of troubleWatchers) watcher(anyTrouble());
}

function anyTrouble(): Failure | undefined {
  return troubles.values().next().value;
}
