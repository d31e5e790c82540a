import { newPerson } from '../domain/capture-person.ts';
import { splitting } from '../domain/merge.ts';
import { mergeMark } from '../domain/merge-evidence.ts';
import { leadsTo, namedUntil, peopleIn } from '../domain/merge-links.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../domain/ports.ts';
import type { Profile } from '../domain/profile.ts';
import type { Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { linkedTo, mergedIn, relink, waysFrom } from './links.ts';
import { profilesOf } from './merge-people.ts';
import { freshId } from './resolve.ts';
import { type Work, write } from './work.ts';

/** What leaves: these profiles, or everything that one merged record had brought. */
export type SplitWish = { id: string; profileIds: readonly string[]; mergedId?: string };

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
    await leave(work, kept, leaving, taken);
    // They were taken apart by hand: nobody asks again whether they are one.
    const now = await work.need('person', kept.id);
    work.patch('person', now, { dismissed: [...new Set([...(now.dismissed ?? []), mergeMark(leaving.id)])] });
    return { id: leaving.id };
  });
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

async function fresh(work: Work, kept: Person, [first]: readonly Profile[]): Promise<Person> {
  if (!first) return work.refuse('bad-payload', 'profiles');
  const { site, name, handles, url, createdAt: at, keys } = first;
  const handle = handles[0]?.handle;
  const seen = { site, kind: kept.kind, ...(name && { name }), ...(handle && { handle }), ...(url && { url }) };
  return work.put('person', newPerson(seen, { id: await freshId(work, 'person', keys[0]), at }));
}

/** Takes `leaving` out of `kept`, with these profiles and all that names them. */
async function leave(work: Work, kept: Person, leaving: Person, taken: readonly Profile[]): Promise<void> {
  const others = (await mergedIn(work, kept.id)).filter(({ id }) => id !== leaving.id);
  for (const profile of taken) work.patch('profile', profile, { personId: leaving.id });
  const linked = await linkedTo(work, kept.id);
  const people = [kept, leaving, ...others].flatMap((one) => [...peopleIn('person', one), ...namesGiven(one)]);
  const before = await waysFrom(work, [...linked.flatMap(({ kind, record }) => peopleIn(kind, record)), ...people]);
  const after = new Map(before);
  after.delete(leaving.id);
  const leavingProfiles = new Set(taken.map(({ id }) => id));
  for (const one of linked) {
    const source = one.kind === 'moment' ? one.record.source : undefined;
    // Captured from them, or brought by them, while they were one: it names the one who stays and goes with the profile.
    const isTheirs = (field: string) =>
      leavingProfiles.has((field === 'viaId' ? source?.viaProfileId : source?.authorProfileId) ?? '');
    const swap = (names: readonly string[], field: string) => {
      if (names.some((name) => leadsTo(name, after) === leaving.id)) return names;
      const until = namedUntil(field, one.record, leaving, kept.id);
      if (until === 'beside') return [...names, leaving.id];
      return until || isTheirs(field) ? names.map((name) => (name === kept.id ? leaving.id : name)) : names;
    };
    relink(work, one, before, after, swap);
  }
  if (leaving.mergedInto === undefined) return;
  const { keptPatch, leavingPatch, notes } = splitting(kept, leaving, others, before);
  work.patch('person', kept, keptPatch);
  work.patch('person', leaving, leavingPatch);
  for (const { other, patch } of notes) work.patch('person', other, patch);
}

/** Who brought somebody, as a merge took it over and as it stood before: both may be somebody else by now. */
function namesGiven({ merged }: Person): string[] {
  return (merged?.gave ?? [])
    .filter(({ field }) => field === 'metThroughId')
    .flatMap(({ value, before }) => [value, before].filter((name) => typeof name === 'string'));
}

/**
 * A merge taken back, whatever was edited since: what the user changed stays where it stands, what came by the merge
 * leaves. Done twice it is done once. False = it has to be taken back another way: one of them went elsewhere since.
 */
export async function unmerge(work: Work, goneId: string, keptId: string): Promise<boolean> {
  const [leaving, kept] = [await work.find('person', goneId), await work.find('person', keptId)];
  if (leaving?.deletedAt === undefined) return leaving !== undefined;
  if (leaving.mergedInto !== keptId || !kept || kept.deletedAt !== undefined) return false;
  const owned = await profilesOf(work, keptId);
  await leave(
    work,
    kept,
    leaving,
    owned.filter(({ id }) => leaving.merged?.profileIds.includes(id)),
  );
  return true;
}
