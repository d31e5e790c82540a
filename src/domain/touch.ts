import type { Tie } from './tie.ts';

const DAY = 86_400_000;

/**
 * How often to be in touch when the user set no rhythm for a person, in days. After the layers of Dunbar and Spoor
 * (Social networks, support cliques, and kinship, 1995): the closest are met about monthly, the next a few times a
 * year. Absent = never reminded. Settings may change each.
 */
export const DEFAULT_RHYTHM: Readonly<Record<Tie, number>> = { strong: 30, weak: 90, 'very-weak': 180 };

/** What a person's rhythm is worked out from. Absent = not set. */
type TouchFacts = {
  /** Unix ms of the last moment of any kind; absent = none since they came. */
  lastAt?: number;
  /** Unix ms since when they are in the network. */
  since: number;
  tie?: Tie;
  /** Days, set by the user for this person; 0 = never remind. */
  rhythmDays?: number;
  /** Unix ms until which the user wants no reminder. */
  snoozedUntil?: number;
  /** The user lets this relation rest; nothing is deleted. */
  resting?: boolean;
};

/** How it stands with a person. `no-rhythm`: never reminded, for neither the user nor their tie gives a rhythm. */
type Touch = {
  state: 'resting' | 'snoozed' | 'in-touch' | 'losing-touch' | 'no-rhythm';
  /** Unix ms when touch is (or was) due. Absent without a rhythm. */
  dueAt?: number;
};

/** Whether touch is being lost. Any moment with the person starts the rhythm afresh. */
export function touch(facts: TouchFacts, now: number, rhythm = DEFAULT_RHYTHM): Touch {
  if (facts.resting) return { state: 'resting' };
  const days = facts.rhythmDays ?? (facts.tie && rhythm[facts.tie]);
  if (!days) return { state: 'no-rhythm' };
  const dueAt = Math.max(facts.lastAt ?? facts.since, facts.since) + days * DAY;
  if (facts.snoozedUntil !== undefined && facts.snoozedUntil > now) return { state: 'snoozed', dueAt };
  return { state: dueAt <= now ? 'losing-touch' : 'in-touch', dueAt };
}
