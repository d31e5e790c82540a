import type { BaseRecord } from './record.ts';
import { type Patch, sameValue } from './stamp.ts';
import type { RecordKind } from './upgrade.ts';

/**
 * Taking back one act. A field goes back only where nothing else changed it since; else the whole undo is a
 * `conflict` and nothing is overwritten. Of a set (tags, people) exactly the members that the act added or took go.
 */
export type Undoing<R extends BaseRecord> = Patch<R> | 'conflict';

const NEVER: ReadonlySet<string> = new Set(['id', 'v', 'createdAt', 'stamps']);

/**
 * Fields that pages fill or that follow from others (`named`), not the user's. They may well have changed since: that is
 * no reason to refuse, and what stands there now stays.
 */
function isUsers(kind: RecordKind, field: string): boolean {
  if (kind === 'profile') return field === 'personId' || field === 'deletedAt';
  return field !== 'named' && !(kind === 'moment' && field === 'source');
}

/** The patch that takes `current` back over an act that made `after` of `before`. */
export function undoChange<R extends BaseRecord>(kind: RecordKind, before: R, after: R, current: R): Undoing<R> {
  const patch: Record<string, unknown> = {};
  const [was, became, is] = [before, after, current] as unknown as Record<string, unknown>[];
  if (!was || !became || !is) return 'conflict';
  for (const field of new Set([...Object.keys(was), ...Object.keys(became)])) {
    if (NEVER.has(field) || sameValue(was[field], became[field])) continue;
    if (sameValue(is[field], became[field])) {
      patch[field] = was[field] ?? null;
      continue;
    }
    if (sameValue(is[field], was[field])) continue;
    const members = undoMembers(was[field], became[field], is[field]);
    if (members !== undefined) patch[field] = members;
    else if (isUsers(kind, field)) return 'conflict';
  }
  return patch as Patch<R>;
}

/** The patch that takes back a creation: to the trash, unless it was changed since. */
export function undoCreation<R extends BaseRecord>(kind: RecordKind, after: R, current: R, now: number): Undoing<R> {
  if (current.deletedAt !== undefined) return {};
  const [became, is] = [after, current] as unknown as Record<string, unknown>[];
  if (!became || !is) return 'conflict';
  for (const field of new Set([...Object.keys(became), ...Object.keys(is)])) {
    if (NEVER.has(field) || !isUsers(kind, field)) continue;
    if (!sameValue(became[field], is[field])) return 'conflict';
  }
  return { deletedAt: now } as Patch<R>;
}

/** A list with what was added taken out and what was taken put back. `undefined` = something of it was changed since. */
function undoMembers(was: unknown, became: unknown, is: unknown): unknown[] | undefined {
  if (!Array.isArray(was) || !Array.isArray(became) || !Array.isArray(is)) return undefined;
  const added = without(became, was);
  const taken = without(was, became);
  // A word of a set is there or not; a note that is no longer there may be one that was edited.
  const gone = without(added, is).some((member) => typeof member !== 'string');
  if (gone) return undefined;
  // What has a time goes by it: notes and quotes.
  return [...without(is, added), ...without(taken, is)].sort((a, b) => timeOf(a) - timeOf(b));
}

/** Members of a set have none and stay in their order. */
function timeOf(member: unknown): number {
  return Number((member as { at?: unknown }).at) || 0;
}

function without(members: readonly unknown[], others: readonly unknown[]): unknown[] {
  return members.filter((member) => !others.some((other) => sameValue(member, other)));
}
