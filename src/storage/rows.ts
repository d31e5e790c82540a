import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import type { Benefit, Moment } from '../domain/moment.ts';
import type { Person, Role } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import type { ReflectionKind } from '../domain/reflection.ts';
import type { Tie } from '../domain/tie.ts';
import type { TrashKind } from '../domain/trash.ts';

/**
 * What screens read. Counters stand beside each person and are written in the transaction of the write that changes
 * them, so that no list counts and no screen reads the whole database.
 */
export type PersonStats = {
  personId: string;
  /** Living moments by kind. */
  learned: number;
  gave: number;
  asked: number;
  met: number;
  /** Unix ms of the latest moment; absent = none. */
  lastAt?: number;
  /** Of that moment: newest note, else quote, else title; may be empty. */
  lastLine?: string;
  /** Meetings in the same room; absent = none. */
  inPerson?: number;
  /** Living moments by what they gave; absent = none. */
  benefits?: Readonly<Partial<Record<Benefit, number>>>;
  /** Living people who were met through this one; absent = none. */
  brought?: number;
  /** Living moments that came by way of this one; absent = none. */
  passedOn?: number;
  /** Tags of their living moments, with how many moments have each: what is learned from them is about; absent = none. */
  tags?: Readonly<Record<string, number>>;
  /** Sites of their profiles and moments, sorted: `['linkedin', 'x']`. */
  sites: readonly string[];
};

/** One row of the list of people. */
export type PersonRow = { person: Person; stats: PersonStats };

/** Which page of the list of people. All that is asked must hold; absent = not asked. */
export type PeopleQuery = {
  sort: 'recent' | 'name' | 'moments' | 'added';
  kind?: 'person' | 'organisation';
  tie?: Tie | 'unset';
  /** Only those of the support network. */
  support?: 'yes';
  role?: Role;
  tag?: string;
  site?: string;
  /** Words that name, tags, intent or headline begin with. */
  text?: string;
  offset: number;
  limit: number;
};

/** Everything a person page shows but the moments, which page by `momentsOf`. */
export type PersonPage = {
  person: Person;
  profiles: readonly Profile[];
  stats: PersonStats;
  /** The one they were met through, when known; no name = removed since. */
  metThrough?: { id: string; name?: string };
  /** People whom this one brought, at most 20. */
  brought: readonly { id: string; name: string }[];
  /** Records that were merged into this one, and when. */
  merged: readonly { id: string; name: string; at: number }[];
};

/** One row of a list of moments. People who were removed are named as such by the screen (`name` absent). */
export type MomentRow = {
  moment: Moment;
  people: readonly { id: string; name?: string; kind?: 'person' | 'organisation'; tie?: Tie }[];
  via?: { id: string; name?: string };
};

/** Which page of the list of moments. All that is asked must hold; absent = not asked. */
export type MomentsQuery = {
  kind?: Moment['kind'];
  occasion?: NonNullable<Moment['occasion']>;
  personId?: string;
  tag?: string;
  site?: string;
  benefit?: NonNullable<Moment['benefit']>;
  text?: string;
  offset: number;
  limit: number;
};

/** Some rows of a list, and how many there are in all. */
export type Page<T> = { rows: readonly T[]; total: number };

/** What words were found in, a few of each kind: people by name come first, then whoever and whatever was met last. */
export type SearchHits = {
  people: readonly PersonRow[];
  moments: readonly MomentRow[];
  tags: readonly { name: string; uses: number }[];
};

/** How many are alive. `byTie` counts people, not organisations. */
export type Counts = {
  people: number;
  organisations: number;
  moments: number;
  byTie: Readonly<Record<Tie | 'unset', number>>;
};

/** One moment of a conversation; without a row: it was deleted, or is missing. */
export type ChainLink = { id: string; row?: MomentRow };
/** In time order. `earlier`, `later`: there is more than was read. */
export type Chain = { links: readonly ChainLink[]; earlier: boolean; later: boolean };

/** One row of the list of groups. */
export type GroupRow = { group: Group; members: number; moments: number };
/** `archived`: those that ended or were put away, else the others. */
export type GroupsQuery = { archived: boolean; now: number; offset: number; limit: number };
/** Groups of one kind, and how many there are of the other. */
export type GroupsPage = Page<GroupRow> & { others: number };
/** One group, and how many living moments were gathered in it. */
export type GroupPage = { group: Group; moments: number };
/** A group, where a moment can be put into it. */
export type GroupChoice = { id: string; name: string; archived: boolean };
/** Somebody who belongs to a group; without a name: they were removed from the network. */
export type Member = { id: string } & Partial<Pick<Person, 'name' | 'kind' | 'tie'>>;

/** One row of the list of goals, with how many moments serve it. */
export type GoalRow = { goal: Goal; moments: number };
/** One goal, with whom the user means to learn from. */
export type GoalPage = { goal: Goal; people: readonly Member[] };

/** When the user took from somebody and gave: Unix ms, whole seconds, in no order. */
export type GiveAndTakeTimes = { took: readonly number[]; gave: readonly number[] };

/** Lists of keeping touch: losing it, much taken and little given, put off, left to rest. */
export type TouchList = 'losing' | 'give-back' | 'snoozed' | 'resting';
/** What being in touch is measured by. */
export type TouchQuery = {
  /** Unix ms. */
  now: number;
  /** Days between touches by tie, as set; 0 = never remind. */
  rhythms: Readonly<Record<Tie, number>>;
};
/** How many people each list has. */
export type TouchCounts = Readonly<Record<TouchList, number>>;

/** `kind` absent = all. */
export type TrashQuery = { kind?: TrashKind; offset: number; limit: number };
/** One thing in the trash. Without a title: this version cannot read it. */
export type TrashRow = {
  kind: TrashKind;
  id: string;
  /** Unix ms when it came to the trash. */
  at: number;
  /** What it is called, or says first; may be empty. */
  title?: string;
  isOrganisation?: true;
  /** Whom a moment is with, whose a profile is: at most 5 names. */
  people?: readonly string[];
  /** Of a profile. */
  site?: string;
  /** What a reflection looks back on, and from when. */
  reflection?: { kind: ReflectionKind; from: number };
};
