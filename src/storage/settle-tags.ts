import { derivedId } from '../domain/id.ts';
import { SHAPE } from '../domain/record.ts';
import type { Tag } from '../domain/tag.ts';
import { addFigures, difference, type Figures, tagFigures } from '../domain/tally.ts';
import { upgrade } from '../domain/upgrade.ts';
import type { Touched, Work } from './work.ts';

/** Keeps every tag's uses, and the last time it was given to something. */
export async function settleTags(work: Work, changed: readonly Touched[]): Promise<void> {
  const uses: Figures = new Map();
  const given = new Set<string>();
  for (const one of changed) {
    if (one.kind !== 'person' && one.kind !== 'moment') continue;
    const change = difference(tagFigures(one.before), tagFigures(one.after));
    addFigures(uses, change, 1);
    for (const [name, count] of change) if (count > 0) given.add(name);
  }
  const names = [...new Set([...uses.keys(), ...given])];
  if (names.length === 0) return;
  const ids = names.map((name) => derivedId('tag', name));
  const rows = await work.db.tags.bulkGet(ids);
  await work.db.tags.bulkPut(
    names.map((name, at): Tag => {
      const read = upgrade('tag', rows[at]);
      const tag = read.ok
        ? read.value
        : { id: ids[at] as string, v: SHAPE, createdAt: work.now, stamps: {}, name, uses: 0, lastUsedAt: work.now };
      return {
        ...tag,
        // Never below nothing, even where a damaged tag was counted anew.
        uses: Math.max(0, tag.uses + (uses.get(name) ?? 0)),
        lastUsedAt: given.has(name) ? Math.max(tag.lastUsedAt, work.now) : tag.lastUsedAt,
      };
    }),
  );
}
