import * as v from 'valibot';
import { id, instant, line, text } from './field.ts';

/**
 * A hybrid logical clock reading: orders edits across devices even when clocks disagree or run backwards.
 * Source: Kulkarni et al., Logical Physical Clocks, 2014.
 */
export const stamp = v.object({
  /** Unix ms: never less than any reading this device has seen before. */
  at: instant,
  /** Counter among edits with the same `at`. */
  n: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** The device that made the edit; also breaks ties. */
  device: line,
});
export type Stamp = v.InferOutput<typeof stamp>;

/** What every record has. */
export const recordBase = {
  id,
  /** Shape version, see `upgrade.ts`. */
  v: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Unix ms. */
  createdAt: instant,
  /** Field → its last edit; absent = as created. A set stamps its members as `tags:reciprocity`: some are addresses. */
  stamps: v.record(text, stamp),
  /** Unix ms when it went to the trash. Absent = alive. */
  deletedAt: v.exactOptional(instant),
};

/** The same as a type, for rules that hold for a record of any kind. */
export type BaseRecord = {
  id: string;
  v: number;
  createdAt: number;
  stamps: Readonly<Record<string, Stamp>>;
  deletedAt?: number;
};

/** The shape version of records written today. */
export const SHAPE = 1;
