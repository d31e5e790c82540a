import type { Capture } from './capture.ts';
import { LIMITS } from './field.ts';
import { filledSource } from './filled-source.ts';
import type { Moment, Note, Quote, Source } from './moment.ts';
import { SHAPE } from './record.ts';
import type { Sighting } from './sighting.ts';
import { isSameSource } from './source-keys.ts';
import type { Patch } from './stamp.ts';

/** What a capture does to the moment of its source. Pure: storage finds, asks here, and writes. */

/** What storage found out about a capture: by what its source is known, and whom it is about. */
export type MomentFacts = {
  /** Of the source, strongest first. */
  keys: readonly string[];
  /** Under whom it is saved, the author first. */
  personIds: readonly string[];
  authorProfileId?: string;
  /** Who brought it, as the page shows or the user says; `null` = the user took it away. */
  viaId?: string | null;
  viaProfileId?: string;
  /** The person under whom this profile's moments stood until now: the user gave the profile to somebody else. */
  insteadOf?: string;
};

/**
 * The moments this source already has, the best match first. A fingerprint (author and first words) is weak: two posts
 * with different ids are two posts, however they begin.
 */
export function chooseMoments(keys: readonly string[], found: readonly Moment[]): Moment[] {
  const rank = (moment: Moment) => keys.findIndex((key) => moment.source?.keys.includes(key));
  return found
    .filter((moment) => isSameSource(keys, moment.source?.keys ?? []))
    .sort(
      (a, b) =>
        Number(a.deletedAt !== undefined) - Number(b.deletedAt !== undefined) ||
        rank(a) - rank(b) ||
        a.createdAt - b.createdAt ||
        (a.id < b.id ? -1 : 1),
    );
}

/**
 * The `learned` moment of a source met for the first time. It happened at the capture, not when the post was written. A
 * selection becomes a quote unless it is the whole post, which stands in the source.
 */
export function newMoment(capture: Capture, id: string, facts: MomentFacts): Moment {
  const { at, edits, sighting } = capture;
  const { note, quote } = wordsIn(capture);
  return {
    id,
    v: SHAPE,
    createdAt: at,
    stamps: {},
    kind: 'learned',
    personIds: [...facts.personIds],
    source: sourceOf(sighting, facts),
    quotes: quote ? [quote] : [],
    notes: note ? [note] : [],
    ...(edits.benefit && { benefit: edits.benefit }),
    tags: [...new Set(edits.tags ?? [])],
    ...(edits.goalIds && edits.goalIds.length > 0 && { goalIds: [...new Set(edits.goalIds)] }),
    ...(facts.viaId && { viaId: facts.viaId }),
    happenedAt: at,
  };
}

/** What a moment gains when its source is captured again. What is there stays; a deleted one comes back. */
export function capturedAgain(moment: Moment, capture: Capture, facts: MomentFacts): Patch<Moment> {
  const { edits, sighting } = capture;
  const { note, quote } = wordsIn(capture);
  const seen = sourceOf(sighting, facts);
  const others = moment.personIds.filter((id) => id !== facts.insteadOf);
  return {
    deletedAt: null,
    personIds: facts.insteadOf ? union(facts.personIds, others) : union(moment.personIds, facts.personIds),
    source: moment.source ? filledSource(moment.source, seen) : seen,
    quotes: quote ? withWords(moment.quotes, quote) : moment.quotes,
    notes: note ? withWords(editedNotes(moment.notes, capture), note) : editedNotes(moment.notes, capture),
    ...(edits.benefit !== undefined && { benefit: edits.benefit }),
    ...(edits.tags && { tags: [...new Set(edits.tags)] }),
    ...(edits.goalIds && { goalIds: edits.goalIds.length > 0 ? [...new Set(edits.goalIds)] : null }),
    ...viaPatch(moment, capture, facts.viaId),
  };
}

/** One source was saved twice, before anything showed that the two are one: all of `other` joins `moment`. */
export function joined(moment: Moment, other: Moment): Patch<Moment> {
  return {
    personIds: union(moment.personIds, other.personIds),
    ...(moment.source && other.source && { source: filledSource(moment.source, other.source) }),
    quotes: other.quotes.reduce(withWords, moment.quotes),
    notes: other.notes.reduce(withWords, moment.notes),
    tags: union(moment.tags, other.tags),
    ...(other.goalIds && { goalIds: union(moment.goalIds ?? [], other.goalIds) }),
    ...(other.groupIds && { groupIds: union(moment.groupIds ?? [], other.groupIds) }),
    ...(moment.benefit === undefined && other.benefit && { benefit: other.benefit }),
    ...(moment.viaId === undefined && other.viaId && { viaId: other.viaId }),
    ...(moment.review === undefined && other.review && { review: other.review }),
    happenedAt: Math.min(moment.happenedAt, other.happenedAt),
  };
}

/** Only the user takes away or replaces who brought it; a page fills it once. */
function viaPatch(moment: Moment, { edits }: Capture, viaId: string | null | undefined): Patch<Moment> {
  if (edits.via !== undefined) return { viaId: viaId ?? null };
  return moment.viaId === undefined && viaId ? { viaId } : {};
}

function wordsIn({ at, edits, sighting }: Capture): { note?: Note; quote?: Quote } {
  const note = edits.note?.trim();
  const quote = (edits.quote ?? sighting.selection)?.trim();
  // The whole post is no passage of it: it is kept with the source.
  const whole = 'text' in sighting && sighting.text !== undefined && sameWords(sighting.text, quote ?? '');
  const fragment = edits.quote === undefined || sameWords(edits.quote, sighting.selection ?? '');
  return {
    ...(note && { note: { text: note, at } }),
    ...(quote &&
      !whole && { quote: { text: quote, at, ...(fragment && sighting.fragment && { fragment: sighting.fragment }) } }),
  };
}

/** Adds what is not there yet, in order of time. Each is known by its time: of two saved at once one is a ms later. */
function withWords<T extends { text: string; at: number }>(known: readonly T[], added: T): T[] {
  if (known.some((one) => sameWords(one.text, added.text))) return [...known];
  if (known.length >= LIMITS.list) return withWordsBelow(known, added);
  let { at } = added;
  while (known.some((one) => one.at === at)) at += 1;
  return [...known, { ...added, at }].sort((a, b) => a.at - b.at);
}

const BREAK = '\n\n';

/** There are as many as fit: the words go below the last that have room for them, and are known there when they come again. */
function withWordsBelow<T extends { text: string }>(known: readonly T[], added: T): T[] {
  const isThere = known.some(({ text }) => (BREAK + text + BREAK).includes(BREAK + added.text + BREAK));
  const at = known.findLastIndex(({ text }) => text.length + BREAK.length + added.text.length <= LIMITS.text);
  const last = known[at];
  // Refused as a whole where there is no room at all: nothing is lost unsaid.
  if (!isThere && !last) return [...known, added];
  return known.map((one) => (one === last && !isThere ? { ...one, text: one.text + BREAK + added.text } : one));
}

/** Everybody and everything once; who was there first stays where there are too many. */
function union(known: readonly string[], added: readonly string[]): string[] {
  return [...new Set([...known, ...added])].slice(0, LIMITS.list);
}

function editedNotes(notes: readonly Note[], { edits }: Capture): Note[] {
  const changes = new Map(edits.editedNotes?.map(({ at, text }) => [at, text.trim()]));
  return notes
    .map((note) => {
      const text = changes.get(note.at);
      return text === undefined || sameWords(text, note.text) ? note : { ...note, text };
    })
    .filter((note) => note.text !== '');
}

function sameWords(a: string, b: string): boolean {
  return a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim();
}

/** What a sighting says of people, of the page around it and of what the user selected: no part of its source. */
const BESIDE: ReadonlySet<string> = new Set(
  'kind pageUrl selection fragment author authors person via feeds'.split(' '),
);

function sourceOf(seen: Sighting, { keys, authorProfileId, viaProfileId }: MomentFacts): Source {
  const url = ('url' in seen && seen.url) || seen.pageUrl;
  const all = { ...seen, url, keys: [...keys], authorProfileId, viaProfileId };
  const said = Object.entries(all).filter(([field, value]) => value && !BESIDE.has(field));
  return Object.fromEntries(said) as Source;
}
