import type { Table } from 'dexie';
import { chooseMoments } from '../domain/capture-moment.ts';
import { chooseProfile, type Met } from '../domain/capture-person.ts';
import { readErased } from '../domain/erased.ts';
import { foldName } from '../domain/identity.ts';
import { mergedRecord } from '../domain/merge-record.ts';
import { sameValue } from '../domain/stamp.ts';
import type { Records } from '../domain/upgrade.ts';
import type { Db } from './db.ts';
import { rowsByKeys } from './import-find.ts';
import { readAll, readRecord } from './read-record.ts';
import type { StoredMoment, StoredPerson, StoredProfile } from './stored.ts';

/** Who of the network somebody in a file is: by a profile it is them, by the name alone it may be one of these. */
export type PersonMatch =
  | { by: 'profile'; id: string; name: string; key: string }
  | { by: 'name'; options: readonly { id: string; name: string }[] };

/** Somebody in a file; `id`: as Weft wrote them. Without a name they are found by their profiles and that alone. */
type Sought = { met: readonly Met[]; id?: string; name?: string };

/** Looks everybody up, in few requests. For looking only: what is stored is decided again when it is stored. */
export async function matchPeople(db: Db, sought: readonly Sought[]): Promise<(PersonMatch | undefined)[]> {
  const keys = sought.flatMap(({ met }) => met.flatMap((one) => one.keys));
  const rows = await rowsByKeys(db.profiles as unknown as Table<StoredProfile, string>, 'keys', keys);
  const profiles = readAll('profile', rows).filter(({ deletedAt }) => deletedAt === undefined);
  const byKey = new Map<string, typeof profiles>();
  for (const profile of profiles) for (const key of profile.keys) byKey.set(key, [...(byKey.get(key) ?? []), profile]);
  const named = sought.flatMap(({ id }) => id ?? []);
  const owners = await livingPeople(db, [...new Set([...named, ...profiles.map(({ personId }) => personId)])]);
  const matches = sought.map(({ met, id }): PersonMatch | undefined => {
    for (const one of met) {
      const profile = chooseProfile(one, [...new Set(one.keys.flatMap((key) => byKey.get(key) ?? []))]);
      const owner = profile && owners.get(profile.personId);
      const key = one.keys.find((each) => profile?.keys.includes(each));
      if (owner && key !== undefined) return { by: 'profile', ...owner, key };
    }
    const same = id === undefined ? undefined : owners.get(id);
    return same && { by: 'profile', ...same, key: met[0]?.keys[0] ?? '' };
  });
  const alike = await byName(
    db,
    sought.flatMap(({ name }, at) => (matches[at] || !name ? [] : [foldName(name)])),
  );
  return matches.map((match, at) => {
    const name = sought[at]?.name;
    const options = match || !name ? undefined : alike.get(foldName(name));
    return options ? { by: 'name', options } : match;
  });
}

/** Which of these sources have a moment already. */
export async function knownSources(db: Db, all: readonly (readonly string[])[]): Promise<boolean[]> {
  const rows = await rowsByKeys(db.moments as unknown as Table<StoredMoment, string>, 'keys', all.flat());
  const living = readAll('moment', rows).filter(({ deletedAt }) => deletedAt === undefined);
  const byKey = new Map<string, typeof living>();
  for (const moment of living) {
    for (const key of moment.source?.keys ?? []) byKey.set(key, [...(byKey.get(key) ?? []), moment]);
  }
  return all.map((keys) => chooseMoments(keys, [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))]).length > 0);
}

/** What bringing in whole records would do: each is `fresh` (new, or back from the trash), would be `changed`, or is the `same`. */
export async function weighRecords<K extends 'person' | 'moment'>(
  db: Db,
  kind: K,
  records: readonly Records[K][],
): Promise<('fresh' | 'changed' | 'same')[]> {
  const ids = records.map(({ id }) => id);
  const rows = await (kind === 'person' ? db.people : db.moments).bulkGet(ids);
  return records.map((record, at) => {
    const row = rows[at];
    // Erased here: a file brings those back only with a later edit.
    if (row && readErased(row.record)) return 'same';
    if (row?.deletedAt !== undefined || !row) return 'fresh';
    const known = readRecord(kind, row);
    // What this version cannot read is left as it is.
    return !known || sameValue(known, mergedRecord(known, record)) ? 'same' : 'changed';
  });
}

type Named = { id: string; name: string };

/** Whoever was merged is found in whom they are now. */
async function livingPeople(db: Db, ids: readonly string[]): Promise<Map<string, Named>> {
  const living = new Map<string, Named>();
  const rows = await db.people.bulkGet([...ids]);
  for (const [at, id] of ids.entries()) {
    let person = readRecord('person', rows[at]);
    for (let hops = 0; person?.deletedAt !== undefined && person.mergedInto !== undefined && hops < 20; hops += 1) {
      person = readRecord('person', await db.people.get(person.mergedInto));
    }
    if (person && person.deletedAt === undefined) living.set(id, { id: person.id, name: person.name });
  }
  return living;
}

const MOST_OPTIONS = 5;

async function byName(db: Db, names: readonly string[]): Promise<Map<string, Named[]>> {
  const rows = await rowsByKeys(db.people as unknown as Table<StoredPerson, string>, 'nameKey', names.filter(Boolean));
  const all = new Map<string, Named[]>();
  for (const row of rows) {
    const person = readRecord('person', row);
    if (!person || row.nameKey === undefined) continue;
    const others = all.get(row.nameKey) ?? [];
    if (others.length < MOST_OPTIONS) all.set(row.nameKey, [...others, { id: person.id, name: person.name }]);
  }
  return all;
}
