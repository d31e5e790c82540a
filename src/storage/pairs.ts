import type { Table, Transaction } from 'dexie';
import { counterparts, isDismissed, mergeReasons } from '../domain/merge-evidence.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { sameValue } from '../domain/stamp.ts';
import { readAll } from './read-record.ts';
import type { StoredPair, StoredPerson, StoredProfile } from './stored.ts';
import { storedProfile } from './to-stored.ts';
import type { Touched, Work } from './work.ts';

/**
 * People who may be one, kept up to date with every write: candidates are met by the keys of what their profiles claim,
 * so a write looks at those who share a key with it and at nobody else.
 */
type Tables = {
  people: Table<StoredPerson, string>;
  profiles: Table<StoredProfile, string>;
  pairs: Table<StoredPair, string>;
};

/** An address that so many claim is no sign of who they are: a firm, a shared project. */
const MOST_CLAIMS = 20;

/** Brings the pairs of everybody whom this act changed in what they are known by into line. */
export async function settlePairs({ db, batch, memory }: Work, changed: readonly Touched[]): Promise<void> {
  const withProfile = new Set(changed.flatMap((one) => (one.kind === 'profile' ? [one.after.personId] : [])));
  // Somebody of an import may come after their profiles.
  const late = changed.flatMap((one) =>
    one.kind === 'person' && !one.before && !withProfile.has(one.after.id) && batch !== undefined ? [one.after.id] : [],
  );
  const ids = new Set([...changed.flatMap(affected), ...late]);
  if (ids.size === 0) return;
  const { people, profiles, pairs } = db;
  // Whom this act makes has no pairs yet, and no profiles but its own: an import makes thousands.
  const made = new Set(
    changed.flatMap((one) =>
      one.kind === 'person' && !one.before && withProfile.has(one.after.id) ? [one.after.id] : [],
    ),
  );
  const own = changed.flatMap((one) => {
    const isTheirs = one.kind === 'profile' && one.after.deletedAt === undefined && made.has(one.after.personId);
    return isTheirs && !one.before ? [one.after] : [];
  });
  await renewPairs(
    { people: people as Tables['people'], profiles: profiles as Tables['profiles'], pairs },
    [...ids].filter((id) => !made.has(id)),
    own,
    (index, key) => !memory?.isNowhere('profiles', `${index === 'keys' ? 'key' : 'link'}:${key}`),
  );
}

/** The same for everybody: what schema 1 did not keep. */
export async function findAllPairs(transaction: Transaction): Promise<void> {
  const tables: Tables = {
    people: transaction.table('people'),
    profiles: transaction.table('profiles'),
    pairs: transaction.table('pairs'),
  };
  const ids = new Set<string>();
  await tables.profiles.toCollection().modify((row, cursor) => {
    const profile = row.record as Profile;
    const next = storedProfile(profile);
    cursor.value = next;
    if (next.personId !== undefined && next.links && next.links.length > 0) ids.add(next.personId);
  });
  await renewPairs(tables, [...ids]);
}

function affected(one: Touched): string[] {
  const { before, after } = one;
  if (one.kind === 'profile') {
    if (before && sameValue(evident(before as Profile), evident(after as Profile))) return [];
    return [...(before ? [(before as Profile).personId] : []), (after as Profile).personId];
  }
  // Somebody new is known by nothing but profiles, and those are looked at by themselves.
  if (one.kind !== 'person' || !before) return [];
  return sameValue(known(before as Person), known(after as Person)) ? [] : [after.id];
}

function evident({ personId, deletedAt, name, url, keys, links }: Profile): unknown {
  return [personId, deletedAt === undefined, name ?? '', url ?? '', keys, links];
}

function known({ deletedAt, kind, name, dismissed }: Person): unknown {
  return [deletedAt === undefined, kind, name, dismissed ?? []];
}

/** False = no profile has this among its `links` or `keys`, for certain. */
type MayHave = (index: 'links' | 'keys', key: string) => boolean;

async function renewPairs(
  tables: Tables,
  ids: readonly string[],
  more: readonly Profile[] = [],
  mayHave: MayHave = () => true,
): Promise<void> {
  const [old, found] = await Promise.all([
    ids.length > 0 ? tables.pairs.where('people').anyOf(ids).toArray() : [],
    pairsOf(tables, ids, more, mayHave),
  ]);
  const gone = old.filter(({ id }) => !found.has(id));
  if (gone.length > 0) await tables.pairs.bulkDelete(gone.map(({ id }) => id));
  const known = new Set(old.map(({ id }) => id));
  const added = [...found.values()].filter(({ id }) => !known.has(id));
  if (added.length > 0) await tables.pairs.bulkPut(added);
}

async function pairsOf(
  tables: Tables,
  ids: readonly string[],
  more: readonly Profile[],
  mayHave: MayHave,
): Promise<Map<string, StoredPair>> {
  const read = ids.length > 0 ? await tables.profiles.where('personId').anyOf(ids).toArray() : [];
  const own = [...readAll('profile', read), ...more];
  const candidates = await candidatesOf(tables, own, mayHave);
  const all = [...new Set([...candidates.values()].flatMap(({ people }) => people))];
  if (all.length === 0) return candidates;
  const [people, profiles] = await Promise.all([
    tables.people.bulkGet(all),
    tables.profiles.where('personId').anyOf(all).toArray(),
  ]);
  const known = new Map(readAll('person', people).map((person) => [person.id, { person, profiles: [] as Profile[] }]));
  for (const profile of readAll('profile', profiles)) known.get(profile.personId)?.profiles.push(profile);
  for (const pair of [...candidates.values()]) {
    const [a, b] = pair.people.map((id) => known.get(id));
    const living = a && b && a.person.deletedAt === undefined && b.person.deletedAt === undefined;
    if (!living || isDismissed(a.person, b.person) || mergeReasons(a, b).length === 0) candidates.delete(pair.id);
  }
  return candidates;
}

/** Everybody who shares a key with one of these profiles, in pairs. */
async function candidatesOf(
  tables: Tables,
  own: readonly Profile[],
  mayHave: MayHave,
): Promise<Map<string, StoredPair>> {
  const asked = { links: new Map<string, Set<string>>(), keys: new Map<string, Set<string>>() };
  for (const profile of own) {
    const wanted = counterparts(profile);
    for (const index of ['links', 'keys'] as const) {
      for (const key of wanted[index]) {
        if (!mayHave(index, key)) continue;
        const askers = asked[index].get(key) ?? new Set();
        asked[index].set(key, askers.add(profile.personId));
      }
    }
  }
  const pairs = new Map<string, StoredPair>();
  for (const index of ['links', 'keys'] as const) {
    const wanted = asked[index];
    if (wanted.size === 0) continue;
    const rows = await tables.profiles
      .where(index)
      .anyOf([...wanted.keys()])
      .distinct()
      .toArray();
    const holders = new Map<string, Set<string>>();
    for (const row of rows) {
      const { personId } = row;
      if (personId === undefined) continue;
      for (const key of row[index] ?? []) {
        if (wanted.has(key)) holders.set(key, (holders.get(key) ?? new Set()).add(personId));
      }
    }
    for (const [key, people] of holders) {
      if (people.size > MOST_CLAIMS) continue;
      for (const asker of wanted.get(key) ?? []) {
        for (const other of people) if (other !== asker) addPair(pairs, asker, other);
      }
    }
  }
  return pairs;
}

function addPair(into: Map<string, StoredPair>, a: string, b: string): void {
  const people = a < b ? ([a, b] as const) : ([b, a] as const);
  const id = people.join(':');
  into.set(id, { id, people });
}
