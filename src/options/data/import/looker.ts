import { MOST_CHOICES } from '../../../domain/import-job.ts';
import type { ImportMoment, ImportPerson, ImportRow } from '../../../domain/import-row.ts';
import { MOST_SHOWN, type PersonMatch, type Preview, type Question } from './preview.ts';

/** Answers a question about the network. */
export type Ask = (question: Question) => Promise<unknown>;

/** So many that the page answers in a blink. */
const AT_ONCE = 500;

/** Looks up in the network who and what the rows are, a few thousand at a time, and counts it for the preview. */
export class Looker {
  readonly #ask: Ask;
  readonly #preview: Preview;
  readonly #met = new Set<string>();
  #people: ImportPerson[] = [];
  #moments: ImportMoment[] = [];
  #records: { table: 'people' | 'moments'; id: string; name: string; isGiven: boolean }[] = [];

  constructor(ask: Ask, preview: Preview) {
    this.#ask = ask;
    this.#preview = preview;
  }

  async look(row: ImportRow): Promise<void> {
    const key = keyOf(row);
    // The same twice in the files is one in the preview, as it will be one in the network.
    if (key === undefined || this.#met.has(key)) return;
    this.#met.add(key);
    if (row.row === 'person') this.#people.push(row);
    else if (row.row === 'moment') this.#moments.push(row);
    else if (
      row.row === 'record' &&
      row.record.deletedAt === undefined &&
      (row.kind === 'person' || row.kind === 'moment')
    ) {
      const isGiven = row.kind === 'moment' && row.record.kind === 'gave';
      const name = row.kind === 'person' ? row.record.name : '';
      this.#records.push({ table: row.kind === 'person' ? 'people' : 'moments', id: row.record.id, name, isGiven });
    }
    if (this.#people.length + this.#moments.length + this.#records.length >= AT_ONCE) await this.finish();
  }

  async finish(): Promise<void> {
    const [people, moments, records] = [this.#people, this.#moments, this.#records];
    this.#people = [];
    this.#moments = [];
    this.#records = [];
    await this.#lookAtPeople(people);
    await this.#lookAtMoments(moments);
    for (const table of ['people', 'moments'] as const) {
      const own = records.filter((one) => one.table === table);
      if (own.length === 0) continue;
      const ids = own.map(({ id }) => id);
      const known = (await this.#ask({ about: 'records', table, ids })) as readonly boolean[];
      for (const [at, { name, isGiven }] of own.entries()) this.#count(table, known[at] ?? false, name, isGiven);
    }
  }

  async #lookAtPeople(people: readonly ImportPerson[]): Promise<void> {
    if (people.length === 0) return;
    const preview = this.#preview;
    const sought = people.map(({ met, name }) => ({ met, ...(name && { name }) }));
    const matches = (await this.#ask({ about: 'people', sought })) as readonly (PersonMatch | undefined)[];
    for (const [at, row] of people.entries()) {
      const match = matches[at];
      const name = row.name ?? row.met[0]?.seen.handle ?? row.met[0]?.seen.url ?? '';
      if (!row.name) preview.people.nameless += 1;
      if (!row.kind && match?.by !== 'profile') preview.people.kindless += 1;
      if (match?.by === 'profile') {
        preview.people.known += 1;
        const known = { name, id: match.id, personName: match.name, key: match.key };
        if (preview.known.length < MOST_SHOWN) preview.known.push(known);
      } else if (match && preview.unclear.length < MOST_CHOICES) {
        preview.people.unclear += 1;
        preview.unclear.push({ key: row.met[0]?.keys[0] ?? '', name, where: whereOf(row), options: match.options });
      } else this.#count('people', false, name, false);
    }
  }

  async #lookAtMoments(moments: readonly ImportMoment[]): Promise<void> {
    if (moments.length === 0) return;
    const keys = moments.map(({ moment }) => moment.source?.keys ?? []);
    const known = (await this.#ask({ about: 'sources', keys })) as readonly boolean[];
    for (const [at, { moment }] of moments.entries()) {
      this.#count('moments', known[at] ?? false, '', moment.kind === 'gave');
    }
  }

  #count(table: 'people' | 'moments', isKnown: boolean, name: string, isGiven: boolean): void {
    const { people, moments, freshNames } = this.#preview;
    const counted = table === 'people' ? people : moments;
    counted[isKnown ? 'known' : 'fresh'] += 1;
    if (table === 'people' && !isKnown && freshNames.length < MOST_SHOWN) freshNames.push(name);
    if (isGiven) moments.gave += 1;
  }
}

/** The first key of a row, which also orders the rows: what lies together in the index is written together. */
export function keyOf(row: ImportRow): string | undefined {
  if (row.row === 'person') return row.met[0]?.keys[0];
  if (row.row === 'moment') return row.moment.source?.keys[0] ?? row.moment.id;
  return row.row === 'record' && row.kind === 'moment' ? (row.record.source?.keys[0] ?? row.record.id) : row.record.id;
}

function whereOf({ met }: ImportPerson): string {
  const { site, headline, url } = met[0]?.seen ?? { site: '' };
  return headline || url || site;
}
