import { type Group, isArchived } from '../domain/group.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import type { Db } from './db.ts';
import { momentRowsOf } from './list-moments.ts';
import { momentsMarked } from './moments-of.ts';
import { readAll, readRecord } from './read-record.ts';
import type { GroupChoice, GroupPage, GroupsPage, GroupsQuery, Member, MomentRow, Page } from './rows.ts';

/** One page of groups, by name. There are few groups, so the living ones are read and chosen from; figures are counted for the page alone. */
export function listGroups(db: Db, { archived, now, offset, limit }: GroupsQuery): Promise<GroupsPage> {
  return db.transaction('r', [db.groups, db.moments], async () => {
    const all = await livingGroups(db);
    const chosen = all.filter((group) => isArchived(group, now) === archived);
    const rows = await Promise.all(
      chosen.slice(offset, offset + limit).map(async (group) => ({
        group,
        members: group.memberIds.length,
        moments: await momentsMarked(db, 'group', group.id).count(),
      })),
    );
    return { rows, total: chosen.length, others: all.length - chosen.length };
  });
}

/** Living groups, by name; those that are archived come last. */
export async function groupChoices(db: Db, now: number): Promise<GroupChoice[]> {
  const all = (await livingGroups(db)).map((group) => ({
    id: group.id,
    name: group.name,
    archived: isArchived(group, now),
  }));
  return all.sort((a, b) => Number(a.archived) - Number(b.archived));
}

/** The groups of one person, by name. */
export async function groupsOf(db: Db, personId: string): Promise<Group[]> {
  const rows = await db.groups.where('members').equals(personId).toArray();
  return byName(readAll('group', rows));
}

/** `undefined`: there is no such group, or it was removed. */
export function findGroup(db: Db, id: string): Promise<GroupPage | undefined> {
  return db.transaction('r', [db.groups, db.moments], async () => {
    const group = readRecord('group', await db.groups.get(id));
    if (!group || group.deletedAt !== undefined) return undefined;
    return { group, moments: await momentsMarked(db, 'group', id).count() };
  });
}

/** Members by name, those who were removed last. */
export function groupMembers(db: Db, id: string, limit: number): Promise<Page<Member>> {
  return db.transaction('r', [db.groups, db.people], async () => {
    const group = readRecord('group', await db.groups.get(id));
    const ids = group?.memberIds ?? [];
    const people = await peopleOf(db, ids);
    const known = new Set(people.map((person) => person.id));
    const rows: Member[] = byName(people).map((person) => ({
      id: person.id,
      name: person.name,
      kind: person.kind,
      ...(person.tie && { tie: person.tie }),
    }));
    const gone = ids.filter((one) => !known.has(one)).map((one) => ({ id: one }));
    return { rows: [...rows, ...gone].slice(0, limit), total: ids.length };
  });
}

/** The moments of a group, latest first. */
export function groupMoments(db: Db, id: string, limit: number): Promise<Page<MomentRow>> {
  return db.transaction('r', [db.moments, db.people], async () => {
    const [rows, total] = await Promise.all([
      momentsMarked(db, 'group', id).limit(limit).toArray(),
      momentsMarked(db, 'group', id).count(),
    ]);
    return { rows: await momentRowsOf(db, readAll('moment', rows)), total };
  });
}

/** Everybody of a group with their profiles, as a file of them needs it. A group has a bounded number of members. */
export function groupPeople(db: Db, id: string): Promise<OnePerson[]> {
  return db.transaction('r', [db.groups, db.people, db.profiles], async () => {
    const group = readRecord('group', await db.groups.get(id));
    return withProfiles(db, byName(await peopleOf(db, group?.memberIds ?? [])));
  });
}

/** These people with their profiles, in this order; those who were removed are left out. */
export function peopleWithProfiles(db: Db, ids: readonly string[]): Promise<OnePerson[]> {
  return db.transaction('r', [db.people, db.profiles], async () => withProfiles(db, await peopleOf(db, ids)));
}

type OnePerson = { person: Person; profiles: Profile[] };

async function withProfiles(db: Db, people: readonly Person[]): Promise<OnePerson[]> {
  const rows = await db.profiles
    .where('personId')
    .anyOf(people.map((person) => person.id))
    .toArray();
  const profiles = readAll('profile', rows);
  return people.map((person) => ({ person, profiles: profiles.filter(({ personId }) => personId === person.id) }));
}

async function livingGroups(db: Db): Promise<Group[]> {
  return byName(readAll('group', await db.groups.orderBy('at').toArray()));
}

async function peopleOf(db: Db, ids: readonly string[]): Promise<Person[]> {
  const people = readAll('person', await db.people.bulkGet([...ids]));
  return people.filter(({ deletedAt }) => deletedAt === undefined);
}

function byName<T extends { name: string; id: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}
