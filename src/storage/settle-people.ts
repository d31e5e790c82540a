import type { Table } from 'dexie';
import type { Moment } from '../domain/moment.ts';
import { momentLine } from '../domain/moment-line.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { sameValue } from '../domain/stamp.ts';
import { addFigures, difference, type Figures, personFigures, type SiteUses, siteFigures } from '../domain/tally.ts';
import { upgrade } from '../domain/upgrade.ts';
import { searchedPerson, searchedProfile } from '../search/relevant.ts';
import { personTerms } from '../search/terms.ts';
import type { IndexWriter } from './index-writer.ts';
import { lastMomentOf } from './moments-of.ts';
import { newExtras, sharesOf } from './person-extras.ts';
import { putRows } from './put-rows.ts';
import { readAll } from './read-record.ts';
import type { PersonStats } from './rows.ts';
import type { StoredMoment, StoredPerson, StoredStats } from './stored.ts';
import { storedPerson, storedStats } from './to-stored.ts';
import type { Touched, Work } from './work.ts';

/** What an act did to one person: to themselves, their moments and their profiles. */
type Affected = {
  kinds: Figures;
  sites: Figures;
  /** `inPerson`, `benefit:idea`…, `brought`, `passedOn`. */
  extras: Figures;
  moments: boolean;
  /** The latest of the moments they gained. Several acts at once, as in an import, then need no look at the others. */
  latest?: Moment;
  /** A moment of theirs changed or went: only the index says which is the last one now. */
  lost: boolean;
  words: boolean;
};

/** Keeps each affected person's figures, list row and words. Moments and profiles are stored already. */
export async function settlePeople(
  work: Work,
  changed: readonly Touched[],
  index: IndexWriter,
  figures: Figures,
): Promise<void> {
  const affected = affectedBy(changed);
  const ids = [...affected.keys()];
  if (ids.length === 0) return;
  const touched = new Map(changed.flatMap((one) => (one.kind === 'person' ? [[one.after.id, one] as const] : [])));
  const profiles = newProfilesByPerson(changed);
  const [storedRows, people] = await Promise.all([statsRows(work, ids), personRows(work, ids)]);
  // What has to be read is read first: a step that waits for nothing would tire the transaction, were there thousands.
  const looks = await readEach(
    ids.filter((id, at) => hasToLook(affected.get(id), storedRows[at]?.stats)),
    (id) => lastMomentOf(work.db, id),
  );
  const settledRows = ids.map((id, at) => {
    const share = affected.get(id) as Affected;
    const act = touched.get(id);
    const before = act ? act.before : people[at]?.person;
    const after = act ? act.after : people[at]?.person;
    const stored = storedRows[at];
    const uses = Object.fromEntries(addFigures(new Map(Object.entries(stored?.siteUses ?? {})), share.sites, 1));
    const stats = newStats(id, stored?.stats, uses, share, looks.get(id));
    const row = storedStats(after, stats, uses);
    addFigures(figures, difference(personFigures(before), personFigures(after)), 1);
    addFigures(figures, difference(sitesShown(before, stored), sitesShown(after, row)), 1);
    const isNewText = share.words || !sameValue(stored?.stats.sites ?? [], stats.sites);
    const isThere = isNewText && after !== undefined && row.activeAt !== undefined;
    const { doc, batch } = people[at] ?? {};
    return { id, act, after, isNewText, isThere, stored, row, doc, batch };
  });
  // All that somebody new has came with this act: what came before it would have made them a row of figures.
  const earlier = await readEach(
    settledRows.flatMap(({ id, isThere, stored }) => (isThere && stored ? [id] : [])),
    (id) => work.db.profiles.where('personId').equals(id).toArray(),
  );
  const statsToPut: StoredStats[] = [];
  const peopleToPut: { one: Touched | undefined; row: StoredPerson }[] = [];
  // Numbers are given one after the other, once everything is read.
  for (const { id, act, after, isNewText, isThere, stored, row, doc, batch } of settledRows) {
    if (!sameValue(stored, row)) statsToPut.push(row);
    let next = doc;
    if (isNewText && after) {
      index.drop('people', doc);
      const theirs = stored ? readAll('profile', earlier.get(id) ?? []) : (profiles.get(id) ?? []);
      const terms = () => personTerms(after, theirs, row.stats.sites);
      next = isThere && row.activeAt !== undefined ? index.add('people', id, terms, row.activeAt) : undefined;
    } else if (row.activeAt !== undefined && row.activeAt !== stored?.activeAt) {
      index.setTime('people', doc, row.activeAt);
    }
    if (!after || (!act && next === doc)) continue;
    const stands = storedPerson(after, next);
    const kept = act ? work.marked(act, stands) : { ...stands, ...(batch !== undefined && { batch }) };
    peopleToPut.push({ one: act, row: kept });
  }
  work.later(work.db.stats.bulkPut(statsToPut));
  work.memory?.keep('stats', statsToPut);
  putRows(work, 'people', peopleToPut);
}

/** One reading each, all at once. */
async function readEach<T>(ids: readonly string[], read: (id: string) => PromiseLike<T>): Promise<Map<string, T>> {
  const values = await Promise.all(ids.map(read));
  return new Map(ids.map((id, at) => [id, values[at] as T]));
}

/** In the order of the index that would give them. */
function newProfilesByPerson(changed: readonly Touched[]): Map<string, Profile[]> {
  const all = new Map<string, Profile[]>();
  for (const one of changed) {
    if (one.kind !== 'profile' || one.after.deletedAt !== undefined) continue;
    const known = all.get(one.after.personId);
    if (known) known.push(one.after);
    else all.set(one.after.personId, [one.after]);
  }
  for (const profiles of all.values()) profiles.sort((a, b) => (a.id < b.id ? -1 : 1));
  return all;
}

function affectedBy(changed: readonly Touched[]): Map<string, Affected> {
  const all = new Map<string, Affected>();
  const of = (id: string): Affected => {
    const one = all.get(id) ?? {
      kinds: new Map(),
      sites: new Map(),
      extras: new Map(),
      moments: false,
      lost: false,
      words: false,
    };
    all.set(id, one);
    return one;
  };
  for (const one of changed) {
    if (one.kind === 'person') {
      const person = of(one.after.id);
      if (!sameValue(searchedPerson(one.before), searchedPerson(one.after))) person.words = true;
      for (const [by, sign] of [[broughtBy(one.before), -1] as const, [broughtBy(one.after), 1] as const]) {
        if (by !== undefined) addFigures(of(by).extras, new Map([['brought', 1]]), sign);
      }
    } else if (one.kind === 'profile') {
      const words = !sameValue(searchedProfile(one.before), searchedProfile(one.after));
      for (const [profile, sign] of [[one.before, -1] as const, [one.after, 1] as const]) {
        if (!profile || profile.deletedAt !== undefined) continue;
        const person = of(profile.personId);
        addFigures(person.sites, new Map([[profile.site, 1]]), sign);
        person.words ||= words;
      }
    } else if (one.kind === 'moment') {
      for (const [moment, sign] of [[one.before, -1] as const, [one.after, 1] as const]) share(moment, sign, of);
    }
  }
  return all;
}

function share(moment: Moment | undefined, sign: 1 | -1, of: (id: string) => Affected): void {
  if (!moment || moment.deletedAt !== undefined) return;
  for (const id of new Set(moment.personIds)) {
    const person = of(id);
    person.moments = true;
    if (sign === -1) person.lost = true;
    else if (isLater(moment, person.latest)) person.latest = moment;
    addFigures(person.kinds, new Map([[moment.kind, 1]]), sign);
    if (moment.source) addFigures(person.sites, new Map([[moment.source.site, 1]]), sign);
  }
  for (const [id, figures] of sharesOf(moment)) addFigures(of(id).extras, figures, sign);
}

/** As the index of a person's moments orders them. */
function isLater(moment: Moment, than: Moment | undefined): boolean {
  if (!than || moment.happenedAt !== than.happenedAt) return !than || moment.happenedAt > than.happenedAt;
  return moment.id > than.id;
}

function broughtBy(person: Person | undefined): string | undefined {
  return person && person.deletedAt === undefined ? person.metThroughId : undefined;
}

/** The act gave them one moment or more that is clearly their last, or clearly not: nothing has to be looked up. */
function isClear({ lost, latest }: Affected, before: PersonStats | undefined): boolean {
  return !lost && latest !== undefined && latest.happenedAt !== before?.lastAt;
}

function hasToLook(share: Affected | undefined, before: PersonStats | undefined): boolean {
  return Boolean(share?.moments) && share !== undefined && !isClear(share, before);
}

function newStats(
  personId: string,
  before: PersonStats | undefined,
  uses: SiteUses,
  share: Affected,
  look: StoredMoment | undefined,
): PersonStats {
  const { kinds, extras, moments, latest } = share;
  const count = (kind: Moment['kind']) => (before?.[kind] ?? 0) + (kinds.get(kind) ?? 0);
  const clear = isClear(share, before);
  const isLast = clear && latest !== undefined && latest.happenedAt > (before?.lastAt ?? Number.NEGATIVE_INFINITY);
  const read = look && upgrade('moment', look.record);
  const seen = look ? { at: look.at, moment: read?.ok ? read.value : undefined } : undefined;
  const last = isLast ? { at: latest.happenedAt, moment: latest } : seen;
  const isKept = !moments || (clear && !isLast);
  const lastAt = isKept ? before?.lastAt : last?.at;
  const lastLine = isKept ? before?.lastLine : last?.moment && momentLine(last.moment);
  return {
    personId,
    learned: count('learned'),
    gave: count('gave'),
    asked: count('asked'),
    met: count('met'),
    ...(lastAt !== undefined && { lastAt }),
    ...(lastLine !== undefined && { lastLine }),
    ...newExtras(before, extras),
    sites: Object.keys(uses).sort(),
  };
}

function sitesShown(person: Person | undefined, row: StoredStats | undefined): Figures {
  const living = person && person.deletedAt === undefined && row;
  return living ? siteFigures(row.stats.sites, row.siteUses) : new Map();
}

async function statsRows({ db, memory }: Work, ids: readonly string[]) {
  const read = (asked: string[]) => db.stats.bulkGet(asked);
  return memory ? memory.rows('stats', ids, read) : read([...ids]);
}

async function personRows(work: Work, ids: readonly string[]) {
  // Whom this act has read already is not read again.
  const others = ids.filter((id) => !work.entry('person', id));
  const { db, memory } = work;
  const read = (asked: string[]) => (db.people as unknown as Table<StoredPerson, string>).bulkGet(asked);
  const found = await (memory ? memory.rows('people', others, read) : read(others));
  const rows = new Map(found.map((row, at) => [others[at], row]));
  return ids.map((id) => {
    const entry = work.entry('person', id);
    const row = (entry ? entry.row : rows.get(id)) as StoredPerson | undefined;
    const read = entry || !row ? undefined : upgrade('person', row.record);
    const person = entry?.kind === 'person' ? entry.after : read?.ok ? read.value : undefined;
    return { doc: row?.doc, batch: row?.batch, person };
  });
}
