import type { Touched, Work } from './work.ts';

/** Whom the ids of merged people lead to. */
type Forward = ReadonlyMap<string, string>;

/**
 * Whoever writes the id of a person who was merged means the one they are now: an old page that is still open, an undo
 * of something that stood before the merge, a moment that comes back from the trash.
 */
export async function forwardLinks(work: Work): Promise<void> {
  const written = work.touched.filter(({ before, after }) => before !== after && after.deletedAt === undefined);
  const forward = await mergedAmong(work, new Set(written.flatMap(peopleIn)));
  if (forward.size === 0) return;
  for (const one of written) forwardOne(work, one, forward);
}

function peopleIn(one: Touched): readonly string[] {
  if (one.kind === 'moment')
    return [...one.after.personIds, ...(one.after.viaId === undefined ? [] : [one.after.viaId])];
  if (one.kind === 'person') return one.after.metThroughId === undefined ? [] : [one.after.metThroughId];
  if (one.kind === 'goal') return one.after.personIds;
  return one.kind === 'group' ? one.after.memberIds : [];
}

/** One read for all of them; nearly always nobody was merged. */
async function mergedAmong(work: Work, ids: ReadonlySet<string>): Promise<Forward> {
  const unknown = [...ids].filter((id) => !work.known('person', id));
  const rows = unknown.length > 0 ? await work.db.people.bulkGet(unknown) : [];
  const merged = new Set(rows.flatMap((row) => (row?.mergedInto === undefined ? [] : [row.id])));
  for (const id of ids) {
    const person = work.known('person', id);
    if (person?.deletedAt !== undefined && person.mergedInto !== undefined) merged.add(id);
  }
  const forward = new Map<string, string>();
  for (const id of merged) forward.set(id, await work.currentId(id));
  return forward;
}

function forwardOne(work: Work, one: Touched, forward: Forward): void {
  const now = (id: string) => forward.get(id) ?? id;
  const all = (ids: readonly string[]) => [...new Set(ids.map(now))];
  if (one.kind === 'moment') {
    const { personIds, viaId } = one.after;
    work.patch('moment', one.after, { personIds: all(personIds), ...(viaId !== undefined && { viaId: now(viaId) }) });
  } else if (one.kind === 'person' && one.after.metThroughId !== undefined) {
    const through = now(one.after.metThroughId);
    work.patch('person', one.after, { metThroughId: through === one.after.id ? null : through });
  } else if (one.kind === 'goal') work.patch('goal', one.after, { personIds: all(one.after.personIds) });
  else if (one.kind === 'group') work.patch('group', one.after, { memberIds: all(one.after.memberIds) });
}
