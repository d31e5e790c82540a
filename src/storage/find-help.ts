import { type Group, isArchived } from '../domain/group.ts';
import { type HelpEvidence, type HelpReason, helpRank, helpReasons, wordWeight } from '../domain/help.ts';
import type { Moment } from '../domain/moment.ts';
import type { Person } from '../domain/person.ts';
import { answersTo, type NeedWord, needWords } from '../search/need-words.ts';
import { wordsOf } from '../search/words.ts';
import type { Db } from './db.ts';
import { IndexReader, searchTables } from './index-reader.ts';
import { momentRowsOf } from './list-moments.ts';
import { personRows } from './list-people.ts';
import { readAll } from './read-record.ts';
import type { MomentRow, PersonStats } from './rows.ts';
import type { SearchSpace } from './stored.ts';

/** Somebody who can help, and why. */
export type Helper = { person: Person; stats: PersonStats; reasons: readonly HelpReason[] };
/** Of people and of moments the best first. Both empty = nothing here is about the need. */
export type Help = { people: readonly Helper[]; moments: readonly MomentRow[] };

/** Looked at closely, of each kind: the best by their words. */
const LOOKED_AT = 80;
const MOMENTS_SHOWN = 6;
/** Of the weight of the best: what shares only an `a` or a `to` with the need is not about it. */
const LEAST_SHARE = 0.35;

/** Who in the network can help with a need, the best first, and which moments already have something on it. */
export function findHelp(db: Db, need: string, now: number, limit: number): Promise<Help> {
  const tables = [db.people, db.moments, db.stats, db.groups, ...searchTables(db)];
  return db.transaction('r', tables, async () => {
    const words = needWords(need);
    if (words.length === 0) return { people: [], moments: [] };
    const index = new IndexReader(db);
    const inMoments = await weigh(index, 'moments', words);
    const inPeople = await weigh(index, 'people', words);
    const moments = readAll('moment', await db.moments.bulkGet([...inMoments.keys()]));
    const groups = groupsAbout(readAll('group', await db.groups.orderBy('at').toArray()), words, now);
    const ids = new Set([
      ...inPeople.keys(),
      ...moments.flatMap(({ personIds }) => personIds),
      ...groups.flatMap(({ memberIds }) => memberIds),
    ]);
    const rows = await personRows(db, await db.stats.bulkGet([...ids]));
    const people = rows
      .filter(({ person }) => person.kind === 'person')
      .map(({ person, stats }) => {
        const theirs = moments.filter(({ personIds }) => personIds.includes(person.id));
        const evidence: HelpEvidence = {
          own: inPeople.get(person.id) ?? 0,
          moments: theirs.map(({ id }) => inMoments.get(id) ?? 0),
          tags: [...new Set([...person.tags, ...Object.keys(stats.tags ?? {})])].filter((tag) => isAbout(tag, words)),
          groups: groups.filter(({ memberIds }) => memberIds.includes(person.id)).map(({ name }) => name),
          answers: stats.benefits?.answer ?? 0,
          roles: person.roles,
          support: person.support ?? false,
          ...(person.tie && { tie: person.tie }),
          ...(stats.lastAt !== undefined && { lastAt: stats.lastAt }),
        };
        return { person, stats, reasons: helpReasons(evidence), rank: helpRank(evidence, now) };
      })
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.rank - a.rank || (a.person.id < b.person.id ? -1 : 1))
      .slice(0, limit);
    const answers = moments
      .filter(({ kind }) => kind !== 'asked')
      .sort((a, b) => worth(b, inMoments) - worth(a, inMoments) || b.happenedAt - a.happenedAt)
      .slice(0, MOMENTS_SHOWN);
    return { people, moments: await momentRowsOf(db, answers) };
  });
}

/** What the user noted or was answered comes before what was only met. */
function worth({ id, notes, benefit }: Moment, weights: ReadonlyMap<string, number>): number {
  const own = notes.length > 0 ? 1.5 : 1;
  return (weights.get(id) ?? 0) * own * (benefit === 'answer' || benefit === 'resource' ? 1.3 : 1);
}

function isAbout(text: string, words: readonly NeedWord[]): boolean {
  return wordsOf(text).some((word) => words.some((asked) => answersTo(word, asked)));
}

/** The best documents by the weight of the words they have, as record id → weight. */
async function weigh(index: IndexReader, space: SearchSpace, words: readonly NeedWord[]): Promise<Map<string, number>> {
  const among = (await index.rankAll(space)).total;
  const weights = new Map<number, number>();
  for (const { ways } of words) {
    const best = new Map<number, number>();
    for (const { forms, share } of ways) {
      const { docs } = await index.rank(space, await index.find(space, [forms]));
      const weight = wordWeight(docs.length, among) * share;
      for (const doc of docs) best.set(doc, Math.max(best.get(doc) ?? 0, weight));
    }
    for (const [doc, weight] of best) if (weight > 0) weights.set(doc, (weights.get(doc) ?? 0) + weight);
  }
  const heaviest = largestOf(weights.values());
  const best = [...weights]
    .filter(([, weight]) => weight >= heaviest * LEAST_SHARE)
    .sort(([a, one], [b, other]) => other - one || b - a)
    .slice(0, LOOKED_AT);
  const ids = await index.ids(
    space,
    best.map(([doc]) => doc),
  );
  return new Map(ids.map((id, at) => [id, best[at]?.[1] ?? 0]));
}

function groupsAbout(groups: readonly Group[], words: readonly NeedWord[], now: number): readonly Group[] {
  return groups.filter(
    (group) => !isArchived(group, now) && isAbout([group.name, group.purpose ?? '', ...group.tags].join(' '), words),
  );
}

/** Without spreading them: there may be a hundred thousand. */
function largestOf(values: Iterable<number>): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, value);
  return largest;
}
