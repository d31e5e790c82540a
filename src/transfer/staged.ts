import type { SeenProfile, Sighting } from '../domain/sighting.ts';
import type { RecordKind, Records } from '../domain/upgrade.ts';

/** The formats that Weft reads. Recognised from content, never from the file's name. */
export type FormatId =
  | 'linkedin-connections'
  | 'x-following'
  | 'x-likes'
  | 'x-tweets'
  | 'x-account'
  | 'mastodon-following'
  | 'mastodon-bookmarks'
  | 'mastodon-lists'
  | 'bluesky-follows'
  | 'opml'
  | 'vcard'
  | 'bookmarks'
  | 'raindrop'
  | 'pocket'
  | 'instapaper'
  | 'readwise-highlights'
  | 'readwise-reader'
  | 'weft';

/** Somebody in a file. */
export type StagedPerson = {
  row: 'person';
  /** Their id here, if Weft wrote the file: whoever has it is meant. */
  id?: string;
  /** The name to show. Absent: an id without a name, to be completed when they are seen. */
  name?: string;
  /** Absent = the file does not say (a feed may be a person or a publication): the preview asks once for all. */
  kind?: 'person' | 'organisation';
  /** Their profiles, the strongest identity first. */
  profiles: readonly SeenProfile[];
  /** The page that profiles without an address of their own are keyed by. */
  pageUrl: string;
  tags: readonly string[];
  note?: string;
  location?: string;
  /** Unix ms since when the user knows them, where the file says so. */
  since?: number;
};

/** Something the user kept or gave, as a file tells it. */
export type StagedMoment = {
  row: 'moment';
  kind: 'learned' | 'gave';
  /** Absent for what has no address, such as a passage of a book: then `title` says what it was. */
  sighting?: Sighting;
  title?: string;
  /** For `gave`: how. */
  giving?: 'reply' | 'share';
  /** Whom it was with, where that is not the sighting's author: the person a reply went to. */
  people?: readonly SeenProfile[];
  tags: readonly string[];
  note?: string;
  /** Passages that the user marked, in order. */
  quotes?: readonly string[];
  /** Unix ms when it happened for the user; absent = the file does not say. */
  at?: number;
};

/** A record of Weft's own, whole and in today's shape, as its own JSON gives it. */
export type StagedRecord = { [K in RecordKind]: { row: 'record'; kind: K; record: Records[K] } }[RecordKind];

/** Whose archive it is: what they wrote to themselves is nothing given. */
export type StagedSelf = { row: 'self'; profile: SeenProfile };

/** What one row of a file comes to. */
export type Staged = StagedPerson | StagedMoment | StagedRecord | StagedSelf;

/** Why a row was left out. Words for each stand in the locale. */
export type SkipReason =
  | 'empty'
  | 'nameless'
  | 'bad-address'
  | 'bad-row'
  | 'not-chosen' // the service put it there, not the user (a feed item)
  | 'own' // the user's own thread: said to nobody else
  | 'twice' // the same as a row above
  | 'too-new' // a record that a newer Weft wrote
  | 'too-long';

/** One row as read: what it gives, or why it gives nothing. No row is ever lost without a word. */
export type Row = { line: number; staged: Staged } | { line: number; skipped: SkipReason };

/** One format: how it is known and how it is read. */
export type Format = {
  id: FormatId;
  /** From the first characters of the text (at most `HEAD`), never from the name. */
  recognises(head: string): boolean;
  /** Reads lazily, a row at a time, so that a page stays responsive. Never throws for bad rows. */
  read(text: string): Generator<Row>;
  /**
   * The same, of a text that comes in pieces, as often as it is asked for: a large file is then never whole in memory.
   * Absent = only as a whole.
   */
  readPieces?(pieces: Iterable<string>): Generator<Row>;
};

/** How much of a file is looked at to recognise it, in characters. */
export const HEAD = 8_000;
