import { Dexie } from 'dexie';
import type { Moment } from '../../src/domain/moment.ts';
import type { Db } from '../../src/storage/db.ts';
import { V1 } from './schema-v1.mjs';

/** The schema of version 3 as it was released. Never edited: databases of it are out there. */
const V3 = {
  ...V1,
  people:
    'id, nameKey, addedAt, [kind+nameKey], [kind+addedAt], metThroughId, [metThroughId+addedAt], mergedInto, rhythmDays, snoozedUntil, resting, support, batch, deletedAt',
  profiles: 'id, *keys, *links, personId, batch, deletedAt',
  pairs: 'id, *people',
  moments:
    'id, at, [kind+at], *keys, *people, viaId, [viaId+at], followsId, *goals, *groups, dueAt, reviewedAt, batch, deletedAt',
  stats: 'personId, moments, [kind+moments], [tie+touchedAt], owed, amplified',
  goals: 'id, at, batch, deletedAt',
  groups: 'id, at, *members, batch, deletedAt',
  reflections: 'id, at, batch, deletedAt',
  imports: 'id, at',
  importChanges: '[batch+chunk]',
  trash: '[kind+id], at, [kind+at], ownerId',
  erasures: '[kind+id], stage',
};

/** Writes what a database of today holds into one of version 1, as far as that has a place for it. */
export function writeAsV1(name: string, source: Db): Promise<void> {
  return writeAs(name, 1, V1, source);
}

/** The same in version 3: moments had a field, and an index, for each thing they are looked for by. */
export function writeAsV3(name: string, source: Db): Promise<void> {
  return writeAs(name, 3, V3, source, (table, row) => {
    if (table !== 'moments') return row;
    const { marks: _, ...rest } = row;
    const { happenedAt: at, goalIds = [], groupIds = [], review } = row.record as Moment;
    return {
      ...rest,
      goals: goalIds.map((id) => [id, at]),
      groups: groupIds.map((id) => [id, at]),
      ...(review && { dueAt: review.dueAt }),
    };
  });
}

type Row = Record<string, unknown> & { record?: unknown };

async function writeAs(
  name: string,
  version: number,
  stores: Readonly<Record<string, string>>,
  source: Db,
  older: (table: string, row: Row) => Row = (_, row) => row,
): Promise<void> {
  const old = new Dexie(name);
  old.version(version).stores(stores);
  for (const table of Object.keys(stores)) {
    await old.table(table).bulkPut((await source.table(table).toArray()).map((row) => older(table, row)));
  }
  old.close();
}
