import type { Capture } from './capture.ts';
import { LIMITS } from './field.ts';
import type { Moment, Note, Quote, Source } from './moment.ts';
import { SHAPE } from './record.ts';
import type { SeenMedia, SeenReference, Sighting } from './sighting.ts';
import { type Patch, sameValue } from './stamp.ts';

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

/** Whether these keys and those of a known source name one thing. */
export function isSameSource(keys: readonly string[], known: readonly string[]): boolean {
  const shared = keys.filter((key) => known.includes(key));
  if (shared.some((key) => !isPrint(key))) return true;
  if (shared.length === 0) return false;
  const ids = (all: readonly string[]) => all.filter((key) => POST_KEY.test(key));
  // LinkedIn gives one post several kinds of id (activity, share, ugcPost): only two of a kind tell posts apart.
  const kinds = new Map(ids(known).map((key) => [kindOf(key), key]));
  return !ids(keys).some((key) => kinds.has(kindOf(key)) && !known.includes(key));
}

const POST_KEY = /^[^:]+:post:/;

function kindOf(postKey: string): string {
  return postKey.replace(/[^:]*$/, '');
}

function isPrint(key: string): boolean {
  return /^[^:]+:print:/.test(key);
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

function sourceOf(seen: Sighting, { keys, authorProfileId, viaProfileId }: MomentFacts): Source {
  const post = seen.kind === 'post' ? seen : undefined;
  const page = seen.kind === 'page' ? seen : undefined;
  const shown = post ?? page;
  const source: Record<string, unknown> = {
    keys: [...keys],
    site: seen.site,
    url: shown?.url ?? seen.pageUrl,
    postId: post?.postId,
    title: shown?.title,
    text: shown?.text,
    cutOff: post?.cutOff || undefined,
    publishedAt: shown?.publishedAt,
    siteName: page?.siteName,
    lang: shown?.lang,
    authorProfileId,
    viaProfileId,
    quoted: post?.quoted,
    context: post?.context,
    thread: post?.thread,
    media: post?.media,
  };
  for (const [field, value] of Object.entries(source)) if (value === undefined || value === '') delete source[field];
  return source as Source;
}

const MOST_KEYS = 100;

/** Fills what was absent. Words change only where those known were cut off and now are more. */
function filledSource(known: Source, seen: Source): Source {
  const filled: Source = { ...seen, ...known, keys: [...new Set([...known.keys, ...seen.keys])].sort(byStrength) };
  filled.keys = filled.keys.slice(0, MOST_KEYS);
  // A moment saved without its permalink opens the page it was seen on, until the permalink is known.
  if (known.postId === undefined && seen.postId !== undefined) filled.url = seen.url;
  if (known.cutOff && seen.text && !seen.cutOff && seen.text.length >= (known.text?.length ?? 0)) {
    filled.text = seen.text;
    delete filled.cutOff;
  } else if (known.text !== undefined && !known.cutOff) {
    delete filled.cutOff;
  }
  if (known.thread && seen.thread) filled.thread = thread(known.thread, seen.thread);
  // Pictures load late, and a poll shows more once it was answered: what says more stays.
  if (known.media && seen.media && said(seen.media) > said(known.media)) filled.media = seen.media;
  return filled;
}

/** How much there is to read and to open. */
function said(media: readonly SeenMedia[]): number {
  return media.reduce((sum, { text, url }) => sum + (text?.length ?? 0) + (url ? 1 : 0) + 1, 0);
}

function thread(known: readonly SeenReference[], seen: readonly SeenReference[]): SeenReference[] {
  const isSame = (a: SeenReference, b: SeenReference) =>
    (a.postId ?? a.url) !== undefined ? (a.postId ?? a.url) === (b.postId ?? b.url) : sameValue(a, b);
  return [...known, ...seen.filter((part) => !known.some((one) => isSame(one, part)))].slice(0, 500);
}

function byStrength(a: string, b: string): number {
  const strength = (key: string) => (POST_KEY.test(key) ? 0 : isPrint(key) ? 2 : 1);
  return strength(a) - strength(b);
}
