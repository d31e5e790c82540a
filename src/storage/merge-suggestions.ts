import { type Known, type MergeReason, mergeReasons } from '../domain/merge-evidence.ts';
import type { Profile } from '../domain/profile.ts';
import type { Db } from './db.ts';
import { readAll } from './read-record.ts';
import type { Page } from './rows.ts';
import type { StoredPair } from './stored.ts';

/** Two people who may be one, with everything that speaks for it, the strongest first. */
export type MergeSuggestion = { id: string; people: readonly [Known, Known]; reasons: readonly MergeReason[] };

/** How many pairs wait for a word of the user. */
export function countSuggestions(db: Db): Promise<number> {
  return db.pairs.count();
}

/** A piece of all pairs of people who may be one, and how many there are. */
export function listSuggestions(db: Db, { offset, limit }: { offset: number; limit: number }) {
  return db.transaction('r', [db.pairs, db.people, db.profiles], async (): Promise<Page<MergeSuggestion>> => {
    const [pairs, total] = await Promise.all([db.pairs.offset(offset).limit(limit).toArray(), db.pairs.count()]);
    return { rows: await withReasons(db, pairs), total };
  });
}

/** Whom one person may be as well. */
export function suggestionsOf(db: Db, id: string): Promise<MergeSuggestion[]> {
  return db.transaction('r', [db.pairs, db.people, db.profiles], async () =>
    withReasons(db, await db.pairs.where('people').equals(id).limit(MOST).toArray()),
  );
}

const MOST = 10;

async function withReasons(db: Db, pairs: readonly StoredPair[]): Promise<MergeSuggestion[]> {
  const ids = [...new Set(pairs.flatMap(({ people }) => people))];
  const [people, profiles] = await Promise.all([
    db.people.bulkGet(ids),
    db.profiles.where('personId').anyOf(ids).toArray(),
  ]);
  const known = new Map(readAll('person', people).map((person) => [person.id, { person, profiles: [] as Profile[] }]));
  for (const profile of readAll('profile', profiles)) known.get(profile.personId)?.profiles.push(profile);
  return pairs.flatMap(({ id, people: [a, b] }) => {
    const [one, other] = [known.get(a), known.get(b)];
    return one && other ? [{ id, people: [one, other] as const, reasons: mergeReasons(one, other) }] : [];
  });
}
