import * as v from 'valibot';
import { id, LIMITS, line, listOf } from './field.ts';
import type { Stamp } from './record.ts';
import { compareStamps, sameValue } from './stamp.ts';

/**
 * The people that other records name, through merges and splits. A record keeps whom it named by itself (`named`), and
 * shows whom those are now. A merge or a split never changes the names, only where they lead: so that what is shown
 * follows from the names and from who is merged into whom, and one takes the other back in whatever order.
 */

/** Field → the people it names, where they are shown as somebody else now. Absent, or no entry = those it shows. */
export const named = v.exactOptional(v.record(line, listOf(id)));
/** The same as a type: a field for one person has a list of one. */
export type Named = { readonly [field: string]: readonly string[] };

/** The fields that name people: lists, or one of them. */
export const LINKS = {
  moment: ['personIds', 'viaId'],
  person: ['metThroughId'],
  goal: ['personIds'],
  group: ['memberIds'],
} as const;
export type LinkingKind = keyof typeof LINKS;

/** Of people who were merged: whom each went into. */
export type Ways = ReadonlyMap<string, string>;

type Linking = { readonly id: string; readonly named?: Named };

/** The person an id leads to: somebody who was merged is found in whom they are now. */
export function leadsTo(id: string, ways: Ways): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = ways.get(current); next !== undefined && !seen.has(current); next = ways.get(current)) {
    seen.add(current);
    current = next;
  }
  return current;
}

/** Everybody a record names, by themselves or as they are shown. */
export function peopleIn(kind: LinkingKind, record: Linking): string[] {
  return LINKS[kind].flatMap((field) => [...(record.named?.[field] ?? []), ...shownIn(record, field)]);
}

/** Who brought somebody, by themselves: not whom they were merged into since. */
export function metThroughName({ named, metThroughId }: Linking & { metThroughId?: string }): string | undefined {
  return metThroughId === undefined ? undefined : (named?.['metThroughId']?.[0] ?? metThroughId);
}

/**
 * What the fields of a record become when people are merged otherwise. `before`: the ways that what it shows goes by,
 * for an edit counts on top of what was named; `undefined` = it lay in the trash, where no edit reaches and no way is
 * kept up: its names stand. `swap` turns names to others.
 */
export function relinked(
  kind: LinkingKind,
  record: Linking,
  before: Ways | undefined,
  after: Ways,
  swap: (names: readonly string[], field: string) => readonly string[] = (names) => names,
): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  const next: Record<string, readonly string[]> = {};
  for (const field of LINKS[kind]) {
    const shown = shownIn(record, field);
    const own = record.named?.[field];
    const names = swap(before ? namesOf(shown, own, before) : (own ?? shown), field).slice(0, LIMITS.list);
    // Nobody was brought by themselves.
    const now = [...new Set(names.map((name) => leadsTo(name, after)))].filter((one) => one !== record.id);
    if (now.length > 0 && !sameValue(names, now)) next[field] = names;
    patch[field] = field.endsWith('Ids') ? now : (now[0] ?? null);
  }
  return { ...patch, named: Object.keys(next).length > 0 ? next : null };
}

type Stamped = { readonly id: string; readonly stamps: Readonly<Record<string, Stamp>> };

/**
 * Whom a record named when a merge wrote no names beside it, as was so until `named` came: the one who went left the
 * field, and the one who stayed came into it (`instead`) or was there already (`beside`), by the stamp of that very
 * merge. `undefined` = it did not name them, or the user has said since who it is.
 */
export function namedUntil(
  field: string,
  { stamps }: Stamped,
  gone: Stamped,
  keptId: string,
): 'instead' | 'beside' | undefined {
  const merge = gone.stamps['mergedInto'];
  const by = (key: string) => (merge && stamps[key] ? compareStamps(stamps[key], merge) : undefined);
  // What it names was written by that merge, or since: nothing has to be guessed.
  if ((by('named') ?? -1) >= 0) return undefined;
  if (!field.endsWith('Ids')) return by(field) === 0 ? 'instead' : undefined;
  if (by(`${field}:${gone.id}`) !== 0) return undefined;
  const stayed = by(`${field}:${keptId}`) ?? -1;
  return stayed === 0 ? 'instead' : stayed < 0 ? 'beside' : undefined;
}

/** What was named and is still shown, then whoever came by an edit since. */
function namesOf(shown: readonly string[], own: readonly string[] = [], ways: Ways): readonly string[] {
  const still = own.filter((name) => shown.includes(leadsTo(name, ways)));
  const seen = new Set(still.map((name) => leadsTo(name, ways)));
  return [...still, ...shown.filter((one) => !seen.has(one))];
}

function shownIn(record: Linking, field: string): readonly string[] {
  const value = (record as Linking & Readonly<Record<string, unknown>>)[field];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}
