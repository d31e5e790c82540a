import * as v from 'valibot';
import { id, instant } from './field.ts';
import type { BaseRecord } from './record.ts';

/** Kinds of record that can be deleted. */
export const trashKind = v.picklist(['person', 'profile', 'moment', 'goal', 'group', 'reflection']);
export type TrashKind = v.InferOutput<typeof trashKind>;
export const TRASH_KINDS: readonly TrashKind[] = trashKind.options;

/** One thing in the trash. */
export const thing = v.strictObject({ kind: trashKind, id });
export type Thing = v.InferOutput<typeof thing>;

/** As many as one act brings back or orders to be erased. */
export const THINGS_AT_ONCE = 500;
export const things = v.pipe(v.array(thing), v.minLength(1), v.maxLength(THINGS_AT_ONCE));

/** All that came to the trash up to this time; one kind, or all of them. */
export const emptying = v.strictObject({ until: instant, kind: v.exactOptional(trashKind) });
export type Emptying = v.InferOutput<typeof emptying>;

/**
 * Is this record in the trash? Somebody who was merged is not: their record points on to who they are now, and a split
 * needs it whole. It is erased with the one it points to, for then nobody can be split from them any more.
 */
export function isInTrash(record: (BaseRecord & { mergedInto?: string }) | undefined): boolean {
  return record?.deletedAt !== undefined && record.mergedInto === undefined;
}

const DAY = 86_400_000;
/** How long something stays in the trash. */
export const KEPT_DAYS = 30;

/** Unix ms until which something stays that came to the trash at `at`. */
export function keptUntil(at: number): number {
  return at + KEPT_DAYS * DAY;
}

/**
 * What the purge knows of time. A clock may be wrong by years, and what is purged is gone: so a reading counts only when
 * another one, a day later, still stands behind it.
 */
export type PurgeClock = {
  /** Unix ms: the latest reading that is believed. */
  believed: number;
  /** Unix ms: the one that waits to be. */
  waiting: number;
};

/**
 * The clock after a look at the time. A clock that went back takes what was read with it: nothing is purged early. One
 * that is far ahead purges nothing until it has stood there for a day, and nothing at all when it is put right before.
 * The first look believes nothing: what lay in the trash before anybody counted gets its day as well.
 */
export function readClock(before: PurgeClock | undefined, now: number): PurgeClock {
  if (!before) return { believed: 0, waiting: now };
  if (now < before.waiting) return { believed: Math.min(before.believed, now), waiting: now };
  return now - before.waiting >= DAY ? { believed: before.waiting, waiting: now } : before;
}

/** What came to the trash at or before this time goes for good. */
export function purgedUntil({ believed }: PurgeClock): number {
  return believed - KEPT_DAYS * DAY;
}
