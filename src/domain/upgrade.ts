import * as v from 'valibot';
import { readErased } from './erased.ts';
import { type Goal, goal } from './goal.ts';
import { type Group, group } from './group.ts';
import { type Moment, moment } from './moment.ts';
import { type Person, person } from './person.ts';
import { type Profile, profile } from './profile.ts';
import { SHAPE } from './record.ts';
import { type Reflection, reflection } from './reflection.ts';
import { fail, ok, type Result } from './result.ts';
import { type Tag, tagRecord } from './tag.ts';

/** Every kind of record that is stored, exported and synced. */
export type Records = {
  person: Person;
  profile: Profile;
  moment: Moment;
  tag: Tag;
  goal: Goal;
  group: Group;
  reflection: Reflection;
};
/** The name of a kind: in files, in the trash and in the database. */
export type RecordKind = keyof Records;

const schemas: { readonly [K in RecordKind]: v.GenericSchema<unknown, Records[K]> } = {
  person,
  profile,
  moment,
  tag: tagRecord,
  goal,
  group,
  reflection,
};

/** A record of some past shape: only its version is known. */
type Raw = { readonly v: number } & Readonly<Record<string, unknown>>;
type Step = (raw: Raw, kind: RecordKind) => Raw;

/** The shape versions that a step leads on from: all below today's. A gap in `steps` does not compile. */
type Below<N extends number, Seen extends readonly unknown[] = []> = Seen['length'] extends N
  ? never
  : (Seen['length'] extends 0 ? never : Seen['length']) | Below<N, readonly [...Seen, unknown]>;

/** Frozen once released: `steps[n]` turns a record of shape n into shape n + 1. */
const steps: { readonly [N in Below<typeof SHAPE>]: Step } = {};

/**
 * A record of any past version as today's, or the reason why not: `too-new` (a newer Weft wrote it: kept, not touched)
 * or `unreadable`. `not-found`: only what is left of an erased one (`erased.ts`). The one way in for the database, imports
 * and sync.
 */
export function upgrade<K extends RecordKind>(kind: K, raw: unknown): Result<Records[K]> {
  if (!isRaw(raw)) return fail('unreadable', `${kind}: no version`);
  if (readErased(raw)) return fail('not-found', `${kind}: erased`);
  if (raw.v > SHAPE) return fail('too-new', `${kind}: shape ${raw.v}`);
  let current = raw;
  while (current.v < SHAPE) {
    const step = (steps as Readonly<Record<number, Step>>)[current.v];
    if (!step) return fail('unreadable', `${kind}: no step from ${current.v}`);
    current = step(current, kind);
  }
  const schema: v.GenericSchema<unknown, Records[K]> = schemas[kind];
  const parsed = v.safeParse(schema, current);
  if (parsed.success) return ok(parsed.output);
  return fail('unreadable', `${kind}: ${parsed.issues.map((issue) => v.getDotPath(issue) ?? '?').join(', ')}`);
}

function isRaw(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && 'v' in raw && Number.isInteger(raw.v) && Number(raw.v) >= 1;
}
