import type { BaseRecord, Stamp } from './record.ts';
import { compareStamps, sameValue } from './stamp.ts';

const NEVER: ReadonlySet<string> = new Set(['id', 'v', 'createdAt', 'stamps']);

/**
 * One record as two places have it: of each field the later edit stands, and edits of different fields both do. A field
 * without a stamp is as it was made; where neither says more, the one that is here stays. Members of sets go one by one.
 */
export function mergedRecord<R extends BaseRecord>(here: R, there: R): R {
  const [a, b] = [here, there] as unknown as Record<string, unknown>[];
  if (!a || !b) return here;
  const merged: Record<string, unknown> = { ...a };
  const stamps: Record<string, Stamp> = { ...here.stamps };
  for (const field of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (NEVER.has(field) || sameValue(a[field], b[field])) continue;
    if (isTextSet(a[field]) && isTextSet(b[field])) merged[field] = mergedSet(field, here, there, a[field], b[field]);
    else if (isLater(there.stamps[field], here.stamps[field])) {
      if (b[field] === undefined) delete merged[field];
      else merged[field] = b[field];
    }
  }
  for (const [field, stamp] of Object.entries(there.stamps)) if (isLater(stamp, stamps[field])) stamps[field] = stamp;
  return { ...(merged as R), stamps, createdAt: Math.min(here.createdAt, there.createdAt) };
}

function mergedSet(
  field: string,
  here: BaseRecord,
  there: BaseRecord,
  a: readonly string[],
  b: readonly string[],
): string[] {
  return [...new Set([...a, ...b])].filter((member) => {
    const [isHere, isThere] = [a.includes(member), b.includes(member)];
    if (isHere && isThere) return true;
    const [stampHere, stampThere] = [here.stamps[`${field}:${member}`], there.stamps[`${field}:${member}`]];
    // Neither was ever edited: they were made with different members, and none of them was taken away.
    if (!stampHere && !stampThere) return true;
    return isLater(stampThere, stampHere) ? isThere : isHere;
  });
}

function isLater(stamp: Stamp | undefined, than: Stamp | undefined): boolean {
  return stamp !== undefined && (than === undefined || compareStamps(stamp, than) > 0);
}

function isTextSet(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((member) => typeof member === 'string');
}
