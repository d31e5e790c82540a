import type { Goal } from '../domain/goal.ts';
import type { Group } from '../domain/group.ts';
import { foldName } from '../domain/identity.ts';
import { linkKeys } from '../domain/merge-evidence.ts';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { owed } from '../domain/reciprocity.ts';
import type { Reflection } from '../domain/reflection.ts';
import { marksOf } from './marks.ts';
import type { PersonStats } from './rows.ts';
import type { StoredMoment, StoredPerson, StoredPlain, StoredProfile, StoredStats } from './stored.ts';

/** A record as its row: whole, and beside it what the indexes of its table find it by. */

/** `doc` absent = not in the search index. */
export function storedPerson(record: Person, doc: number | undefined): StoredPerson {
  const { id, kind, name, createdAt: addedAt, deletedAt, metThroughId, mergedInto } = record;
  const base = { id, record, ...(doc !== undefined && { doc }) };
  if (deletedAt !== undefined) return { ...base, deletedAt, ...(mergedInto !== undefined && { mergedInto }) };
  const nameKey = foldName(name) || name;
  const { rhythmDays, snoozedUntil, resting, support } = record;
  return {
    ...base,
    kind,
    nameKey,
    addedAt,
    ...(metThroughId !== undefined && { metThroughId }),
    ...(rhythmDays !== undefined && { rhythmDays }),
    ...(snoozedUntil !== undefined && { snoozedUntil }),
    ...(resting && { resting: 1 as const }),
    ...(support && { support: 1 as const }),
  };
}

/** Keys stay when it goes to the trash; the claims to other profiles do not. */
export function storedProfile(record: Profile): StoredProfile {
  return {
    id: record.id,
    record,
    keys: record.keys,
    ...(record.deletedAt === undefined
      ? { personId: record.personId, links: linkKeys(record) }
      : { deletedAt: record.deletedAt, links: [] }),
  };
}

/** `doc` absent = not in the search index. */
export function storedMoment(record: Moment, doc: number | undefined): StoredMoment {
  const { deletedAt, happenedAt: at, viaId, followsId } = record;
  const base = {
    id: record.id,
    record,
    keys: record.source?.keys ?? [],
    kind: record.kind,
    marks: marksOf(record),
    ...(followsId !== undefined && { followsId }),
    ...(doc !== undefined && { doc }),
  };
  if (deletedAt !== undefined) return { ...base, people: [], deletedAt };
  const people = [...new Set(record.personIds)].map((personId) => [personId, at] as const);
  return {
    ...base,
    people,
    at,
    ...(viaId !== undefined && { viaId }),
  };
}

/** Which kind it is shows in its fields: members of a group, the begin of a reflection. */
export function storedPlain(record: Goal | Group | Reflection): StoredPlain {
  const { id, deletedAt, createdAt } = record;
  if (deletedAt !== undefined) return { id, record, deletedAt };
  if ('memberIds' in record) return { id, record, at: createdAt, members: record.memberIds };
  return { id, record, at: 'from' in record ? record.from : createdAt };
}

/**
 * `person` absent or in the trash = their figures are kept, and no list finds them. Without `touchedAt` and `owed`
 * nobody is reminded of them: so it is with organisations and with people who rest.
 */
export function storedStats(
  person: Person | undefined,
  stats: PersonStats,
  siteUses: StoredStats['siteUses'],
): StoredStats {
  const base = { personId: stats.personId, stats, siteUses };
  if (!person || person.deletedAt !== undefined) return base;
  const owing = owed({ took: stats.learned, gave: stats.gave });
  const amplified = (stats.brought ?? 0) + (stats.passedOn ?? 0);
  const isReminded = person.kind === 'person' && !person.resting;
  const touchedAt = Math.max(stats.lastAt ?? person.createdAt, person.createdAt);
  return {
    ...base,
    kind: person.kind,
    moments: stats.learned + stats.gave + stats.asked + stats.met,
    // An id without a name says nothing yet: it stands behind everybody who was met.
    activeAt: stats.lastAt ?? (person.toResolve ? 0 : person.createdAt),
    ...(person.tie && isReminded && { tie: person.tie, touchedAt }),
    ...(owing > 0 && isReminded && { owed: owing }),
    ...(amplified > 0 && { amplified }),
  };
}
