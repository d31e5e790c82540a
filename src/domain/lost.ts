import * as v from 'valibot';
import type { Snapshot } from './snapshot.ts';

/** What the browser no longer has: the network as it was seen last, when the database was found to be another one. */
export const lost = v.object({
  /** Unix ms of that last sight. */
  at: v.number(),
  people: v.number(),
  moments: v.number(),
  /** The user knows. */
  isSeen: v.exactOptional(v.boolean()),
});
export type Lost = v.InferOutput<typeof lost>;

/**
 * What was there before, where this database cannot be the one of the earlier snapshot: everything that is stored gets a
 * number of its own, for ever, so that fewer were ever given than things were seen alive only in a new one.
 */
export function lostSince(before: Snapshot | undefined, numbersGiven: number): Lost | undefined {
  if (!before) return undefined;
  const { people, organisations, moments } = before.counts;
  if (numbersGiven >= people + organisations + moments) return undefined;
  return { at: before.at, people: people + organisations, moments };
}
