import * as v from 'valibot';
import { timeOn } from './day.ts';
import { filledLine, id, line, listOf, text } from './field.ts';
import { type MomentKind, type Occasion, occasion } from './moment.ts';
import type { NewMoment } from './new-moment.ts';
import { tagName } from './tag.ts';

/** A moment that is being logged by hand, as its form holds it: kept by the worker while the user types. */
export const logDraft = v.object({
  occasion,
  /** Somebody of the network, or a name that makes somebody new. */
  people: listOf(v.object({ id: v.exactOptional(id), name: filledLine })),
  /** A name that is being typed. */
  typedName: line,
  title: line,
  learned: text,
  nextStep: text,
  place: line,
  inPerson: v.boolean(),
  /** `2026-05-01`; empty = today, whenever it is saved. */
  day: line,
  tags: listOf(tagName),
  groupIds: listOf(id),
  followsId: v.exactOptional(id),
});
export type LogDraft = v.InferOutput<typeof logDraft>;
/** One of those it was with: somebody of the network by their id, or a name alone. */
export type LogPerson = LogDraft['people'][number];

export const EMPTY_LOG: LogDraft = {
  occasion: 'meeting',
  people: [],
  typedName: '',
  title: '',
  learned: '',
  nextStep: '',
  place: '',
  inPerson: false,
  day: '',
  tags: [],
  groupIds: [],
};

/** A book is read; everything else happens between people. */
const KINDS: Readonly<Record<Occasion, MomentKind>> = {
  meeting: 'met',
  call: 'met',
  conference: 'met',
  workshop: 'met',
  webinar: 'met',
  chat: 'met',
  book: 'learned',
  conversation: 'met',
};

/** People with whom somebody cannot have been in the same room do not ask for it. */
export function canBeInPerson(one: Occasion): boolean {
  return one !== 'call' && one !== 'webinar' && one !== 'chat' && one !== 'book';
}

/** Adds somebody once: the same person, or the same new name, is there already. */
export function withPerson(people: readonly LogPerson[], one: LogPerson): LogPerson[] {
  const name = one.name.trim();
  const isThere = people.some((other) => (one.id ? other.id === one.id : !other.id && other.name === name));
  return isThere || !name ? [...people] : [...people, { ...one, name }];
}

/** Whom a form sends: those that were chosen, and the name that is still being typed. */
export function namedPeople(chosen: readonly LogPerson[], typedName: string): NewMoment['people'] {
  return withPerson(chosen, { name: typedName }).map((one) => (one.id ? { id: one.id } : { name: one.name }));
}

/** True when there is something to log: with whom, what it was called, or what was learned. */
export function isFilled({ people, typedName, title, learned }: LogDraft): boolean {
  return people.length > 0 || [typedName, title, learned].some((one) => one.trim() !== '');
}

/** What is sent. A name that is still being typed counts; a date that is none reads as today. */
export function momentOfLog(draft: LogDraft, { id, now }: { id: string; now: number }): NewMoment {
  const { occasion: what, title, learned, nextStep, place, inPerson, tags, groupIds, followsId } = draft;
  return {
    id,
    kind: KINDS[what],
    occasion: what,
    people: namedPeople(draft.people, draft.typedName),
    tags: [...tags],
    happenedAt: timeOn(draft.day, now) ?? now,
    ...(title.trim() && { title: title.trim() }),
    ...(learned.trim() && { note: learned.trim() }),
    ...(nextStep.trim() && { nextStep: nextStep.trim() }),
    ...(place.trim() && { place: place.trim() }),
    ...(inPerson && canBeInPerson(what) && { inPerson }),
    ...(groupIds.length > 0 && { groupIds: [...groupIds] }),
    ...(followsId !== undefined && { followsId }),
  };
}
