import type { Met } from '../../../domain/capture-person.ts';
import type { Moment } from '../../../domain/moment.ts';
import type { Person } from '../../../domain/person.ts';
import type { SourceFault } from '../../../transfer/read-source.ts';
import type { FormatId, SkipReason } from '../../../transfer/staged.ts';

/** What was found in one file, or why nothing was. */
export type FileReport = {
  name: string;
  format?: FormatId;
  fault?: SourceFault | 'nothing';
  /** Rows that can be stored, and those left out. */
  rows: number;
  skipped: number;
  /** The first of those left out. */
  skips: { line: number; reason: SkipReason }[];
};

/** Somebody whose name is that of somebody known, and nothing else. */
export type Unclear = { key: string; name: string; where: string; options: readonly { id: string; name: string }[] };

/** Somebody of a file (`name`) who is in the network already (`personName`), and the key that says so. */
type KnownHere = { name: string; id: string; personName: string; key: string };

/** What the user sees before anything is stored. */
export type Preview = {
  id: string;
  files: FileReport[];
  /** Files of an archive or folder that no format knows: pictures, other lists. */
  aside: number;
  rows: number;
  bytes: number;
  /** `changed`: so many of those that are known would be other than they are. */
  people: { fresh: number; known: number; changed: number; unclear: number; nameless: number; kindless: number };
  /** `gave`: so many, of rows that only tell what was given; whole records of our own file come as they are. */
  moments: { fresh: number; known: number; changed: number; gave: number };
  /** The first of each. */
  freshNames: string[];
  known: KnownHere[];
  changed: { name: string; id: string }[];
  unclear: Unclear[];
};

export const MOST_SHOWN = 200;
export const MOST_ROWS = 1_500_000;

/** What the reader tells the page. */
export type ReaderNews =
  | { kind: 'ask'; question: Question; number: number }
  | { kind: 'progress'; file: string; rows: number }
  | { kind: 'done'; preview: Preview }
  | { kind: 'failed'; why: 'no-place' | 'full' | 'database' | 'bug'; name: string };
/**
 * What the reader wants to know of the network: the page has the database open, and a second copy of all that reads it
 * would double what is loaded.
 */
export type Question =
  | { about: 'people'; sought: readonly Sought[] }
  | { about: 'sources'; keys: readonly (readonly string[])[] }
  | { about: 'records'; kind: 'person'; records: readonly Person[] }
  | { about: 'records'; kind: 'moment'; records: readonly Moment[] };
/** Somebody in a file, by their profiles, or by the id they have here. Without a name they are found by those alone. */
type Sought = { met: readonly Met[]; id?: string; name?: string };
/**
 * Who that is: by a profile it is them, by the name alone it may be one of these. As `storage/match-import.ts` answers.
 */
export type PersonMatch =
  | { by: 'profile'; id: string; name: string; key: string }
  | { by: 'name'; options: readonly { id: string; name: string }[] };
/** The page's answer, in the order asked; `undefined` = the database could not be read. */
export type Answer = { number: number; answer: unknown };

/** What the page asks of the reader. */
export type ReaderOrder = { id: string; at: number; files: readonly { file: File; name: string }[] };

/** Before the first row was read. `id` is what the rows are staged under. */
export function emptyPreview(id: string): Preview {
  return {
    id,
    files: [],
    aside: 0,
    rows: 0,
    bytes: 0,
    people: { fresh: 0, known: 0, changed: 0, unclear: 0, nameless: 0, kindless: 0 },
    moments: { fresh: 0, known: 0, changed: 0, gave: 0 },
    freshNames: [],
    known: [],
    changed: [],
    unclear: [],
  };
}
