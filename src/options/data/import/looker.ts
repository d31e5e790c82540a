import { MOST_CHOICES } from '../../../domain/import-job.ts';
import type { ImportMoment, ImportPerson, ImportRow } from '../../../domain/import-row.ts';
import type { Moment } from '../../../domain/moment.ts';
import type { Person } from '../../../domain/person.ts';
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
  #moments: Sourced[] = [];
  #persons: Person[] = [];
  #whole: Moment[] = [];
  /** Settles when the last question was answered and counted. */
  #answered: Promise<void> = Promise.resolve();

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
    else if (row.row === 'moment') this.#moments.push(sourced(row));
    else if (row.row === 'erased' || row.record.deletedAt !== undefined) return;
    else if (row.kind === 'person') this.#persons.push(row.record);
    else if (row.kind === 'moment') this.#whole.push(row.record);
    const held = [this.#people, this.#moments, this.#persons, this.#whole];
    if (held.reduce((sum, { length }) => sum + length, 0) >= AT_ONCE) await this.#lookUp();
  }

  async finish(): Promise<void> {
    await this.#lookUp();
    await this.#answered;
  }

  /** Asks about the rows that are held, and waits for the question before: while the page answers, reading goes on. */
  async #lookUp(): Promise<void> {
    const [people, moments, persons, whole] = [this.#people, this.#moments, this.#persons, this.#whole];
    this.#people = [];
    this.#moments = [];
    this.#persons = [];
    this.#whole = [];
    const before = this.#answered;
    this.#answered = before.then(async () => {
      await this.#lookAtPeople(people);
      await this.#lookAtMoments(moments);
      if (persons.length > 0)
        this.#weigh('people', await this.#ask({ about: 'records', kind: 'person', records: persons }), persons);
      if (whole.length > 0)
        this.#weigh('moments', await this.#ask({ about: 'records', kind: 'moment', records: whole }), whole);
    });
    // Whoever waits for it hears of a failure.
    this.#answered.catch(() => undefined);
    await before;
  }

  /** Counts whole records by what bringing them in would do. */
  #weigh(table: 'people' | 'moments', answer: unknown, records: readonly (Person | Moment)[]): void {
    const { changed } = this.#preview;
    const weights = answer as readonly ('fresh' | 'changed' | 'same')[];
    for (const [at, record] of records.entries()) {
      const name = 'name' in record ? record.name : '';
      this.#count(table, weights[at] !== 'fresh', name);
      if (weights[at] !== 'changed') continue;
      this.#preview[table].changed += 1;
      if (table === 'people' && changed.length < MOST_SHOWN) changed.push({ name, id: record.id });
    }
  }

  async #lookAtPeople(people: readonly ImportPerson[]): Promise<void> {
    if (people.length === 0) return;
    const preview = this.#preview;
    const sought = people.map(({ met, id, name }) => ({ met, ...(id && { id }), ...(name && { name }) }));
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
      } else this.#count('people', false, name);
    }
  }

  async #lookAtMoments(moments: readonly Sourced[]): Promise<void> {
    if (moments.length === 0) return;
    const keys = moments.map((moment) => moment.keys);
    const known = (await this.#ask({ about: 'sources', keys })) as readonly boolean[];
    for (const [at, { isGiven }] of moments.entries()) {
      this.#count('moments', known[at] ?? false, '');
      if (isGiven) this.#preview.moments.gave += 1;
    }
  }

  #count(table: 'people' | 'moments', isKnown: boolean, name: string): void {
    const { people, moments, freshNames } = this.#preview;
    const counted = table === 'people' ? people : moments;
    counted[isKnown ? 'known' : 'fresh'] += 1;
    if (table === 'people' && !isKnown && freshNames.length < MOST_SHOWN) freshNames.push(name);
  }
}

/** What is asked of a moment: its words need not be held for as long. */
type Sourced = { keys: readonly string[]; isGiven: boolean };

function sourced({ moment }: ImportMoment): Sourced {
  return { keys: moment.source?.keys ?? [], isGiven: moment.kind === 'gave' };
}

/** The first key of a row: what tells it from others. */
export function keyOf(row: ImportRow): string | undefined {
  if (row.row === 'person') return row.met[0]?.keys[0];
  if (row.row === 'moment') return row.moment.source?.keys[0] ?? row.moment.id;
  return row.row === 'record' && row.kind === 'moment' ? (row.record.source?.keys[0] ?? row.record.id) : row.record.id;
}

function whereOf({ met }: ImportPerson): string {
  const { site, headline, url } = met[0]?.seen ?? { site: '' };
  return headline || url || site;
}
