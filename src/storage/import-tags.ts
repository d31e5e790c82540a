import { derivedId } from '../domain/id.ts';
import type { ImportRow } from '../domain/import-row.ts';
import { SHAPE } from '../domain/record.ts';
import type { Tag } from '../domain/tag.ts';
import { upgrade } from '../domain/upgrade.ts';
import type { Work } from './work.ts';

/** Tags as a file of Weft's own has them, with their days. How often each is used here was counted with its records. */
export async function putTags(work: Work, rows: readonly ImportRow[]): Promise<void> {
  const told = new Map<string, Tag>();
  for (const row of rows) {
    if (row.row === 'record' && row.kind === 'tag') told.set(row.record.name, row.record);
  }
  if (told.size === 0) return;
  const names = [...told.keys()];
  const stored = await work.db.tags.bulkGet(names.map((name) => derivedId('tag', name)));
  const tags = names.map((name, at): Tag => {
    const read = upgrade('tag', stored[at]);
    const here = read.ok ? read.value : undefined;
    const there = told.get(name) as Tag;
    return {
      ...there,
      id: derivedId('tag', name),
      v: SHAPE,
      uses: here?.uses ?? 0,
      lastUsedAt: Math.max(here?.lastUsedAt ?? there.lastUsedAt, there.lastUsedAt),
    };
  });
  await work.db.tags.bulkPut(tags);
}
