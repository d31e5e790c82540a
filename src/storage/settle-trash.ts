import type { Profile } from '../domain/profile.ts';
import { isInTrash, TRASH_KINDS, type TrashKind } from '../domain/trash.ts';
import { type StoredErased, type StoredTrash, storedErased } from './stored-trash.ts';
import { TABLES } from './tables.ts';
import type { Touched, Work } from './work.ts';

/** Keeps the trash: what an act deleted comes into it, and what came back leaves. */
export function settleTrash(work: Work, changed: readonly Touched[]): void {
  const came: StoredTrash[] = [];
  const left: [TrashKind, string][] = [];
  for (const { kind, before, after } of changed) {
    if (isInTrash(after)) {
      // Deleted anew by another device is deleted anew here.
      if (before?.deletedAt !== after.deletedAt) came.push(trashRow(kind, after, work.now));
    } else if (isInTrash(before)) left.push([kind, after.id]);
  }
  if (came.length > 0) work.later(work.db.trash.bulkPut(came));
  if (left.length > 0) work.later(work.db.trash.bulkDelete(left));
}

/** The row of something deleted. A clock that went back never makes it older than it says itself. */
export function trashRow(
  kind: TrashKind,
  record: { id: string; deletedAt?: number; personId?: string } | Profile,
  now: number,
): StoredTrash {
  const ownerId = kind === 'profile' ? (record as Profile).personId : undefined;
  return {
    kind,
    id: record.id,
    at: Math.max(record.deletedAt ?? now, now),
    ...(ownerId !== undefined && { ownerId }),
  };
}

/** Writes what the act leaves bare, over whatever else it wrote of the same record. */
export function settleErased(work: Work): void {
  for (const kind of TRASH_KINDS) {
    const rows = work.erased.filter((one) => one.kind === kind).map(({ record }) => storedErased(record));
    if (rows.length === 0) continue;
    const name = TABLES[kind];
    work.later(work.db.table<StoredErased, string>(name).bulkPut(rows));
    work.later(work.db.trash.bulkDelete(rows.map(({ id }): [TrashKind, string] => [kind, id])));
    if (name === 'people' || name === 'profiles' || name === 'moments') work.memory?.keep(name, rows as never[]);
  }
}
