import type { RecordKind } from '../domain/upgrade.ts';
import type { Db } from './db.ts';

/** Kinds of record that acts change; tags follow from them. */
export type WorkKind = Exclude<RecordKind, 'tag'>;

/** The table that holds the records of each kind. */
export const TABLES = {
  person: 'people',
  profile: 'profiles',
  moment: 'moments',
  goal: 'goals',
  group: 'groups',
  reflection: 'reflections',
} as const satisfies Record<WorkKind, keyof Db>;
