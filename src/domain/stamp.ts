import type { BaseRecord, Stamp } from './record.ts';

/** Negative when `a` is the earlier edit. A total order: two stamps are equal only when they are the same edit. */
export function compareStamps(a: Stamp, b: Stamp): number {
  return a.at - b.at || a.n - b.n || (a.device < b.device ? -1 : a.device > b.device ? 1 : 0);
}

/** The next reading of this device's clock: later than `last` even when the wall clock went back. */
export function nextStamp(last: Stamp | undefined, now: number, device: string): Stamp {
  if (!last || now > last.at) return { at: now, n: 0, device };
  return { at: last.at, n: last.n + 1, device };
}

/** A change to a record's own fields. `null` removes an optional field (it travels in messages, `undefined` does not); a field left out stays. */
export type Patch<R extends BaseRecord> = {
  readonly [F in Exclude<keyof R, keyof BaseRecord>]?: R[F] | null;
} & { readonly deletedAt?: number | null };

/**
 * The record with the patch applied: only fields that really change are stamped, so an edit of one field never
 * wins over somebody else's edit of another. Arrays of strings are sets: their members are stamped one by one.
 */
export function edit<R extends BaseRecord>(record: R, patch: Patch<R>, stamp: Stamp): R {
  const next: Record<string, unknown> = { ...record };
  const stamps: Record<string, Stamp> = { ...record.stamps };
  for (const [field, value] of Object.entries(patch)) {
    const before = next[field];
    if (value === undefined || sameValue(before ?? null, value)) continue;
    if (isTextSet(before) && isTextSet(value)) {
      for (const member of symmetricDifference(before, value)) stamps[`${field}:${member}`] = stamp;
    } else {
      stamps[field] = stamp;
    }
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return { ...(next as R), stamps };
}

/**
 * Whether two values of plain data hold the same. An absent field and `undefined` are two things; lists go by order.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => key in y && sameValue(x[key], y[key]));
}

function isTextSet(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}

function symmetricDifference(a: readonly string[], b: readonly string[]): string[] {
  return [...a.filter((member) => !b.includes(member)), ...b.filter((member) => !a.includes(member))];
}
