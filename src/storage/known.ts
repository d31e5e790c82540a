import type { Entry, EntryMoment, EntryPerson } from '../domain/capture.ts';
import { chooseMoments } from '../domain/capture-moment.ts';
import { chooseProfile, metByKeys } from '../domain/capture-person.ts';
import { profileKeys, sourceKeys } from '../domain/identity.ts';
import type { Marks, MarksQuestion } from '../domain/known.ts';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../domain/ports.ts';
import { peopleIn, type Sighting } from '../domain/sighting.ts';
import { isSameSource } from '../domain/source-keys.ts';
import type { Db } from './db.ts';
import { momentRows, profileRows } from './find-by-keys.ts';
import { goalChoices } from './list-goals.ts';
import { momentsOf } from './moments-of.ts';
import { readAll, readRecord } from './read-record.ts';
import { frequentTags } from './tags.ts';

/** More would be a list to read, and not an offer. */
const GOALS = 5;

/** What the network already holds: the questions that pages, cards and marks ask. Nothing here writes. */

/** About one sighting, for an open card. */
export async function findEntry(db: Db, ports: Ports, sighting: Sighting): Promise<Entry> {
  const now = ports.now();
  return db.transaction('r', [db.people, db.profiles, db.moments, db.stats, db.tags, db.goals], async () => {
    const [author] = peopleIn(sighting);
    const moment = await momentOf(db, sourceKeys(sighting));
    const seen = author && (await personOf(db, profileKeys(author, sighting.pageUrl), now));
    // The moment's own person, where the page names nobody (the user said who it was).
    const person = seen ?? (moment?.personIds[0] ? await livingPerson(db, moment.personIds[0]) : undefined);
    const stats = person && (await db.stats.get(person.id));
    const goals = sighting.kind === 'person' ? [] : (await goalChoices(db)).slice(0, GOALS);
    return {
      ...(person && { person: entryPerson(person) }),
      ...(moment && { moment: await entryMoment(db, moment) }),
      personMoments: stats?.moments ?? 0,
      tagsOffered: await tagsFor(db, now, person, sighting.site),
      ...(goals.length > 0 && { goals }),
    };
  });
}

/** Which of the people and posts in view are known, in the order asked. */
export async function findMarks(db: Db, { people, posts }: MarksQuestion): Promise<Marks> {
  const now = Number.MAX_SAFE_INTEGER;
  return db.transaction('r', [db.people, db.profiles, db.moments], async () => ({
    people: await Promise.all(
      people.map(async ({ keys }) => {
        const person = await personOf(db, keys, now);
        return person ? (person.tie ?? 'unset') : null;
      }),
    ),
    posts: await Promise.all(posts.map(({ keys }) => isSaved(db, keys))),
  }));
}

/** Is any of this in the network: a moment of this source, or a person with such a profile? */
export async function savedKeys(db: Db, keys: readonly string[]): Promise<boolean> {
  return db.transaction('r', [db.people, db.profiles, db.moments], async () => {
    if (await isSaved(db, keys)) return true;
    return (await personOf(db, keys, Number.MAX_SAFE_INTEGER)) !== undefined;
  });
}

async function isSaved(db: Db, keys: readonly string[]): Promise<boolean> {
  const rows = await momentRows(db, keys);
  return rows.some((row) => row.at !== undefined && isSameSource(keys, row.keys));
}

async function personOf(db: Db, keys: readonly string[], at: number): Promise<Person | undefined> {
  const rows = await profileRows(db, keys);
  if (rows.length === 0) return undefined;
  const profile = chooseProfile(metByKeys(keys, at), readAll('profile', rows));
  return profile && profile.deletedAt === undefined ? livingPerson(db, profile.personId) : undefined;
}

async function livingPerson(db: Db, id: string): Promise<Person | undefined> {
  const person = readRecord('person', await db.people.get(id));
  return person?.deletedAt === undefined ? person : undefined;
}

async function momentOf(db: Db, keys: readonly string[]): Promise<Moment | undefined> {
  const [moment] = chooseMoments(keys, readAll('moment', await momentRows(db, keys)));
  return moment?.deletedAt === undefined ? moment : undefined;
}

function entryPerson({ id, name, kind, tie, intent, tags, createdAt }: Person): EntryPerson {
  return { id, name, kind, ...(tie && { tie }), ...(intent && { intent }), tags, since: createdAt };
}

async function entryMoment(db: Db, moment: Moment): Promise<EntryMoment> {
  const via = moment.viaId === undefined ? undefined : await livingPerson(db, moment.viaId);
  return {
    id: moment.id,
    savedAt: moment.createdAt,
    notes: moment.notes,
    quotes: moment.quotes.map(({ text, at }) => ({ text, at })),
    ...(moment.benefit && { benefit: moment.benefit }),
    tags: moment.tags,
    ...(moment.goalIds && { goalIds: moment.goalIds }),
    ...(via && { via: { id: via.id, name: via.name } }),
  };
}

const OFFERED = 8;
const RECENT = 30;

/** Tags last used for this person, then on this site, then frequent and recent ones. */
async function tagsFor(db: Db, now: number, person: Person | undefined, site: string): Promise<string[]> {
  const offered = new Set<string>();
  const theirs = person ? await momentsOf(db, person.id).limit(RECENT).toArray() : [];
  for (const moment of readAll('moment', theirs)) for (const tag of moment.tags) offered.add(tag);
  for (const tag of person?.tags ?? []) offered.add(tag);
  if (offered.size < OFFERED) {
    const latest = await db.moments.orderBy('at').reverse().limit(RECENT).toArray();
    for (const moment of readAll('moment', latest)) {
      if (moment.source?.site === site) for (const tag of moment.tags) offered.add(tag);
    }
  }
  if (offered.size < OFFERED) for (const tag of await frequentTags(db, now)) offered.add(tag.name);
  return [...offered].slice(0, OFFERED);
}
