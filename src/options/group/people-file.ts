import type { Person } from '../../domain/person.ts';
import type { Profile } from '../../domain/profile.ts';

/** Cards for an address book (vCard), or a table. */
export type PeopleFormat = 'vcf' | 'csv';
type OnePerson = { person: Person; profiles: readonly Profile[] };

const TYPES: Readonly<Record<PeopleFormat, string>> = { vcf: 'text/vcard', csv: 'text/csv' };

/** People as a file. Without `own` it holds what anybody may know of them: names, places and profiles. */
export async function peopleFile(format: PeopleFormat, people: readonly OnePerson[], own: boolean): Promise<Blob> {
  // The writers are heavy and seldom needed.
  const { peopleCsv, vcards } = await import('../../transfer/writers.ts');
  const source = {
    people: () =>
      streamOf(people.map(({ person, profiles }) => ({ person: own ? person : openPart(person), profiles }))),
    moments: () => streamOf<never>([]),
  };
  // Spreadsheets take a table for Latin letters unless its first sign says what it is.
  const pieces: string[] = format === 'csv' ? ['\uFEFF'] : [];
  for await (const piece of format === 'vcf' ? vcards(source) : peopleCsv(source)) pieces.push(piece);
  return new Blob(pieces, { type: `${TYPES[format]};charset=utf-8` });
}

/** A name that every file system takes: `reading-circle-2026-05-01.vcf`. */
export function fileName(group: string, day: string, format: PeopleFormat): string {
  const words = group
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$|\p{Cs}/gu, '');
  return `${words || 'weft'}-${day}.${format}`;
}

function openPart(person: Person): Person {
  const { note: _, intent: __, tie: ___, relation: ____, ...rest } = person;
  return { ...rest, roles: [], tags: [] };
}

async function* streamOf<T>(all: readonly T[]): AsyncIterable<T> {
  yield* all;
}
