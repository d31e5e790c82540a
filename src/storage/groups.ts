import { LIMITS } from '../domain/field.ts';
import type { Group } from '../domain/group.ts';
import { groupOf, type MemberChange, type NewGroup } from '../domain/new-group.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { type Edit, membersAfter, patchFrom } from '../domain/set-change.ts';
import type { Patch } from '../domain/stamp.ts';
import { createOnce } from './create-once.ts';
import type { Db } from './db.ts';
import { write } from './work.ts';

/** Begins a group. Sent again it is still one group, with the reply of the first time. */
export function createGroup(db: Db, ports: Ports, wanted: NewGroup): Promise<Result<{ id: string; token: string }>> {
  return createOnce(
    db,
    ports,
    wanted.id,
    () => db.groups.get(wanted.id),
    async (work) => {
      work.put('group', groupOf(wanted, work.now));
    },
  );
}

/** Changes a group. `not-found` where it is not there or in the trash. */
export function updateGroup(
  db: Db,
  ports: Ports,
  id: string,
  patch: Patch<Group> | Edit<Group>,
): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const group = await work.need('group', id);
    work.patch('group', group, patchFrom(group, patch));
    return {};
  });
}

/** Lets people in and out. Whoever is in already, or was never in, changes nothing. */
export function changeMembers(db: Db, ports: Ports, change: MemberChange): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    const group = await work.need('group', change.id);
    for (const id of change.add) await work.need('person', id);
    const memberIds = membersAfter(group.memberIds, change);
    if (memberIds.length > LIMITS.list) work.refuse('bad-payload', 'group: members');
    work.patch('group', group, { memberIds });
    return {};
  });
}

/** To the trash. Its people and moments stay as they are, so that undo has everything in its place. */
export function removeGroup(db: Db, ports: Ports, id: string): Promise<Result<{ token: string }>> {
  return write(db, ports, async (work) => {
    work.patch('group', await work.need('group', id), { deletedAt: work.now });
    return {};
  });
}
