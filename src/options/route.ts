import { startOfDay } from '../domain/day.ts';
import { BENEFITS, type Benefit, type MomentKind, momentKind, type Occasion, occasion } from '../domain/moment.ts';
import { type Role, role } from '../domain/person.ts';
import { TIES } from '../domain/tie.ts';
import { TRASH_KINDS, type TrashKind } from '../domain/trash.ts';
import type { PeopleQuery, TouchList } from '../storage/rows.ts';

/** What the list of people is narrowed to. Lives in the address, so that it can be linked and gone back to. */
export type NetworkFilter = {
  tie?: NonNullable<PeopleQuery['tie']>;
  /** Organisations instead of people: they are never counted among people. */
  kind?: 'organisation';
  support?: NonNullable<PeopleQuery['support']>;
  role?: Role;
  tag?: string;
  site?: string;
  text?: string;
  /** Absent = `recent`. */
  sort?: PeopleQuery['sort'];
  /** Absent = the map beside the list, where there is room for both. */
  view?: 'list';
};
/** What the list of moments is narrowed to. Absent = not. */
export type MomentsFilter = {
  kind?: MomentKind;
  occasion?: Occasion;
  benefit?: Benefit;
  tag?: string;
  site?: string;
  /** Id of a person. */
  person?: string;
  text?: string;
};
/** Absent = `losing`. */
export type TouchFilter = { list?: Exclude<TouchList, 'losing'> };
/** Absent = those that go on. */
export type GroupsFilter = { archived?: 'yes' };
/** Absent = everything in the trash. */
export type TrashFilter = { kind?: TrashKind };
/** What a new moment begins with. */
export type LogFilter = {
  /** Id of the moment that it follows. */
  follows?: string;
  /** Id of a group. */
  group?: string;
  /** Id of a person. */
  person?: string;
};
/** Which week is looked back on, by the local date of any day in it; absent = this one. */
export type ReflectFilter = { week?: string };
/** What is asked, of whom the network may help with. Absent = nothing yet. */
export type AskFilter = {
  /** The need. */
  text?: string;
  /** Id of the goal it belongs to. */
  goal?: string;
  /** Closed goals instead of open ones. */
  show?: 'closed';
};
/** Every screen with what its address says. */
export type Route =
  | { screen: 'network'; filter: NetworkFilter }
  | { screen: 'moments'; filter: MomentsFilter }
  | { screen: 'groups'; filter: GroupsFilter }
  | { screen: 'trash'; filter: TrashFilter }
  | { screen: 'touch'; filter: TouchFilter }
  | { screen: 'ask'; filter: AskFilter }
  | { screen: 'log'; filter: LogFilter }
  | { screen: 'reflect'; filter: ReflectFilter }
  | { screen: 'person' | 'moment' | 'group' | 'goal'; id: string }
  | {
      screen:
        | 'merge'
        | 'amplifiers'
        | 'support'
        | 'review'
        | 'stage'
        | 'insights'
        | 'data'
        | 'honour'
        | 'settings'
        | 'welcome'
        | 'keys';
    };

export const SORTS = ['recent', 'name', 'moments', 'added'] as const satisfies readonly PeopleQuery['sort'][];
/** Screens whose address says nothing more. */
const PLAIN = [
  'merge',
  'amplifiers',
  'support',
  'review',
  'stage',
  'insights',
  'data',
  'honour',
  'settings',
  'welcome',
  'keys',
] as const;
const TOUCH_LISTS = ['give-back', 'snoozed', 'resting'] as const satisfies readonly TouchFilter['list'][];
const KINDS: readonly MomentKind[] = momentKind.options;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Longest filter text that an address carries. */
const FILTER_LENGTH = 200;

/** Reads the part of the address behind `#`. What it does not know leads to the network. */
export function readRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const [screen = '', id = ''] = path.split('/');
  const asked = new URLSearchParams(query);
  const deep = oneOf(['person', 'moment', 'group', 'goal'] as const, screen);
  if (deep && UUID.test(id)) return { screen: deep, id: id.toLowerCase() };
  const plain = oneOf(PLAIN, screen);
  if (plain) return { screen: plain };
  if (screen === 'moments') return { screen, filter: readMomentsFilter(asked) };
  if (screen === 'groups')
    return { screen, filter: present({ archived: oneOf(['yes'] as const, asked.get('archived')) }) };
  if (screen === 'trash') return { screen, filter: present({ kind: oneOf(TRASH_KINDS, asked.get('kind')) }) };
  if (screen === 'touch') return { screen, filter: present({ list: oneOf(TOUCH_LISTS, asked.get('list')) }) };
  if (screen === 'ask') return { screen, filter: readAskFilter(asked) };
  if (screen === 'log') return { screen, filter: readLogFilter(asked) };
  if (screen === 'reflect') return { screen, filter: readReflectFilter(asked) };
  return { screen: 'network', filter: readNetworkFilter(asked) };
}

/** The address of a screen: reading it again gives the same route. */
export function hashOf(route: Route): string {
  if ('id' in route) return `#/${route.screen}/${route.id}`;
  if (!('filter' in route)) return `#/${route.screen}`;
  const query = new URLSearchParams(
    Object.entries(route.filter).filter((pair): pair is [string, string] => Boolean(pair[1])),
  ).toString();
  return `#/${route.screen}${query ? `?${query}` : ''}`;
}

/** Two routes that show the same screen of the same thing: only the filter may differ. */
export function sameScreen(a: Route, b: Route): boolean {
  return a.screen === b.screen && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');
}

function readNetworkFilter(asked: URLSearchParams): NetworkFilter {
  return present({
    tie: oneOf([...TIES, 'unset'] as const, asked.get('tie')),
    kind: oneOf(['organisation'] as const, asked.get('kind')),
    support: oneOf(['yes'] as const, asked.get('support')),
    role: oneOf(role.options, asked.get('role')),
    tag: words(asked.get('tag')),
    site: words(asked.get('site')),
    text: words(asked.get('text')),
    sort: oneOf(SORTS, asked.get('sort')),
    view: oneOf(['list'] as const, asked.get('view')),
  });
}

function readMomentsFilter(asked: URLSearchParams): MomentsFilter {
  const person = asked.get('person') ?? '';
  return present({
    kind: oneOf(KINDS, asked.get('kind')),
    occasion: oneOf(occasion.options, asked.get('occasion')),
    benefit: oneOf(BENEFITS, asked.get('benefit')),
    tag: words(asked.get('tag')),
    site: words(asked.get('site')),
    person: UUID.test(person) ? person.toLowerCase() : undefined,
    text: words(asked.get('text')),
  });
}

function readAskFilter(asked: URLSearchParams): AskFilter {
  return present({
    text: words(asked.get('text')),
    goal: uuid(asked.get('goal')),
    show: oneOf(['closed'] as const, asked.get('show')),
  });
}

function readLogFilter(asked: URLSearchParams): LogFilter {
  return present({
    follows: uuid(asked.get('follows')),
    group: uuid(asked.get('group')),
    person: uuid(asked.get('person')),
  });
}

function uuid(value: string | null): string | undefined {
  return value && UUID.test(value) ? value.toLowerCase() : undefined;
}

function readReflectFilter(asked: URLSearchParams): ReflectFilter {
  const week = asked.get('week') ?? '';
  return present({ week: startOfDay(week) === undefined ? undefined : week });
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | undefined {
  return allowed.find((one) => one === value);
}

function words(value: string | null): string | undefined {
  return value?.slice(0, FILTER_LENGTH) || undefined;
}

/** The object without its absent members: `undefined` is no value of an optional field. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
