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

/** `2026-03-05` of a time, by UTC: the same file on every device. */
export function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** What a moment says first: the newest note, else the newest quote, else the title or text of its source. */
export function headOf(moment: Moment): string {
  const said = moment.notes.at(-1)?.text || moment.quotes.at(-1)?.text || moment.source?.title || moment.source?.text;
  return said ?? '';
}
