import type { Met } from './capture-person.ts';
import type { Erased } from './erased.ts';
import type { Moment } from './moment.ts';
import type { Person } from './person.ts';
import type { Profile } from './profile.ts';
import type { Patch } from './stamp.ts';
import { sameValue } from './stamp.ts';
import type { TrashKind } from './trash.ts';
import type { RecordKind, Records } from './upgrade.ts';

/** A row of a file made ready by the page: keys are found and records are shaped, so that the worker only finds and writes. */
export type ImportRow = ImportPerson | ImportMoment | ImportRecord | ImportErased;

/** Somebody a file lists. Absent = the file does not say; times are Unix ms. */
export type ImportPerson = {
  row: 'person';
  /** Their id here, if Weft wrote the file: whoever has it is meant, where no profile says who it is. */
  id?: string;
  /** Absent: an id without a name, to be completed when they are seen. */
  name?: string;
  /** Absent = as the user says for the whole import. */
  kind?: 'person' | 'organisation';
  /** Their profiles with the keys under which they may be known, the strongest first; at least one. */
  met: readonly Met[];
  tags: readonly string[];
  note?: string;
  location?: string;
  /** Where they were found, and when they came. */
  foundAt?: Person['foundAt'];
  createdAt: number;
};

/** Something a file says was kept or given, with the people it was about. */
export type ImportMoment = {
  row: 'moment';
  /** As it will be when it is new, but for its people. */
  moment: Moment;
  people: readonly Met[];
  /** The first of `people` wrote the source. */
  isAuthored: boolean;
};

/**
 * A record of a file of Weft's own: whole, in today's shape, with the stamps it has there. It may lie in the trash
 * there.
 */
export type ImportRecord = { [K in RecordKind]: { row: 'record'; kind: K; record: Records[K] } }[RecordKind];

/** What is left of a record that was erased where the file was written. */
export type ImportErased = { row: 'erased'; kind: TrashKind; record: Erased };

/** What a known profile learns from a file: only what was absent, for pages know better how somebody is today. */
export function filledProfile(profile: Profile, { seen, keys }: Met): Patch<Profile> {
  const patch: { -readonly [F in keyof Patch<Profile>]: Patch<Profile>[F] } = {};
  const more = keys.filter((key) => !profile.keys.includes(key));
  if (more.length > 0) patch.keys = [...profile.keys, ...more].slice(0, 100);
  const isSameSite = seen.site === profile.site;
  if (seen.stableId && !profile.stableId && isSameSite) patch.stableId = seen.stableId;
  for (const field of ['name', 'url', 'headline', 'bio', 'location', 'avatarUrl'] as const) {
    const value = seen[field];
    if (value && !profile[field]) patch[field] = value;
  }
  if (seen.handle && isSameSite && profile.handles.length === 0) {
    patch.handles = [{ handle: seen.handle, seenAt: profile.seenAt }];
  }
  if (seen.feeds?.some((feed) => !profile.feeds.includes(feed))) {
    patch.feeds = [...new Set([...profile.feeds, ...seen.feeds])].slice(0, 100);
  }
  const links = (seen.links ?? []).filter((link) => !profile.links.some((one) => sameValue(one, link)));
  if (links.length > 0) patch.links = [...profile.links, ...links].slice(0, 100);
  return patch;
}

type PersonFacts = { name?: string; tags: readonly string[]; note?: string; location?: string };

/** The same for a person: their name is the user's, unless none was ever seen. */
export function filledPerson(person: Person, facts: PersonFacts): Patch<Person> {
  const { name, note, location } = facts;
  const tags = facts.tags.filter((tag) => !person.tags.includes(tag));
  return {
    ...(tags.length > 0 && { tags: [...person.tags, ...new Set(tags)].slice(0, 500) }),
    ...(note && !person.note && { note }),
    ...(location && !person.location && { location }),
    ...(name && person.toResolve && { name, toResolve: null }),
    ...(person.deletedAt !== undefined && { deletedAt: null }),
  };
}
