import { merging } from '../domain/merge.ts';
import type { MergeChoices } from '../domain/merge-choice.ts';
import { mergeMark } from '../domain/merge-evidence.ts';
import { peopleIn } from '../domain/merge-links.ts';
import type { Ports } from '../domain/ports.ts';
import type { Profile } from '../domain/profile.ts';
import type { Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { linkedTo, relink, waysFrom } from './links.ts';
import { type Work, write } from './work.ts';

/** The two who are meant, in the order in which the choices name them. */
export type MergeWish = { ids: readonly [string, string]; choices: MergeChoices };

/**
 * Two records of one person become one, in one act: profiles, moments, who was met through whom, goals and groups
 * follow; the other record points on. Where they are one already, nothing changes.
 */
export function mergePeople(
  db: Db,
  ports: Ports,
  { ids, choices }: MergeWish,
): Promise<Result<{ id: string; token: string }>> {
  return write(db, ports, async (work) => {
    const first = await work.need('person', ids[0]);
    const second = await work.need('person', ids[1]);
    if (first.id === second.id) return { id: first.id };
    const profiles = new Map<string, Profile[]>();
    for (const { id } of [first, second]) profiles.set(id, await profilesOf(work, id));
    const ofGone = (id: string) => (profiles.get(id) ?? []).map((profile) => profile.id);
    const met = [first, second].flatMap((one) => peopleIn('person', one));
    const { kept, gone, keptPatch, gonePatch } = merging(first, second, choices, {
      profilesOf: ofGone,
      ways: await waysFrom(work, met),
      now: work.now,
    });
    for (const profile of profiles.get(gone.id) ?? []) work.patch('profile', profile, { personId: kept.id });
    const linked = await linkedTo(work, gone.id);
    const ways = await waysFrom(
      work,
      linked.flatMap(({ kind, record }) => peopleIn(kind, record)),
    );
    const after = new Map([...ways, [gone.id, kept.id]]);
    // Of the two themselves the merge decides who brought them.
    for (const one of linked)
      if (one.record.id !== kept.id && one.record.id !== gone.id) relink(work, one, ways, after);
    work.patch('person', kept, keptPatch);
    work.patch('person', gone, gonePatch);
    return { id: kept.id };
  });
}

/** The suggestion that two people are one never comes back, from either side. */
export function dismissMerge(
  db: Db,
  ports: Ports,
  [a, b]: readonly [string, string],
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const first = await work.need('person', a);
    const second = await work.need('person', b);
    if (first.id === second.id) return {};
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const dismissed = [...new Set([...(one.dismissed ?? []), mergeMark(other.id)])];
      work.patch('person', one, { dismissed });
    }
    return {};
  });
}

/** The living profiles of somebody, taken into the act. */
export async function profilesOf(work: Work, personId: string): Promise<Profile[]> {
  const rows = await work.db.profiles.where('personId').equals(personId).toArray();
  return rows.flatMap((row) => work.take('profile', row) ?? []).filter((profile) => profile.personId === personId);
}
