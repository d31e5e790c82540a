import { liveQuery } from 'dexie';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import { DATABASE, type Db, openDatabase } from './db.ts';
import { failureOf } from './refusal.ts';
import type { UpgradeHold } from './upgrade-hold.ts';

/** All that pages may do with the database: read, and be told when what they read has changed. */
export { listAmplifiers, listBroughtPeople, listPassedOn } from './amplifiers.ts';
export { counts, listSites, numbersGiven, whenWritten } from './counts.ts';
export { allRecords, countRecords } from './export-records.ts';
export { exportSource } from './export-source.ts';
export { search } from './find-all.ts';
export { findHelp, type Help, type Helper } from './find-help.ts';
export { giveAndTake } from './give-and-take.ts';
export { countWeeks, readFacts, type Week } from './insights.ts';
export { type AskRow, listAsks } from './list-asks.ts';
export { findGoal, goalChoices, goalMoments, listGoals } from './list-goals.ts';
export {
  findGroup,
  groupChoices,
  groupMembers,
  groupMoments,
  groupPeople,
  groupsOf,
  listGroups,
  peopleWithProfiles,
} from './list-groups.ts';
export { listImports } from './list-imports.ts';
export { listMoments } from './list-moments.ts';
export { listPeople, listPeopleIds } from './list-people.ts';
export { countTouch, listTouch } from './list-touch.ts';
export { countErasing, countTrash, listThings, listTrash } from './list-trash.ts';
export { findMarked, type MapPerson, readMap } from './map-people.ts';
export { knownSources, matchPeople, weighRecords } from './match-import.ts';
export { countSuggestions, listSuggestions, type MergeSuggestion, suggestionsOf } from './merge-suggestions.ts';
export { watchOpening } from './opening.ts';
export { findMoment, findPersonPage } from './person-page.ts';
export { readChain } from './read-chain.ts';
export { listReflections, readSpan, type Span } from './read-reflections.ts';
export { settled } from './refusal.ts';
export { countDue, reviewedToday, reviewToday } from './review.ts';
export { makeSnapshot } from './snapshot.ts';
export { countSupport, readSupport } from './support.ts';

/** Pages never upgrade the database: the worker does, once there is a backup. */
const hold: UpgradeHold = { isAllowed: false, isMet: false };
let opened: Db | undefined;

/** This page's connection, for reading only: the worker alone writes. Opens at the first read. */
export function readDatabase(): Db {
  opened ??= openDatabase(DATABASE, hold);
  return opened;
}

/** True = this page found a database that the worker has yet to upgrade, and cannot read it before. */
export function isUpgradeAwaited(): boolean {
  return hold.isMet;
}

/** So many readings in a second come of what a user does; more are an import's, whose writing each of them holds up. */
const A_SECOND = 4;
/** The same while that goes on. */
const WHILE_BUSY = 2;
const PAUSE_MS = 500;

/**
 * Reads now, and again whenever the worker changes something that was read: where it changes all the time, twice a second.
 * Gives what stops it. A refusal of the database goes to `onError`; a bug does too, as `internal`.
 */
export function watch<T>(
  read: (db: Db) => Promise<T>,
  onValue: (value: T) => void,
  onError: (failure: Failure) => void,
  db: Db = readDatabase(),
): () => void {
  // A failure travels as a value: Dexie keeps some of them to itself (a database that would not open), and the page
  // would wait for ever.
  const attempt = async (): Promise<Result<T>> => {
    try {
      return ok(await read(db));
    } catch (error) {
      return failureOf(error) ?? fail('internal', error instanceof Error ? error.name : 'read');
    }
  };
  const tell = (result: Result<T>) => (result.ok ? onValue(result.value) : onError(result));
  let stop: () => void;
  let isStopped = false;
  const start = (most: number) => {
    let [began, readings, allowed] = [Date.now(), 0, most];
    let isEnding = false;
    // `async`, as Dexie goes by that word whether there will be something to wait for.
    const reading = async () => {
      if (Date.now() - began > 1_000) [began, readings, allowed] = [Date.now(), 0, A_SECOND];
      readings += 1;
      if (readings > allowed && !isEnding) {
        isEnding = true;
        setTimeout(pause);
      }
      return attempt();
    };
    const subscription = liveQuery(reading).subscribe({
      next: tell,
      error: () => onError(fail('internal', 'live query')),
    });
    stop = () => subscription.unsubscribe();
  };
  // A live reading is begun anew with each change, and comes to no end; this one does, and what changes meanwhile is in the next.
  const pause = () => {
    stop();
    if (isStopped) return;
    void attempt().then((result) => {
      if (isStopped) return;
      const timer = setTimeout(start, PAUSE_MS, WHILE_BUSY);
      stop = () => clearTimeout(timer);
      tell(result);
    });
  };
  start(A_SECOND);
  return () => {
    isStopped = true;
    stop();
  };
}

/** Tags in use, those used most first. */
export async function listTags(db: Db, limit: number): Promise<{ name: string; uses: number }[]> {
  const tags = await db.tags.orderBy('uses').reverse().limit(limit).toArray();
  return tags.filter(({ uses }) => uses > 0).map(({ name, uses }) => ({ name, uses }));
}
