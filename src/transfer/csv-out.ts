import { dayOf } from '../domain/day.ts';
import type { ExportSource, Pieces } from './exported.ts';

/**
 * A cell that begins like a formula is run by spreadsheets when the file is opened. It gets an apostrophe in front,
 * as OWASP advises (CSV injection); a cell that begins with an apostrophe gets one too, so that the way back is sure.
 */
export function defuse(cell: string): string {
  return /^[=+\-@\t\r']/.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `defuse`. */
export function fused(cell: string): string {
  return /^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell;
}

const PEOPLE = [
  'name',
  'kind',
  'tie',
  'relation',
  'roles',
  'tags',
  'intent',
  'location',
  'note',
  'profiles',
  'since',
  'id',
];

/** One row a person. Lists are joined with ` | `. */
export async function* peopleCsv(source: ExportSource): Pieces {
  yield row(PEOPLE);
  for await (const { person, profiles } of source.people()) {
    yield row([
      person.name,
      person.kind,
      person.tie ?? '',
      person.relation ?? '',
      person.roles.join(' | '),
      person.tags.join(' | '),
      person.intent ?? '',
      person.location ?? '',
      person.note ?? '',
      profiles.flatMap((profile) => profile.url ?? []).join(' | '),
      dayOf(person.createdAt),
      person.id,
    ]);
  }
}

const MOMENTS = [
  'date',
  'kind',
  'people',
  'title',
  'url',
  'quotes',
  'notes',
  'benefit',
  'occasion',
  'place',
  'next step',
  'tags',
  'via',
  'site',
  'published',
  'id',
];

/** One row a moment. */
export async function* momentsCsv(source: ExportSource): Pieces {
  yield row(MOMENTS);
  for await (const { moment, people, via } of source.moments()) {
    yield row([
      dayOf(moment.happenedAt),
      moment.kind,
      people.flatMap((one) => one.name ?? []).join(' | '),
      moment.source?.title ?? moment.title ?? '',
      moment.source?.url ?? '',
      moment.quotes.map((quote) => quote.text).join('\n\n'),
      moment.notes.map((note) => note.text).join('\n\n'),
      moment.benefit ?? '',
      moment.occasion ?? '',
      moment.place ?? '',
      moment.nextStep ?? '',
      moment.tags.join(' | '),
      via?.name ?? '',
      moment.source?.site ?? '',
      moment.source?.publishedAt ?? '',
      moment.id,
    ]);
  }
}

function row(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(defuse(cell))).join(',')}\r\n`;
}

/** As RFC 4180 has it; white space at an end is quoted, too, or some readers take it away. */
function quoted(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
