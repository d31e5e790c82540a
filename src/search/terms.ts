import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { wordsOf } from './words.ts';

/**
 * What a record is found by. Beside its words stand marked terms, which no typed word can equal: they let the same
 * index answer filters (`tag`, `site`, a person's moments) together with words.
 */
const FACET = '\u0001';
const NAME = '\u0002';
const END = '\u0003';

/** What can be filtered by, beside words. */
export type Facet = 'kind' | 'site' | 'tag' | 'benefit' | 'person' | 'tie' | 'role' | 'support' | 'occasion' | 'giving';

/**
 * The marked term of a filter, 120 UTF-16 units at most. Two values that begin alike beyond that are found together.
 */
export function facetTerm(facet: Facet, value: string): string {
  // A person's id is cut to what still tells ten million apart: it is the longest term of all, and there are many.
  const short = facet === 'person' ? value.slice(-12) : value;
  // Halves of characters are no text: UTF-8 could not hold them.
  return `${FACET}${facet}:${short}`.slice(0, 120).replace(/\p{Cs}/gu, '');
}

/** A word as part of a name: those who bear it come before those who only mention it. */
export function nameTerm(word: string): string {
  return NAME + word;
}

/** From this length on a word may be made of others: `Workshopmoderation`. */
const COMPOUND = 10;

/**
 * A word turned round: a compound says at its end what it is, and the index finds words by how they begin. What was
 * indexed before there were such terms has them once it is written again, and is found by whole words until then.
 */
export function endTerm(word: string): string {
  return END + [...word].reverse().join('');
}

function withEnds(words: readonly string[]): string[] {
  return words.flatMap((word) => (word.length < COMPOUND ? [word] : [word, endTerm(word)]));
}

/** Of a long post the beginning is indexed: that is what people remember it by, and it keeps the index small. */
const SOURCE_LENGTH = 2_000;
/** Of what the user wrote or cut, all that a person ever writes in one go. */
const OWN_LENGTH = 20_000;
const MOST_TERMS = 1_500;

/** All that a moment is found by: its filters, and its words without repetition, as many as `MOST_TERMS`. */
export function momentTerms(moment: Moment): string[] {
  const { notes, quotes, source, tags, title, place, nextStep } = moment;
  const text = [
    ...tags,
    joined(notes.map((note) => note.text)),
    joined(quotes.map((quote) => quote.text)),
    title ?? '',
    place ?? '',
    joined(nextStep === undefined ? [] : [nextStep]),
    source?.title ?? '',
    source?.siteName ?? '',
    (source?.text ?? '').slice(0, SOURCE_LENGTH),
  ].join('\n');
  return [
    facetTerm('kind', moment.kind),
    ...(moment.benefit ? [facetTerm('benefit', moment.benefit)] : []),
    ...(moment.occasion ? [facetTerm('occasion', moment.occasion)] : []),
    ...(moment.giving ? [facetTerm('giving', moment.giving)] : []),
    ...(source ? [facetTerm('site', source.site)] : []),
    ...tags.map((tag) => facetTerm('tag', tag)),
    ...moment.personIds.map((id) => facetTerm('person', id)),
    ...withEnds(wordsOf(text, MOST_TERMS)),
  ];
}

/** `sites`: where they are met, in profiles and moments. */
export function personTerms(person: Person, profiles: readonly Profile[], sites: readonly string[]): string[] {
  const names = [
    person.name,
    ...profiles.flatMap((profile) => [profile.name ?? '', ...profile.handles.map(({ handle }) => handle)]),
  ].join('\n');
  const rest = [
    ...person.tags,
    person.location ?? '',
    ...profiles.map((profile) => profile.headline ?? ''),
    (person.intent ?? '').slice(0, OWN_LENGTH),
    (person.note ?? '').slice(0, OWN_LENGTH),
    ...profiles.map((profile) => (profile.bio ?? '').slice(0, SOURCE_LENGTH)),
  ].join('\n');
  const nameWords = wordsOf(names, MOST_TERMS);
  return [
    facetTerm('kind', person.kind),
    facetTerm('tie', person.tie ?? 'unset'),
    ...person.roles.map((role) => facetTerm('role', role)),
    ...(person.support ? [facetTerm('support', 'yes')] : []),
    ...person.tags.map((tag) => facetTerm('tag', tag)),
    ...sites.map((site) => facetTerm('site', site)),
    ...new Set([...nameWords.map(nameTerm), ...nameWords, ...withEnds(wordsOf(rest, MOST_TERMS))]),
  ];
}

function joined(texts: readonly string[]): string {
  return texts.join('\n').slice(0, OWN_LENGTH);
}
