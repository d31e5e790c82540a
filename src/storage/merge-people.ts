import { merging } from '../domain/merge.ts';
import type { MergeChoices } from '../domain/merge-choice.ts';
import { mergeMark } from '../domain/merge-evidence.ts';
import { movedTo } from '../domain/merge-links.ts';
import type { Ports } from '../domain/ports.ts';
import type { Profile } from '../domain/profile.ts';
import type { Result } from '../domain/result.ts';
import type { Db } from './db.ts';
import { momentsOf } from './moments-of.ts';
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
    const { kept, gone, keptPatch, gonePatch } = merging(first, second, choices, ofGone, work.now);
    for (const profile of profiles.get(gone.id) ?? []) work.patch('profile', profile, { personId: kept.id });
    await moveMoments(work, gone.id, kept.id);
    await moveOthers(work, gone.id, kept.id);
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

async function moveMoments(work: Work, gone: string, kept: string): Promise<void> {
  const [theirs, brought] = await Promise.all([
    momentsOf(work.db, gone).toArray(),
    work.db.moments.where('viaId').equals(gone).toArray(),
  ]);
  for (const row of [...theirs, ...brought]) {
    const moment = work.take('moment', row);
    if (!moment) continue;
    const personIds = movedTo(moment.personIds, gone, kept);
    work.patch('moment', moment, { personIds, ...(moment.viaId === gone && { viaId: kept }) });
  }
}

/** People they brought; goals and groups, of which there are few. */
async function moveOthers(work: Work, gone: string, kept: string): Promise<void> {
  for (const row of await work.db.people.where('metThroughId').equals(gone).toArray()) {
    const person = work.take('person', row);
    // Of the one who stays the merge itself decides.
    if (person && person.id !== kept) work.patch('person', person, { metThroughId: kept });
  }
  for (const row of await work.db.goals.toArray()) {
    const goal = work.take('goal', row);
    if (goal?.personIds.includes(gone)) work.patch('goal', goal, { personIds: movedTo(goal.personIds, gone, kept) });
  }
  for (const row of await work.db.groups.toArray()) {
    const group = work.take('group', row);
    if (group?.memberIds.includes(gone))
      work.patch('group', group, { memberIds: movedTo(group.memberIds, gone, kept) });
  }
}
