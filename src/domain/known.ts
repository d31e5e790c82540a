import type { SeenProfile } from './sighting.ts';
import type { Tie } from './tie.ts';

/** Questions about what the network already holds, and somebody added by hand. */

/** Who and what stands in a page, by keys: a content script asks which of it the user knows. */
export type MarksQuestion = {
  /** Each with its keys, strongest first. */
  people: readonly { keys: readonly string[] }[];
  posts: readonly { keys: readonly string[] }[];
};
/** The answer, in the order of the question: nothing but what a mark shows. */
export type Marks = {
  /** `null` = not in the network; `unset` = there, tie not said yet. */
  people: readonly (Tie | 'unset' | null)[];
  posts: readonly boolean[];
};
/** Somebody who fits a name that is being typed. Absent tie = not said yet. */
export type PersonChoice = { id: string; name: string; tie?: Tie };
/** Somebody as the user adds them by hand. Absent = not said. */
export type NewPerson = {
  name: string;
  kind: 'person' | 'organisation';
  tie?: Tie;
  intent?: string;
  tags: readonly string[];
  /** Read from pasted addresses by the site files, with no request. */
  profiles: readonly { seen: SeenProfile; pageUrl: string }[];
};
