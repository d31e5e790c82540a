import { LIMITS } from './field.ts';
import { byDefault, isText, MERGE_FIELDS, type MergeChoices, type MergeField, olderOf } from './merge-choice.ts';
import { leadsTo, metThroughName, type Ways } from './merge-links.ts';
import type { Person } from './person.ts';
import { type Patch, sameValue } from './stamp.ts';

/**
 * Two records of one person become one: the older stays, the other goes to the trash and points on. What it gave is
 * noted in it, so that a split takes exactly that back, whatever was merged before or since.
 */

type Fields = Record<string, unknown>;
type Given = NonNullable<Person['merged']>['gave'][number];
const SETS = ['roles', 'tags', 'dismissed'] as const;

/** Which of the two stays, and what each becomes. */
export type Merging = { kept: Person; gone: Person; keptPatch: Patch<Person>; gonePatch: Patch<Person> };

/**
 * Plans the merge of two records; nothing is written. `profilesOf` gives the profiles of a person, `ways` who is merged
 * into whom so far; `now` is Unix ms. The patch of the one that goes says what it gave, for `splitting`.
 */
export function merging(
  first: Person,
  second: Person,
  choices: MergeChoices,
  { profilesOf, ways, now }: { profilesOf: (id: string) => readonly string[]; ways: Ways; now: number },
): Merging {
  const older = olderOf(first, second);
  const [kept, gone] = older === 'first' ? [first, second] : [second, first];
  const keptPatch: Fields = {};
  for (const field of MERGE_FIELDS) {
    keptPatch[field] = field === 'metThroughId' ? undefined : chosen(field, [first, second], choices, older);
  }
  keptPatch['metThroughId'] = broughtBy([first, second], choices.metThroughId, older, ways);
  keptPatch['named'] = null;
  keptPatch['support'] = kept.support || gone.support || null;
  // Only where both rest does the one person rest.
  keptPatch['resting'] = (kept.resting && gone.resting) || null;
  keptPatch['snoozedUntil'] = latest(kept.snoozedUntil, gone.snoozedUntil);
  keptPatch['foundAt'] =
    kept.foundAt && gone.foundAt ? earlier(kept.foundAt, gone.foundAt) : (kept.foundAt ?? gone.foundAt);
  const added: string[] = [];
  for (const set of SETS) {
    const own: readonly string[] = kept[set] ?? [];
    const more = (gone[set] ?? []).filter((member) => !own.includes(member) && member !== `merge:${kept.id}`);
    if (more.length === 0) continue;
    const fitting = more.slice(0, Math.max(0, LIMITS.list - own.length));
    keptPatch[set] = [...own, ...fitting];
    added.push(...fitting.map((member) => `${set}:${member}`));
  }
  const was = plain(kept);
  const gave = Object.entries(keptPatch).flatMap(([field, value]) => {
    const before = was[field] ?? null;
    const isNoField = field === 'named' || (SETS as readonly string[]).includes(field);
    return isNoField || sameValue(before, value ?? null) ? [] : [{ field, value: value ?? null, before }];
  });
  const merged = {
    profileIds: profilesOf(gone.id).slice(0, LIMITS.list),
    gave,
    added: added.filter((one) => one.length <= LIMITS.line).slice(0, LIMITS.list),
  };
  return {
    kept,
    gone,
    keptPatch: keptPatch as Patch<Person>,
    gonePatch: { mergedInto: kept.id, merged, deletedAt: now },
  };
}

/**
 * A merged person leaves again: what the other gives back, and what the records that stay merged in it note instead.
 * What the user changed since stays as it is. Splits may come in any order. `ways`: as they are before this one leaves.
 */
export function splitting(kept: Person, leaving: Person, others: readonly Person[], ways: Ways) {
  const keptPatch: Fields = {};
  const notes = new Map(others.map((other) => [other.id, mergedOf(other)]));
  const is = plain(kept);
  const isThemselves = (field: string, value: unknown) =>
    field === 'metThroughId' && leadsTo(String(value), ways) === kept.id;
  const { gave, added } = mergedOf(leaving);
  for (const { field, value, before } of gave) {
    // Who came later took over this value from the one that leaves now: it takes over what stood before.
    const later = others.find((one) =>
      notes.get(one.id)?.gave.some((other) => other.field === field && sameValue(other.before, value)),
    );
    if (later) {
      const note = notes.get(later.id);
      if (note)
        notes.set(later.id, {
          ...note,
          gave: note.gave.map((one) => (one.field === field ? { ...one, before } : one)),
        });
    } else if (sameValue(is[field] ?? null, value ?? null)) {
      const hasOne = (one: Person) => plain(one)[field] !== undefined && !isThemselves(field, plain(one)[field]);
      const heir = before === null ? others.find(hasOne) : undefined;
      const inherited = heir ? plain(heir)[field] : before;
      // Somebody who is still one with them: as if their merge had hidden it, so that it comes back when they leave.
      const hides = isThemselves(field, inherited)
        ? others.find((one) => isOnTheWay(one.id, String(inherited), ways))
        : heir;
      keptPatch[field] = hides === heir ? (inherited ?? null) : null;
      const note = hides && notes.get(hides.id);
      const given = hides === heir ? { value: inherited, before: null } : { value: null, before: inherited };
      if (hides && note) notes.set(hides.id, { ...note, gave: after(note.gave, { field, ...given }) });
    }
  }
  for (const set of SETS) {
    const gone: string[] = [];
    for (const member of added.flatMap((one) => (one.startsWith(`${set}:`) ? [one.slice(set.length + 1)] : []))) {
      const heir = others.find((one) => one[set]?.includes(member as never));
      const note = heir && notes.get(heir.id);
      if (heir && note) notes.set(heir.id, { ...note, added: [...note.added, `${set}:${member}`] });
      else gone.push(member);
    }
    const own: readonly string[] = kept[set] ?? [];
    if (gone.length > 0) keptPatch[set] = own.filter((member) => !gone.includes(member));
  }
  // It is a name: whom it is shown as is found anew.
  if (keptPatch['metThroughId'] !== undefined) keptPatch['named'] = null;
  const lists = keptPatch['dismissed'];
  if (Array.isArray(lists) && lists.length === 0) keptPatch['dismissed'] = null;
  return {
    keptPatch: keptPatch as Patch<Person>,
    leavingPatch: { mergedInto: null, merged: null, deletedAt: null } satisfies Patch<Person>,
    notes: others.flatMap((other) => {
      const merged = notes.get(other.id);
      return merged && !sameValue(merged, mergedOf(other))
        ? [{ other, patch: { merged } satisfies Patch<Person> }]
        : [];
    }),
  };
}

/** What was given, and then this: a value that took the place of one given before gives back what that one would. */
function after(gave: readonly Given[], { field, value, before }: Given): Given[] {
  const earlier = gave.find((one) => one.field === field && sameValue(one.value, before));
  const rest = gave.filter((one) => one !== earlier);
  return [...rest, { field, value, before: earlier ? earlier.before : before }];
}

/** Does an id lead where it leads by way of this one? */
function isOnTheWay(one: string, id: string, ways: Ways): boolean {
  const upToThere = new Map(ways);
  upToThere.delete(one);
  return leadsTo(id, upToThere) === one;
}

function mergedOf({ merged }: Person): NonNullable<Person['merged']> {
  return merged ?? { profileIds: [], gave: [], added: [] };
}

/** The fields as they were made: of who brought them the name, not whom that is now. */
function plain(person: Person): Fields {
  return { ...person, metThroughId: metThroughName(person) };
}

function chosen(
  field: MergeField,
  [first, second]: readonly [Person, Person],
  choices: MergeChoices,
  older: 'first' | 'second',
): unknown {
  const [a, b] = [first[field], second[field]];
  if (a === undefined || b === undefined || sameValue(a, b)) return a ?? b ?? null;
  const choice = choices[field] ?? byDefault(field, older);
  if (choice === 'both' && isText(field)) {
    return older === 'first' ? joined(String(a), String(b)) : joined(String(b), String(a));
  }
  return (choice === 'both' ? older : choice) === 'first' ? a : b;
}

/** Who brought somebody cannot be themselves, and counts as whom they are now. */
function broughtBy(
  two: readonly [Person, Person],
  choice: MergeChoices['metThroughId'],
  older: 'first' | 'second',
  ways: Ways,
): string | null {
  const own = two.map(({ id }) => id);
  const [a, b] = two.map((person) => {
    const name = metThroughName(person);
    return name === undefined || own.includes(leadsTo(name, ways)) ? undefined : name;
  });
  if (a === undefined || b === undefined) return a ?? b ?? null;
  return (choice === 'first' || choice === 'second' ? choice : older) === 'first' ? a : b;
}

/** One text below the other, the kept one first; one that holds the other is enough. */
function joined(kept: string, gone: string): string {
  if (kept.includes(gone)) return kept;
  if (gone.includes(kept)) return gone;
  return `${kept}\n\n${gone}`.slice(0, LIMITS.text);
}

function latest(a: number | undefined, b: number | undefined): number | null {
  return a === undefined && b === undefined ? null : Math.max(a ?? b ?? 0, b ?? a ?? 0);
}

function earlier<T extends { at: number }>(a: T, b: T): T {
  return b.at < a.at ? b : a;
}
