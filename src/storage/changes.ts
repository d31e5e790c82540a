import type { Goal } from '../domain/goal.ts';
import type { Ports } from '../domain/ports.ts';
import { ok, type Result } from '../domain/result.ts';
import { type Undoing, undoChange, undoCreation } from '../domain/undo.ts';
import { upgrade } from '../domain/upgrade.ts';
import type { Db } from './db.ts';
import { momentsOf } from './moments-of.ts';
import type { Changed, StoredChange } from './stored.ts';
import { type Work, type WorkKind, type WorkRecords, write } from './work.ts';

/** Takes an act back in a way of its own; false = it is none of its kind. */
type OtherWay = (work: Work, change: StoredChange) => Promise<boolean>;

/** Takes back one act. Done twice it is done once. `conflict`: something of it was changed since, and nothing was touched. */
export async function undo(
  db: Db,
  ports: Ports,
  token: string,
  otherWay: OtherWay = async () => false,
): Promise<Result<{ undone: true }>> {
  const done = await write(db, ports, async (work) => {
    const change = await db.changes.get(token);
    if (!change) return work.refuse('not-found', 'change');
    if (!change.undone) await takeBack(work, change, otherWay);
    return { undone: true as const };
  });
  return done.ok ? ok({ undone: true }) : done;
}

async function takeBack(work: Work, change: StoredChange, otherWay: OtherWay): Promise<void> {
  if (!(await otherWay(work, change))) await takeBackAll(work, change);
  await work.db.changes.put({ ...change, undone: true });
}

async function takeBackAll(work: Work, change: StoredChange): Promise<void> {
  // Moments first: whether a person is still needed depends on what is left of theirs.
  const order: readonly WorkKind[] = ['reflection', 'goal', 'group', 'moment', 'profile', 'person'];
  const sorted = [...change.changed].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const kept = await peopleStillNeeded(work, change);
  for (const one of sorted) {
    await takeBackOne(work, one.kind, one, kept);
  }
}

async function takeBackOne<K extends WorkKind>(
  work: Work,
  kind: K,
  change: Changed,
  kept: ReadonlySet<string>,
): Promise<void> {
  const current = await work.find(kind, change.id);
  const after = upgrade(kind, change.after);
  // Deleted for good, or of a shape that cannot be read: there is nothing to take back to.
  if (!current || !after.ok) return work.refuse('conflict', kind);
  if (change.before === undefined) {
    const owner = kind === 'profile' ? (current as WorkRecords['profile']).personId : current.id;
    if (kept.has(owner)) return;
    apply(work, kind, current, undoCreation(kind, after.value, current, work.now));
    return;
  }
  const before = upgrade(kind, change.before);
  if (!before.ok) return work.refuse('conflict', kind);
  apply(work, kind, current, undoChange(kind, before.value, after.value, current));
}

function apply<K extends WorkKind>(work: Work, kind: K, current: WorkRecords[K], patch: Undoing<WorkRecords[K]>): void {
  if (patch === 'conflict') work.refuse('conflict', kind);
  else work.patch(kind, current, patch);
}

/** People whom the act created and who have been given more since: a second post, a profile, a goal. They stay. */
async function peopleStillNeeded(work: Work, { changed }: StoredChange): Promise<Set<string>> {
  const own = new Set(changed.map(({ id }) => id));
  const kept = new Set<string>();
  for (const { kind, id, before } of changed) {
    if (kind !== 'person' || before !== undefined) continue;
    const moments = await momentsOf(work.db, id)
      .limit(own.size + 1)
      .primaryKeys();
    const profiles = await work.db.profiles.where('personId').equals(id).primaryKeys();
    const brought = await work.db.moments.where('viaId').equals(id).primaryKeys();
    const through = await work.db.people.where('metThroughId').equals(id).primaryKeys();
    const groups = await work.db.groups.where('members').equals(id).primaryKeys();
    const goals = await work.db.goals
      .orderBy('at')
      .filter(({ record }) => (record as Partial<Goal>).personIds?.includes(id) ?? false)
      .primaryKeys();
    if ([...moments, ...profiles, ...brought, ...through, ...groups, ...goals].some((other) => !own.has(other)))
      kept.add(id);
  }
  return kept;
}
