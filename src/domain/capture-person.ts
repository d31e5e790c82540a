import type { CaptureEdits } from './capture.ts';
import { profileKeys } from './identity.ts';
import type { Person } from './person.ts';
import type { Profile } from './profile.ts';
import { SHAPE } from './record.ts';
import type { SeenProfile } from './sighting.ts';
import { type Patch, sameValue } from './stamp.ts';
import { canonicalUrl } from './url.ts';

/** What a capture does to people and their profiles. Pure: storage finds, asks here, and writes. */

/** Somebody as a page showed them, under which keys (strongest first), and when. */
export type Met = { seen: SeenProfile; keys: readonly string[]; at: number };

const MOST_KEYS = 100;
const MOST_HANDLES = 50;
const MOST_LINKS = 100;

/**
 * Which of the profiles that share a key is the one seen, if any. A handle or address can pass to somebody else, and
 * the wrong person is the worst mistake of all: where two stable ids differ, or the key is one this profile had given
 * up before the page was seen, it is not theirs.
 */
export function chooseProfile(met: Met, found: readonly Profile[]): Profile | undefined {
  const rank = (profile: Profile) => met.keys.findIndex((key) => profile.keys.includes(key));
  return found
    .filter((profile) => isSame(met, profile))
    .sort((a, b) => rank(a) - rank(b) || living(b) - living(a) || b.seenAt - a.seenAt || (a.id < b.id ? -1 : 1))[0];
}

/** Somebody of whom only keys are known, as marks in a page ask. */
export function metByKeys(keys: readonly string[], at: number): Met {
  const [, site, stableId] = /^([^:]+):id:(.+)$/s.exec(keys[0] ?? '') ?? [];
  return { seen: { site: site ?? keys[0]?.split(':')[0] ?? '', ...(stableId && { stableId }) }, keys, at };
}

function isSame({ seen, keys, at }: Met, profile: Profile): boolean {
  const sameSite = profile.site === seen.site;
  if (sameSite && seen.stableId && profile.stableId) return seen.stableId === profile.stableId;
  const shared = keys.filter((key) => profile.keys.includes(key));
  if (shared.length === 0) return false;
  const renamedAt = profile.handles.length > 1 ? profile.handles[0]?.seenAt : undefined;
  if (renamedAt === undefined || at < renamedAt) return true;
  const current = currentKeys(profile);
  return shared.some((key) => current.includes(key));
}

function currentKeys({ site, stableId, handles, url, name }: Profile): string[] {
  const handle = handles[0]?.handle;
  return profileKeys(
    {
      site,
      ...(stableId && { stableId }),
      ...(handle && { handle }),
      ...(url && { url }),
      ...(name && { name }),
    },
    '',
  );
}

function living({ deletedAt }: { deletedAt?: number }): 0 | 1 {
  return deletedAt === undefined ? 1 : 0;
}

/**
 * A profile seen for the first time, as the page showed it. Absent = the page did not show it. Keys and links beyond a
 * hundred are left out.
 */
export function newProfile({ seen, keys, at }: Met, id: string, personId: string): Profile {
  const { site, stableId, handle, name, url, headline, bio, location, avatarUrl } = seen;
  return {
    id,
    v: SHAPE,
    createdAt: at,
    stamps: {},
    personId,
    site,
    keys: keys.slice(0, MOST_KEYS),
    ...(stableId && { stableId }),
    handles: handle ? [{ handle, seenAt: at }] : [],
    ...(name && { name }),
    ...(url && { url }),
    ...(headline && { headline }),
    ...(bio && { bio }),
    ...(location && { location }),
    ...(avatarUrl && { avatarUrl }),
    links: (seen.links ?? []).slice(0, MOST_LINKS),
    feeds: (seen.feeds ?? []).slice(0, MOST_LINKS),
    seenAt: at,
  };
}

/** What a known profile learns from being seen again. A later page tells how it is now; an earlier one only fills gaps. */
export function seenAgain(profile: Profile, { seen, keys, at }: Met): Patch<Profile> {
  const later = at >= profile.seenAt;
  const patch: { -readonly [F in keyof Patch<Profile>]: Patch<Profile>[F] } = {
    keys: [...new Set([...profile.keys, ...keys])].sort((a, b) => strength(a) - strength(b)).slice(0, MOST_KEYS),
    seenAt: Math.max(profile.seenAt, at),
  };
  if (seen.stableId && !profile.stableId && seen.site === profile.site) patch.stableId = seen.stableId;
  for (const field of ['name', 'url', 'headline', 'bio', 'location', 'avatarUrl'] as const) {
    const value = seen[field];
    if (value && (later || !profile[field])) patch[field] = value;
  }
  if (seen.handle && seen.site === profile.site) patch.handles = withHandle(profile.handles, seen.handle, at, later);
  patch.links = union(profile.links, seen.links ?? []);
  patch.feeds = union(profile.feeds, seen.feeds ?? []);
  return patch;
}

/** Stable id, handle, page, name: as `profileKeys` orders them. */
function strength(key: string): number {
  if (key.startsWith('web:')) return 2;
  if (key.includes(':id:')) return 0;
  return key.includes(':@') ? 1 : 3;
}

function withHandle(handles: Profile['handles'], handle: string, at: number, later: boolean): Profile['handles'] {
  const same = (one: { handle: string }) => one.handle.toLowerCase() === handle.toLowerCase();
  const [current, ...earlier] = handles;
  if (current && same(current)) {
    // Seen before the handle in between: it was theirs then too, but this time of it began later.
    const since = earlier[0] && at <= earlier[0].seenAt ? current.seenAt : Math.min(current.seenAt, at);
    const next = { handle: later ? handle : current.handle, seenAt: since };
    return sameValue(next, current) ? handles : [next, ...earlier];
  }
  // Somebody may go back to an old handle: then it is the newest again.
  const others = handles.filter((one) => !same(one) || at < (current?.seenAt ?? at));
  if (others.some((one) => same(one))) return handles;
  return [...others, { handle, seenAt: at }].sort((a, b) => b.seenAt - a.seenAt).slice(0, MOST_HANDLES);
}

function union<T>(known: readonly T[], more: readonly T[]): T[] {
  const all = [...known];
  for (const one of more) if (!all.some((other) => sameValue(one, other))) all.push(one);
  return all.slice(0, Math.max(MOST_LINKS, known.length));
}

/** How a new person came: the page, and who brought them. */
export type Arrival = { id: string; at: number } & Pick<Person, 'foundAt' | 'metThroughId' | 'named'>;

/**
 * Somebody the user knows nothing of yet but how they were met: no tie, no tags. Their name is the one shown, else
 * their handle, else the host of their address, else `?`.
 */
export function newPerson(seen: SeenProfile, { id, at, foundAt, metThroughId, named }: Arrival): Person {
  return {
    id,
    v: SHAPE,
    createdAt: at,
    stamps: {},
    kind: seen.kind ?? 'person',
    name: seen.name ?? seen.handle ?? hostOf(seen.url) ?? '?',
    roles: [],
    tags: [],
    ...(metThroughId && { metThroughId }),
    ...(named && { named }),
    ...(foundAt && { foundAt }),
  };
}

function hostOf(url: string | undefined): string | undefined {
  const canonical = url && canonicalUrl(url);
  return canonical?.replace('https://', '').slice(0, 200);
}

/** What the user said about the person in the card. Their name is theirs to set: a page never changes it. */
export function personEdits(edits: CaptureEdits): Patch<Person> {
  const { personName, personKind, tie, intent } = edits;
  return {
    ...(personName !== undefined && { name: personName }),
    ...(personKind !== undefined && { kind: personKind }),
    ...(tie !== undefined && { tie }),
    ...(intent !== undefined && { intent: intent.trim() === '' ? null : intent }),
  };
}

/** What the card adds where the person themselves is saved: tags and words are theirs, not a moment's. */
export function savedPersonEdits(person: Person, edits: CaptureEdits, selection: string | undefined): Patch<Person> {
  const added = [edits.note, edits.quote ?? selection].map((words) => words?.trim() ?? '');
  const note = added.reduce((text, words) => appended(text, words), person.note ?? '');
  return {
    ...personEdits(edits),
    ...(edits.tags && { tags: [...new Set(edits.tags)] }),
    ...(note !== (person.note ?? '') && { note }),
  };
}

/** An earlier note is never overwritten: what is new stands below it, also where its words occur in another. */
function appended(text: string, words: string): string {
  if (words === '' || `\n\n${text}\n\n`.includes(`\n\n${words}\n\n`)) return text;
  return text === '' ? words : `${text}\n\n${words}`;
}
