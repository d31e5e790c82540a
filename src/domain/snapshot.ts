import * as v from 'valibot';
import { tie } from './tie.ts';

const momentLine = v.object({
  id: v.string(),
  kind: v.picklist(['learned', 'gave', 'asked', 'met']),
  at: v.number(),
  /** The newest note, else quote, else title; may be empty. */
  line: v.string(),
  /** Display names, the author first. */
  people: v.array(v.string()),
  site: v.string(),
});

/**
 * What the popup paints before any database opens: the worker keeps it in `storage.local` after every write.
 * Small on purpose (at most 30 lines of each), rebuilt when it is missing, damaged or older than the data.
 */
export const snapshot = v.object({
  /** Shape of this snapshot; another one is thrown away and rebuilt. */
  v: v.literal(1),
  /** Unix ms when it was made. */
  at: v.number(),
  counts: v.object({ people: v.number(), organisations: v.number(), moments: v.number() }),
  /** This week, from Monday in local time: moments taken (`learned`) and given (`gave`). */
  week: v.object({ from: v.number(), taken: v.number(), given: v.number() }),
  /** To be recalled today: those that are due, in order, as many as a day may have at most, and how many were done. */
  review: v.object({ due: v.array(momentLine), done: v.number() }),
  people: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(['person', 'organisation']),
      tie: v.exactOptional(tie),
      /** Unix ms of the last moment, else of the day they came. */
      lastAt: v.number(),
      /** The newest note, else quote, else intent or headline; may be empty. */
      line: v.string(),
    }),
  ),
  moments: v.array(momentLine),
});
export type Snapshot = v.InferOutput<typeof snapshot>;
/** Somebody in the popup's list. */
export type PersonLine = Snapshot['people'][number];
/** A moment in the popup's list. */
export type MomentLine = Snapshot['moments'][number];

export const SNAPSHOT_LINES = 30;
