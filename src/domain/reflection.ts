import * as v from 'valibot';
import { dayOf } from './day.ts';
import { id, instant, line, listOf, text } from './field.ts';
import { derivedId, type Id } from './id.ts';
import { recordBase } from './record.ts';
import { STAGES } from './stage.ts';
import { quarterStart, weekStart } from './when.ts';

/** On what the user looks back: their week, their network in a quarter, or where they stand on the stages of adoption. */
const reflectionKind = v.picklist(['week', 'quarter', 'stage']);
export type ReflectionKind = v.InferOutput<typeof reflectionKind>;

const written = {
  kind: reflectionKind,
  /** Unix ms of the start of the week or quarter, local midnight; of the placing itself for a stage. */
  from: instant,
  /** The prompt's id and what was answered; prompts left empty are left out. */
  answers: listOf(v.object({ prompt: line, text })),
  stage: v.exactOptional(v.picklist(STAGES)),
};

/**
 * What the user wrote when looking back, or where they placed themselves. `week`: five minutes on what was learned;
 * `quarter`: on the network itself; `stage`: a placing on the stages of adoption.
 */
export const reflection = v.object({ ...recordBase, ...written });
export type Reflection = v.InferOutput<typeof reflection>;

/** What a page sends: the record without what the worker keeps. */
export const reflectionText = v.strictObject({ id, ...written });
export type ReflectionText = v.InferOutput<typeof reflectionText>;

/** What was typed and not saved yet: an answer by its prompt. */
export const reflectionDraft = v.record(v.string(), text);
export type ReflectionDraft = Readonly<v.InferOutput<typeof reflectionDraft>>;

/** After the cycle of build, maintain and activate; words stand in the locale (`reflect_<id>`). */
export const WEEK_PROMPTS = ['learned', 'from-whom', 'helped', 'cool-moment', 'next'] as const;
export const QUARTER_PROMPTS = ['network', 'strategy', 'time'] as const;
export type Prompt = (typeof WEEK_PROMPTS)[number] | (typeof QUARTER_PROMPTS)[number];

/** Where the time that a reflection looks back on began. A placing stands for its day. */
export function reflectionFrom(kind: ReflectionKind, now: number): number {
  if (kind === 'week') return weekStart(now);
  return kind === 'quarter' ? quarterStart(now) : now;
}

/**
 * One a week, one a quarter, one placing a day: the id comes from the local date, so that two tabs and two devices
 * write one, and so does somebody who travels through time zones.
 */
export function reflectionId(kind: ReflectionKind, from: number): Id {
  return derivedId('reflection', `${kind}:${dayOf(from)}`);
}

const HALF_DAY = 43_200_000;

/** The local midnight nearest to `from`: what was written in one time zone is read as the same date in another. */
export function sameDate(from: number): number {
  const middle = new Date(from + HALF_DAY);
  return new Date(middle.getFullYear(), middle.getMonth(), middle.getDate()).getTime();
}
