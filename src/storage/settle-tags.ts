import { derivedId } from '../domain/id.ts';
import { SHAPE } from '../domain/record.ts';
import type { Tag } from '../domain/tag.ts';
import { addFigures, difference, type Figures, tagFigures } from '../domain/tally.ts';
import { upgrade } from '../domain/upgrade.ts';
import type { Touched, Work } from './work.ts';

/** Keeps every tag's uses, and the last time it was given to something. */
export async function settleTags(work: Work, changed: readonly Touched[]): Promise<void> {
  const uses: Figures = new Map();
  const given = new Map<string, number>();
  for (const one of changed) {
    if (one.kind !== 'person' && one.kind !== 'moment') continue;
    const change = difference(tagFigures(one.before), tagFigures(one.after));
    addFigures(uses, change, 1);
    // What an import brings in is not used now: its tags are as old as what they stand on.
    const at = work.batch === undefined ? work.now : Math.min(one.after.createdAt, work.now);
    for (const [name, count] of change) if (count > 0) given.set(name, Math.max(given.get(name) ?? at, at));
  }
  const names = [...new Set([...uses.keys(), ...given.keys()])];
  if (names.length === 0) return;
  const ids = names.map((name) => derivedId('tag', name));
  const rows = await work.db.tags.bulkGet(ids);
  work.later(
    work.db.tags.bulkPut(
      names.map((name, at): Tag => {
        const read = upgrade('tag', rows[at]);
        const usedAt = given.get(name) ?? work.now;
        const tag = read.ok
          ? read.value
          : { id: ids[at] as string, v: SHAPE, createdAt: usedAt, stamps: {}, name, uses: 0, lastUsedAt: usedAt };
        return {
          ...tag,
          // Never below nothing, even where a damaged tag was counted anew.
          uses: Math.max(0, tag.uses + (uses.get(name) ?? 0)),
          lastUsedAt: given.has(name) ? Math.max(tag.lastUsedAt, usedAt) : tag.lastUsedAt,
        };
      }),
    ),
  );
}
