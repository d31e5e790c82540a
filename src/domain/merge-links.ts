import type { Stamp } from './record.ts';
import { compareStamps } from './stamp.ts';

/**
 * What follows a person who is merged or split: the lists of people and the single links of other records. Which of
 * them came by a merge is read from the stamps: the merge stamped every member it moved.
 */

/** A record that went into another person, and the stamp of the merge. */
export type Stood = { id: string; stamp: Stamp };
type Stamps = Readonly<Record<string, Stamp>>;

/** The list with one person in the place of another; nobody stands in it twice. */
export function movedTo(ids: readonly string[], gone: string, kept: string): string[] {
  return [...new Set(ids.map((id) => (id === gone ? kept : id)))];
}

/**
 * A list as it stood before `leaving` was merged into `kept`; `undefined` = the merge did not touch it. `kept` stays
 * where it was a member by itself, or stands for somebody else who is still merged in it: then `standsFor` is the stamp
 * of that merge. `isTheirs`: the record was captured from the one who leaves; `backAt`: when `kept` came back by a split
 * itself: what came back with it may have been theirs all along.
 */
export function movedBack(
  { field, ids, stamps }: { field: string; ids: readonly string[]; stamps: Stamps },
  kept: string,
  leaving: Stood,
  others: readonly Stood[],
  { isTheirs, backAt }: { isTheirs: boolean; backAt?: Stamp | undefined },
): { ids: string[]; standsFor?: Stamp } | undefined {
  const of = (id: string) => stamps[`${field}:${id}`];
  if (!ids.includes(kept) || ids.includes(leaving.id) || !isSame(of(leaving.id), leaving.stamp)) return undefined;
  const own = of(kept);
  const cameByMerge = isSame(own, leaving.stamp) || (isTheirs && backAt !== undefined && isSame(own, backAt));
  const still = others.find((other) => !ids.includes(other.id) && isSame(of(other.id), other.stamp));
  if (cameByMerge && !still) return { ids: ids.map((id) => (id === kept ? leaving.id : id)) };
  const both = isTheirs ? [leaving.id, ...ids] : [...ids, leaving.id];
  return { ids: both, ...(cameByMerge && still && { standsFor: still.stamp }) };
}

/** One link that the merge turned from `leaving` to `kept`. */
export function cameBy(stamp: Stamp | undefined, { stamp: merge }: Stood): boolean {
  return isSame(stamp, merge);
}

function isSame(a: Stamp | undefined, b: Stamp): boolean {
  return a !== undefined && compareStamps(a, b) === 0;
}
