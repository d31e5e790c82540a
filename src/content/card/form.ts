import type { CaptureEdits, Entry } from '../../domain/capture.ts';
import { LIMITS } from '../../domain/field.ts';
import type { Benefit } from '../../domain/moment.ts';
import { peopleIn, type Sighting } from '../../domain/sighting.ts';
import { sameValue } from '../../domain/stamp.ts';
import { foldTag } from '../../domain/tag.ts';
import type { Tie } from '../../domain/tie.ts';

/** Who brought it: somebody known, or a name. Empty name = nobody. */
export type Via = { name: string; personId?: string };

/** Everything the card lets the user change, as it now stands. */
export type Form = {
  /** Somebody known whom the user chose. */
  personId: string | null;
  name: string;
  kind: 'person' | 'organisation';
  tie: Tie | null;
  quote: string;
  note: string;
  intent: string;
  benefit: Benefit | null;
  tags: readonly string[];
  /** A tag that is being typed. */
  tagText: string;
  via: Via;
  goalIds: readonly string[];
  /** Earlier notes of the same moment. */
  notes: readonly { at: number; text: string }[];
};

/** What was there before the user touched anything, and what stands now: only the difference is ever saved. */
export type FormState = { base: Form; now: Form };

/** The form before anything was typed: what was read, and what the network holds about it. */
export function baseOf(sighting: Sighting, entry: Entry | undefined): Form {
  const seen = peopleIn(sighting)[0];
  const { person, moment } = entry ?? {};
  const isPerson = sighting.kind === 'person';
  const via = sighting.kind === 'post' ? sighting.via : undefined;
  return {
    personId: null,
    name: person?.name ?? seen?.name ?? seen?.handle ?? '',
    kind: person?.kind ?? seen?.kind ?? 'person',
    tie: person?.tie ?? null,
    quote: sighting.selection ?? (sighting.kind === 'post' ? (sighting.text ?? '') : ''),
    note: '',
    intent: person?.intent ?? '',
    benefit: moment?.benefit ?? null,
    tags: (isPerson ? person?.tags : moment?.tags) ?? [],
    tagText: '',
    goalIds: moment?.goalIds ?? [],
    via: moment?.via ? { name: moment.via.name, personId: moment.via.id } : { name: via?.name ?? via?.handle ?? '' },
    notes: moment?.notes ?? [],
  };
}

/** The form before the network has said what it holds: what was read alone. */
export function startForm(sighting: Sighting): FormState {
  const base = baseOf(sighting, undefined);
  return { base, now: base };
}

/** Something was learned about the source after the card opened: what the user has touched already stays theirs. */
export function rebase({ base, now }: FormState, next: Form): FormState {
  const kept = Object.entries(now).filter(([field, value]) => !sameValue(value, base[field as keyof Form]));
  return { base: next, now: { ...next, ...Object.fromEntries(kept) } };
}

/**
 * Brings back what a draft holds. It may come late: what was typed meanwhile stays, and words of both are kept. A note
 * that was stored meanwhile is not brought back.
 */
export function withDraft(state: FormState, edits: CaptureEdits, tagText = ''): FormState {
  const { base, now } = state;
  const wasStored = now.notes.some(({ text }) => text === edits.note);
  const changed = new Map(edits.editedNotes?.map(({ at, text }) => [at, text]));
  const before = new Map(base.notes.map(({ at, text }) => [at, text]));
  const isOwn = (field: keyof Form) => !sameValue(now[field], base[field]);
  const pick = <F extends keyof Form>(field: F, drafted: Form[F] | undefined): Form[F] =>
    drafted === undefined || isOwn(field) ? now[field] : drafted;
  // One choice, two fields: a typed name must not end up under somebody whom the draft had chosen.
  const isOwnPerson = isOwn('personId') || isOwn('name');
  return {
    ...state,
    now: {
      personId: isOwnPerson ? now.personId : (edits.personId ?? now.personId),
      name: isOwnPerson ? now.name : (edits.personName ?? now.name),
      kind: pick('kind', edits.personKind),
      tie: pick('tie', edits.tie),
      quote: pick('quote', edits.quote),
      note: joined(wasStored ? '' : edits.note, now.note),
      intent: isOwn('intent') ? joined(edits.intent, now.intent) : (edits.intent ?? now.intent),
      benefit: pick('benefit', edits.benefit),
      tags: pick('tags', edits.tags),
      tagText: now.tagText || tagText,
      goalIds: pick('goalIds', edits.goalIds),
      via: pick('via', edits.via === undefined ? undefined : viaOf(edits.via, now.via)),
      notes: now.notes.map(({ at, text }) => ({
        at,
        text: text === before.get(at) ? (changed.get(at) ?? text) : text,
      })),
    },
  };
}

/** The draft's words, then those that were typed; a draft that was only the beginning of them is in them already. */
function joined(drafted: string | undefined, typed: string): string {
  if (!drafted?.trim() || typed.startsWith(drafted)) return typed;
  return typed.trim() ? `${drafted}\n\n${typed}` : drafted;
}

/** What the user added or changed; a field that was not touched is left out. */
export function editsOf({ base, now }: FormState): CaptureEdits {
  const edits: CaptureEdits = {};
  const differs = (field: keyof Form) => !sameValue(base[field], now[field]);
  const name = now.name.trim().slice(0, LIMITS.line);
  if (now.personId) edits.personId = now.personId;
  if (!now.personId && name && differs('name')) edits.personName = name;
  if (differs('kind')) edits.personKind = now.kind;
  if (differs('tie')) edits.tie = now.tie;
  if (differs('quote')) edits.quote = now.quote.slice(0, LIMITS.text);
  if (now.note.trim()) edits.note = now.note.trim().slice(0, LIMITS.text);
  if (differs('intent')) edits.intent = now.intent.trim().slice(0, LIMITS.text);
  if (differs('benefit')) edits.benefit = now.benefit;
  if (differs('tags')) edits.tags = [...now.tags];
  if (differs('goalIds')) edits.goalIds = [...now.goalIds];
  if (differs('via')) edits.via = viaEdit(now.via);
  const before = new Map(base.notes.map(({ at, text }) => [at, text]));
  const editedNotes = now.notes.filter(({ at, text }) => before.has(at) && before.get(at) !== text);
  if (editedNotes.length > 0) edits.editedNotes = editedNotes.map(({ at, text }) => ({ at, text: text.trim() }));
  return edits;
}

/** A tag that was typed but not entered counts when the card is saved. */
export function withTypedTag(state: FormState): FormState {
  const tag = foldTag(state.now.tagText);
  const tags = tag && !state.now.tags.includes(tag) ? [...state.now.tags, tag] : state.now.tags;
  return { ...state, now: { ...state.now, tags, tagText: '' } };
}

/** Was anything typed or chosen? */
export function isTouched(state: FormState): boolean {
  return Object.keys(editsOf(state)).length > 0 || state.now.tagText.trim() !== '';
}

function viaEdit(via: Via): NonNullable<CaptureEdits['via']> | null {
  const name = via.name.trim().slice(0, LIMITS.line);
  if (via.personId) return { personId: via.personId };
  return name ? { name } : null;
}

/** A draft of somebody known has their id alone: the name is what stands, until the user looks again. */
function viaOf(edit: CaptureEdits['via'], now: Via): Via {
  if (!edit) return { name: '' };
  return 'name' in edit ? { name: edit.name } : { name: now.name, personId: edit.personId };
}
