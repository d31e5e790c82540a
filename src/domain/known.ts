import type { SeenProfile } from './sighting.ts';
import type { Tie } from './tie.ts';

/** Questions about what the network already holds, and somebody added by hand. */

export type MarksQuestion = {
  /** Each with its keys, strongest first. */
  people: readonly { keys: readonly string[] }[];
  posts: readonly { keys: readonly string[] }[];
};
export type Marks = {
  /** `null` = not in the network; `unset` = there, tie not said yet. */
  people: readonly (Tie | 'unset' | null)[];
  posts: readonly boolean[];
};
export type PersonChoice = { id: string; name: string; tie?: Tie };
export type NewPerson = {
  name: string;
  kind: 'person' | 'organisation';
  tie?: Tie;
  intent?: string;
  tags: readonly string[];
  /** Read from pasted addresses by the site files, with no request. */
  profiles: readonly { seen: SeenProfile; pageUrl: string }[];
};
