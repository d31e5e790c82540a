import * as v from 'valibot';
import { filledLine, id, instant, line, listOf, text } from './field.ts';
import { logDraft } from './log-draft.ts';
import { benefit } from './moment.ts';
import { sighting } from './sighting.ts';
import { tagName } from './tag.ts';
import { tie } from './tie.ts';

/** The one who brought it, as the user left it: somebody known, or a name. `null` = the user took it away. */
const viaEdit = v.nullable(v.union([v.object({ personId: id }), v.object({ name: filledLine })]));

/** What the user added or changed in the card. A field left out was not touched: what stands stays. */
export const captureEdits = v.object({
  /** Save under this known person: the seen profile becomes one of theirs. */
  personId: v.exactOptional(id),
  /** The name as the user corrected it. */
  personName: v.exactOptional(filledLine),
  personKind: v.exactOptional(v.picklist(['person', 'organisation'])),
  /** A new note; earlier notes of the same moment stay beside it. */
  note: v.exactOptional(text),
  /** Earlier notes that the user changed, found by their time; an empty text removes one. */
  editedNotes: v.exactOptional(listOf(v.object({ at: instant, text }))),
  /** The quote as the user cut it; absent = as read. Empty = none. */
  quote: v.exactOptional(text),
  /** `null` = taken away. */
  benefit: v.exactOptional(v.nullable(benefit)),
  /** All tags of the moment (of the person, when a person is saved) as they now stand. */
  tags: v.exactOptional(listOf(tagName)),
  /** All goals that the moment serves, as they now stand. */
  goalIds: v.exactOptional(listOf(id)),
  via: v.exactOptional(viaEdit),
  tie: v.exactOptional(v.nullable(tie)),
  /** Why they are in the network. */
  intent: v.exactOptional(text),
});
export type CaptureEdits = v.InferOutput<typeof captureEdits>;

/** How the user asked for it: kept for nothing but the reply's wording and the tests. */
export const captureWay = v.picklist(['control', 'menu', 'shortcut', 'card', 'popup', 'practice']);

/** One act of saving. Sent again with the same id it is still one act: the reply is the same, nothing doubles. */
export const capture = v.object({
  captureId: id,
  /** Unix ms on the device when the user asked. */
  at: instant,
  way: captureWay,
  sighting,
  edits: captureEdits,
});
export type Capture = v.InferOutput<typeof capture>;

/** What saving did. */
export type Saved = {
  /**
   * `created`: a new moment or person. `added`: something new on one that was there. `unchanged`: all of it was there.
   * `restored`: the moment came back from the trash, with the words it had.
   */
  outcome: 'created' | 'added' | 'unchanged' | 'restored';
  /** Absent when a person was saved. */
  momentId?: string;
  /** The people it was saved under, the author first; empty for a page without one. */
  people: readonly { id: string; name: string }[];
  /** Undoes exactly this act, for as long as nothing of it was changed again. */
  token: string;
};

/** What the network already holds about a sighting: all that an open card may see. */
export type Entry = {
  /** The author or person, when known. */
  person?: EntryPerson;
  /** The moment of this very source, when there is one. */
  moment?: EntryMoment;
  /** How many moments this person has; 0 for somebody new. */
  personMoments: number;
  /** Tags to offer, best first: last used for this person or site, then frequent and recent ones. At most 8. */
  tagsOffered: readonly string[];
  /** Open goals that a moment may serve, those due first, at most 5; absent = none, and for a person. */
  goals?: readonly { id: string; title: string }[];
};
/** Somebody of the network, as an open card may see them. Absent tie or intent = not said yet. */
export type EntryPerson = {
  id: string;
  name: string;
  kind: 'person' | 'organisation';
  tie?: v.InferOutput<typeof tie>;
  intent?: string;
  tags: readonly string[];
  /** Unix ms since when they are in the network. */
  since: number;
};
/** A moment of the network, as an open card may see it and change it. Absent = nothing of that kind was said. */
export type EntryMoment = {
  id: string;
  /** Unix ms of the first capture. */
  savedAt: number;
  notes: readonly { text: string; at: number }[];
  quotes: readonly { text: string; at: number }[];
  benefit?: v.InferOutput<typeof benefit>;
  tags: readonly string[];
  /** Closed goals too: what stands stays. */
  goalIds?: readonly string[];
  via?: { id: string; name: string };
};

/** What an unfinished card holds, kept by the worker while the user types. */
export const draft = v.object({
  /** The first source or profile key of what the card is about, else the page's canonical address. */
  key: v.pipe(line, v.minLength(1)),
  at: instant,
  edits: captureEdits,
  /** Text of a tag that was being typed. */
  tagText: v.exactOptional(line),
  /** A moment that is being logged by hand: our own pages alone. */
  log: v.exactOptional(logDraft),
});
export type Draft = v.InferOutput<typeof draft>;
