import { newPerson } from '../domain/capture-person.ts';
import { splitting } from '../domain/merge.ts';
import { mergeMark } from '../domain/merge-evidence.ts';
import { cameBy, movedBack, movedTo, type Stood } from '../domain/merge-links.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../domain/ports.ts';
import type { Profile } from '../domain/profile.ts';
import type { Stamp } from '../domain/record.ts';
import type { Result } from '../domain/result.ts';
import type { Patch } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { profilesOf } from './merge-people.ts';
import { momentsOf } from './moments-of.ts';
import { freshId } from './resolve.ts';
import type { WorkRecords } from './work.ts';
import { type Work, write } from './work.ts';

/** What leaves: these profiles, or everything that one merged record had brought. */
export type SplitWish = { id: string; profileIds: readonly string[]; mergedId?: string };

/** Everything that changes by one split. */
type Leave = {
  kept: Person;
  leavingId: string;
  profileIds: ReadonlySet<string>;
  merge?: { own: Stood; others: readonly Stood[] };
};

/**
 * Profiles leave a person, with the moments captured from them, and become a person of their own. Where they are what a
 * merge had brought, that record comes back as it was, with all that had followed it.
 */
export function splitPerson(
  db: Db,
  ports: Ports,
  { id, profileIds, mergedId }: SplitWish,
): Promise<Result<{ id: string; token: string }>> {
  return write(db, ports, async (work) => {
    const kept = await work.need('person', id);
    const owned = await profilesOf(work, kept.id);
    const merged = await mergedIn(work, kept.id);
    const back =
      mergedId === undefined ? mergedWith(merged, owned, profileIds) : merged.find((one) => one.id === mergedId);
    if (mergedId !== undefined && !back) return work.refuse('not-found', 'merged');
    const wanted = mergedId === undefined ? profileIds : (back?.merged?.profileIds ?? []);
    const taken = owned.filter((profile) => wanted.includes(profile.id));
    // Somebody has to stay, and somebody has to go.
    if (!back && (taken.length === 0 || taken.length === owned.length)) return work.refuse('bad-payload', 'profiles');
    const leaving = back ?? (await fresh(work, kept, taken));
    const stood = back && stoodOf(back);
    const others = merged.filter((one) => one.id !== leaving.id);
    const leave: Leave = {
      kept,
      leavingId: leaving.id,
      profileIds: new Set(taken.map((profile) => profile.id)),
      ...(stood && { merge: { own: stood, others: others.flatMap((one) => stoodOf(one) ?? []) } }),
    };
    for (const profile of taken) work.patch('profile', profile, { personId: leaving.id });
    await moveMoments(work, leave);
    await moveOthers(work, leave);
    if (back) {
      comeBack(work, kept, back, others);
      await turnBack(work, kept.id, back, others);
    }
    // They were taken apart by hand: nobody asks again whether they are one.
    const now = await work.need('person', kept.id);
    work.patch('person', now, { dismissed: [...new Set([...(now.dismissed ?? []), mergeMark(leaving.id)])] });
    return { id: leaving.id };
  });
}

async function mergedIn(work: Work, keptId: string): Promise<Person[]> {
  const rows = await work.db.people.where('mergedInto').equals(keptId).toArray();
  const people = rows.flatMap((row) => work.take('person', row) ?? []);
  return people.sort((a, b) => (stoodOf(a)?.stamp.at ?? 0) - (stoodOf(b)?.stamp.at ?? 0) || (a.id < b.id ? -1 : 1));
}

/** The merge that brought exactly these profiles, as far as they are still here. */
function mergedWith(
  merged: readonly Person[],
  owned: readonly Profile[],
  profileIds: readonly string[],
): Person | undefined {
  const chosen = owned.filter(({ id }) => profileIds.includes(id)).map(({ id }) => id);
  return merged.find(({ merged }) => {
    const brought = owned.filter(({ id }) => merged?.profileIds.includes(id)).map(({ id }) => id);
    return brought.length > 0 && brought.length === chosen.length && brought.every((id) => chosen.includes(id));
  });
}

function stoodOf({ id, stamps }: Person): Stood | undefined {
  const stamp = stamps['mergedInto'];
  return stamp && { id, stamp };
}

async function fresh(work: Work, kept: Person, [first]: readonly Profile[]): Promise<Person> {
  if (!first) return work.refuse('bad-payload', 'profiles');
  const { site, name, handles, url, createdAt: at, keys } = first;
  const handle = handles[0]?.handle;
  const seen = { site, kind: kept.kind, ...(name && { name }), ...(handle && { handle }), ...(url && { url }) };
  return work.put('person', newPerson(seen, { id: await freshId(work, 'person', keys[0]), at }));
}

function comeBack(work: Work, kept: Person, back: Person, others: readonly Person[]): void {
  const { keptPatch, leavingPatch, notes } = splitting(kept, back, others);
  work.patch('person', kept, keptPatch);
  work.patch('person', back, leavingPatch);
  for (const { other, patch } of notes) work.patch('person', other, patch);
}

/** Those who stay merged are in no list: what the merge had turned in them is found by their records. */
async function turnBack(work: Work, keptId: string, back: Person, others: readonly Person[]): Promise<void> {
  const own = stoodOf(back);
  for (const { id } of others) {
    const other = await work.find('person', id);
    if (other?.metThroughId !== keptId || !own || !cameBy(other.stamps['metThroughId'], own)) continue;
    work.patch('person', other, { metThroughId: back.id });
  }
}

async function moveMoments(work: Work, leave: Leave): Promise<void> {
  const { kept, leavingId, profileIds, merge } = leave;
  for (const row of await momentsOf(work.db, kept.id).toArray()) {
    const moment = work.take('moment', row);
    if (!moment) continue;
    const author = moment.source?.authorProfileId;
    const isTheirs = author !== undefined && profileIds.has(author);
    const was = list(work, 'moment', moment, 'personIds', moment.personIds, leave, isTheirs);
    if (!was && isTheirs) {
      work.patch('moment', moment, { personIds: movedTo(moment.personIds, kept.id, leavingId) });
    }
  }
  if (!merge) return;
  for (const row of await work.db.moments.where('viaId').equals(kept.id).toArray()) {
    const moment = work.take('moment', row);
    if (moment && cameBy(moment.stamps['viaId'], merge.own)) work.patch('moment', moment, { viaId: merge.own.id });
  }
}

async function moveOthers(work: Work, leave: Leave): Promise<void> {
  const { kept, merge } = leave;
  if (!merge) return;
  for (const row of await work.db.people.where('metThroughId').equals(kept.id).toArray()) {
    const person = work.take('person', row);
    if (person && cameBy(person.stamps['metThroughId'], merge.own)) {
      work.patch('person', person, { metThroughId: merge.own.id });
    }
  }
  for (const row of await work.db.goals.toArray()) {
    const goal = work.take('goal', row);
    if (goal) list(work, 'goal', goal, 'personIds', goal.personIds, leave, false);
  }
  for (const row of await work.db.groups.toArray()) {
    const group = work.take('group', row);
    if (group) list(work, 'group', group, 'memberIds', group.memberIds, leave, false);
  }
}

/** Puts a list of people back to what it was before the merge. False = the merge did not touch it. */
function list<K extends 'moment' | 'goal' | 'group'>(
  work: Work,
  kind: K,
  record: WorkRecords[K],
  field: string,
  ids: readonly string[],
  { kept, merge }: Leave,
  isTheirs: boolean,
): boolean {
  const was =
    merge &&
    movedBack({ field, ids, stamps: record.stamps }, kept.id, merge.own, merge.others, {
      isTheirs,
      backAt: kept.stamps['mergedInto'],
    });
  if (!was) return false;
  const patched = work.patch(kind, record, { [field]: was.ids } as Patch<WorkRecords[K]>);
  if (was.standsFor)
    work.put(kind, { ...patched, stamps: stamped(patched.stamps, `${field}:${kept.id}`, was.standsFor) });
  return true;
}

function stamped(stamps: Readonly<Record<string, Stamp>>, key: string, stamp: Stamp): Record<string, Stamp> {
  return { ...stamps, [key]: stamp };
}
