import type { Benefit, MomentKind } from './moment.ts';
import type { Relation } from './person.ts';

/** What is looked at of one moment. */
export type MomentFacts = {
  kind: MomentKind;
  tags: readonly string[];
  personIds: readonly string[];
  /** Where it was captured; absent = logged by hand. */
  site?: string;
  lang?: string;
  benefit?: Benefit;
  inPerson: boolean;
  /** The user wrote something of their own. */
  noted: boolean;
  forGoal: boolean;
  /** It came back for recall at least once. */
  recalled: boolean;
  /** Somebody else brought it. */
  brought: boolean;
};

/** A name with how often it occurs. */
export type Share = { name: string; count: number };
/** A tag now and in the time before. */
export type Trend = { tag: string; now: number; before: number };

/**
 * Counts of what happened in a stretch of time, of moments where nothing else is said. Lists are cut to a few; what occurs
 * or changed most comes first.
 */
export type Facts = {
  moments: number;
  /** Only the latest were looked at. */
  isCut: boolean;
  /** People with a moment in this time; of them, with whom it goes both ways, ever. */
  active: number;
  bothWays: number;
  resting: number;
  rising: readonly Trend[];
  fading: readonly Trend[];
  sites: readonly Share[];
  languages: readonly Share[];
  relations: readonly Share[];
  /** Autonomy: following one's own aims. Counts of moments and goals. */
  autonomy: { goalsOpen: number; goalsClosed: number; forGoals: number; asked: number };
  /** Competence: making it one's own, and being of use. */
  competence: { noted: number; recalled: number; challenges: number; helped: number };
  /** Relatedness: being with others. */
  relatedness: { gave: number; inPerson: number; bothWays: number; brought: number };
};

type Read = {
  now: readonly MomentFacts[];
  before: readonly MomentFacts[];
  relations: readonly Relation[];
  active: number;
  bothWays: number;
  resting: number;
  goalsOpen: number;
  goalsClosed: number;
  isCut: boolean;
};

const MOST_SHARES = 6;
const MOST_TRENDS = 5;

/**
 * The figures behind the sentences. Diversity is read from the user's own tags, sites, relations and languages alone,
 * never from inferred traits. The three needs are those of self-determination theory (Deci and Ryan, 2000), as far as
 * one's own record can speak of them; they are said in sentences and never made into a score.
 */
export function factsOf(read: Read): Facts {
  const { now, before, relations, active, bothWays, resting, goalsOpen, goalsClosed, isCut } = read;
  const count = (holds: (moment: MomentFacts) => boolean) => now.filter(holds).length;
  const trends = trendsOf(now, before);
  return {
    moments: now.length,
    isCut,
    active,
    bothWays,
    resting,
    rising: trends.filter((one) => one.now > one.before).slice(0, MOST_TRENDS),
    fading: trends
      .filter((one) => one.now < one.before)
      .reverse()
      .slice(0, MOST_TRENDS),
    sites: sharesOf(now.map(({ site }) => site)),
    // `en-GB` and `en` are one language.
    languages: sharesOf(now.map(({ lang }) => lang?.toLowerCase().split('-')[0])),
    relations: sharesOf(relations),
    autonomy: { goalsOpen, goalsClosed, forGoals: count(({ forGoal }) => forGoal), asked: countKind(now, 'asked') },
    competence: {
      noted: count(({ noted }) => noted),
      recalled: count(({ recalled }) => recalled),
      challenges: count(({ benefit }) => benefit === 'challenge'),
      helped: countKind(now, 'gave'),
    },
    relatedness: {
      gave: countKind(now, 'gave'),
      inPerson: count(({ inPerson }) => inPerson),
      bothWays,
      brought: count(({ brought }) => brought),
    },
  };
}

function countKind(moments: readonly MomentFacts[], kind: MomentKind): number {
  return moments.filter((moment) => moment.kind === kind).length;
}

/** Those that rose most first, those that fell most last. */
function trendsOf(now: readonly MomentFacts[], before: readonly MomentFacts[]): Trend[] {
  const trends = new Map<string, Trend>();
  for (const [moments, when] of [[now, 'now'] as const, [before, 'before'] as const]) {
    for (const tag of moments.flatMap(({ tags }) => tags)) {
      const trend = trends.get(tag) ?? { tag, now: 0, before: 0 };
      trends.set(tag, { ...trend, [when]: trend[when] + 1 });
    }
  }
  return [...trends.values()].sort(
    (a, b) => b.now - b.before - (a.now - a.before) || b.now - a.now || (a.tag < b.tag ? -1 : 1),
  );
}

/** The commonest first; what is absent is not counted. */
function sharesOf(names: readonly (string | undefined)[]): Share[] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SHARES);
}
