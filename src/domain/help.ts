import type { Role } from './person.ts';
import type { Tie } from './tie.ts';

/** What the record says about one person and one need. Weights are those of the words of the need that were found. */
export type HelpEvidence = {
  /** Weight of the words found in what the user wrote of them and what their profiles say: name, tags, intent, headline. */
  own: number;
  /** For each of their moments in which words were found, the weight of those. */
  moments: readonly number[];
  /** Tags of theirs, or of their moments, that the need names. */
  tags: readonly string[];
  /** Groups of the user's that are about the need and that they belong to. */
  groups: readonly string[];
  /** Moments in which they answered something. */
  answers: number;
  roles: readonly Role[];
  support: boolean;
  tie?: Tie;
  /** Unix ms of the last moment; absent = none. */
  lastAt?: number;
};

/** Why somebody is named, in the order in which it is said. */
export type HelpReason =
  | { kind: 'tags'; tags: readonly string[] }
  | { kind: 'moments'; count: number }
  | { kind: 'profile' }
  | { kind: 'groups'; names: readonly string[] }
  | { kind: 'roles'; roles: readonly Role[] }
  | { kind: 'answers'; count: number }
  | { kind: 'touch'; at: number };

/** Roles of people one turns to with a question; a cheerleader helps in other ways. */
const ANSWERING: readonly Role[] = ['mentor', 'expert', 'critical-friend', 'sounding-board', 'peer', 'connector'];

/**
 * How likely somebody is to be able, and willing, to help. What they know counts first: nobody is named whose record
 * has nothing of the need. A strong tie is worth more than a weak one, though not by much: weak ties bring what one's
 * own circle does not know (Granovetter, The Strength of Weak Ties, 1973). More evidence never counts against somebody.
 * Only an order: the figure is never shown.
 */
export function helpRank(evidence: HelpEvidence, now: number): number {
  const { own, moments, tags, groups, answers, roles, support, tie, lastAt } = evidence;
  const heaviest = Math.max(0, ...moments);
  const inMoments = heaviest * (1 + Math.log2(Math.max(1, moments.length)) / 2);
  const known = own * 1.5 + inMoments + tags.length * 2 + groups.length;
  if (known === 0) return 0;
  const willing =
    1 +
    (tie === 'strong' ? 0.4 : tie === 'weak' ? 0.3 : tie === 'very-weak' ? 0.1 : 0) +
    (support || roles.some((role) => ANSWERING.includes(role)) ? 0.2 : 0) +
    Math.min(answers, 4) * 0.05 +
    (lastAt !== undefined && now - lastAt < RECENT_MS ? 0.1 : 0);
  return known * willing;
}
const RECENT_MS = 180 * 86_400_000;

/** The evidence in the words of reasons; empty = they are not to be named. */
export function helpReasons(evidence: HelpEvidence): readonly HelpReason[] {
  const { own, moments, tags, groups, answers, roles, lastAt } = evidence;
  const about: HelpReason[] = [
    ...(tags.length > 0 ? [{ kind: 'tags' as const, tags }] : []),
    ...(moments.length > 0 ? [{ kind: 'moments' as const, count: moments.length }] : []),
    ...(own > 0 && tags.length === 0 ? [{ kind: 'profile' as const }] : []),
    ...(groups.length > 0 ? [{ kind: 'groups' as const, names: groups }] : []),
  ];
  if (about.length === 0) return [];
  return [
    ...about,
    ...(roles.length > 0 ? [{ kind: 'roles' as const, roles }] : []),
    ...(answers > 0 ? [{ kind: 'answers' as const, count: answers }] : []),
    ...(lastAt === undefined ? [] : [{ kind: 'touch' as const, at: lastAt }]),
  ];
}

/**
 * How much a word tells: one that hardly any record has tells most, one that is everywhere ("how", "die", "とは") tells
 * nothing, in any language (inverse document frequency; Spärck Jones, 1972).
 */
export function wordWeight(records: number, among: number): number {
  if (records === 0) return 0;
  if (among >= COMMON_FROM && records > among * COMMON_SHARE) return 0;
  return Math.log(1 + among / records);
}
const COMMON_FROM = 40;
const COMMON_SHARE = 0.4;
