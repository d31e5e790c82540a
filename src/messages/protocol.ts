import type { Capture, Draft, Entry, Saved } from '../domain/capture.ts';
import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import type { ImportOrder, ImportState } from '../domain/import-job.ts';
import type { Marks, MarksQuestion, NewPerson, PersonChoice } from '../domain/known.ts';
import type { MergeChoices } from '../domain/merge-choice.ts';
import type { Moment } from '../domain/moment.ts';
import type { NewGoal } from '../domain/new-goal.ts';
import type { MemberChange, NewGroup } from '../domain/new-group.ts';
import type { NewMoment } from '../domain/new-moment.ts';
import type { PeopleChange } from '../domain/people-change.ts';
import type { Person } from '../domain/person.ts';
import type { ReflectionText } from '../domain/reflection.ts';
import type { ReviewState } from '../domain/review-state.ts';
import type { Edit } from '../domain/set-change.ts';
import type { PageSettings } from '../domain/setting.ts';
import type { SeenProfile, Sighting } from '../domain/sighting.ts';
import type { Emptying, Thing } from '../domain/trash.ts';

/**
 * Every message to the worker: its payload and what a successful call gives back. Names are `noun.verb`.
 * Who may send each stands in `senders.ts`, how each payload is parsed in `parsers.ts`, who answers in
 * `background/handlers/`: leaving one out does not compile.
 */
export type Protocol = {
  /** Saves a post, person or page. The same `captureId` twice is one act with one reply. */
  'capture.save': { payload: Capture; reply: Saved };
  /** Takes back one act of the sender by its token. `conflict` when it was changed since. */
  'capture.undo': { payload: { token: string }; reply: { undone: true } };
  /** What the network holds about this sighting, for an open card. */
  'entry.find': { payload: { sighting: Sighting }; reply: Entry };
  /** Which of the people and posts in view are known, in the order asked. At most 200 of each. */
  'marks.find': { payload: MarksQuestion; reply: Marks };
  /** Tags that begin with this text, best first, at most 8. */
  'tag.complete': { payload: { prefix: string }; reply: readonly string[] };
  /** People whose name has a word that begins with this text (2 letters or more), at most 5. */
  'person.complete': { payload: { prefix: string }; reply: readonly PersonChoice[] };
  'draft.keep': { payload: Draft; reply: { kept: true } };
  'draft.find': { payload: { key: string }; reply: Draft | null };
  'draft.discard': { payload: { key: string }; reply: { discarded: true } };
  /** A gesture in the page: brings the card into the sender's frame. */
  'card.open': { payload: Record<string, never>; reply: { opened: true } };
  /** The card in the sender's page is gone: nothing may be asked there any more as an open card does. */
  'card.closed': { payload: Record<string, never>; reply: { closed: true } };
  /** What may be shown in this page. */
  'page.settings': { payload: Record<string, never>; reply: PageSettings };
  /** What the page is about, for the mark on the toolbar button. Keys as `identity.ts` makes them; nothing is stored. */
  'page.seen': { payload: { keys: readonly string[] }; reply: { saved: boolean } };
  /** How reading this site's page went; kept on the device. */
  'health.report': { payload: HealthReport; reply: { noted: true } };
  /** Something went wrong where the user cannot see it; kept on the device, addresses stripped. */
  'error.report': { payload: ErrorReport; reply: { noted: true } };

  /** Reads the page in this tab with the built readers. `no-access` where the browser does not let us. */
  'page.read': { payload: { tabId: number }; reply: PageReport };
  /** Opens the card in this tab, about the page itself. */
  'page.card': { payload: { tabId: number }; reply: { opened: true } };
  /** Adds a person by hand, with any profiles that were pasted. The same `actId`, made by the page, is one act with one reply. */
  'person.create': { payload: NewPerson & { actId: string }; reply: { id: string; token: string } };
  'person.update': { payload: { id: string; patch: Edit<Person> }; reply: { token: string } };
  /** Changes up to 500 people as one act; `changed` says how many were not so already. The same `actId` twice is one act with one reply. */
  'people.change': {
    payload: { actId: string; ids: readonly string[]; change: PeopleChange };
    reply: { changed: number; token: string };
  };
  /** To the trash; moments stay. */
  'person.remove': { payload: { id: string }; reply: { token: string } };
  /** Two records of one person become one; `id` is the one that stays. Merged already = nothing changes. */
  'person.merge': {
    payload: { ids: readonly [string, string]; choices: MergeChoices };
    reply: { id: string; token: string };
  };
  /** Profiles leave a person, or all that one merge had brought; `id` is the person they are now. */
  'person.split': {
    payload: { id: string; profileIds: readonly string[]; mergedId?: string };
    reply: { id: string; token: string };
  };
  /** These two are two: never suggested again. */
  'merge.dismiss': { payload: { ids: readonly [string, string] }; reply: { token: string } };
  /** Gives a person one more profile, read from an address. */
  'profile.add': { payload: { personId: string; seen: SeenProfile; pageUrl: string }; reply: { token: string } };
  'profile.remove': { payload: { id: string }; reply: { token: string } };
  /** Logs a moment by hand, with somebody new for every bare name. The same `id` twice is one act with one reply. */
  'moment.create': {
    payload: NewMoment;
    reply: { id: string; people: readonly { id: string; name: string }[]; token: string };
  };
  'moment.update': { payload: { id: string; patch: Edit<Moment> }; reply: { token: string } };
  /** What an answer in the review gave, as the page worked it out. `reps`: answers before it; `conflict` when there are others. */
  'moment.review': { payload: { id: string; reps: number; review: ReviewState }; reply: { token: string } };
  'moment.remove': { payload: { id: string }; reply: { token: string } };
  /** Begins a goal, need or question. The same `id` twice is one act with one reply. */
  'goal.create': { payload: NewGoal; reply: { id: string; token: string } };
  'goal.update': { payload: { id: string; patch: Edit<Goal> }; reply: { token: string } };
  /** To the trash; its moments stay. */
  'goal.remove': { payload: { id: string }; reply: { token: string } };
  /** Begins a group. The same `id` twice is one act with one reply. */
  'group.create': { payload: NewGroup; reply: { id: string; token: string } };
  'group.update': { payload: { id: string; patch: Edit<Group> }; reply: { token: string } };
  /** Lets people into a group and out of it. */
  'group.gather': { payload: MemberChange; reply: { token: string } };
  /** To the trash; people and moments stay. */
  'group.remove': { payload: { id: string }; reply: { token: string } };
  /** Writes a reflection or a placing, or writes the one of this id anew. */
  'reflection.save': { payload: ReflectionText; reply: { token: string } };
  'reflection.remove': { payload: { id: string }; reply: { token: string } };
  /** Undoes any act of these pages. `conflict` when something of it was changed since. */
  'change.undo': { payload: { token: string }; reply: { undone: true } };
  /** Brings in the rows that lie staged under this id. The same order twice is one import. */
  'import.start': { payload: ImportOrder; reply: { state: ImportState } };
  'import.stop': { payload: { id: string }; reply: { state: ImportState } };
  /** Goes on with what was stopped, or with what a stopped worker left. */
  'import.resume': { payload: { id: string }; reply: { state: ImportState } };
  /** Takes back everything that this import brought in and nobody used since. */
  'import.undo': { payload: { id: string }; reply: { state: ImportState } };
  /** Brings the resting scripts in line with the permissions the user gave. */
  'sites.reconcile': { payload: Record<string, never>; reply: { registered: readonly string[] } };
  /** Brings things back from the trash, with all that named them; `restored` says how many were there. */
  'trash.restore': { payload: { things: readonly Thing[] }; reply: { restored: number; token: string } };
  /** Deletes things for good. They are out of the trash with the reply, and out of everything soon after. No undo. */
  'trash.erase': { payload: { things: readonly Thing[] }; reply: { ordered: number } };
  /** The same with all that came to the trash up to a time. */
  'trash.empty': { payload: Emptying; reply: { ordered: number } };
  /** Makes a backup now, where something changed since the last. `at` = of the newest there is; absent = there is none. */
  'backup.make': { payload: Record<string, never>; reply: { at?: number } };
  /** Erases everything, also beside the database. Nothing of it comes back. */
  'data.erase': { payload: Record<string, never>; reply: { erased: true } };
  /** How the data stands. */
  'storage.check': { payload: Record<string, never>; reply: StorageState };
};

export type { Marks, MarksQuestion, NewPerson, PersonChoice };

/** What is said in a message, as `noun.verb`. */
export type MessageName = keyof Protocol;
/** What goes with a message to the worker. */
export type Payload<N extends MessageName> = Protocol[N]['payload'];
/** What the worker answers when all is well; a failure comes in its place (`Result`). */
export type Reply<N extends MessageName> = Protocol[N]['reply'];

/**
 * How well a page of a site could be read: what `Health` in `sites/read-page.ts` says, of the site and not of the page.
 */
type HealthReport = { site: string; layout?: string; outcome: 'ok' | 'partial' | 'no-layout' };
/** A bug in a script of ours. `where` names the script; the worker takes addresses out before it keeps the rest. */
type ErrorReport = { where: string; name: string; message: string; stack?: string };
/** What the popup shows under "On this page", best first: the person or post the page is about, then the page. */
export type PageReport = { sightings: readonly Sighting[]; health: HealthReport };
/** Whether what is saved now is stored at once. */
type StorageState = {
  /** `failed`: captures wait in the journal. `upgrading`: they do, too, until a backup was made. */
  database: 'open' | 'failed' | 'upgrading';
  /** Captures that wait in the journal. */
  queued: number;
};
