import { chooseMoments, joined } from '../domain/capture-moment.ts';
import { chooseProfile, type Met, newPerson, newProfile } from '../domain/capture-person.ts';
import { derivedId, newId } from '../domain/id.ts';
import type { ImportJob } from '../domain/import-job.ts';
import { filledPerson, filledProfile, type ImportMoment, type ImportPerson } from '../domain/import-row.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { sameValue } from '../domain/stamp.ts';
import type { Work, WorkKind } from './work.ts';

/** `left` = nothing came of it. */
export type Outcome = 'new' | 'changed' | 'same' | 'left';

/** What one chunk of rows does to records. All that it may meet is in the work already (`import-prefetch.ts`). */
export class ImportPlan {
  readonly #work: Work;
  readonly #job: ImportJob;
  readonly #choices: ReadonlyMap<string, string | null>;
  readonly #taken: ReadonlySet<string>;
  /** People who came in with what was said to them, or by them. */
  brought = 0;
  readonly #profiles = new Map<string, Set<string>>();
  readonly #moments = new Map<string, Set<string>>();

  /** `taken`: `kind:id` of rows that are there, also of those that cannot be read. */
  constructor(work: Work, job: ImportJob, taken: ReadonlySet<string>) {
    this.#taken = taken;
    this.#work = work;
    this.#job = job;
    this.#choices = new Map(job.choices);
    for (const one of work.touched) {
      if (one.kind === 'profile') this.#index(this.#profiles, one.after);
      if (one.kind === 'moment') this.#index(this.#moments, { id: one.after.id, keys: one.after.source?.keys ?? [] });
    }
  }

  addPerson(row: ImportPerson): Outcome {
    const first = row.met[0];
    const choice = first && this.#choices.get(first.keys[0] ?? '');
    if (!first || choice === null) return 'left';
    const owner = choice === undefined ? this.#ownerOfAny(row.met) : this.#person(choice);
    const known = owner ?? this.#person(row.id ?? '');
    const person = known ?? this.#arrive(first, row);
    // Whoever is known by their id alone needs no profile that is nothing but that.
    const met = owner || !known ? row.met : row.met.filter(({ seen }) => seen.url);
    const changed = met.map((met) => this.#profileOf(met, person).isChanged);
    if (!known) return 'new';
    const next = this.#work.patch('person', known, filledPerson(known, row));
    if (known.deletedAt !== undefined) return 'new';
    return changed.includes(true) || !sameValue(known, next) ? 'changed' : 'same';
  }

  addMoment(row: ImportMoment): Outcome {
    const { moment } = row;
    const needed = this.#job.onlyKnown && moment.kind === 'gave';
    const people = row.people.map((met) => this.#metBy(met, needed ? undefined : row));
    const there = people.filter((one) => one !== undefined);
    if (needed && there.length === 0) return 'left';
    const author = row.isAuthored ? people[0]?.profile.id : undefined;
    const facts = {
      ...moment,
      personIds: [...new Set(there.map(({ person }) => person.id))],
      ...(moment.source && {
        source: { ...moment.source, ...(author !== undefined && { authorProfileId: author }) },
      }),
    };
    const known = this.momentLike(moment.id, moment.source?.keys ?? []);
    if (!known) {
      const wanted = this.#free('moment', moment.id);
      this.#work.put('moment', { ...facts, id: wanted });
      this.#index(this.#moments, { id: wanted, keys: moment.source?.keys ?? [] });
      return 'new';
    }
    const isBack = known.deletedAt !== undefined;
    const next = this.#work.patch('moment', known, { ...joined(known, facts), deletedAt: null });
    return isBack ? 'new' : sameValue(known, next) ? 'same' : 'changed';
  }

  /** The moment that this one is, if it is there. */
  momentLike(id: string, keys: readonly string[]) {
    const found = this.#ids(this.#moments, keys).flatMap((one) => this.#work.known('moment', one) ?? []);
    if (keys.length > 0) return chooseMoments(keys, found)[0];
    const own = this.#work.known('moment', id);
    return own && !own.source ? own : undefined;
  }

  /** The profile that this one is, if it is there. */
  profileLike(met: Met): Profile | undefined {
    const found = this.#ids(this.#profiles, met.keys).flatMap((one) => this.#work.known('profile', one) ?? []);
    return chooseProfile(met, found);
  }

  keep(profile: Profile): void {
    this.#index(this.#profiles, this.#work.put('profile', profile));
  }

  /** Of a person: the id of whoever they are now. Any other id stays. */
  currentId(id: string): string {
    return this.#person(id)?.id ?? id;
  }

  /** Whoever this id leads to now. */
  #person(id: string): Person | undefined {
    let person = this.#work.known('person', id);
    for (let hops = 0; person?.deletedAt !== undefined && person.mergedInto !== undefined && hops < 20; hops += 1) {
      person = this.#work.known('person', person.mergedInto);
    }
    return person;
  }

  #ownerOfAny(all: readonly Met[]): Person | undefined {
    for (const met of all) {
      const profile = this.profileLike(met);
      const person = profile && profile.deletedAt === undefined ? this.#person(profile.personId) : undefined;
      if (person) return person;
    }
    return undefined;
  }

  /** Whom a moment names; taken in where the moment may bring somebody new. */
  #metBy(met: Met, bringing: ImportMoment | undefined): { person: Person; profile: Profile } | undefined {
    const known = this.#ownerOfAny([met]);
    const isThere = known && (bringing || known.deletedAt === undefined);
    if (!isThere && !bringing) return undefined;
    const { createdAt, source } = bringing?.moment ?? {};
    const foundAt = source && createdAt !== undefined ? { url: source.url, at: createdAt } : undefined;
    if (!known) this.brought += 1;
    const person =
      known ??
      this.#arrive(met, {
        createdAt: createdAt ?? this.#job.at,
        tags: [],
        ...(met.seen.name && { name: met.seen.name }),
        ...(foundAt && { foundAt }),
      });
    if (known?.deletedAt !== undefined) this.#work.patch('person', known, { deletedAt: null });
    return { person, profile: this.#profileOf(met, person).profile };
  }

  #profileOf(met: Met, person: Person): { profile: Profile; isChanged: boolean } {
    const known = this.profileLike(met);
    if (!known) {
      const id = this.#free('profile', derivedId('profile', met.keys[0] ?? newId(this.#job.at, this.#random())));
      const made = newProfile(met, id, person.id);
      this.keep(made);
      return { profile: made, isChanged: true };
    }
    // Somebody else's stays theirs: a file never takes a profile away.
    const owner = known.deletedAt === undefined ? this.#person(known.personId) : undefined;
    const patch = { ...filledProfile(known, met), ...(!owner && { personId: person.id, deletedAt: null }) };
    const next = this.#work.patch('profile', known, patch);
    this.#index(this.#profiles, next);
    return { profile: next, isChanged: !sameValue(known, next) };
  }

  #arrive(met: Met, row: Omit<ImportPerson, 'row' | 'met'>): Person {
    const id = this.#free('person', derivedId('person', met.keys[0] ?? ''));
    const kind = row.kind ?? met.seen.kind ?? this.#job.kind;
    const { name, foundAt, createdAt, tags, note, location } = row;
    return this.#work.put('person', {
      ...newPerson({ ...met.seen, kind, ...(name && { name }) }, { id, at: createdAt, ...(foundAt && { foundAt }) }),
      tags: [...new Set(tags)],
      ...(note && { note }),
      ...(location && { location }),
      ...(!name && { toResolve: true }),
    });
  }

  /** `wanted`, unless something else has it. */
  #free(kind: WorkKind, wanted: string): string {
    const isFree = !this.#taken.has(`${kind}:${wanted}`) || this.#work.left(kind, wanted);
    const isTaken = !isFree || this.#work.known(kind, wanted);
    return isTaken ? newId(this.#work.now, this.#random()) : wanted;
  }

  #random(): Uint8Array {
    return this.#work.ports.random();
  }

  #ids(index: ReadonlyMap<string, ReadonlySet<string>>, keys: readonly string[]): string[] {
    return [...new Set(keys.flatMap((key) => [...(index.get(key) ?? [])]))];
  }

  #index(into: Map<string, Set<string>>, { id, keys }: { id: string; keys: readonly string[] }): void {
    for (const key of keys) into.set(key, (into.get(key) ?? new Set()).add(id));
  }
}
