import type { Capture, Saved } from '../domain/capture.ts';
import { capturedAgain, chooseMoments, joined, type MomentFacts, newMoment } from '../domain/capture-moment.ts';
import { personEdits, savedPersonEdits } from '../domain/capture-person.ts';
import { derivedId } from '../domain/id.ts';
import { profileKeys, siteOf, sourceKeys } from '../domain/identity.ts';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Ports } from '../domain/ports.ts';
import type { Result } from '../domain/result.ts';
import { entersReview, firstReview } from '../domain/review-state.ts';
import { peopleIn } from '../domain/sighting.ts';
import { sameValue } from '../domain/stamp.ts';
import type { Db } from './db.ts';
import { momentRows, profileRows } from './find-by-keys.ts';
import { freshId, type Resolved, resolvePerson, type Through } from './resolve.ts';
import { resolveVia } from './resolve-via.ts';
import { type Work, write } from './work.ts';

export { findEntry, findMarks, savedKeys } from './known.ts';

/**
 * Saves what was captured, in one transaction. The same `captureId` again gives the same reply and changes nothing;
 * another capture of the same source adds to the moment that is there. `reviewNew`: what was learned and noted comes
 * back for recall by itself.
 */
export async function saveCapture(db: Db, ports: Ports, capture: Capture, reviewNew = false): Promise<Result<Saved>> {
  return write(
    db,
    ports,
    async (work) => {
      const [done] = await Promise.all([db.captures.get(capture.captureId), lookAhead(work, capture)]);
      return done?.saved ?? (await save(work, capture, reviewNew));
    },
    (work, saved) => {
      work.later(db.captures.put({ captureId: capture.captureId, at: capture.at, saved }));
    },
  );
}

/** Asks at once for all that saving asks after one by one, so that it waits for the database once. */
async function lookAhead({ db, once, rowOf }: Work, { sighting }: Capture): Promise<void> {
  const people = peopleIn(sighting).map((seen) => profileKeys(seen, sighting.pageUrl));
  const keys = sighting.kind === 'person' ? [] : sourceKeys(sighting);
  await Promise.all([
    profileRows(db, people.flat(), once),
    momentRows(db, keys, once),
    ...keys.slice(0, 1).map((key) => rowOf('moment', derivedId('moment', key))),
    ...people.flatMap(([key]) => (key === undefined ? [] : [rowOf('person', derivedId('person', key))])),
  ]);
}

async function save(work: Work, capture: Capture, reviewNew: boolean): Promise<Omit<Saved, 'token'>> {
  const via = await resolveVia(work, capture, foundAt(capture));
  const authors = await resolveAuthors(work, capture, via);
  const people = editPeople(work, capture, authors, via?.person.id);
  const shown = people.map(({ id, name }) => ({ id, name }));
  if (capture.sighting.kind === 'person') {
    const [first] = authors;
    const changed = work.touched.some(({ kind, before, after }) => kind === 'person' && !sameValue(before, after));
    const isKnown = !first?.isNew;
    return { outcome: !isKnown ? 'created' : changed ? 'added' : 'unchanged', people: shown };
  }
  const keys = sourceKeys(capture.sighting);
  const facts: MomentFacts = {
    keys,
    personIds: people.map(({ id }) => id),
    ...(authors[0] && 'profile' in authors[0] && { authorProfileId: authors[0].profile.id }),
    ...viaFact(capture, via, people),
    ...(authors[0]?.movedFrom !== undefined && { insteadOf: authors[0].movedFrom }),
  };
  const moment = await saveMoment(work, capture, facts);
  const wasThere = work.touched.find(({ after }) => after.id === moment.id)?.before as Moment | undefined;
  if (reviewNew && entersReview(wasThere, moment)) work.patch('moment', moment, { review: firstReview(capture.at) });
  const changed = work.touched.some(({ kind, before, after }) => kind !== 'profile' && !sameValue(before, after));
  return { outcome: outcomeOf(wasThere, changed), momentId: moment.id, people: shown };
}

function outcomeOf(before: Moment | undefined, changed: boolean): Saved['outcome'] {
  if (!before) return 'created';
  if (before.deletedAt === undefined) return changed ? 'added' : 'unchanged';
  // Without words there is nothing that the user could wonder about.
  return before.notes.length > 0 || before.quotes.length > 0 ? 'restored' : 'created';
}

async function saveMoment(work: Work, capture: Capture, facts: MomentFacts): Promise<Moment> {
  for (const row of await momentRows(work.db, facts.keys, work.once)) work.take('moment', row);
  const found = work.touched.flatMap((one) => (one.kind === 'moment' ? [one.after] : []));
  const [first, ...others] = chooseMoments(facts.keys, found);
  if (!first) return work.put('moment', newMoment(capture, await freshId(work, 'moment', facts.keys[0]), facts));
  let moment = first;
  for (const other of others) {
    // Saved apart under a weaker key; the moment that goes keeps what it held, so that undo brings it back.
    if (other.deletedAt !== undefined) continue;
    moment = work.patch('moment', moment, joined(moment, other));
    work.patch('moment', other, { deletedAt: work.now });
  }
  return work.patch('moment', moment, capturedAgain(moment, capture, facts));
}

/** Where nobody is named, whom the user named; else nobody. */
async function resolveAuthors(
  work: Work,
  capture: Capture,
  metThrough: Through | undefined,
): Promise<(Resolved | { person: Person; isNew: false; movedFrom?: never })[]> {
  const { edits, sighting, at } = capture;
  const { pageUrl } = sighting;
  const seen = [...peopleIn(sighting)];
  if (seen.length === 0) {
    if (edits.personId !== undefined) return [{ person: await work.need('person', edits.personId), isNew: false }];
    if (edits.personName !== undefined) seen.push({ site: siteOf(pageUrl), name: edits.personName });
  }
  const authors: Resolved[] = [];
  for (const [place, one] of seen.entries()) {
    authors.push(
      await resolvePerson(work, one, {
        pageUrl,
        at,
        foundAt: foundAt(capture),
        ...(metThrough && { metThrough }),
        ...(place === 0 && edits.personId !== undefined && { personId: edits.personId }),
      }),
    );
  }
  return authors;
}

/** What the user said about the first of them. */
function editPeople(
  work: Work,
  capture: Capture,
  authors: readonly { person: Person }[],
  viaId: string | undefined,
): readonly Person[] {
  const { edits, sighting } = capture;
  const people = [...new Map(authors.map(({ person }) => [person.id, person])).values()];
  const [first, ...others] = people;
  if (!first) return [];
  const isPerson = sighting.kind === 'person';
  const patch = isPerson ? savedPersonEdits(first, edits, sighting.selection) : personEdits(edits);
  // A page fills who brought a new person; the user alone changes it.
  const brought = isPerson && edits.via !== undefined && viaId !== first.id ? { metThroughId: viaId ?? null } : {};
  return [work.patch('person', first, { ...patch, ...brought }), ...others];
}

function viaFact(
  { edits }: Capture,
  via: Through | undefined,
  people: readonly Person[],
): Pick<MomentFacts, 'viaId' | 'viaProfileId'> {
  // Nobody brings a post of their own.
  if (via && !people.some(({ id }) => id === via.person.id)) {
    return { viaId: via.person.id, ...(via.profile && { viaProfileId: via.profile.id }) };
  }
  return edits.via === null ? { viaId: null } : {};
}

function foundAt({ sighting, at }: Capture): NonNullable<Person['foundAt']> {
  const title = sighting.kind === 'person' ? sighting.person.name : sighting.title;
  return { url: sighting.pageUrl, at, ...(title && { title }) };
}
