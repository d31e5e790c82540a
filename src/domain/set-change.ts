import * as v from 'valibot';
import { listOf } from './field.ts';
import type { BaseRecord } from './record.ts';
import { type Patch, sameValue } from './stamp.ts';

/**
 * A set is changed by its members, so that two pages that change one set at the same time lose none of each other's:
 * a whole list would take back what came meanwhile. The order is that of coming; things with a time go by it.
 */
export type SetChange<T> = { readonly add: readonly T[]; readonly remove: readonly T[] };

/** A patch as pages send it: of every list the members that change, of any other field what it becomes. */
export type Edit<R extends BaseRecord> = {
  readonly [F in keyof Patch<R>]?: NonNullable<Patch<R>[F]> extends readonly (infer T)[] ? SetChange<T> : Patch<R>[F];
};

/** Parses a `SetChange` whose members parse as `member`: at most `LIMITS.list` come and as many go. */
export function setChange<S extends v.GenericSchema>(member: S) {
  return v.strictObject({ add: listOf(member), remove: listOf(member) });
}

/** What makes `after` of `before`. */
export function changedSet<T>(before: readonly T[], after: readonly T[]): SetChange<T> {
  return { add: without(after, before), remove: without(before, after) };
}

/** The members after the change. Who is both added and taken out stays. */
export function membersAfter<T>(members: readonly T[], { add, remove }: SetChange<T>): T[] {
  const next = [...without(members, without(remove, add)), ...without(distinct(add), members)];
  return next.every(hasTime) ? next.sort((a, b) => a.at - b.at) : next;
}

/** The edit as a patch of the record as it stands now. A list that need not be there goes with its last member. */
export function patchFrom<R extends BaseRecord>(record: R, edit: Patch<R> | Edit<R>): Patch<R> {
  const is = record as unknown as Readonly<Record<string, readonly unknown[] | undefined>>;
  const fields = Object.entries(edit).map(([field, value]) => {
    if (!isSetChange(value)) return [field, value];
    const next = membersAfter(is[field] ?? [], value);
    return [field, next.length === 0 && OPTIONAL.has(field) ? null : next];
  });
  return Object.fromEntries(fields) as Patch<R>;
}

const OPTIONAL: ReadonlySet<string> = new Set(['dismissed', 'goalIds', 'groupIds']);

function isSetChange(value: unknown): value is SetChange<unknown> {
  return typeof value === 'object' && value !== null && 'add' in value && 'remove' in value;
}

function hasTime<T>(member: T): member is T & { at: number } {
  return typeof member === 'object' && member !== null && 'at' in member && typeof member.at === 'number';
}

function distinct<T>(members: readonly T[]): T[] {
  return members.filter((member, at) => !members.slice(0, at).some((other) => sameValue(other, member)));
}

function without<T>(members: readonly T[], others: readonly T[]): T[] {
  return members.filter((member) => !others.some((other) => sameValue(member, other)));
}
