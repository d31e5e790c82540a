import type { ImportJob } from '../domain/import-job.ts';
import type { Changed } from './stored.ts';

export type { ImportJob } from '../domain/import-job.ts';

/** What one transaction of an import changed of what was there before: all that its undo needs beside the marked rows. */
export type StoredImportChanges = { batch: string; chunk: number; changed: readonly Changed[] };

/** An import without its answers, for lists. */
export type ImportLine = Omit<ImportJob, 'choices' | 'aliases'>;
