import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Tag } from '../domain/tag.ts';
import type { TrashKind } from '../domain/trash.ts';
import { fillTrash } from './fill-trash.ts';
import type { ImportJob, StoredImportChanges, StoredImportMade } from './import-rows.ts';
import type { StoredMerge } from './merge-segments.ts';
import { findAllPairs } from './pairs.ts';
import { recountPeople } from './recount.ts';
import type {
  StoredBlock,
  StoredCapture,
  StoredChange,
  StoredCounters,
  StoredDocIds,
  StoredDocTimes,
  StoredMoment,
  StoredPair,
  StoredPerson,
  StoredPlain,
  StoredProfile,
  StoredProgress,
  StoredSegment,
  StoredStats,
} from './stored.ts';
import type { StoredClock, StoredErasure, StoredTrash } from './stored-trash.ts';
import { heldDatabases, type UpgradeHold } from './upgrade-hold.ts';
import { listEarlierImports, markMoments } from './upgrade-marks.ts';

export const DATABASE = 'weft';

/** The whole database. Only the worker writes to it. */
export class WeftDb extends Dexie {
  declare people: EntityTable<StoredPerson, 'id'>;
  declare profiles: EntityTable<StoredProfile, 'id'>;
  declare moments: EntityTable<StoredMoment, 'id'>;
  declare goals: EntityTable<StoredPlain, 'id'>;
  declare groups: EntityTable<StoredPlain, 'id'>;
  declare reflections: EntityTable<StoredPlain, 'id'>;
  declare pairs: Table<StoredPair, string>;
  declare tags: EntityTable<Tag, 'id'>;
  declare stats: EntityTable<StoredStats, 'personId'>;
  declare counters: EntityTable<StoredCounters, 'key'>;
  declare captures: EntityTable<StoredCapture, 'captureId'>;
  declare changes: EntityTable<StoredChange, 'token'>;
  declare segments: Table<StoredSegment, [string, number]>;
  declare blocks: Table<StoredBlock, [number, number]>;
  declare docTimes: Table<StoredDocTimes, [string, number]>;
  declare docIds: Table<StoredDocIds, [string, number]>;
  declare imports: EntityTable<ImportJob, 'id'>;
  declare importChanges: Table<StoredImportChanges, [string, number]>;
  declare importMade: Table<StoredImportMade, [string, number, number]>;
  declare meta: Table<StoredProgress | StoredMerge | StoredClock, string>;
  declare trash: Table<StoredTrash, [TrashKind, string]>;
  /** Upkeep after writes (`tend.ts`); absent = none is done. The worker sets it, and loads it when it is first due. */
  declare upkeep?: (db: WeftDb, now: number) => Promise<void>;
  declare erasures: Table<StoredErasure, [TrashKind, string]>;
}
/** The database as everything but its own file names it. */
export type Db = WeftDb;

/**
 * Opens lazily, at the first read or write. Schema versions are append-only: a released one is never edited, because
 * every database out there must still find its way. They are about indexes alone; what a record holds is `domain/upgrade.ts`.
 * Only an index that a later version drops is taken out of the earlier one, too: it would be made on the way for nothing. From
 * a database that has it Dexie takes it away, going by what stands there.
 * Without a `hold` an older database is upgraded as it is opened.
 */
export function openDatabase(name: string = DATABASE, hold?: UpgradeHold): Db {
  // Nothing is kept in memory between reads: the pages hold what they show, the worker holds nothing.
  const db = new WeftDb(name, { cache: 'disabled', ...(hold && { indexedDB: heldDatabases(hold) }) });
  db.version(1).stores({
    people: 'id, nameKey, addedAt, [kind+nameKey], [kind+addedAt], metThroughId, deletedAt',
    profiles: 'id, *keys, personId, deletedAt',
    moments: 'id, at, [kind+at], *keys, *people, viaId, deletedAt',
    tags: 'id, name, uses, lastUsedAt',
    stats: 'personId, moments, [kind+moments]',
    counters: 'key',
    captures: 'captureId, at',
    changes: 'token, at',
    segments: '[space+from]',
    blocks: '[segment+block]',
    docTimes: '[space+chunk]',
    docIds: '[space+chunk]',
    meta: 'key',
  });
  db.version(2)
    .stores({
      people:
        'id, nameKey, addedAt, [kind+nameKey], [kind+addedAt], metThroughId, [metThroughId+addedAt], mergedInto, rhythmDays, snoozedUntil, resting, support, deletedAt',
      profiles: 'id, *keys, *links, personId, deletedAt',
      pairs: 'id, *people',
      stats: 'personId, moments, [kind+moments], [tie+touchedAt], owed, amplified',
      goals: 'id, at, deletedAt',
      groups: 'id, at, *members, deletedAt',
      reflections: 'id, at, deletedAt',
      imports: 'id, at',
      importChanges: '[batch+chunk]',
    })
    .upgrade(async (transaction) => {
      await recountPeople(transaction);
      await findAllPairs(transaction);
    });
  db.version(3)
    .stores({ trash: '[kind+id], at, [kind+at], ownerId', erasures: '[kind+id], stage' })
    .upgrade((transaction) => fillTrash(transaction));
  db.version(4)
    .stores({
      moments: 'id, at, [kind+at], *keys, *people, viaId, *marks, deletedAt',
      importMade: '[batch+rank+chunk]',
    })
    .upgrade(async (transaction) => {
      await markMoments(transaction);
      await listEarlierImports(transaction);
    });
  // A newer Weft wants to change the schema: stand aside at once, or its update waits for this page to be closed.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: false });
    return false;
  });
  return db;
}
