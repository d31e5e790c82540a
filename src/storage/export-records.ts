import type { Dexie } from 'dexie';
import type { RecordKind } from '../domain/upgrade.ts';
import { chunksOf } from './chunks-of.ts';
import type { Db } from './db.ts';

const TABLES = {
  profile: 'profiles',
  person: 'people',
  group: 'groups',
  goal: 'goals',
  moment: 'moments',
  reflection: 'reflections',
  tag: 'tags',
} as const satisfies Record<RecordKind, keyof Db>;

/** Every record as it lies in the database, also deleted ones and those that this version cannot read, by kind and id. */
export async function* allRecords(
  db: Dexie,
  kinds: readonly RecordKind[],
): AsyncGenerator<{ kind: RecordKind; record: unknown }> {
  for (const kind of kinds) {
    // A database of an older schema lacks some.
    if (!db.tables.some(({ name }) => name === TABLES[kind])) continue;
    for await (const rows of chunksOf(db.table<{ id: string; record?: unknown }, string>(TABLES[kind]))) {
      // A tag is its own row.
      for (const row of rows) yield { kind, record: kind === 'tag' ? row : row.record };
    }
  }
}

/** How many rows `allRecords` goes through. */
export async function countRecords(db: Db, kinds: readonly RecordKind[]): Promise<number> {
  const counts = await Promise.all(kinds.map((kind) => db.table(TABLES[kind]).count()));
  return counts.reduce((sum, count) => sum + count, 0);
}
