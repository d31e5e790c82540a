import * as v from 'valibot';
import { filledLine, id, line, listOf } from './field.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** One file of an import, as the list of imports names it. */
export const importFile = v.object({ name: line, format: filledLine, rows: count, skipped: count });

/** The most answers that one import carries; who is beyond stays as it was offered. */
export const MOST_CHOICES = 5_000;

/** What the user asks for once the preview was read. The rows lie staged under the import's id. */
export const importOrder = v.object({
  id,
  files: listOf(importFile),
  /** Staged rows and their bytes. */
  rows: count,
  bytes: count,
  /** What those are whose file does not say. */
  kind: v.picklist(['person', 'organisation']),
  /** Something given to somebody who is in no other way in the network is left out. */
  onlyKnown: v.boolean(),
  /** First key of somebody unclear → the id of whom the user says it is; `null` = left out. */
  choices: v.pipe(v.array(v.tuple([filledLine, v.nullable(id)])), v.maxLength(MOST_CHOICES)),
});
export type ImportOrder = v.InferOutput<typeof importOrder>;

/**
 * `running`: goes on by itself, also after a start of the browser. `stopped`: by the user, or by a failure that `why`
 * names; may go on. `undoing` goes on by itself, too.
 */
export type ImportState = 'running' | 'stopped' | 'done' | 'undoing' | 'undone';

/** What the rows came to so far. */
export type ImportTally = {
  /** New records. */
  people: number;
  organisations: number;
  moments: number;
  /** Rows that added something to what was there. */
  changed: number;
  /** Rows of which everything was there. */
  same: number;
  /** Rows that were left out: by the user's choice, or because they could not be stored. */
  left: number;
  /** After the undo: records that stay because something else was done with them since. */
  kept: number;
};

/** One import, from its order to its undo. */
export type ImportJob = ImportOrder & {
  /** Unix ms of the order. */
  at: number;
  state: ImportState;
  /** Rows that are done, and the byte after them. */
  done: number;
  offset: number;
  /** Transactions that are done. */
  chunks: number;
  tally: ImportTally;
  /** Records of the file that are somebody or something else here: their id in the file → the id here. */
  aliases: Readonly<Record<string, string>>;
  /** Why it stopped by itself: the code of a failure. */
  why?: string;
};

/** An import at its beginning: running, with no row done. `at` is Unix ms. */
export function newImport(order: ImportOrder, at: number): ImportJob {
  const tally = { people: 0, organisations: 0, moments: 0, changed: 0, same: 0, left: 0, kept: 0 };
  return { ...order, at, state: 'running', done: 0, offset: 0, chunks: 0, tally, aliases: {} };
}
