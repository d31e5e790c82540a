import type { Stamp } from '../domain/record.ts';
import { edit, type Patch } from '../domain/stamp.ts';
import type { Touched, Work, WorkKind, WorkRecords } from './work.ts';

/** Where the id of somebody who was merged leads, by which record that points on last, and the stamp of its merge. */
type Way = { to: string; by: string; stamp: Stamp };
type Ways = ReadonlyMap<string, Way>;

/**
 * Whoever writes the id of a person who was merged means the one they are now: an old page that is still open, an undo
 * of something that stood before the merge, a moment that comes back from the trash. It counts as the merge's own doing,
 * so that a split takes it back with the rest.
 */
export async function forwardLinks(work: Work): Promise<void> {
  const written = work.touched.filter(({ before, after }) => before !== after && after.deletedAt === undefined);
  const ways = await mergedAmong(work, new Set(written.flatMap(peopleIn)));
  if (ways.size === 0) return;
  for (const one of written) forwardOne(work, one, ways);
}

function peopleIn(one: Touched): readonly string[] {
  if (one.kind === 'moment')
    return [...one.after.personIds, ...(one.after.viaId === undefined ? [] : [one.after.viaId])];
  if (one.kind === 'person') return one.after.metThroughId === undefined ? [] : [one.after.metThroughId];
  if (one.kind === 'goal') return one.after.personIds;
  return one.kind === 'group' ? one.after.memberIds : [];
}

/** One read for all of them; nearly always nobody was merged. */
async function mergedAmong(work: Work, ids: ReadonlySet<string>): Promise<Ways> {
  const unknown = [...ids].filter((id) => !work.known('person', id));
  const rows = unknown.length > 0 ? await work.db.people.bulkGet(unknown) : [];
  for (const row of rows) if (row?.mergedInto !== undefined) work.take('person', row);
  const ways = new Map<string, Way>();
  for (const id of ids) {
    // Waiting for nothing, thousands of times, would tire the transaction until the browser ends it.
    if (work.known('person', id)?.mergedInto === undefined) continue;
    const to = await endOf(work, id);
    if (to) ways.set(id, to);
  }
  return ways;
}

async function endOf(work: Work, id: string): Promise<Way | undefined> {
  if (!work.known('person', id)) return undefined;
  const seen = new Set<string>();
  let person = work.known('person', id);
  let way: Way | undefined;
  while (person?.deletedAt !== undefined && person.mergedInto !== undefined && !seen.has(person.id)) {
    seen.add(person.id);
    way = { to: person.mergedInto, by: person.id, stamp: person.stamps['mergedInto'] ?? work.stamp };
    person = await work.find('person', person.mergedInto);
  }
  return way;
}

function forwardOne(work: Work, one: Touched, ways: Ways): void {
  if (one.kind === 'moment') {
    const way = ways.get(one.after.viaId ?? '');
    if (way) forward(work, 'moment', one.after, { viaId: way.to }, way);
    forwardList(work, 'moment', work.known('moment', one.after.id) ?? one.after, 'personIds', ways);
  } else if (one.kind === 'person') {
    const way = ways.get(one.after.metThroughId ?? '');
    if (way) forward(work, 'person', one.after, { metThroughId: way.to === one.after.id ? null : way.to }, way);
  } else if (one.kind === 'goal') forwardList(work, 'goal', one.after, 'personIds', ways);
  else if (one.kind === 'group') forwardList(work, 'group', one.after, 'memberIds', ways);
}

function forwardList<K extends WorkKind>(work: Work, kind: K, record: WorkRecords[K], field: string, ways: Ways): void {
  let current = record;
  for (const id of (record as unknown as Record<string, readonly string[]>)[field] ?? []) {
    const way = ways.get(id);
    if (!way) continue;
    const ids = (current as unknown as Record<string, readonly string[]>)[field] ?? [];
    const next = [...new Set(ids.map((other) => (other === id ? way.to : other)))];
    current = forward(work, kind, current, { [field]: next } as Patch<WorkRecords[K]>, way);
    // As if the merge had found it there.
    const stamps = { ...current.stamps, [`${field}:${way.by}`]: way.stamp };
    current = work.put(kind, { ...current, stamps });
  }
}

function forward<K extends WorkKind>(
  work: Work,
  kind: K,
  record: WorkRecords[K],
  patch: Patch<WorkRecords[K]>,
  { stamp }: Way,
): WorkRecords[K] {
  return work.put(kind, edit<WorkRecords[K]>(record, patch, stamp));
}
