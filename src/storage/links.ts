import { type LinkingKind, peopleIn, relinked, type Ways } from '../domain/merge-links.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { compareStamps } from '../domain/stamp.ts';
import { momentsOf } from './moments-of.ts';
import type { Work, WorkKind, WorkRecords, WorkRow } from './work.ts';

/** A record that names people, taken into an act. */
export type Linking = { [K in LinkingKind]: { kind: K; record: WorkRecords[K] } }[LinkingKind];

/** Every living record that shows this person: moments, who was brought by them, goals and groups, of which there are few. */
export async function linkedTo(work: Work, personId: string): Promise<Linking[]> {
  const { moments, people, goals, groups } = work.db;
  const rows = {
    moment: [
      ...(await momentsOf(work.db, personId).toArray()),
      ...(await moments.where('viaId').equals(personId).toArray()),
    ],
    person: await people.where('metThroughId').equals(personId).toArray(),
    goal: await goals.toArray(),
    group: await groups.where('members').equals(personId).toArray(),
  };
  const found = new Map<string, Linking>();
  for (const kind of ['moment', 'person', 'goal', 'group'] as const) {
    for (const row of rows[kind]) {
      const record = work.take<WorkKind>(kind, row as WorkRow) as Linking['record'] | undefined;
      if (record && record.deletedAt === undefined && peopleIn(kind, record).includes(personId))
        found.set(record.id, { kind, record } as Linking);
    }
  }
  return [...found.values()];
}

/** Whom everybody of these was merged into, step by step, as this act has it. One read a step; nearly always nobody was. */
export async function waysFrom(work: Work, ids: Iterable<string>): Promise<Map<string, string>> {
  const ways = new Map<string, string>();
  let asked = [...new Set(ids)];
  while (asked.length > 0) {
    const unknown = asked.filter((id) => !work.known('person', id));
    const rows = unknown.length > 0 ? await work.db.people.bulkGet(unknown) : [];
    for (const row of rows) if (row?.mergedInto !== undefined) work.take('person', row);
    const next: string[] = [];
    for (const id of asked) {
      // Whoever was merged points on, also when nothing else is left of them.
      const person = work.known('person', id) ?? work.left('person', id);
      if (person?.deletedAt === undefined || person.mergedInto === undefined || ways.has(id)) continue;
      ways.set(id, person.mergedInto);
      next.push(person.mergedInto);
    }
    asked = next;
  }
  return ways;
}

/** Who was merged into somebody, and not by way of another, in the order of the merges; taken into the act. */
export async function mergedIn(work: Work, keptId: string): Promise<Person[]> {
  const rows = await work.db.people.where('mergedInto').equals(keptId).toArray();
  const people = rows.flatMap((row) => work.take('person', row) ?? []);
  return people.sort((a, b) => {
    const [x, y] = [a.stamps['mergedInto'], b.stamps['mergedInto']];
    return (x && y ? compareStamps(x, y) : 0) || (a.id < b.id ? -1 : 1);
  });
}

/** Whose a profile was before all merges: who takes it along when they are taken back. */
export async function firstOwner(work: Work, { id, personId }: Profile): Promise<string> {
  const seen = new Set<string>();
  let owner = personId;
  for (let next: string | undefined = owner; next !== undefined && !seen.has(next); ) {
    seen.add(next);
    owner = next;
    next = (await mergedIn(work, owner)).find(({ merged }) => merged?.profileIds.includes(id))?.id;
  }
  return owner;
}

/** Shows in a record whom its names lead to now; see `relinked`. */
export function relink(
  work: Work,
  { kind, record }: Linking,
  before: Ways | undefined,
  after: Ways,
  swap?: (names: readonly string[], field: string) => readonly string[],
): void {
  work.patch<WorkKind>(kind, record, relinked(kind, record, before, after, swap));
}
