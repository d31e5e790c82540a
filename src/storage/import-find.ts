import type { Table } from 'dexie';

/** So few keys are asked for one by one. */
const FEW = 6;

/**
 * Rows that have any of these keys, each once. An import asks for thousands of keys of which next to none are there, and
 * a request for each takes longer than the writing: so a stretch of sorted keys is asked for at once, and cut in two
 * only where something lies in it.
 */
export async function rowsByKeys<R extends { id: string }>(
  table: Table<R, string>,
  index: string,
  keys: Iterable<string>,
): Promise<R[]> {
  const sorted = [...new Set(keys)].sort();
  const found = new Map<string, R>();
  await lookIn(table, index, sorted, found);
  return [...found.values()];
}

async function lookIn<R extends { id: string }>(
  table: Table<R, string>,
  index: string,
  keys: readonly string[],
  found: Map<string, R>,
): Promise<void> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return;
  if (keys.length <= FEW) {
    const rows = await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
    for (const row of rows.flat()) found.set(row.id, row);
    return;
  }
  const most = keys.length * 2;
  const stretch = () => table.where(index).between(first, last, true, true);
  const there = await stretch().limit(most).primaryKeys();
  if (there.length === 0) return;
  if (there.length < most) {
    const wanted = new Set(keys);
    for (const row of await stretch().toArray()) {
      const values = (row as unknown as Record<string, unknown>)[index];
      const own = Array.isArray(values) ? values : [values];
      if (own.some((value) => wanted.has(value))) found.set(row.id, row);
    }
    return;
  }
  const middle = keys.length >> 1;
  await Promise.all([
    lookIn(table, index, keys.slice(0, middle), found),
    lookIn(table, index, keys.slice(middle), found),
  ]);
}
