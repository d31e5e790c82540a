import type { Tie } from './tie.ts';

/** What the record says about a relation. Counts of living moments. */
export type Evidence = {
  learned: number;
  gave: number;
  asked: number;
  met: number;
  /** Meetings in the same place. */
  inPerson: number;
  /** Unix ms of the latest moment; absent = none. */
  lastAt?: number;
  /** On how many sites, meetings counting as one more. */
  channels: number;
};

/**
 * The facts that speak for a closer tie. After Granovetter (The Strength of Weak Ties, 1973): time spent, intimacy and
 * reciprocal services; here as far as a private record can see them. Each is one plain yes or no, so that the signal
 * can be said in a sentence and is never one opaque score.
 */
export type Fact = 'many-moments' | 'recent' | 'both-directions' | 'several-channels' | 'met';

/** What is shown beside the tie that the user set: the counts that its sentences are made of, and which facts hold. */
export type Signal = {
  /** All moments. */
  moments: number;
  /** Whole days since the last; absent = none. Never negative, even when the clock went back. */
  lastDays?: number;
  met: number;
  inPerson: number;
  channels: number;
  facts: readonly Fact[];
};

const DAY = 86_400_000;
const MANY = 8;
const RECENT_DAYS = 90;
const STRONG_FACTS = 4;
const WEAK_FACTS = 2;

/** The signal beside the user's own setting, explained fact by fact. More evidence never takes a fact away. */
export function tieSignal(evidence: Evidence, now: number): Signal {
  const moments = evidence.learned + evidence.gave + evidence.asked + evidence.met;
  const lastDays = evidence.lastAt === undefined ? undefined : Math.floor(Math.max(0, now - evidence.lastAt) / DAY);
  const holds: Readonly<Record<Fact, boolean>> = {
    'many-moments': moments >= MANY,
    recent: lastDays !== undefined && lastDays <= RECENT_DAYS,
    'both-directions': evidence.learned > 0 && evidence.gave > 0,
    'several-channels': evidence.channels >= 2,
    met: evidence.met > 0,
  };
  const facts = (Object.keys(holds) as Fact[]).filter((fact) => holds[fact]);
  const { met, inPerson, channels } = evidence;
  return { moments, met, inPerson, channels, facts, ...(lastDays === undefined ? {} : { lastDays }) };
}

/** What the facts would say: four of five speak for a strong tie, two for a weak one. */
export function tieOfSignal(signal: Signal): Tie {
  if (signal.facts.length >= STRONG_FACTS) return 'strong';
  return signal.facts.length >= WEAK_FACTS ? 'weak' : 'very-weak';
}

/**
 * A quiet suggestion when evidence and setting disagree, or nothing. Never below the user's own setting because time
 * passed: that is what *losing touch* is for. Once dismissed, the same suggestion does not come back.
 */
export function suggestTie(set: Tie | undefined, signal: Signal, dismissed: readonly Tie[]): Tie | undefined {
  const said = tieOfSignal(signal);
  if (signal.moments === 0 || dismissed.includes(said) || said === set) return undefined;
  return rank(said) > rank(set) ? said : undefined;
}

function rank(tie: Tie | undefined): number {
  return tie === 'strong' ? 3 : tie === 'weak' ? 2 : tie === 'very-weak' ? 1 : 0;
}
