import type { ImportJob } from '../domain/import-job.ts';
import type { Changed } from './stored.ts';
import type { WorkKind } from './tables.ts';

export type { ImportJob } from '../domain/import-job.ts';

/** What one transaction of an import changed of what was there before: all that its undo needs beside the marked rows. */
export type StoredImportChanges = { batch: string; chunk: number; changed: readonly Changed[] };

/**
 * Ids of what one transaction of an import made, of one kind: undo begins with the lowest `rank`, a place in `UNDO_ORDER`. Numbers
 * of chunks below 0 are of before schema 4, which gathered them (`upgrade-marks.ts`). The rows carry the import's mark for as long as nothing else writes them; an index of the marks would take an eighth of an import's time.
 */
export type StoredImportMade = { batch: string; rank: number; chunk: number; ids: readonly string[] };

/** Moments before people: whether a person is still needed depends on what is left of theirs. */
export const UNDO_ORDER: readonly WorkKind[] = ['reflection', 'goal', 'group', 'moment', 'person', 'profile'];

/** An import without its answers, for lists. */
export type ImportLine = Omit<ImportJob, 'choices' | 'aliases'>;
