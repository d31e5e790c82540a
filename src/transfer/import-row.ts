import { newMoment } from '../domain/capture-moment.ts';
import { newPerson, newProfile } from '../domain/capture-person.ts';
import { readErased } from '../domain/erased.ts';
import { LIMITS } from '../domain/field.ts';
import { derivedId } from '../domain/id.ts';
import { profileKeys, sourceKeys } from '../domain/identity.ts';
import type { ImportMoment, ImportPerson, ImportRow } from '../domain/import-row.ts';
import type { Moment } from '../domain/moment.ts';
import { SHAPE } from '../domain/record.ts';
import { peopleIn, type SeenProfile } from '../domain/sighting.ts';
import { upgrade } from '../domain/upgrade.ts';
import type { SkipReason, StagedMoment, StagedPerson, StagedRecord } from './staged.ts';

/** A passage of a book stands on no page: its author is keyed as of here. */
const NO_PAGE = 'https://books.invalid/';
/** Stands in for ids while a record is tried out. */
const ANY_ID = '00000000-0000-7000-8000-000000000000';

/**
 * A row of a file as the worker takes it, or why it cannot be stored. Tried out here, where there is time: what passes
 * makes records that can be read again. `at` = when the file was brought in, for what has no time of its own.
 */
export function importRow(staged: StagedPerson | StagedMoment | StagedRecord, at: number): ImportRow | SkipReason {
  if (staged.row === 'person') return personRow(staged, at);
  return staged.row === 'moment' ? momentRow(staged, at) : recordRow(staged);
}

function personRow(staged: StagedPerson, at: number): ImportRow | SkipReason {
  const { id, name, kind, note, location, since } = staged;
  const met = staged.profiles
    .map((seen) => ({ seen: { ...seen, ...(kind && { kind }) }, keys: profileKeys(seen, staged.pageUrl), at }))
    .filter(({ keys }) => keys.length > 0);
  const [first] = met;
  if (!first) return 'nameless';
  const url = first.seen.url;
  const came = since !== undefined && since > 0 && since < at ? Math.floor(since) : at;
  const row: ImportPerson = {
    row: 'person',
    met,
    tags: [...new Set(staged.tags)].slice(0, LIMITS.list),
    createdAt: came,
    ...(id && { id }),
    ...(name && { name }),
    ...(kind && { kind }),
    ...(note && { note }),
    ...(location && { location: location.slice(0, LIMITS.line) }),
    ...(url && { foundAt: { url, at: came } }),
  };
  return isPerson(row) && met.every((one) => isProfile(one)) ? row : 'bad-row';
}

function momentRow(staged: StagedMoment, at: number): ImportRow | SkipReason {
  const { sighting, title, note, quotes = [], tags, kind, giving } = staged;
  const pageUrl = sighting?.pageUrl ?? NO_PAGE;
  const seen: readonly SeenProfile[] = staged.people ?? (sighting ? peopleIn(sighting) : []);
  const people = seen
    .map((one) => ({ seen: one, keys: profileKeys(one, pageUrl), at }))
    .filter(({ keys }) => keys.length > 0);
  const published = sighting && 'publishedAt' in sighting ? Date.parse(sighting.publishedAt ?? '') : Number.NaN;
  const happenedAt = staged.at ?? (Number.isFinite(published) ? published : at);
  const base = sighting ? sourced(staged, happenedAt) : unsourced(staged, happenedAt);
  if (!base) return 'bad-row';
  const moment: Moment = {
    ...base,
    kind,
    ...(giving && { giving }),
    ...(!sighting && title && { title: title.slice(0, LIMITS.line) }),
    tags: [...new Set(tags)].slice(0, LIMITS.list),
    notes: note ? [{ text: note, at: happenedAt }] : [],
    // Each is known by its time.
    quotes: quotes.map((text, later) => ({ text, at: happenedAt + later })),
  };
  const row: ImportMoment = { row: 'moment', moment, people, isAuthored: !staged.people && people.length > 0 };
  return upgrade('moment', moment).ok && people.every((one) => isProfile(one)) ? row : 'bad-row';
}

function sourced({ sighting }: StagedMoment, at: number): Moment | undefined {
  if (!sighting || sighting.kind === 'person') return undefined;
  const keys = sourceKeys(sighting);
  const [first] = keys;
  if (first === undefined) return undefined;
  const capture = { captureId: ANY_ID, at, way: 'card' as const, sighting, edits: {} };
  return newMoment(capture, derivedId('moment', first), { keys, personIds: [] });
}

/** Without an address its words are what makes it the same when the file comes again. */
function unsourced({ title, people = [], quotes = [], note }: StagedMoment, at: number): Moment | undefined {
  const words = [title, ...people.map(({ name }) => name), ...quotes, note].filter(Boolean).join('\n');
  if (!words) return undefined;
  const id = derivedId('moment', `words:${words}`);
  const base = { id, v: SHAPE, createdAt: at, stamps: {}, personIds: [], quotes: [], notes: [], tags: [] };
  return { ...base, kind: 'learned', happenedAt: at };
}

/** Its own reader has parsed it; what an older Weft wrote is in today's shape by then. */
function recordRow(staged: StagedRecord): ImportRow | SkipReason {
  const left = staged.kind === 'tag' ? undefined : readErased(staged.record);
  if (left && staged.kind !== 'tag') return { row: 'erased', kind: staged.kind, record: left };
  const read = upgrade(staged.kind, staged.record);
  if (read.ok) return { ...staged, record: read.value } as ImportRow;
  return read.code === 'too-new' ? 'too-new' : 'bad-row';
}

function isPerson(row: ImportPerson): boolean {
  const [first] = row.met;
  if (!first) return false;
  const { name, tags, note, location, foundAt, createdAt } = row;
  const person = {
    ...newPerson({ ...first.seen, ...(name && { name }) }, { id: ANY_ID, at: createdAt, ...(foundAt && { foundAt }) }),
    tags,
    ...(note && { note }),
    ...(location && { location }),
  };
  return upgrade('person', person).ok;
}

/** Of those met last, whether they can be stored: an archive names the same people a hundred times. */
const tried = new Map<string, boolean>();
const MOST_TRIED = 4_000;

function isProfile(met: ImportPerson['met'][number]): boolean {
  const text = JSON.stringify(met);
  const known = tried.get(text);
  if (known !== undefined) return known;
  const made = newProfile(met, ANY_ID, ANY_ID);
  const person = newPerson(met.seen, { id: ANY_ID, at: met.at });
  const is = upgrade('profile', made).ok && upgrade('person', person).ok;
  if (tried.size >= MOST_TRIED) tried.clear();
  tried.set(text, is);
  return is;
}
