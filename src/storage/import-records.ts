import { joined } from '../domain/capture-moment.ts';
import { isEditedSince, mergedErased } from '../domain/erased.ts';
import type { ImportJob } from '../domain/import-job.ts';
import { filledPerson, filledProfile, type ImportErased, type ImportRecord } from '../domain/import-row.ts';
import type { Named } from '../domain/merge-links.ts';
import { mergedRecord } from '../domain/merge-record.ts';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import type { Profile } from '../domain/profile.ts';
import { sameValue } from '../domain/stamp.ts';
import type { ImportPlan, Outcome } from './import-plan.ts';
import type { Work, WorkKind, WorkRecords } from './work.ts';

const OTHER_IDS = ['momentIds', 'goalIds', 'groupIds'] as const;

/**
 * Whole records, as Weft's own files have them. The same id is the same thing, of which the later edits stand; under
 * another id the same profile or source may be here: then the ids of the file lead to those that are here.
 */
export class RecordPlan {
  readonly #work: Work;
  readonly #plan: ImportPlan;
  readonly #taken: ReadonlySet<string>;
  readonly #aliases: Map<string, string>;

  constructor(work: Work, job: ImportJob, plan: ImportPlan, taken: ReadonlySet<string>) {
    this.#work = work;
    this.#plan = plan;
    this.#taken = taken;
    this.#aliases = new Map(Object.entries(job.aliases));
  }

  get aliases(): ImportJob['aliases'] {
    return Object.fromEntries(this.#aliases);
  }

  add(row: ImportRecord): Outcome {
    if (row.kind === 'profile') return this.#addProfile(row.record);
    if (row.kind === 'person') return this.#addPerson(row.record);
    if (row.kind === 'moment') return this.#addMoment(row.record);
    if (row.kind === 'tag') return 'same';
    return this.#put(row.kind, this.#pointed(row.record) as never);
  }

  /**
   * Erased where the file was written. What is here and was not edited since goes to the trash, where it can be brought back
   * from: a file never erases.
   */
  addErased({ kind, record }: ImportErased): Outcome {
    const known = this.#work.known(kind, record.id);
    const left = this.#work.left(kind, record.id);
    if (known) {
      if (known.deletedAt !== undefined || isEditedSince(known, record)) return 'same';
      const { deletedAt, stamps } = record;
      const gone = { ...known, deletedAt, stamps: { ...known.stamps, ...stamps } };
      this.#work.put(kind, gone as never);
      return 'changed';
    }
    if (!left && this.#taken.has(`${kind}:${record.id}`)) return 'left';
    const next = left ? mergedErased(left, record) : record;
    if (left && sameValue(left, next)) return 'same';
    this.#work.erase(kind, next);
    return 'changed';
  }

  #addProfile(record: Profile): Outcome {
    const seen = { site: record.site, ...(record.stableId && { stableId: record.stableId }) };
    const known = this.#work.known('profile', record.id)
      ? undefined
      : this.#plan.profileLike({ seen, keys: record.keys, at: record.seenAt });
    if (!known || record.deletedAt !== undefined || known.deletedAt !== undefined) {
      const outcome = this.#put('profile', { ...record, personId: this.#now(record.personId) });
      const kept = this.#work.known('profile', record.id);
      if (kept) this.#plan.keep(kept);
      return outcome;
    }
    this.#aliases.set(record.id, known.id);
    if (record.personId !== known.personId) this.#aliases.set(record.personId, known.personId);
    const facts = { ...record, ...(record.handles[0] && { handle: record.handles[0].handle }) };
    const { handle, name, url, headline, bio, location, avatarUrl, links, feeds } = facts as typeof record & {
      handle?: string;
    };
    const told = { handle, name, url, headline, bio, location, avatarUrl, links, feeds };
    const present = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
    const met = { seen: { ...seen, ...present }, keys: record.keys, at: record.seenAt };
    const next = this.#work.patch('profile', known, filledProfile(known, met));
    return sameValue(known, next) ? 'same' : 'changed';
  }

  #addPerson(record: Person): Outcome {
    const alias = this.#aliases.get(record.id);
    const known = alias === undefined ? undefined : this.#work.known('person', alias);
    if (!known) return this.#put('person', this.#pointed(record));
    const next = this.#work.patch('person', known, filledPerson(known, record));
    return sameValue(known, next) ? 'same' : 'changed';
  }

  #addMoment(record: Moment): Outcome {
    const pointed = this.#pointed(record);
    const isHere = this.#taken.has(`moment:${record.id}`);
    const known = isHere ? undefined : this.#plan.momentLike('', record.source?.keys ?? []);
    if (!known || record.deletedAt !== undefined || known.deletedAt !== undefined) return this.#put('moment', pointed);
    this.#aliases.set(record.id, known.id);
    const next = this.#work.patch('moment', known, joined(known, pointed));
    return sameValue(known, next) ? 'same' : 'changed';
  }

  #put<K extends WorkKind>(kind: K, record: WorkRecords[K]): Outcome {
    const known = this.#work.known(kind, record.id);
    const left = this.#work.left(kind, record.id);
    if (!known && left) {
      // Erased here: the deletion stands, unless the file has an edit that is later.
      if (!isEditedSince(record, left)) return 'same';
      this.#work.put(kind, record);
      return record.deletedAt === undefined ? 'new' : 'changed';
    }
    if (!known) {
      // Something that cannot be read lies there: a newer Weft's, which is kept.
      if (this.#taken.has(`${kind}:${record.id}`)) return 'left';
      this.#work.put(kind, record);
      return record.deletedAt === undefined ? 'new' : 'changed';
    }
    const merged = mergedRecord(known, record);
    const isBack = known.deletedAt !== undefined && record.deletedAt === undefined;
    const next = isBack ? this.#revived(kind, merged) : merged;
    if (sameValue(known, next)) return 'same';
    this.#work.put(kind, next);
    return isBack ? 'new' : 'changed';
  }

  /** What was deleted here and is brought in again comes back, as it does when it is captured again. */
  #revived<K extends WorkKind>(kind: K, record: WorkRecords[K]): WorkRecords[K] {
    return this.#work.patch(kind, record, { deletedAt: null } as never);
  }

  /** The record with every id it names as it is here; of people who were merged here, the names stay beside it. */
  #pointed<R extends object>(record: R): R {
    const next: Record<string, unknown> = { ...(record as Readonly<Record<string, unknown>>) };
    const own = (next['named'] ?? {}) as Named;
    const named: Record<string, readonly string[]> = {};
    for (const field of ['viaId', 'followsId', 'metThroughId', 'personIds', 'memberIds', ...OTHER_IDS]) {
      const value = next[field];
      if (value === undefined) continue;
      const ids = [value].flat().map(String);
      const names = (own[field] ?? ids).map((id) => this.#here(id));
      const now = [...new Set(ids.map((id) => this.#now(id)))];
      next[field] = Array.isArray(value) ? now : now[0];
      if (!sameValue(names, now)) named[field] = names;
    }
    // Where that one went in turn stands in their own record: a split of the two must find this one there.
    if (next['mergedInto'] !== undefined) next['mergedInto'] = this.#here(String(next['mergedInto']));
    delete next['named'];
    if (Object.keys(named).length > 0) next['named'] = named;
    const source = next['source'] as Moment['source'];
    for (const field of ['authorProfileId', 'viaProfileId'] as const) {
      if (source?.[field] !== undefined)
        next['source'] = { ...(next['source'] as object), [field]: this.#now(source[field]) };
    }
    return next as R;
  }

  /** What has this id in the file has another one here, where it is the same thing. */
  #here(id: string): string {
    return this.#aliases.get(id) ?? id;
  }

  #now(id: string): string {
    return this.#plan.currentId(this.#here(id));
  }
}
