import type { Saved } from '../domain/capture.ts';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Stamp } from '../domain/record.ts';
import type { Tie } from '../domain/tie.ts';
import type { RecordKind } from '../domain/upgrade.ts';
import type { Mark } from './marks.ts';
import type { PersonStats } from './rows.ts';

/**
 * The rows as they lie in the database. A record is kept whole and apart (`record`), of whatever shape version wrote it;
 * beside it stand the fields that indexes need. An index field is absent where the record must not be found by it
 * (a deleted moment has no `at`, so no list can meet it).
 */

/** On rows of every kind: the import that made the record, for as long as nothing else has written it since. */
type InBatch = { batch?: string };

/** A person, living, merged or in the trash. */
export type StoredPerson = InBatch & {
  id: string;
  record: unknown;
  /** Number of its text in the search index; a change of words gives a new one. */
  doc?: number;
  /** These four only of somebody who is there. */
  kind?: Person['kind'];
  nameKey?: string;
  addedAt?: number;
  metThroughId?: string;
  /** Days between touches, where the user set them for this person; they are looked at one by one. */
  rhythmDays?: number;
  /** Unix ms until which the user wants no reminder; may be over. */
  snoozedUntil?: number;
  /** 1 = the user lets this relation rest. */
  resting?: 1;
  /** 1 = one of the support network. */
  support?: 1;
  /** Of one who was merged: whom to look for instead. */
  mergedInto?: string;
  deletedAt?: number;
};

/** A profile, living or in the trash. */
export type StoredProfile = InBatch & {
  id: string;
  record: unknown;
  /** Also of a removed profile: somebody captured again must be found. */
  keys: readonly string[];
  /** What it claims elsewhere, as `linkKeys` makes it: where profiles of one person find each other. Empty when removed. */
  links?: readonly string[];
  /** Absent when removed. */
  personId?: string;
  deletedAt?: number;
};

/** Two people who may be one and are kept apart so far; its id is made of theirs, in order. */
export type StoredPair = { id: string; people: readonly [string, string] };

/** A moment, living or in the trash. */
export type StoredMoment = InBatch & {
  id: string;
  record: unknown;
  doc?: number;
  /** Every source key, also of a deleted moment. */
  keys: readonly string[];
  /** When it happened; absent when deleted. */
  at?: number;
  kind: Moment['kind'];
  /** `[personId, at]`, so that one person's moments are read in time order from one index; empty when deleted. */
  people: readonly (readonly [string, number])[];
  viaId?: string;
  /** Also of a deleted moment, and of what is left of an erased one. */
  followsId?: string;
  /** Of a deleted one only what it follows. */
  marks: readonly Mark[];
  deletedAt?: number;
};

/** A goal, group or reflection: few of each, so their screens read the living ones and choose. */
export type StoredPlain = InBatch & {
  id: string;
  record: unknown;
  /** Absent when deleted: for a goal and a group the day it was made, for a reflection the start of its time. */
  at?: number;
  /** Of a living group: who belongs to it. */
  members?: readonly string[];
  deletedAt?: number;
};

/**
 * One per person, living or not; written with every capture of theirs, so it has as few indexes as can be. `kind` and
 * what follows it are absent while the person is deleted.
 */
export type StoredStats = {
  personId: string;
  stats: PersonStats;
  /** How many of their profiles and moments each site has: `stats.sites` are its names. */
  siteUses: Readonly<Record<string, number>>;
  kind?: Person['kind'];
  moments?: number;
  /** The last moment, else the day they came: what ranks them in the search index. */
  activeAt?: number;
  /** Of a person with a tie who is not resting: with `touchedAt`, where touch is being lost. */
  tie?: Tie;
  /** The last moment since they came, else the day they came: what came before is no touch that was lost here. */
  touchedAt?: number;
  /** Above nothing: how much *give back?* there is; absent = none, or resting. */
  owed?: number;
  /** People and moments they brought; absent = none. */
  amplified?: number;
};

/** Networkwide figures, all in one row: `people`, `tie:weak`, `moments`, `site:x:moments`… */
export type StoredCounters = { key: 'all'; values: Readonly<Record<string, number>> };

/** Replies to captures, so that a capture sent twice is one act. */
export type StoredCapture = { captureId: string; at: number; saved: Saved };

/** One record as an act found and left it. `before` absent: the act created it. */
export type Changed = { kind: Exclude<RecordKind, 'tag'>; id: string; before?: unknown; after: unknown };
/** One act, as undo reads it, by its token. `at` is Unix ms. `undone` = it was taken back. */
export type StoredChange = { token: string; at: number; changed: readonly Changed[]; undone?: true };

/** Where this device's writing stands: the last clock reading and the next free numbers of the search index. */
export type StoredProgress = {
  key: 'progress';
  stamp?: Stamp;
  nextDoc: Readonly<Record<SearchSpace, number>>;
  nextSegment: number;
};

/** People and moments are numbered and searched apart. */
export type SearchSpace = 'people' | 'moments';

/** One run of documents of the index, never changed once written: see `search/segment.ts`. */
export type StoredSegment = {
  space: SearchSpace;
  /** First document, and the one after the last. */
  from: number;
  to: number;
  segment: number;
  /** The first term of every block, in order. */
  firsts: readonly string[];
  /** How many of its documents were gone when it was written: their words are not in it. Absent = none. */
  gone?: number;
  /** The only block of a small segment; larger ones keep theirs in the table of blocks. */
  bytes?: Uint8Array;
};
/** A segment this small keeps its only block in its own row. */
export const INLINE_BYTES = 4_096;
/** A block of a large segment: `block` counts from 0. */
export type StoredBlock = { segment: number; block: number; bytes: Uint8Array };

/** Of `CHUNK` documents: the time that ranks each, in seconds; 0 = gone. */
export type StoredDocTimes = { space: SearchSpace; chunk: number; times: Uint32Array };
/** Of `ID_CHUNK` documents: the id of each record, 16 bytes apiece. */
export type StoredDocIds = { space: SearchSpace; chunk: number; ids: Uint8Array };
