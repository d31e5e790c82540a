import type { Table } from 'dexie';

/** So few keys are asked for one by one. */
const FEW = 6;
/** As many keys as this are read for one that is wanted, rather than asking once more; of rows far fewer. */
const KEYS_FOR_ONE = 8;
const ROWS_FOR_ONE = 2;

/**
 * Rows that have any of these keys, each once. An import asks for thousands of keys of which next to none are there, and
 * a request for each takes longer than the writing: so a stretch of sorted keys is asked for at once, and cut in two
 * only where much lies in it that is not wanted. `held`: a row that is at hand and need not be read.
 */
export async function rowsByKeys<R extends { id: string }>(
  table: Table<R, string>,
  index: string,
  keys: Iterable<string>,
  held: (id: string) => R | undefined = () => undefined,
): Promise<R[]> {
  const sorted = [...new Set(keys)].sort();
  const found = new Map<string, R>();
  await lookIn({ table, index, held, found }, sorted);
  return [...found.values()];
}

type Look<R> = {
  table: Table<R, string>;
  index: string;
  held: (id: string) => R | undefined;
  found: Map<string, R>;
};

async function lookIn<R extends { id: string }>(look: Look<R>, keys: readonly string[]): Promise<void> {
  const { table, index, held, found } = look;
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return;
  if (keys.length <= FEW) {
    const rows = await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
    for (const row of rows.flat()) found.set(row.id, row);
    return;
  }
  const most = keys.length * KEYS_FOR_ONE;
  const ids = await table.where(index).between(first, last, true, true).limit(most).primaryKeys();
  const there = [...new Set(ids)];
  const missing = there.filter((id) => !held(id));
  if (ids.length < most && missing.length <= keys.length * ROWS_FOR_ONE) {
    const read = new Map(missing.length > 0 ? (await table.bulkGet(missing)).map((row) => [row?.id, row]) : []);
    const wanted = new Set(keys);
    for (const id of there) {
      const row = held(id) ?? read.get(id);
      if (row && valuesOf(row, index).some((value) => wanted.has(value))) found.set(id, row);
    }
    return;
  }
  const middle = keys.length >> 1;
  await Promise.all([lookIn(look, keys.slice(0, middle)), lookIn(look, keys.slice(middle))]);
}

function valuesOf(row: object, index: string): readonly string[] {
  const values: unknown = (row as Readonly<Record<string, unknown>>)[index];
  return (Array.isArray(values) ? values : [values]) as string[];
}
