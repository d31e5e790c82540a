import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';

/** A person with their profiles, as exports need them. */
export type ExportPerson = { person: Person; profiles: readonly Profile[] };

/** A moment with the names of its people. A removed person has no name. */
export type ExportMoment = {
  moment: Moment;
  people: readonly { id: string; name?: string; profile?: Profile }[];
  via?: { id: string; name?: string };
};

/** What is exported, read lazily so that a large network streams: each call starts again from the beginning. */
export type ExportSource = {
  people(): AsyncIterable<ExportPerson>;
  moments(): AsyncIterable<ExportMoment>;
};

/** The same, and everybody with the moments they had a part in, by day. */
export type StorySource = ExportSource & { stories(): AsyncIterable<ExportPerson & { moments: readonly Moment[] }> };

/** A file of an export as it is written, piece by piece. */
export type Pieces = AsyncGenerator<string>;
