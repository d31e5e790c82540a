import type { Person } from './person.ts';
import { sameValue } from './stamp.ts';

/** What two records of one person may say differently, in the order a comparison shows it. Sets are no question: they join. */
export const MERGE_FIELDS = [
  'name',
  'kind',
  'tie',
  'relation',
  'intent',
  'honour',
  'location',
  'note',
  'metThroughId',
  'rhythmDays',
] as const satisfies readonly (keyof Person)[];
export type MergeField = (typeof MERGE_FIELDS)[number];

/** Texts can stand one below the other. */
export function isText(field: MergeField): boolean {
  return field === 'intent' || field === 'note';
}

/** What to keep of a field: of the first of the two, of the second, or both. Fields left out are decided by `byDefault`. */
export type MergeChoice = 'first' | 'second' | 'both';
/** What the user chose, by field. Absent = nobody asked, or nobody chose. */
export type MergeChoices = { readonly [F in MergeField]?: MergeChoice };

/** A field in which both say something, and not the same. `both`: the two can stand together. */
export type Disagreement = { field: MergeField; values: readonly [unknown, unknown]; both: boolean };

/** Where the user has to choose: everything else follows by itself. The same, turned round, when the two are. */
export function disagreements(first: Person, second: Person): Disagreement[] {
  return MERGE_FIELDS.flatMap((field) => {
    const values = [first[field], second[field]] as const;
    if (values[0] === undefined || values[1] === undefined || sameValue(values[0], values[1])) return [];
    // Who brought somebody cannot be themselves.
    if (field === 'metThroughId' && values.some((value) => value === first.id || value === second.id)) return [];
    return [{ field, values, both: isText(field) }];
  });
}

/** What a field becomes when nobody chooses: no text is lost, and the older record has the word. */
export function byDefault(field: MergeField, older: 'first' | 'second'): MergeChoice {
  return isText(field) ? 'both' : older;
}

/** The record that stays: the one that came first. The same, whichever of the two is named first. */
export function olderOf(first: Person, second: Person): 'first' | 'second' {
  if (first.createdAt !== second.createdAt) return first.createdAt < second.createdAt ? 'first' : 'second';
  return first.id < second.id ? 'first' : 'second';
}
